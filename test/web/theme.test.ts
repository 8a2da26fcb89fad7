import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { adsCss, usedProperties } from '../../web/ui/theme/ads-css';
import { rules } from '../../web/ui/theme/rules';

const root = join(__dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const design = readFileSync(require.resolve('@amsterdam/design-system-css/dist/index.css'), 'utf8');
const sheets = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.css'))
    .map((name) => join(folder, name));
const ours = [...sheets('web/ui/theme'), ...sheets('web/public')];
const values = new Map(
  [...read('web/ui/theme/values.css').matchAll(/(--w-[a-z0-9-]+):\s*([^;]+);/g)].map(([, name, value]) => [name!, value!]),
);
const ads = new Map([...read('web/ui/theme/ads.css').matchAll(/--ams-([a-z0-9-]+): ([^;]*);/g)].map(([, name, value]) => [name!, value!]));

/** The colour a property of the design system ends in; undefined where it is no plain colour. */
const colourOf = (property: string) => {
  const own = /^var\((--w-[a-z0-9-]+)\)$/.exec(ads.get(property) ?? '')?.[1];
  const value = own ? values.get(own) : ads.get(property);
  return /^#[0-9a-f]{6}$/.exec(value ?? '')?.[0];
};

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}
function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high! + 0.05) / (low! + 0.05);
}
const colour = (name: string) => values.get(`--w-${name}`) ?? '';

describe('the theme (huisstijl)', () => {
  it('gives a value to every property of the design system', () => {
    const used = usedProperties(design);
    expect(used.length).toBeGreaterThan(1_000);
    expect(used.filter((name) => !ads.get(name)?.trim())).toEqual([]);
  });

  it('is as the rules make it', () => {
    expect(read('web/ui/theme/ads.css')).toBe(adsCss(design));
  });

  it('has no rule that nothing follows from', () => {
    const names = usedProperties(design);
    const first = new Set(names.map((name) => rules.findIndex(([pattern]) => pattern.test(name))));
    expect(rules.filter((_, index) => !first.has(index)).map(([pattern]) => pattern.source)).toEqual([]);
  });

  it.each(ours)('%s uses only properties that exist', (sheet) => {
    const css = read(sheet);
    const used = [...css.matchAll(/var\((--[a-z0-9-]+)/g)].map(([, name]) => name!);
    expect(used.filter((name) => !values.has(name) && !ads.has(name.replace('--ams-', '')))).toEqual([]);
  });

  it('uses every value it has', () => {
    const all = ours.map(read).join('\n');
    expect([...values.keys()].filter((name) => !all.includes(`var(${name})`))).toEqual([]);
  });

  it('lets text be read on its ground: at least 4.5', () => {
    const grounds = {
      control: 'text-input',
      area: 'text-area',
      list: 'select',
      primary: 'button-primary',
      secondary: 'button-secondary',
      skip: 'skip-link',
    };
    for (const part of Object.values(grounds)) {
      const [text, ground] = [colourOf(`${part}-color`), colourOf(`${part}-background-color`)];
      expect([part, contrast(text!, ground!) >= 4.5]).toEqual([part, true]);
    }
    const soft = [...ads.keys()]
      .filter((name) => /^badge-.+-background-color$/.test(name))
      .map((name) => name.replace('-background-color', ''));
    expect(soft.length).toBeGreaterThan(5);
    for (const part of soft)
      expect([part, contrast(colourOf(`${part}-color`)!, colourOf(`${part}-background-color`)!) >= 4.5]).toEqual([part, true]);
  });

  it.each(
    ['paper', 'surface', 'brand-soft', 'warn-soft', 'disabled'].flatMap((ground) =>
      ['ink', 'ink-soft', 'brand', 'brand-dark']
        .filter((text) => ground !== 'disabled' || text === 'ink')
        .map((text) => [text, ground] as const),
    ),
  )('%s on %s is at least 4.5', (text, ground) => {
    expect(contrast(colour(text), colour(ground))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['danger', 'danger-dark', 'ok', 'warn', 'info', 'special'])('%s on white, and white on it, is at least 4.5', (name) => {
    expect(contrast(colour(name), colour('paper'))).toBeGreaterThanOrEqual(4.5);
  });

  it('lets the borders of controls and the focus be seen: at least 3', () => {
    for (const line of ['control', 'focus', 'danger', 'brand']) {
      for (const ground of ['paper', 'surface', 'brand-soft'])
        expect([line, ground, contrast(colour(line), colour(ground)) >= 3]).toEqual([line, ground, true]);
    }
  });

  it('brings nothing of the city itself', () => {
    const all = ours.map(read).join('\n');
    expect(all).not.toMatch(/Amsterdam Sans|Gemeente Amsterdam/);
  });
});
