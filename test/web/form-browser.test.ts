import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { countCodePoints, normaliseText } from '../../src/complaint/text';
import { countedLength, countSentence } from '../../web/public/browser/count';
import { fields } from '../../web/public/form/fields';
import type { Field } from '../../web/public/form/fields';
import { nl } from '../../web/text/nl';

describe('the count under a text', () => {
  it('is the same in the browser and on the server, for any text', () => {
    const seed = Date.now() % 2_147_483_647;
    let state = seed;
    const next = (below: number) => (state = (state * 48_271) % 2_147_483_647) % below;
    const pieces = ['a', 'é', 'e\u0301', '\r\n', '\r', '\n', '😀', '👩‍👩‍👧', 'ﬁ', '가', '\u1100\u1161', ' ', '\u00a0', 'ǆ', '\u0323\u0307'];
    for (let round = 0; round < (process.env.WEDERHOOR_FULL === '1' ? 20_000 : 500); round++) {
      const text = Array.from({ length: next(40) }, () => pieces[next(pieces.length)]).join('');
      if (countedLength(text) !== countCodePoints(normaliseText(text))) throw new Error(`seed ${seed}: ${JSON.stringify(text)}`);
    }
  });

  it('says what is left, and what is too much', () => {
    const words = nl.form.counting(2_000);
    expect(countSentence(120, 2_000, words)).toBe('nog 1.880 van 2.000 tekens');
    expect(countSentence(2_000, 2_000, words)).toBe('nog 0 van 2.000 tekens');
    expect(countSentence(2_013, 2_000, words)).toMatch(/^13 tekens te veel/);
  });
});

describe('a question under a condition', () => {
  const css = readFileSync(join(__dirname, '../../web/public/styles/form.css'), 'utf8');
  const conditions = Object.values<Field>(fields).flatMap(({ showIf }) => (showIf ? [`${showIf.field}=${showIf.is}`] : []));

  it.each([...new Set(conditions)])('is left out by the style sheet until %s', (condition) => {
    const [field, is] = condition.split('=');
    expect(css).toContain(`form:not(:has([name='${field}'][value='${is}']:checked)) [data-if='${condition}']`);
  });
  it('has no rule for a condition that is not there', () => {
    const ruled = [...css.matchAll(/\[data-if='([^']+)'\]/g)].map(([, condition]) => condition!);
    expect(new Set(ruled)).toEqual(new Set(conditions));
  });
});
