import { dateAnswer } from '../../src/http/pages/date-answer';

describe('a date as people type it', () => {
  it.each([
    '12-10-2026',
    '12/10/2026',
    '12.10.2026',
    '12 10 2026',
    ' 12-10-26 ',
    '12 oktober 2026',
    '12 okt. 2026',
    '12 Oktober 2026',
    '2026-10-12',
  ])('reads %j', (typed) => {
    expect(dateAnswer(typed)).toBe('2026-10-12');
  });
  it.each([
    ['1-3-2024', '2024-03-01'],
    ['1 mrt 2024', '2024-03-01'],
    ['1 maart 2024', '2024-03-01'],
    ['29-2-2024', '2024-02-29'],
    ['3 mei 2026', '2026-05-03'],
  ])('reads %j', (typed, date) => {
    expect(dateAnswer(typed)).toBe(date);
  });
  it.each(['', '31-02-2026', '29-2-2026', '13-13-2026', '12 foo 2026', '12-10', 'gisteren', '0-1-2026', '2026', '12-10-2026-1'])(
    'does not read %j',
    (typed) => {
      expect(dateAnswer(typed)).toBeUndefined();
    },
  );
});
