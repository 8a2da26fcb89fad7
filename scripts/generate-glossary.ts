import 'reflect-metadata';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { stages } from '../src/complaint/stages';
import { type EventType, versions } from '../src/complaint/events';
import { roles } from '../src/complaint/actor';
import { lifeCycle } from '../src/complaint/life-cycle';
import { events } from '../web/text/staff-events';
import { words } from '../web/text/staff-words';

/** Writes docs/glossary.md: every concept of the domain by its name in the code, in Dutch, with its source: `npm run generate:glossary`.
 *  Concepts come from the comments over what `src/complaint` and `src/law` export: Dutch term in brackets, legal source last. */
const root = join(__dirname, '..');
export const glossaryPath = join(root, 'docs', 'glossary.md');

const documented = /\/\*\*((?:(?!\*\/)[^])*)\*\/\s*(?:\/\/[^\n]*\n)*export (?:abstract )?(?:const|function|class|interface|type) (\w+)/g;
const source =
  /(?:Awb|Algemene termijnenwet|Avg|Woo|Gemeentewet|Archiefwet)(?: \d{4})?(?: titel)? \d+[a-z]?(?:[:.]\d+\w*)?(?:–\d+:\d+\w*)?(?: (?:lid|sub|onder) \w+)*(?:, \d+:\d+\w*)*/g;
/** In brackets can also stand a unit, or an aside in English. */
const isDutch = (term: string) => /^[a-zë][\p{L} ,-]*$/u.test(term) && !/\b(?:a|and|the|since)\b/.test(term);

/** What everybody must know first, whatever the names in the code. */
const first = [
  ['complaint', 'klacht', 'Awb 9:1'],
  ['request to the ombudsman', 'verzoekschrift', 'Awb 9:18; Awb 9:28'],
  ['dossier', 'dossier', ''],
  ['allegation', 'klachtonderdeel', ''],
  ['body', 'bestuursorgaan', 'Awb 1:1'],
  ['person concerned', 'degene op wiens gedraging de klacht betrekking heeft', 'Awb 9:10'],
  ['conduct', 'gedraging', 'Awb 9:1'],
  ['first line', 'klachtbehandeling door het bestuursorgaan', 'Awb titel 9.1'],
  ['second line', 'klachtbehandeling door de ombudsman', 'Awb titel 9.2'],
  ['hearing the other side', 'hoor en wederhoor', 'Awb 9:30'],
  ['proper conduct', 'behoorlijkheid', 'Awb 9:27'],
  ['report', 'rapport', 'Awb 9:36'],
];

interface Concept {
  name: string;
  dutch: string;
  source: string;
  file: string;
}

function conceptsOf(path: string): Concept[] {
  return [...readFileSync(path, 'utf8').matchAll(documented)].flatMap(([, comment = '', name = '']) => {
    const text = comment.replace(/\s*\n\s*\*\s*/g, ' ').trim();
    const [said = ''] = text.split(/\.\s|\.$/);
    const dutch = /\(([^)]+)\)/.exec(said)?.[1];
    const sources = [...new Set(text.match(source))].join('; ');
    return dutch && isDutch(dutch) ? [{ name, dutch, source: sources, file: relative(root, path) }] : [];
  });
}

function filesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
}

const cell = (text: string) => text.replaceAll('|', '\\|');
const table = (head: string[], rows: string[][]) =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');

const inCommands = (file: string) => file.includes('complaint/commands/');

function commandRows(concepts: readonly Concept[]): string[][] {
  return Object.entries(lifeCycle).map(([name, { input }]) => {
    const { dutch = '', source = '' } = concepts.find((one) => one.name === input.name) ?? {};
    return [`\`${name}\``, dutch, source];
  });
}

/** The page as it should be. */
export function glossary(): string {
  const concepts = [...filesIn('src/complaint'), ...filesIn('src/law')].flatMap(conceptsOf);
  const { stage, role, you: _, by: __, ...lists } = words;
  const conceptRows = concepts
    .filter(({ file }) => !inCommands(file))
    .sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1))
    .map(({ name, dutch, source, file }) => [`\`${name}\``, dutch, source, `[${basename(file)}](../${file})`]);
  const listRows = Object.entries(lists).flatMap(([list, members]) =>
    Object.entries(members as Record<string, string>).map(([value, dutch]) => [`\`${value}\``, dutch, list]),
  );
  const parts = [
    '# Glossary',
    'English in the code, Dutch on the screen and in the law. Made by `npm run generate:glossary` from the comments and texts of the code itself; change those, not this page.',
    '## First of all',
    table(['English', 'Dutch', 'Source'], first),
    '## Commands',
    table(['Command', 'Dutch', 'Source'], commandRows(concepts)),
    '## Events',
    table(
      ['Event', 'On the timeline'],
      (Object.keys(versions) as EventType[]).map((type) => [`\`${type}\``, events.title(type)]),
    ),
    '## Stages',
    table(
      ['Stage (stand)', 'Dutch'],
      stages.map((one) => [`\`${one}\``, stage[one]]),
    ),
    '## Roles',
    table(
      ['Role', 'Dutch'],
      roles.map((one) => [`\`${one}\``, role[one]]),
    ),
    '## Concepts',
    table(['Name', 'Dutch', 'Source', 'Where'], conceptRows),
    '## Values',
    table(['Value', 'Dutch', 'Of'], listRows),
  ];
  return `${parts.join('\n\n')}\n`;
}

if (require.main === module) writeFileSync(glossaryPath, glossary());
