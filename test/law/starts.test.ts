import { deadline } from '../../src/law/deadline';
import type { LocalDate } from '../../src/law/local-date';
import { runs } from './given-dates';
import { LawRefusal } from '../../src/law/refusal';
import { told } from '../../src/law/told';

const on = (date: string) => date as LocalDate;

describe('starts (aanvang)', () => {
  it.each([
    ['2026-03-28T23:59:59+01:00', '2026-03-28'],
    ['2026-03-28T23:00:00Z', '2026-03-29'],
    ['2026-03-29T21:59:59Z', '2026-03-29'],
    ['2026-03-29T22:00:00Z', '2026-03-30'],
    ['2026-10-24T22:00:00Z', '2026-10-25'],
    ['2026-10-25T22:59:59.999Z', '2026-10-25'],
    ['2026-10-25T23:00Z', '2026-10-26'],
    ['2026-07-01T00:30:00+14:00', '2026-06-30'],
    ['2026-07-01T23:30:00-11:30', '2026-07-02'],
    ['1977-06-30T22:00:00Z', '1977-07-01'],
    ['1976-06-30T22:00:00Z', '1976-06-30'],
    ['2100-12-31T22:59:59Z', '2100-12-31'],
    ['1969-12-31T23:00:00Z', '1970-01-01'],
    ['2026-07-01T10:00:00,5+02:00', '2026-07-01'],
    ['2026-06-30T23:59:60+02:00', 'impossible-date'],
    ['2026-06-30T24:00:00+02:00', 'impossible-date'],
    ['2026-06-30T10:60:00+02:00', 'impossible-date'],
    ['2026-06-30T10:00:00+19:00', 'impossible-date'],
    ['2026-06-30T10:00:00+01:60', 'impossible-date'],
    ['2026-06-31T10:00:00+01:00', 'impossible-date'],
    ['2026-06-30T10:00:00', 'no-offset'],
    ['2026-06-30 10:00:00Z', 'unreadable-date'],
    ['2026-06-30T10:00:00+0200', 'unreadable-date'],
    ['2026-06-30T10:00:00Z ', 'unreadable-date'],
    ['2101-01-01', 'outside-calendar'],
    ['1969-12-31', 'outside-calendar'],
    ['2100-12-31T23:00:00Z', 'outside-calendar'],
  ])('%s is %s', (start, expected) => {
    let found: string;
    try {
      found = deadline('FL_ADMIT_1Y', start).startsOn;
    } catch (error) {
      found = error instanceof LawRefusal ? error.code : 'thrown';
    }
    expect(found).toBe(expected);
  });

  it('agree with the zone’s own rules at every clock change', () => {
    const own = new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Amsterdam' });
    for (let year = 1970; year <= 2100; year += runs > 1000 ? 1 : 13) {
      for (const month of ['03', '04', '09', '10']) {
        for (let day = 20; day <= 31; day++) {
          if (month === '04' || month === '09' ? day > 30 : false) continue;
          const at = `${year}-${month}-${day}T22:30:00Z`;
          expect([at, deadline('FL_ADMIT_1Y', at).startsOn]).toEqual([at, own.format(new Date(at))]);
        }
      }
    }
  });
});

describe('what is stored of a date told (told)', () => {
  it('is the rule, the calendar, the person and the dates', () => {
    expect(told(deadline('OMB_FIRST_CONTACT_14D', '2026-11-20T10:00:00Z'), 'party-1')).toEqual({
      term: 'OMB_FIRST_CONTACT_14D',
      rule: 'OMB_FIRST_CONTACT_14D/1',
      calendar: 'nl-2028.1',
      to: 'party-1',
      startsAt: '2026-11-20T10:00:00.000Z',
      startsOn: '2026-11-20',
      nominalEndOn: '2026-12-04',
      endsOn: '2026-12-04',
    });
    expect(told(deadline('FL_HANDLE_6W', '2025-11-13'), { body: 'almere' })).not.toHaveProperty('startsAt');
  });

  it('says where the calendar is incomplete', () => {
    expect(deadline('FL_HANDLE_6W', '2028-11-20').calendar).toBe('incomplete');
    expect(deadline('FL_HANDLE_6W', '2028-11-17').calendar).toBe('complete');
    expect(deadline('FL_HANDLE_6W', '2022-12-31').calendar).toBe('incomplete');
    expect(deadline('RET_5Y', '2025-01-01').calendar).toBe('incomplete');
    expect(deadline('FL_HANDLE_6W', '2026-01-05', { knownOn: on('2026-01-01') }).calendar).toBe('incomplete');
  });
});
