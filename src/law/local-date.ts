import { refuse, shown } from './refusal';

/** A calendar date in Amsterdam (lokale datum), `YYYY-MM-DD`. */
export type LocalDate = string & { readonly localDate: true };

/** Days since 1 January 1970; counting is done on these, so that no clock or zone can touch it. */
export type DayNumber = number;

const daysIn400Years = 146_097;
const source = 'Algemene termijnenwet';

/** The day number of a Gregorian date. Works from March on, so that the leap day is the last of the counted year. */
export function dayNumber(year: number, month: number, day: number): DayNumber {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return era * daysIn400Years + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468;
}

/** Year, month (1–12) and day of the month of a day number. */
export function civil(dayOf: DayNumber): { year: number; month: number; day: number } {
  const z = dayOf + 719_468;
  const era = Math.floor(z / daysIn400Years);
  const dayOfEra = z - era * daysIn400Years;
  const leapDays = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  };
}

/** How many days a month (1–12) has. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 ? (isLeap(year) ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Monday 0 … Sunday 6. */
export function weekday(day: DayNumber): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** The same day of the month so many months on; where that day does not exist, the last of the month. */
export function addMonths(day: DayNumber, months: number): DayNumber {
  const from = civil(day);
  const count = from.year * 12 + (from.month - 1) + months;
  const year = Math.floor(count / 12);
  const month = count - year * 12 + 1;
  return dayNumber(year, month, Math.min(from.day, daysInMonth(year, month)));
}

const lastWritten = dayNumber(2200, 1, 1);
// Of its full length at once: an array that begins far from its first place is kept as a dictionary, which is slower.
const written = Array.from<LocalDate | undefined>({ length: lastWritten });

/** A day number as `YYYY-MM-DD`. Years 0–9999. */
export function localDate(day: DayNumber): LocalDate {
  const known = written[day];
  if (known) return known;
  const { year, month, day: dayOfMonth } = civil(day);
  const text = `${String(year).padStart(4, '0')}-${two(month)}-${two(dayOfMonth)}` as LocalDate;
  if (day >= 0 && day < lastWritten) written[day] = text;
  return text;
}

function two(n: number): string {
  return n < 10 ? `0${n}` : String(n);
}

/** Reads `YYYY-MM-DD` into a day number. @throws LawRefusal unreadable-date, impossible-date. */
export function readLocalDate(value: unknown, name: string): DayNumber {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) refuse('unreadable-date', source, { name, value: shown(value) });
  return readDay(value, name);
}

/** The day number of a text that begins with `YYYY-MM-DD`. @throws LawRefusal impossible-date. */
export function readDay(text: string, name: string): DayNumber {
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 7);
  const day = digits(text, 8, 10);
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) refuse('impossible-date', source, { name, value: shown(text) });
  return dayNumber(year, month, day);
}

/** The number that the digits of a text from one place up to another write. */
export function digits(text: string, from: number, to: number): number {
  let n = 0;
  for (let i = from; i < to; i++) n = n * 10 + text.charCodeAt(i) - 48;
  return n;
}

/** Whether a value is a real date `YYYY-MM-DD`. */
export function isLocalDate(value: unknown): value is LocalDate {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const month = digits(value, 5, 7);
  const day = digits(value, 8, 10);
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(digits(value, 0, 4), month);
}

/** The day number of a date already known to be one. */
export function dayOf(date: LocalDate): DayNumber {
  return dayNumber(digits(date, 0, 4), digits(date, 5, 7), digits(date, 8, 10));
}
