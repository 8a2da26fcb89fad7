import { execFile } from 'node:child_process';
import { mkdtempSync, cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const root = join(__dirname, '..');
const folders = ['src', 'projections', 'embedded', 'web', 'demo', 'scripts'];

interface Rule {
  name: string;
  from: { path?: string | string[]; pathNot?: string | string[]; orphan?: boolean };
  to: object;
}
const { forbidden } = jest.requireActual<{ forbidden: Rule[] }>('../.dependency-cruiser.cjs');

/** Per rule a file that breaks it: where it stands and what it imports, made in one tree beside files and packages to import. */
const planted: Record<string, [file: string, imports: string]> = {
  'no-cycles': ['src/round-a.ts', './round-b'],
  'no-orphans': ['src/alone.ts', ''],
  'law-is-pure': ['src/law/impure.ts', '../clock'],
  'law-imports-luxon-only': ['src/law/packaged.ts', 'pg'],
  'domain-knows-itself-and-the-law': ['src/complaint/storing.ts', '../store/b'],
  'domain-knows-no-framework': ['src/complaint/framed.ts', '@nestjs/common'],
  'domain-knows-no-node': ['src/complaint/noded.ts', 'node:path'],
  'database-knows-config': ['src/database/storing.ts', '../store/b'],
  'store-knows-events': ['src/store/deciding.ts', '../complaint/decide'],
  'privacy-knows-keys': ['src/privacy/storing.ts', '../store/b'],
  'auth-knows-actors': ['src/auth/storing.ts', '../store/b'],
  'backup-knows-what-it-saves': ['src/backup/asking.ts', '../http/b'],
  'drafts-and-mail-stand-alone': ['src/mail/storing.ts', '../store/b'],
  'write-path': ['src/change-complaint.ts', './http/b'],
  'doors-never-reach-the-stores': ['src/http/storing.ts', '../store/b'],
  'reactions-go-through-the-write-path': ['src/reactions/talking.ts', '../http/b'],
  'projections-stand-alone': ['projections/one/peeking.ts', '../two/b'],
  'projections-decide-nothing': ['projections/one/deciding.ts', '../../src/complaint/decide'],
  'demo-comes-by-no-door': ['demo/knocking.ts', '../src/http/b'],
  'product-knows-no-demo': ['src/playing.ts', '../demo/b'],
  'embedded-knows-no-product': ['embedded/knowing.ts', '../src/clock'],
  'text-is-words-only': ['web/text/running.ts', '../../src/clock'],
  'public-runs-nothing-of-the-server': ['web/public/running.ts', '../../src/clock'],
  'public-knows-no-desk': ['web/public/peeking.ts', '../staff/b'],
  'desk-runs-nothing-of-the-server': ['web/staff/running.ts', '../../src/clock'],
  'nothing-imports-scripts': ['src/scripted.ts', '../scripts/b'],
  'database-packages-have-one-home': ['src/pooling.ts', 'pg'],
  'event-store-client-has-one-home': ['src/appending.ts', '@eventstore/db-client'],
};
const beside = [
  'src/clock',
  'src/round-b',
  'src/store/b',
  'src/http/b',
  'src/complaint/decide',
  'projections/two/b',
  'web/staff/b',
  'demo/b',
  'scripts/b',
];
const packages = ['pg', '@nestjs/common', '@eventstore/db-client'];

interface Cruise {
  modules: { source: string }[];
  summary: { violations: { rule: { name: string }; from: string; to: string }[] };
}

async function cruise(folder: string, paths: string[]): Promise<Cruise> {
  const bin = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const config = join(folder, '.dependency-cruiser.cjs');
  const options = { cwd: folder, maxBuffer: 64 << 20 };
  // A violation is also the exit code; what was found stands in the output either way.
  const { stdout } = await run(process.execPath, [bin, '--config', config, '--output-type', 'json', ...paths], options).catch(
    (error: { stdout: string }) => error,
  );
  return JSON.parse(stdout) as Cruise;
}

describe('the import rules', () => {
  let real: Cruise;
  let broken: Cruise;
  beforeAll(async () => {
    [real, broken] = await Promise.all([cruise(root, folders), cruisePlanted()]);
  }, 120_000);

  it('hold', () => {
    expect(real.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
  });

  const rulesWithPath = forbidden.filter(({ from }) => from.path).map((rule) => [rule.name, rule] as const);
  it.each(rulesWithPath)('%s looks at files that exist', (_, { from }) => {
    const matches = (pattern: string | string[] | undefined, source: string) =>
      [pattern ?? []].flat().some((one) => new RegExp(one).test(source));
    const found = real.modules.filter(({ source }) => matches(from.path, source) && !matches(from.pathNot, source));
    expect(found.length).toBeGreaterThan(0);
  });

  it('each have a planted violation', () => {
    expect(Object.keys(planted).sort()).toEqual(forbidden.map(({ name }) => name).sort());
  });

  it.each(Object.entries(planted))('%s finds the violation planted in %j', (name, [file]) => {
    expect(broken.summary.violations).toContainEqual(expect.objectContaining({ rule: expect.objectContaining({ name }), from: file }));
  });
});

/** A tree in which every rule is broken once. */
async function cruisePlanted(): Promise<Cruise> {
  const folder = mkdtempSync(join(tmpdir(), 'wederhoor-rules-'));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  try {
    for (const name of ['.dependency-cruiser.cjs', 'tsconfig.json', 'package.json']) cpSync(join(root, name), join(folder, name));
    for (const name of packages) {
      write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }));
      write(`node_modules/${name}/index.js`, 'exports.b = 1;');
    }
    for (const path of beside)
      write(`${path}.ts`, path === 'src/round-b' ? `import { a } from './round-a'; export const b = () => a;` : 'export const b = 1;');
    for (const [file, imports] of Object.values(planted))
      write(file, imports ? `import { b } from '${imports}'; export const a = b;` : 'export const a = 1;');
    return await cruise(folder, folders);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
