import type { LocalDate } from './local-date';

/** A day made equal to a public holiday by royal decree (gelijkgestelde dag), for counting terms only. Algemene termijnenwet 3 lid 3. */
export interface DesignatedDay {
  readonly on: LocalDate;
  readonly decree: string;
  /** The day on which the decree was published; null where our sources do not say. Never guessed. */
  readonly becameKnownOn: LocalDate | null;
}

/** The years for which a decree is in the data; outside them every result says that the calendar is incomplete. */
export interface DecreeYears {
  readonly first: number;
  readonly last: number;
  readonly decree: string;
  readonly becameKnownOn: LocalDate | null;
}

const decree2023 =
  'Besluit gelijkstelling van 28 april 2023, 19 mei 2023, 10 mei 2024, 27 december 2024 en 30 mei 2025 met een algemeen erkende feestdag';
const decree2026 =
  'Besluit gelijkstelling van 2 januari 2026, 15 mei 2026, 7 mei 2027, 28 april 2028 en 26 mei 2028 met een algemeen erkende feestdag';

/** The decrees in the data (gelijkstellingsbesluiten), one for about every three years. Algemene termijnenwet 3 lid 3. */
export const decreeYears: readonly DecreeYears[] = [
  { first: 2023, last: 2025, decree: decree2023, becameKnownOn: null },
  { first: 2026, last: 2028, decree: decree2026, becameKnownOn: null },
];

const day = (on: string, decree: string): DesignatedDay => ({ on: on as LocalDate, decree, becameKnownOn: null });

/** Every designated day in the data. A new decree is new rows here and a row above, and a new calendar version. */
export const designatedDays: readonly DesignatedDay[] = [
  day('2023-04-28', decree2023),
  day('2023-05-19', decree2023),
  day('2024-05-10', decree2023),
  day('2024-12-27', decree2023),
  day('2025-05-30', decree2023),
  day('2026-01-02', decree2026),
  day('2026-05-15', decree2026),
  day('2027-05-07', decree2026),
  day('2028-04-28', decree2026),
  day('2028-05-26', decree2026),
];

/** Names this state of the calendar data in stored events, so that a date can be recounted as it was. */
export const calendarVersion = 'nl-2028.1';
