import { calendar, calendarFor, holidaysOf, isWorking, nextWorkingDay } from '../../src/law/calendar';
import { calendarTable } from '../../src/law/calendar-table';
import { decreeYears, designatedDays } from '../../src/law/decrees';
import { easter, statutoryHolidays } from '../../src/law/holidays';
import { dayNumber, dayOf, type LocalDate, localDate, weekday } from '../../src/law/local-date';
import { LawRefusal } from '../../src/law/refusal';
import { runs } from './given-dates';
import { naiveClosed, naiveEaster, naiveKind } from './naive-count';

const day = (on: string) => dayOf(on as LocalDate);
const names = (year: number) => Object.fromEntries(holidaysOf(year).holidays.map(({ on, id }) => [on, id]));

/** The ministry's days for 2024–2030, as the law reference gives them: nine by law and those by decree. */
const published: Record<number, string> = {
  2024: '01-01 03-29 04-01 04-27 05-05 05-09 05-10 05-20 12-25 12-26 12-27',
  2025: '01-01 04-18 04-21 04-26 05-05 05-29 05-30 06-09 12-25 12-26',
  2026: '01-01 01-02 04-03 04-06 04-27 05-05 05-14 05-15 05-25 12-25 12-26',
  2027: '01-01 03-26 03-29 04-27 05-05 05-06 05-07 05-17 12-25 12-26',
  2028: '01-01 04-14 04-17 04-27 04-28 05-05 05-25 05-26 06-05 12-25 12-26',
  2029: '01-01 03-30 04-02 04-27 05-05 05-10 05-21 12-25 12-26',
  2030: '01-01 04-19 04-22 04-27 05-05 05-30 06-10 12-25 12-26',
};

describe('the holidays (feestdagen)', () => {
  it.each(Object.entries(published))('of %s are those published', (year, days) => {
    expect(
      holidaysOf(Number(year))
        .holidays.map(({ on }) => on.slice(5))
        .join(' '),
    ).toBe(days);
  });

  it.each(Object.entries(published))('of %s are the law’s own and those by decree, in order', (year, days) => {
    const own = statutoryHolidays(Number(year));
    expect(own.map(({ id }) => id).sort()).toEqual([
      'ascension',
      'boxing-day',
      'christmas',
      'easter-monday',
      'good-friday',
      'kings-day',
      'liberation-day',
      'new-year',
      'whit-monday',
    ]);
    expect(own.filter(({ kind }) => kind === 'equated').map(({ id, source }) => `${id} ${source}`)).toEqual([
      'good-friday Algemene termijnenwet 3 lid 2',
    ]);
    expect(own.filter(({ kind }) => kind === 'recognised')).toHaveLength(8);
    const decreed = designatedDays.map(({ on }) => on as string).filter((on) => on.startsWith(year));
    expect(own.map(({ on }) => on.slice(5)).join(' ')).toBe(
      days
        .split(' ')
        .filter((on) => !decreed.includes(`${year}-${on}`))
        .join(' '),
    );
  });

  it('mark every day of the table as an independent walk does', () => {
    const { marks, holidays } = calendarTable();
    const walked = runs > 1000 ? [1970, 2199] : [2015, 2030];
    for (const on of ['1970-01-03', '2199-12-25', '2199-12-26', '2199-12-29', '2199-12-31']) {
      expect([on, marks[day(on)] !== 0]).toEqual([on, naiveClosed(on, false)]);
    }
    for (let number = dayNumber(walked[0] ?? 0, 1, 1); number <= dayNumber(walked[1] ?? 0, 12, 31); number++) {
      const on = localDate(number);
      const kind = naiveKind(on, true) === 'holiday' ? 3 : naiveKind(on, false) === 'holiday' ? 2 : naiveClosed(on, true) ? 1 : 0;
      if (marks[number] !== kind) throw new Error(`${on} is ${kind}, not ${marks[number]}`);
      if (kind >= 2 !== (holidays.get(number) ?? []).length > 0) throw new Error(`${on} has no name`);
    }
    expect(marks).toHaveLength(dayNumber(2200, 1, 1));
    expect((holidays.get(day('2016-05-05')) ?? []).map(({ id }) => id).sort()).toEqual(['ascension', 'liberation-day']);
  });

  it('have Easter where the moon says, for every year of the calendar', () => {
    for (let year = 1900; year <= 2199; year++) expect([year, localDate(easter(year))]).toEqual([year, naiveEaster(year)]);
  });

  it('are never on a Sunday for the sovereign: the day after until 1979, the day before since', () => {
    const birthday = (year: number) => statutoryHolidays(year).find(({ id }) => id === 'kings-day' || id === 'queens-day');
    expect(birthday(1972)).toMatchObject({ on: '1972-05-01', id: 'queens-day', source: 'Algemene termijnenwet 3 lid 1' });
    expect(birthday(1978)?.on).toBe('1978-05-01');
    expect(birthday(1979)).toMatchObject({ on: '1979-04-30', source: 'Algemene termijnenwet 3 lid 1' });
    expect(birthday(1980)?.source).toBe('Algemene termijnenwet 3 lid 1; Besluit van 24 april 1980, nr. 11');
    expect(birthday(1989)?.on).toBe('1989-04-29');
    expect(birthday(2013)).toMatchObject({ on: '2013-04-30', id: 'queens-day', name: 'Koninginnedag' });
    expect(birthday(2014)).toMatchObject({ on: '2014-04-26', id: 'kings-day', name: 'Koningsdag' });
    expect(birthday(2031)?.source).toBe('Algemene termijnenwet 3 lid 1; Besluit van 30 januari 2013, nr. 13.000173');
    for (let year = 1970; year <= 2100; year++) expect(weekday(day(birthday(year)?.on ?? ''))).not.toBe(6);
  });

  it('carry kind, name and source', () => {
    expect(holidaysOf(2027).holidays.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'recognised Nieuwjaarsdag',
      'equated Goede Vrijdag',
      'recognised Tweede Paasdag',
      'recognised Koningsdag',
      'recognised Bevrijdingsdag',
      'recognised Hemelvaartsdag',
      'designated Aangewezen dag',
      'recognised Tweede Pinksterdag',
      'recognised Eerste Kerstdag',
      'recognised Tweede Kerstdag',
    ]);
    expect(calendar.holidaysOn(day('2027-03-26'))).toEqual([
      { on: '2027-03-26', id: 'good-friday', name: 'Goede Vrijdag', kind: 'equated', source: 'Algemene termijnenwet 3 lid 2' },
    ]);
    expect(calendar.holidaysOn(day('2027-05-07'))[0]?.source).toMatch(
      /^Algemene termijnenwet 3 lid 3; Besluit gelijkstelling van 2 januari 2026/,
    );
  });

  it('may fall together', () => {
    expect(calendar.holidaysOn(day('2016-05-05')).map(({ name }) => name)).toEqual(['Bevrijdingsdag', 'Hemelvaartsdag']);
    expect(Object.keys(names(2016))).toHaveLength(8);
  });

  it.each([1969, 2101, 2026.5, Number.NaN])('cannot be asked for %s', (year) => {
    expect(() => holidaysOf(year)).toThrow(LawRefusal);
  });

  it('can be asked for the first and the last year', () => {
    expect(holidaysOf(1970).holidays[0]?.on).toBe('1970-01-01');
    expect(holidaysOf(2100).holidays.at(-1)?.on).toBe('2100-12-26');
  });
});

describe('the calendar (kalender)', () => {
  it('is complete in the years of the decrees and in no other', () => {
    expect(decreeYears.map(({ first, last }) => [first, last])).toEqual([
      [2023, 2025],
      [2026, 2028],
    ]);
    expect(calendar.isComplete(day('2023-01-01'), day('2028-12-31'))).toBe(true);
    expect(calendar.isComplete(day('2022-12-31'), day('2023-01-31'))).toBe(false);
    expect(calendar.isComplete(day('2028-12-01'), day('2029-01-01'))).toBe(false);
    expect([2022, 2023, 2028, 2029].map((year) => holidaysOf(year).complete)).toEqual([false, true, true, false]);
  });

  it('does not guess when a decree became known', () => {
    expect(designatedDays.map(({ becameKnownOn }) => becameKnownOn)).toEqual(designatedDays.map(() => null));
    const known = calendarFor({ knownOn: '2024-01-01' as LocalDate });
    expect(isWorking(day('2026-05-15'), 'termijnenwet', known)).toBe(false);
    expect(known.isComplete(day('2024-01-01'), day('2024-12-31'))).toBe(false);
  });

  it('leaves out a decree that was not yet known, and says that those years are incomplete', () => {
    const known = { becameKnownOn: '2025-10-01' as LocalDate };
    const since = <Row extends object>(row: Row) => ({ ...row, ...known });
    const data = { designatedDays: designatedDays.map(since), decreeYears: decreeYears.map(since) } as const;
    const before = calendarFor({ knownOn: '2025-09-30' as LocalDate }, data);
    const after = calendarFor({ knownOn: '2025-10-01' as LocalDate }, data);
    expect([before, after].map((one) => isWorking(day('2026-05-15'), 'termijnenwet', one))).toEqual([true, false]);
    expect([before, after].map((one) => one.holidaysOn(day('2026-05-15')).length)).toEqual([0, 1]);
    expect([before, after].map((one) => one.isComplete(day('2026-01-01'), day('2026-12-31')))).toEqual([false, true]);
    expect([before, after].map((one) => isWorking(day('2026-05-14'), 'termijnenwet', one))).toEqual([false, false]);
    expect([before, after].map((one) => one.holidaysOn(day('2026-05-14')).length)).toEqual([1, 1]);
    expect(isWorking(day('2026-04-03'), 'termijnenwet', before)).toBe(false);
    const halfKnown = [decreeYears[0], decreeYears[1]].flatMap((row, i) => (row ? [i === 0 ? since(row) : row] : []));
    const first = calendarFor({ knownOn: '2025-10-01' as LocalDate }, { designatedDays, decreeYears: halfKnown });
    expect(first.isComplete(day('2024-01-01'), day('2025-12-31'))).toBe(true);
    expect(first.isComplete(day('2025-12-31'), day('2026-01-01'))).toBe(false);
    expect(after.isComplete(day('2028-12-01'), day('2029-01-31'))).toBe(false);
  });

  it('takes days still to be designated, for the Termijnenwet only', () => {
    const extra = calendarFor({ extraDesignated: ['2029-05-11', '2029-05-12', '2029-12-25', '2026-05-15'] as LocalDate[] });
    expect(isWorking(day('2029-05-11'), 'termijnenwet')).toBe(true);
    expect(isWorking(day('2029-05-11'), 'termijnenwet', extra)).toBe(false);
    expect(isWorking(day('2029-05-11'), 'recognised', extra)).toBe(true);
    expect(isWorking(day('2029-05-12'), 'recognised', extra)).toBe(false);
    expect(isWorking(day('2029-12-25'), 'recognised', extra)).toBe(false);
    expect(extra.holidaysOn(day('2029-05-11'))).toEqual([
      {
        on: '2029-05-11',
        id: 'designated-day',
        name: 'Aangewezen dag',
        kind: 'designated',
        source: 'Algemene termijnenwet 3 lid 3; opgegeven bij de vraag',
      },
    ]);
    expect(extra.holidaysOn(day('2026-05-15'))).toHaveLength(1);
    expect(extra.holidaysOn(day('2029-05-14'))).toEqual([]);
    expect(extra.isComplete(day('2029-01-01'), day('2029-12-31'))).toBe(false);
    expect(extra.isComplete(day('2026-01-01'), day('2026-12-31'))).toBe(true);
  });

  it.each([
    ['2027-05-05', '2027-05-10'],
    ['2024-12-25', '2024-12-30'],
    ['2026-01-01', '2026-01-05'],
    ['2028-04-27', '2028-05-01'],
    ['2026-05-04', '2026-05-04'],
  ])('rolls from %s to %s', (from, to) => {
    expect(localDate(nextWorkingDay(day(from), 'termijnenwet'))).toBe(to);
  });

  it('leaves Good Friday and decree days open for terms of the Union', () => {
    expect(isWorking(day('2026-04-03'), 'termijnenwet')).toBe(false);
    expect(isWorking(day('2026-04-03'), 'recognised')).toBe(true);
    expect(isWorking(day('2026-05-15'), 'recognised')).toBe(true);
    expect(isWorking(day('2026-05-14'), 'recognised')).toBe(false);
  });
});
