import { type DayNumber, dayNumber, type LocalDate, localDate, weekday } from './local-date';

/** A public holiday or a day equal to one (algemeen erkende of gelijkgestelde feestdag). Algemene termijnenwet 3. */
export interface Holiday {
  readonly on: LocalDate;
  readonly id: HolidayId;
  /** Its Dutch name. */
  readonly name: string;
  /** `recognised` by lid 1, `equated` by lid 2 (Good Friday), `designated` by decree under lid 3. */
  readonly kind: 'recognised' | 'equated' | 'designated';
  readonly source: string;
}

/** The holidays and their Dutch names. */
export const holidayNames = {
  'new-year': 'Nieuwjaarsdag',
  'good-friday': 'Goede Vrijdag',
  'easter-monday': 'Tweede Paasdag',
  'queens-day': 'Koninginnedag',
  'kings-day': 'Koningsdag',
  'liberation-day': 'Bevrijdingsdag',
  ascension: 'Hemelvaartsdag',
  'whit-monday': 'Tweede Pinksterdag',
  christmas: 'Eerste Kerstdag',
  'boxing-day': 'Tweede Kerstdag',
  'designated-day': 'Aangewezen dag',
} as const;
export type HolidayId = keyof typeof holidayNames;

/** The years for which holidays can be asked. */
export const holidayYears = { first: 1970, last: 2100 } as const;

const lid1 = 'Algemene termijnenwet 3 lid 1';

/** A day made equal by decree, with its source. Algemene termijnenwet 3 lid 3. */
export function designatedHoliday(on: LocalDate, decree: string): Holiday {
  const id = 'designated-day';
  return { on, id, name: holidayNames[id], kind: 'designated', source: `Algemene termijnenwet 3 lid 3; ${decree}` };
}

/** Easter Sunday (eerste Paasdag) of a year in the Gregorian calendar, by the Meeus/Jones/Butcher rule. */
export function easter(year: number): DayNumber {
  const a = year % 19;
  const century = Math.floor(year / 100);
  const c = year % 100;
  const g = Math.floor((8 * century + 13) / 25);
  const h = (19 * a + century - Math.floor(century / 4) - g + 15) % 30;
  const l = (32 + 2 * (century % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  return dayNumber(year, month, (h + l - 7 * m + 33 * month + 19) % 32);
}

const holiday = (id: HolidayId, on: DayNumber): Holiday => ({
  on: localDate(on),
  id,
  name: holidayNames[id],
  kind: 'recognised',
  source: lid1,
});

/** The holidays the law itself names, in order of date; decree days are not among them. Algemene termijnenwet 3 lid 1 en 2.
 *  Today's text of the law is applied to every year; only the sovereign's birthday follows its history. */
export function statutoryHolidays(year: number): Holiday[] {
  const sunday = easter(year);
  const goodFriday: Holiday = { ...holiday('good-friday', sunday - 2), kind: 'equated', source: 'Algemene termijnenwet 3 lid 2' };
  return [
    holiday('new-year', dayNumber(year, 1, 1)),
    goodFriday,
    holiday('easter-monday', sunday + 1),
    sovereignsBirthday(year),
    holiday('liberation-day', dayNumber(year, 5, 5)),
    holiday('ascension', sunday + 39),
    holiday('whit-monday', sunday + 50),
    holiday('christmas', dayNumber(year, 12, 25)),
    holiday('boxing-day', dayNumber(year, 12, 26)),
  ].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** The day on which the sovereign's birthday is celebrated (Koningsdag, Koninginnedag): never on a Sunday. Until 1979 it then moved to
 *  the day after, from 1980 to the day before. Algemene termijnenwet 3 lid 1. */
function sovereignsBirthday(year: number): Holiday {
  const king = year >= 2014;
  const birthday = dayNumber(year, 4, king ? 27 : 30);
  const shift = weekday(birthday) === 6 ? (year < 1980 ? 1 : -1) : 0;
  const order = king ? '; Besluit van 30 januari 2013, nr. 13.000173' : year >= 1980 ? '; Besluit van 24 april 1980, nr. 11' : '';
  const id = king ? 'kings-day' : 'queens-day';
  return { ...holiday(id, birthday + shift), source: lid1 + order };
}
