import { calendarVersion, decreeYears, designatedDays } from './decrees';
import { designatedHoliday, type Holiday, holidayYears, statutoryHolidays } from './holidays';
import { civil, dayNumber, type DayNumber, type LocalDate, localDate, readLocalDate, weekday } from './local-date';
import { refuse } from './refusal';

export type { LocalDate } from './local-date';

/** Which days count as closed: all of Algemene termijnenwet 3, or only those of lid 1 (EU terms, and the office's own working days). */
export type ClosedDays = 'termijnenwet' | 'recognised';

/** What a calendar is asked with: decree days still to come, and the day whose knowledge counts (zoals bekend op). */
export interface CalendarQuestion {
  readonly extraDesignated?: readonly LocalDate[];
  readonly knownOn?: LocalDate;
}

/** Which days are closed (feestdagenkalender), and for which years that is wholly known. */
export interface Calendar {
  readonly version: string;
  markOf(day: DayNumber): DayMark;
  holidaysOn(day: DayNumber): readonly Holiday[];
  isComplete(from: DayNumber, to: DayNumber): boolean;
}

/** Last day that can be counted to; the Easter rule has been checked up to here. */
export const lastDay = dayNumber(2199, 12, 31);

/** What a day is: open, weekend, closed for counting terms only (Good Friday, decree days), or a public holiday. */
export const dayMark = { open: 0, weekend: 1, equated: 2, recognised: 3 } as const;
export type DayMark = (typeof dayMark)[keyof typeof dayMark];

/** One byte a day. Filled once, when first asked. */
let marks: Uint8Array | undefined;
let holidaysByDay: Map<DayNumber, Holiday[]> | undefined;

function fill(): Uint8Array {
  const table = new Uint8Array(lastDay + 1);
  const byDay = new Map<DayNumber, Holiday[]>();
  for (let day = 0; day <= lastDay; day++) if (weekday(day) >= 5) table[day] = dayMark.weekend;
  for (let year = 1970; year <= 2199; year++) {
    for (const holiday of statutoryHolidays(year)) mark(table, byDay, holiday);
  }
  for (const row of designatedDays) mark(table, byDay, designatedHoliday(row.on, row.decree));
  holidaysByDay = byDay;
  return (marks = table);
}

function mark(table: Uint8Array, byDay: Map<DayNumber, Holiday[]>, holiday: Holiday): void {
  const day = readLocalDate(holiday.on, 'holiday');
  byDay.set(day, [...(byDay.get(day) ?? []), holiday]);
  table[day] = Math.max(table[day] ?? 0, holiday.kind === 'recognised' ? dayMark.recognised : dayMark.equated);
}

const markOf = (day: DayNumber): DayMark => ((marks ?? fill())[day] ?? 0) as DayMark;

/** Whether a day is no Saturday, Sunday or holiday (werkdag). Algemene termijnenwet 1 lid 1. */
export function isWorking(day: DayNumber, closed: ClosedDays, on: Calendar = calendar): boolean {
  const mark = on.markOf(day);
  return mark === dayMark.open || (mark === dayMark.equated && closed === 'recognised' && weekday(day) < 5);
}

function holidaysOn(day: DayNumber): readonly Holiday[] {
  if (!marks) fill();
  return holidaysByDay?.get(day) ?? [];
}

const firstComplete = dayNumber(Math.min(...decreeYears.map((row) => row.first)), 1, 1);
const lastComplete = dayNumber(Math.max(...decreeYears.map((row) => row.last)), 12, 31);

/** The calendar as the data now has it (de kalender van nu). */
export const calendar: Calendar = {
  version: calendarVersion,
  markOf,
  holidaysOn,
  isComplete: (from, to) => from >= firstComplete && to <= lastComplete,
};

/** The calendar with decree days still to come, or as it was known on a day. A decree whose day of publication is not in the data counts
 *  as known, but then the years it covers are not called complete. */
export function calendarFor({ extraDesignated, knownOn }: CalendarQuestion): Calendar {
  if (!extraDesignated?.length && !knownOn) return calendar;
  const hidden = new Set(
    knownOn ? designatedDays.filter((row) => row.becameKnownOn && row.becameKnownOn > knownOn).map((row) => row.on) : [],
  );
  const extra = new Set(extraDesignated);
  return {
    version: calendarVersion,
    holidaysOn: (day) => {
      const on = localDate(day);
      const known = holidaysOn(day).filter((holiday) => holiday.kind !== 'designated' || !hidden.has(on));
      return extra.has(on) && !known.some((holiday) => holiday.kind === 'designated')
        ? [...known, designatedHoliday(on, 'opgegeven bij de vraag')]
        : known;
    },
    markOf: (day) => {
      const on = localDate(day);
      const mark = markOf(day);
      if (extra.has(on)) return mark === dayMark.recognised ? mark : dayMark.equated;
      return mark === dayMark.equated && hidden.has(on) ? dayMark.open : mark;
    },
    isComplete: (from, to) => calendar.isComplete(from, to) && (!knownOn || knownYears(from, to, knownOn)),
  };
}

function knownYears(from: DayNumber, to: DayNumber, knownOn: LocalDate): boolean {
  const first = civil(from).year;
  const last = civil(to).year;
  return decreeYears.every((row) => row.last < first || row.first > last || (row.becameKnownOn !== null && row.becameKnownOn <= knownOn));
}

/** The next working day on or after a day (eerstvolgende werkdag). Algemene termijnenwet 1 lid 1. */
export function nextWorkingDay(day: DayNumber, closed: ClosedDays, on: Calendar = calendar): DayNumber {
  let next = day;
  while (!isWorking(next, closed, on)) next++;
  return next;
}

/** A year's holidays and designated days with their sources, in order of date. @throws LawRefusal outside-calendar. */
export function holidaysOf(year: number): { complete: boolean; holidays: readonly Holiday[] } {
  if (!Number.isInteger(year) || year < holidayYears.first || year > holidayYears.last) {
    refuse('outside-calendar', 'Algemene termijnenwet 3', { value: String(year), ...holidayYears });
  }
  const first = dayNumber(year, 1, 1);
  const last = dayNumber(year, 12, 31);
  const days = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  return { complete: calendar.isComplete(first, last), holidays: days.flatMap((day) => holidaysOn(day)) };
}
