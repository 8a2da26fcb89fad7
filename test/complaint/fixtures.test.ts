import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { type EventType, versions } from '../../src/complaint/events';
import { open } from '../../src/privacy/seal';
import { chainFault } from '../../src/store/stored-event';
import { appendKeys, changesBetween, foldFixture, folder, readFixture, subjectKey } from './fixture';

const everyVersion = (Object.keys(versions) as EventType[]).flatMap((type) =>
  Array.from({ length: versions[type] }, (_, index) => [type, index + 1] as const),
);

describe('events as they were once stored', () => {
  it('are kept of every type and version there is; npm run generate:fixtures adds what is missing', () => {
    expect(readdirSync(folder).sort()).toEqual(everyVersion.map(([type, version]) => `${type}.v${version}.json`).sort());
  });

  it.each(everyVersion)('%s version %i is read, opened and folded to what it was', (type, version) => {
    const { past, stored, personal, changes } = readFixture(type, version)!;
    expect([stored.type, stored.metadata.version]).toEqual([type, version]);
    expect(chainFault({ ...stored, position: 0n, created: new Date(0) }, undefined, appendKeys)).toBeUndefined();
    expect(stored.data.personal && open(subjectKey, stored, stored.data.personal)).toEqual(personal);
    const { before, after } = foldFixture({ past, stored });
    expect(changesBetween(before, after)).toEqual(changes);
  });

  it('still have the shape that the code says they have', () => {
    expect(faultsOf(shapes())).toEqual([]);
    expect(faultsOf(`${heading}\nexport const wrong: Plain<Facts['withdrawn']> = { by: 1 };`)).not.toEqual([]);
  }, 120_000);
});

const heading = `import type { Facts, Personal } from '../../src/complaint/events';
import type { LocalDate } from '../../src/law/local-date';
type Plain<T> = T extends LocalDate ? string : T extends object ? { [K in keyof T]: Plain<T[K]> } : T;`;

/** Every fixture of today's version as a literal that must be of its type. */
function shapes(): string {
  const lines = (Object.keys(versions) as EventType[]).flatMap((type, index) => {
    const { stored, personal } = readFixture(type, versions[type])!;
    const facts = `export const facts${index}: Plain<Facts['${type}']> = ${JSON.stringify(stored.data.facts)};`;
    return personal ? [facts, `export const personal${index}: Plain<Personal['${type}']> = ${JSON.stringify(personal)};`] : [facts];
  });
  return [heading, ...lines].join('\n');
}

function faultsOf(text: string): string[] {
  const name = join(__dirname, 'fixtures-as-typescript.ts');
  const plain = { strict: true, noEmit: true, skipLibCheck: true, types: [], lib: ['lib.es2023.d.ts'], target: ts.ScriptTarget.ES2022 };
  const settings = { ...plain, moduleResolution: ts.ModuleResolutionKind.Bundler, module: ts.ModuleKind.ESNext };
  const host = ts.createCompilerHost(settings);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (path) => path === name || fileExists(path);
  host.getSourceFile = (path, ...more) => (path === name ? ts.createSourceFile(path, text, more[0]) : getSourceFile(path, ...more));
  const program = ts.createProgram([name], settings, host);
  const file = program.getSourceFile(name);
  return program.getSemanticDiagnostics(file).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}
