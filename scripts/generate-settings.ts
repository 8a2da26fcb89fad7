import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Setting, settings } from '../src/config/settings';

/** Writes the table of settings into the README, between its two marks: `npm run generate:settings`. */
const file = join(__dirname, '..', 'README.md');
const between = /(<!-- settings -->\n)[^]*?(<!-- \/settings -->)/;

function requiredIn({ required, onlyInDevelopment }: Setting): string {
  if (onlyInDevelopment) return 'refused in production';
  if (required === 'launcher') return 'always; `npm start` supplies it in development';
  return required ? 'in production' : '';
}

const cell = (text: string) => text.replaceAll('|', '\\|');

/** The README as it should be. */
export function withSettings(readme: string): string {
  const rows = Object.values<Setting>(settings).map((row) => [
    `\`${row.name}\``,
    row.kind.words,
    row.default === undefined ? '' : `\`${row.default}\``,
    requiredIn(row),
    row.secret ? `${row.about} Secret.` : row.about,
  ]);
  const table = [['Setting', 'Holds', 'Default', 'Required', 'What for'], Array<string>(5).fill('---'), ...rows]
    .map((cells) => `| ${cells.map(cell).join(' | ')} |`)
    .join('\n');
  if (!between.test(readme)) throw new Error('The README has no place for the settings: <!-- settings --> … <!-- /settings -->');
  return readme.replace(between, (_, start: string, end: string) => `${start}\n${table}\n\n${end}`);
}

if (require.main === module) writeFileSync(file, withSettings(readFileSync(file, 'utf8')));
