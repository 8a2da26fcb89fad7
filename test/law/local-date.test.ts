import {
  addMonths,
  civil,
  daysInMonth,
  dayNumber,
  dayOf,
  isLocalDate,
  type LocalDate,
  localDate,
  readLocalDate,
  weekday,
} from '../../src/law/local-date';
import { LawRefusal } from '../../src/law/refusal';
import { runs } from './given-dates';

const day = (on: string) => dayOf(on as LocalDate);

describe('LocalDate', () => {
  it('goes to a day number and back, over the whole calendar', () => {
    const step = runs > 1000 ? 1 : 11;
    const start = Date.UTC(1890, 0, 1) / 86_400_000;
    for (let number = start; number < dayNumber(2205, 1, 1); number += step) {
      const text = new Date(number * 86_400_000).toISOString().slice(0, 10);
      if (localDate(number) !== text || dayOf(text as LocalDate) !== number) throw new Error(text);
    }
    expect(civil(-1)).toEqual({ year: 1969, month: 12, day: 31 });
    expect(weekday(day('1969-12-28'))).toBe(6);
    expect([4, 5, 6].map((n) => weekday(n))).toEqual([0, 1, 2]);
  });

  it('knows how long a month is', () => {
    const days = (year: number) => Array.from({ length: 12 }, (_, i) => daysInMonth(year, i + 1)).join(' ');
    expect(days(2027)).toBe('31 28 31 30 31 30 31 31 30 31 30 31');
    expect([2028, 2000, 2100, 2026].map((year) => daysInMonth(year, 2))).toEqual([29, 29, 28, 28]);
  });

  it.each([
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2027-02-28', 12, '2028-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-01-31', -2, '2025-11-30'],
    ['2026-11-30', 3, '2027-02-28'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(localDate(addMonths(day(from), months))).toBe(to);
  });

  it.each([
    '2026-02-30',
    '2025-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-04-31',
    '2027-02-29',
    '20260101',
    '2026-1-1',
    ' 2026-01-01',
    '2026-01-01 ',
    '',
    20260101,
    null,
  ])('is not %s', (value) => {
    expect(isLocalDate(value)).toBe(false);
    expect(() => readLocalDate(value, 'on')).toThrow(LawRefusal);
  });

  it.each(['2026-01-01', '2024-02-29', '2026-12-31'])('is %s', (value) => {
    expect(isLocalDate(value)).toBe(true);
    expect(localDate(readLocalDate(value, 'on'))).toBe(value);
  });
});
