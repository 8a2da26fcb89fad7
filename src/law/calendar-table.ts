import { designatedDays } from './decrees';
import { designatedHoliday, type Holiday, statutoryHolidays } from './holidays';
import { dayNumber, type DayNumber, dayOf, weekday } from './local-date';

/** What a day is: open, weekend, closed for counting terms only (Good Friday, decree days), or a public holiday. */
export const dayMark = { open: 0, weekend: 1, equated: 2, recognised: 3 } as const;
export type DayMark = (typeof dayMark)[keyof typeof dayMark];

/** Last day that can be counted to; the Easter rule has been checked up to here. */
export const lastDay = dayNumber(2199, 12, 31);

/** Every day of the calendar from 1970 on (kalendertabel): one byte each, and the holidays by day. */
export interface CalendarTable {
  readonly marks: Uint8Array;
  readonly holidays: ReadonlyMap<DayNumber, readonly Holiday[]>;
}

/** Builds the table from the rules and the decrees; costs some milliseconds, so a calendar keeps it. */
export function calendarTable(): CalendarTable {
  const marks = new Uint8Array(lastDay + 1);
  const holidays = new Map<DayNumber, Holiday[]>();
  for (let day = 0; day <= lastDay; day++) if (weekday(day) >= 5) marks[day] = dayMark.weekend;
  const add = (holiday: Holiday): void => {
    const day = dayOf(holiday.on);
    holidays.set(day, [...(holidays.get(day) ?? []), holiday]);
    marks[day] = Math.max(marks[day] ?? dayMark.open, holiday.kind === 'recognised' ? dayMark.recognised : dayMark.equated);
  };
  for (let year = 1970; year <= 2199; year++) statutoryHolidays(year).forEach(add);
  for (const { on, decree } of designatedDays) add(designatedHoliday(on, decree));
  return { marks, holidays };
}
