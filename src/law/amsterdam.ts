import { IANAZone } from 'luxon';
import { civil, dayNumber, type DayNumber, digits, type LocalDate, localDate, readDay } from './local-date';
import { refuse, shown } from './refusal';

/** Where a start lies: the local day, and the instant (milliseconds since 1970, UTC) when one was given. */
export interface Start {
  readonly day: DayNumber;
  readonly at?: number;
}

const zone = IANAZone.create('Europe/Amsterdam');
const dateForm = /^\d{4}-\d{2}-\d{2}$/;
const instantForm = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}([.,]\d{1,9})?)?(Z|[+-]\d{2}:\d{2})?$/;
const msPerDay = 86_400_000;
const source = 'Awb 2:20';

/** First and last year in which a start may lie. */
export const startYears = { first: 1970, last: 2100 } as const;

/** Reads a start: `YYYY-MM-DD`, or an instant with `Z` or an offset, which becomes the local date in Amsterdam.
 *  Office hours play no role: 23:59 is that day. Awb 2:20. @throws LawRefusal for all else. */
export function readStart(value: unknown): Start {
  const start = readMoment(value);
  const { year } = civil(start.day);
  if (year < startYears.first || year > startYears.last) {
    refuse('outside-calendar', source, { value: shown(value), first: startYears.first, last: startYears.last });
  }
  return start;
}

function readMoment(value: unknown): Start {
  if (typeof value !== 'string' || value.length > 40) refuse('unreadable-date', source, { name: 'start', value: shown(value) });
  if (value.length === 10 && dateForm.test(value)) return { day: readDay(value, 'start') };
  const parts = instantForm.exec(value);
  if (!parts) refuse('unreadable-date', source, { name: 'start', value: shown(value) });
  const day = readDay(value, 'start');
  const offset = parts[3];
  if (!offset) refuse('no-offset', source, { value: shown(value) });
  const at = day * msPerDay + readTime(value, parts[1], parts[2]) - readOffset(value, offset);
  return { day: amsterdamDay(at), at };
}

function readTime(value: string, seconds: string | undefined, fraction: string | undefined): number {
  const hour = digits(value, 11, 13);
  const minute = digits(value, 14, 16);
  const second = seconds ? digits(seconds, 1, 3) : 0;
  if (hour > 23 || minute > 59 || second > 59) refuse('impossible-date', source, { name: 'start', value: shown(value) });
  const thousandths = fraction ? digits(fraction.padEnd(4, '0'), 1, 4) : 0;
  return ((hour * 60 + minute) * 60 + second) * 1000 + thousandths;
}

function readOffset(value: string, offset: string): number {
  if (offset === 'Z') return 0;
  const hours = digits(offset, 1, 3);
  const minutes = digits(offset, 4, 6);
  if (hours > 18 || minutes > 59) refuse('impossible-date', source, { name: 'start', value: shown(value) });
  return (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}

/** The Amsterdam day (lokale datum) of an instant in milliseconds since 1970. */
export function amsterdamDay(at: number): DayNumber {
  return Math.floor((at + offsetAt(at)) / msPerDay);
}

/** The Amsterdam date of an instant written with `Z` or an offset. @throws LawRefusal when it cannot be read. */
export function amsterdamDate(instant: string): LocalDate {
  const start = readMoment(instant);
  return localDate(start.day);
}

/** An instant as it is stored: `YYYY-MM-DDThh:mm:ss.sssZ`. */
export function instantText(at: number): string {
  const day = Math.floor(at / msPerDay);
  const ms = at - day * msPerDay;
  const part = (unit: number, size: number, width: number) => String(Math.floor(ms / unit) % size).padStart(width, '0');
  return `${localDate(day)}T${part(3_600_000, 24, 2)}:${part(60_000, 60, 2)}:${part(1000, 60, 2)}.${part(1, 1000, 3)}Z`;
}

interface Shift {
  readonly from: number;
  readonly offset: number;
}

const shiftsOfYear = new Map<number, readonly Shift[]>();

/** Asking the zone is slow and its answer changes twice a year, so the changes are found once a year. */
function offsetAt(at: number): number {
  const { year } = civil(Math.floor(at / msPerDay));
  let shifts = shiftsOfYear.get(year);
  if (!shifts) shiftsOfYear.set(year, (shifts = findShifts(year)));
  let offset = 0;
  for (const shift of shifts) if (shift.from <= at) offset = shift.offset;
  return offset;
}

function findShifts(year: number): Shift[] {
  const shifts: Shift[] = [];
  let offset = Number.NaN;
  for (let month = 1; month <= 12; month++) {
    const from = dayNumber(year, month, 1) * msPerDay;
    const now = zone.offset(from) * 60_000;
    if (now !== offset) shifts.push({ from: month === 1 ? from : changeBefore(from, now), offset: now });
    offset = now;
  }
  return shifts;
}

/** The minute at which the offset became what it is at the first of the month, somewhere in the month before. */
function changeBefore(first: number, offset: number): number {
  let low = first - 32 * msPerDay;
  let high = first;
  while (high - low > 60_000) {
    const middle = Math.floor((low + high) / 120_000) * 60_000;
    if (zone.offset(middle) * 60_000 === offset) high = middle;
    else low = middle;
  }
  return high;
}
