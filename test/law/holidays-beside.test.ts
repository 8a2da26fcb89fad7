import Holidays from 'date-holidays';
import { easter, statutoryHolidays } from '../../src/law/holidays';
import { type LocalDate, localDate } from '../../src/law/local-date';

describe('the holidays beside an independent list (date-holidays, 1990–2060)', () => {
  const list = new Holidays('NL');
  const theirs = (year: number) =>
    list
      .getHolidays(year, 'nl')
      .filter(({ type }) => type === 'public')
      .map(({ date, name }) => `${date.slice(0, 10)} ${name}`);
  const ours = (year: number) => statutoryHolidays(year).map(({ on }) => on as string);

  it('differ only where the law counts more days, or fewer, than are days off', () => {
    for (let year = 1990; year <= 2060; year++) {
      const found = theirs(year);
      expect(found.length).toBeGreaterThanOrEqual(9);
      const dates = found.map((one) => one.slice(0, 10));
      const extra = ours(year).filter((on) => !dates.includes(on));
      const missing = found.filter((one) => !ours(year).includes(one.slice(0, 10)));
      // They list a day off; the law equates Good Friday, and calls 5 May a holiday every year, not once in five.
      const explained = [localDate(easter(year) - 2), `${year}-05-05`];
      expect([year, extra.filter((on) => !explained.includes(on))]).toEqual([year, []]);
      // Easter Sunday and Whit Sunday stand in no list of the law: they are Sundays anyway.
      const sundays = [easter(year), easter(year) + 49].map(localDate);
      expect([year, missing.filter((one) => !sundays.includes(one.slice(0, 10) as LocalDate))]).toEqual([year, []]);
    }
  });
});
