/**
 * How many deadlines a second, per core: `npm run bench:law`.
 *
 * The baseline is the same question answered the way most programs would: luxon objects in Europe/Amsterdam, a day at a time, holidays of
 * a year worked out once and kept in a set of dates. It is fair: it keeps what can be kept between questions (zone, holidays), builds no
 * explanation, checks no input, and is checked here to give the same dates. Three interleaved rounds, medians; the mix is the worked cases.
 */
import { DateTime } from 'luxon';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deadline } from '../../src/law/deadline';
import { explain } from '../../src/law/explanation';
import { designatedDays } from '../../src/law/decrees';
import { easter } from '../../src/law/holidays';
import { localDate } from '../../src/law/local-date';
import type { TermOptions } from '../../src/law/options';
import { terms, type TermId } from '../../src/law/terms';

interface Case {
  readonly term: TermId;
  readonly start: string;
  readonly options: TermOptions;
  readonly expected: string;
}

const cases: readonly Case[] = JSON.parse(readFileSync(join(__dirname, '..', 'law', 'deadline-cases.json'), 'utf8'));
const zone = 'Europe/Amsterdam';
const rows = new Map(terms.map((row) => [row.id, row]));
const decreed = new Set<string>(designatedDays.map(({ on }) => on));
const closedIn = new Map<number, { all: Set<string>; recognised: Set<string> }>();

function closedDays(year: number): { all: Set<string>; recognised: Set<string> } {
  let days = closedIn.get(year);
  if (days) return days;
  const sunday = DateTime.fromISO(localDate(easter(year)), { zone });
  const king = DateTime.fromObject({ year, month: 4, day: 27 }, { zone });
  const recognised = new Set([
    `${year}-01-01`,
    `${year}-05-05`,
    `${year}-12-25`,
    `${year}-12-26`,
    ...[1, 39, 50].map((days) => sunday.plus({ days }).toISODate() ?? ''),
    (king.weekday === 7 ? king.minus({ days: 1 }) : king).toISODate() ?? '',
  ]);
  days = { recognised, all: new Set([...recognised, sunday.minus({ days: 2 }).toISODate() ?? '', ...decreed]) };
  closedIn.set(year, days);
  return days;
}

function isOpen(day: DateTime, eu: boolean, extra: readonly string[]): boolean {
  if (day.weekday > 5) return false;
  const iso = day.toISODate() ?? '';
  const { all, recognised } = closedDays(day.year);
  return eu ? !recognised.has(iso) : !all.has(iso) && !extra.includes(iso);
}

function roll(start: DateTime, nominal: DateTime, needTwo: boolean, eu: boolean, extra: readonly string[]): DateTime {
  let end = nominal;
  while (!isOpen(end, eu, extra)) end = end.plus({ days: 1 });
  for (;;) {
    let open = 0;
    for (let day = end; needTwo && day > start && open < 2; day = day.minus({ days: 1 })) if (isOpen(day, eu, extra)) open++;
    if (!needTwo || open === 2) return end;
    end = end.plus({ days: 1 });
    while (!isOpen(end, eu, extra)) end = end.plus({ days: 1 });
  }
}

function naive({ term, start: from, options }: Case): string {
  const row = rows.get(term);
  const start = DateTime.fromISO(from, { zone }).startOf('day');
  const extra: readonly string[] = options.extraDesignated ?? [];
  if (!row) throw new Error(term);
  const { length, counting } = row;
  const eu = counting === 'eu-1182-71';
  const iso = (day: DateTime) => day.toISODate() ?? '';
  const handled = (weeks: number) => roll(start, start.plus({ weeks: weeks + (options.extensionWeeks ?? 0) }), true, false, extra);
  switch (length.kind) {
    case 'agreed':
      return options.agreedUntil ?? '';
    case 'handling':
      return iso(handled(length.weeks));
    case 'year-after-handling':
      return iso(handled(options.committee ? 10 : 6).plus({ years: 1 }));
    case 'set':
      return iso(start.plus({ weeks: options.weeks ?? 0, days: options.days ?? 0 }));
    case 'asked': {
      const n = options.n ?? 0;
      if (length.backward) return iso(start.minus({ days: n }));
      const end = start.plus({ [length.unit]: n });
      const excluded = length.unit === 'years' || n > { days: 90, weeks: 12, months: 3 }[length.unit];
      return iso(excluded ? end : roll(start, end, length.unit !== 'days' || n >= 3, false, extra));
    }
    case 'days':
    case 'weeks':
    case 'months':
    case 'years': {
      const end = start.plus({ [length.kind]: length.n }).plus({ weeks: options.extensionWeeks ?? 0 });
      return iso(counting === 'exact' || length.kind === 'years' ? end : roll(start, end, true, eu, extra));
    }
    default:
      throw new Error(`${term} is not in the mix`);
  }
}

let sink = 0;
const ways = {
  'luxon, a day at a time': (one: Case) => (sink += naive(one).length),
  'deadline, with its steps': (one: Case) => (sink += deadline(one.term, one.start, one.options).endsOn.length),
  'deadline, with its explanation': (one: Case) => (sink += explain(one.term, one.start, one.options).days.length),
} as const;

function perSecond(way: (one: Case) => number, seconds: number): number {
  const begun = process.cpuUsage();
  let done = 0;
  for (;;) {
    for (const one of cases) way(one);
    done += cases.length;
    const { user, system } = process.cpuUsage(begun);
    if (user + system > seconds * 1e6) return done / ((user + system) / 1e6);
  }
}

for (const one of cases) {
  const found = [naive(one), deadline(one.term, one.start, one.options).endsOn];
  if (found.some((date) => date !== one.expected)) throw new Error(`${one.term} ${one.start}: ${found.join(', ')}, not ${one.expected}`);
}
for (const way of Object.values(ways)) perSecond(way, 0.5);
const rounds = [1, 2, 3].map(() => Object.values(ways).map((way) => perSecond(way, 1)));
const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const medians = Object.keys(ways).map((_, i) => median(rounds.map((round) => round[i] ?? 0)));
Object.keys(ways).forEach((name, i) => {
  const rate = medians[i] ?? 0;
  process.stdout.write(
    `${name.padEnd(32)} ${Math.round(rate).toLocaleString('en').padStart(12)}/s  ${(rate / (medians[0] ?? 1)).toFixed(1)} × luxon\n`,
  );
});
if (sink === 0) process.exitCode = 1;
