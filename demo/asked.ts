import { parseArgs } from 'node:util';
import { amsterdamDate } from '../src/law/amsterdam';
import { addMonths, dayOf, isLocalDate, localDate } from '../src/law/local-date';
import type { Simulated } from './plan';

/** What is asked, and the command that asks just that. */
export interface Asked extends Simulated {
  readonly command: string;
}

const text = { type: 'string' } as const;

/** `--dossiers 500 --years 2 --seed 1`, and `--until 2026-11-26`: the last day, yesterday when it is left out. @throws Error with a sentence */
export function asked(args: string[], today = amsterdamDate(new Date().toISOString())): Asked {
  const { values } = parseArgs({ args, options: { dossiers: text, years: text, seed: text, until: text } });
  const { seed = '1', until = localDate(dayOf(today) - 1) } = values;
  const dossiers = whole('dossiers', values.dossiers ?? '500', 5_000);
  const years = whole('years', values.years ?? '2', 10);
  if (!isLocalDate(until) || until >= today) throw new Error('--until must be a day before today, such as 2026-11-26.');
  const to = dayOf(until);
  const command = `npm run demo -- --dossiers ${dossiers} --years ${years} --seed ${seed} --until ${until}`;
  return { dossiers, seed, to, from: addMonths(to, -12 * years) + 1, command };
}

function whole(name: string, given: string, most: number): number {
  const number = Number(given);
  if (!/^\d+$/.test(given) || number < 1 || number > most) throw new Error(`--${name} must be a whole number from 1 to ${most}.`);
  return number;
}
