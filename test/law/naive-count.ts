/** A second, slow count of the same rules, written apart from src/law: native dates, one day at a time, its own Easter (by the moon's
 *  age), its own holidays. It shares nothing with what it checks. */

const dayMs = 86_400_000;
const decreed = [
  '2023-04-28',
  '2023-05-19',
  '2024-05-10',
  '2024-12-27',
  '2025-05-30',
  '2026-01-02',
  '2026-05-15',
  '2027-05-07',
  '2028-04-28',
  '2028-05-26',
];

export const plusDays = (date: string, days: number): string => new Date(Date.parse(date) + days * dayMs).toISOString().slice(0, 10);
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / dayMs);
const weekdayOf = (date: string) => new Date(date).getUTCDay();

/** Easter by golden number, epact and a walk to the Sunday after the full moon. */
export function naiveEaster(year: number): string {
  const golden = (year % 19) + 1;
  const century = Math.floor(year / 100) + 1;
  const solar = Math.floor((3 * century) / 4) - 12;
  const lunar = Math.floor((8 * century + 5) / 25) - 5;
  let epact = (11 * golden + 20 + lunar - solar) % 30;
  if (epact < 0) epact += 30;
  if ((epact === 25 && golden > 11) || epact === 24) epact++;
  let moon = 44 - epact;
  if (moon < 21) moon += 30;
  let date = plusDays(`${year}-03-01`, moon - 1);
  do date = plusDays(date, 1);
  while (weekdayOf(date) !== 0);
  return date;
}

const monarch = (year: number): string => {
  if (year >= 2014) return weekdayOf(`${year}-04-27`) === 0 ? `${year}-04-26` : `${year}-04-27`;
  if (weekdayOf(`${year}-04-30`) !== 0) return `${year}-04-30`;
  return year >= 1980 ? `${year}-04-29` : `${year}-05-01`;
};

const recognisedOf = new Map<number, Set<string>>();
const goodFridays = new Map<number, string>();

function recognised(date: string): boolean {
  const year = Number(date.slice(0, 4));
  let days = recognisedOf.get(year);
  if (!days) {
    const easter = naiveEaster(year);
    const fixed = ['01-01', '05-05', '12-25', '12-26'].map((day) => `${year}-${day}`);
    days = new Set([...fixed, monarch(year), ...[1, 39, 50].map((after) => plusDays(easter, after))]);
    recognisedOf.set(year, days);
  }
  return days.has(date);
}

const isWeekend = (date: string) => weekdayOf(date) === 0 || weekdayOf(date) === 6;

function goodFriday(year: number): string {
  const known = goodFridays.get(year) ?? plusDays(naiveEaster(year), -2);
  goodFridays.set(year, known);
  return known;
}

const isEquated = (date: string, extra: readonly string[]) =>
  decreed.includes(date) || extra.includes(date) || goodFriday(Number(date.slice(0, 4))) === date;

export function naiveClosed(date: string, eu: boolean, extra: readonly string[] = []): boolean {
  return isWeekend(date) || recognised(date) || (!eu && isEquated(date, extra));
}

export function naiveKind(date: string, eu: boolean, extra: readonly string[] = []): 'holiday' | 'weekend' | 'working-day' {
  if (recognised(date) || (!eu && isEquated(date, extra))) return 'holiday';
  return isWeekend(date) ? 'weekend' : 'working-day';
}

/** So many months on by trying days of the month from the start's own downwards. */
export function naiveMonths(start: string, months: number): string {
  const index = Number(start.slice(0, 4)) * 12 + Number(start.slice(5, 7)) - 1 + months;
  const month = `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
  for (let day = Number(start.slice(8, 10)); ; day--) {
    const date = `${month}-${String(day).padStart(2, '0')}`;
    const parsed = new Date(date);
    if (!Number.isNaN(parsed.getTime()) && parsed.toISOString().slice(0, 10) === date) return date;
  }
}

/** Walks from a nominal end to the first open day at which the term holds two open days. */
export function naiveRoll(start: string, nominal: string, needTwo: boolean, eu = false, extra: readonly string[] = []): string {
  let end = nominal;
  while (naiveClosed(end, eu, extra) || (needTwo && openDays(start, end, eu, extra) < 2)) end = plusDays(end, 1);
  return end;
}

function openDays(start: string, end: string, eu: boolean, extra: readonly string[]): number {
  let open = 0;
  const from = daysBetween(start, end) > 30 ? plusDays(end, -30) : start;
  for (let day = plusDays(from, 1); day <= end; day = plusDays(day, 1)) if (!naiveClosed(day, eu, extra)) open++;
  return open;
}
