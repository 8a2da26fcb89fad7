import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { calculate } from '../src/law/calculate';
import { calendarVersion, decreeYears, designatedDays } from '../src/law/decrees';
import { optionsOf } from '../src/law/options';
import { ruleOf, type Term, terms } from '../src/law/terms';
import { lawWords, lengthWords, notMovedWords, oneLine } from '../web/text/law';
import { lawRefusalMessage } from '../web/text/law-refusals';

/** Where the page stands. */
export const termsPath = join(__dirname, '..', 'docs', 'terms.md');

const exampleStart = '2025-11-13T10:00:00+01:00';
const exampleOptions: Readonly<Record<string, unknown>> = {
  agreedUntil: '2026-02-28',
  n: 10,
  weeks: 3,
};

const countingWords = {
  termijnenwet: 'Algemene termijnenwet',
  'eu-1182-71': 'Verordening 1182/71',
  exact: 'schuift niet op',
} as const;

const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function counts(row: Term): string {
  if (row.counting !== 'termijnenwet') return countingWords[row.counting];
  if (row.length.kind === 'years' || row.length.kind === 'year-after-handling') return notMovedWords.years;
  return row.length.kind === 'hours' ? notMovedWords.hours : countingWords.termijnenwet;
}

function extending({ extension, delay }: Term): string {
  const tell = extension?.tell.map((party) => lawWords.bound[party]).join(' en ');
  const unit = extension?.unit === 'months' ? 'maanden' : 'weken';
  const more = extension ? [`één keer, ten hoogste ${extension.max} ${unit}, met bericht aan ${tell} (${extension.source})`] : [];
  const agreed = delay ? [`met schriftelijke instemming van ${lawWords.bound[delay.consent]} (${delay.source})`] : [];
  return [...more, ...agreed].join('; ') || 'nee';
}

function termRow(row: Term): string[] {
  return [
    `\`${ruleOf(row)}\``,
    row.names.nl,
    row.source,
    row.startsOn,
    lengthWords(row),
    row.binds.map((party) => lawWords.bound[party]).join(', '),
    extending(row),
    counts(row),
    row.notPausable === null ? 'ja' : `nee (${row.notPausable})`,
    row.effect,
    lawWords.certainties[row.certainty],
  ];
}

/** What each term comes to from one and the same start: a change of rule shows here as a changed date. */
function exampleRow(row: Term): string[] {
  const known = optionsOf(row).filter((option) => (option.required || option.oneOf) && option.name !== 'days');
  const options = Object.fromEntries(known.map(({ name }) => [name, exampleOptions[name]]));
  const result = calculate({ term: row.id, start: exampleStart, options });
  if ('refusal' in result) return [`\`${row.id}\``, '–', lawRefusalMessage(result.refusal)];
  return [`\`${row.id}\``, result.answer.endsAt ?? result.answer.endsOn, oneLine(result.answer)];
}

/** The page as it should stand in docs/terms.md. */
export function termsPage(): string {
  const head = [
    'Regel',
    'Naam',
    'Bron',
    'Begint na',
    'Duur',
    'Bindt',
    'Verlengen',
    'Laatste dag',
    'Pauze',
    'Wat als hij voorbij is',
    'Zekerheid',
  ];
  const page = [
    '# Termijnen',
    'Deze tabel is gemaakt uit de gegevens waarmee gerekend wordt (`src/law`), door `npm run generate:terms`. Leg haar naast de wet.',
    table(head, terms.map(termRow)),
    '## Voorbeelden',
    `Elke termijn vanaf 13 november 2025, 10:00 uur. Gevraagd is ${exampleOptions.n} (aantal), ${exampleOptions.weeks} weken (brief) of uitstel tot en met 28 februari 2026.`,
    table(['Termijn', 'Eindigt', 'Zo komt dat'], terms.map(exampleRow)),
    '## Aangewezen dagen',
    `Kalender \`${calendarVersion}\`. Algemene termijnenwet 3 lid 3. Buiten ${decreeYears[0]?.first}–${decreeYears.at(-1)?.last} is de kalender niet compleet, en dat staat bij elk antwoord.`,
    table(
      ['Dag', 'Besluit', 'Bekend sinds'],
      designatedDays.map(({ on, decree, becameKnownOn }) => [on, decree, becameKnownOn ?? 'staat niet in onze bronnen']),
    ),
  ];
  return `${page.join('\n\n')}\n`;
}

if (require.main === module) writeFileSync(termsPath, termsPage());
