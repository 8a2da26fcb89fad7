import { deadline } from '../../src/law/deadline';
import { explain } from '../../src/law/explanation';
import type { LocalDate } from '../../src/law/local-date';
import { optionsOf, type TermOptions } from '../../src/law/options';
import { runs } from './given-dates';
import { startOf } from '../../src/law/receipt';
import { localDate } from '../../src/law/local-date';
import { LawRefusal } from '../../src/law/refusal';
import { isTermId, pickVersion, ruleOf, type Term, type TermId, termOn, terms, versionsOf } from '../../src/law/terms';
import { holdingEnd, told } from '../../src/law/told';

const end = (term: TermId, start: string, options: TermOptions = {}) => deadline(term, start, options).endsOn;
const on = (date: string) => date as LocalDate;
const row = (id: TermId): Term => termOn(id, 0);

describe('the table of terms (termijnen)', () => {
  it('has every term of the law reference, and the office’s own targets', () => {
    const ids = terms.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !id.startsWith('TARGET_'))).toHaveLength(38);
    expect(ids.filter((id) => id.startsWith('TARGET_'))).toHaveLength(4);
  });

  it('says of every row in Dutch what it is, from when it runs and what passing it means', () => {
    for (const { names, startsOn, effect, source, binds } of terms) {
      expect([names.nl, names.en, startsOn, effect, source].filter((words) => words.length < 3)).toEqual([]);
      expect(binds.length).toBeGreaterThan(0);
      for (const part of source.split('; ')) {
        expect(part).toMatch(/^(Awb|Woo|Avg|Gemeentewet|Algemene termijnenwet|Selectielijst 2020|huisregel|de wet noemt|13\.)/);
      }
    }
  });

  it('lets only the office’s own targets pause', () => {
    expect(terms.filter((one) => one.notPausable === null).map(({ id }) => id)).toEqual([
      'OMB_INVESTIGATION',
      'TARGET_TRIAGE_1W',
      'TARGET_MEDIATION_8W',
      'TARGET_INVESTIGATION_26W',
      'TARGET_SET',
    ]);
    expect(row('FL_HANDLE_6W').notPausable).toBe('Awb titel 9.1');
    expect(row('OMB_1Y_OVERDUE').notPausable).toBe('Awb titel 9.2');
    expect(row('OMB_FIRST_CONTACT_14D').notPausable).toMatch(/^huisregel/);
  });

  it('names the row a date was computed with', () => {
    expect(deadline('FL_HANDLE_6W', '2026-10-12')).toMatchObject({
      term: 'FL_HANDLE_6W',
      rule: 'FL_HANDLE_6W/1',
      calendarVersion: 'nl-2028.1',
    });
    expect(ruleOf({ ...row('WOO_4W'), version: 2 })).toBe('WOO_4W/2');
  });

  it('takes the version in force on the start day, both limits included', () => {
    const old = { ...row('FL_ADMIT_1Y'), validUntil: on('2027-06-30') };
    const next = { ...old, version: 2, validFrom: on('2027-07-01'), validUntil: on('2027-12-31') };
    const day = (date: string) => Date.parse(date) / 86_400_000;
    expect(pickVersion([old, next], day('2027-06-30')).version).toBe(1);
    expect(pickVersion([old, next], day('2027-07-01')).version).toBe(2);
    expect(pickVersion([old, next], day('2027-12-31')).version).toBe(2);
    expect(() => pickVersion([old, next], day('2028-01-01'))).toThrow(new LawRefusal('outside-calendar', 'Awb 9:8 lid 1 sub b'));
    expect(pickVersion([row('FL_ADMIT_1Y'), { ...next, validUntil: null }], day('2030-01-01')).version).toBe(2);
  });

  it('knows a term from a word', () => {
    expect(isTermId('OMB_ACK')).toBe(true);
    expect(['omb_ack', '__proto__', 'constructor', '', 3].some(isTermId)).toBe(false);
    expect(versionsOf('OMB_ACK')).toHaveLength(1);
  });

  it('lists the options of a term for a form', () => {
    const names = (id: TermId) => optionsOf(row(id)).map(({ name }) => name);
    const always = ['extraDesignated', 'knownOn', 'startBasis'];
    expect(names('FL_HANDLE_6W')).toEqual(['committee', 'extensionWeeks', 'agreedUntil', ...always]);
    expect(names('OMB_1Y_OVERDUE')).toEqual(['committee', 'extensionWeeks', 'agreedUntil', ...always]);
    expect(names('OMB_TERM_SET')).toEqual(['weeks', 'days', 'rollForward', ...always]);
    expect(names('TARGET_SET')).toEqual(['weeks', 'days', ...always]);
    expect(names('WOO_4W')).toEqual(['extensionWeeks', ...always]);
    expect(names('GDPR_1M')).toEqual(['extensionMonths', ...always]);
    expect(names('GDPR_3M_EXT')).toEqual(always);
    expect(names('STAT_DAYS')).toEqual(['n', ...always]);
    expect(names('FL_FURTHER_DELAY')).toEqual(['agreedUntil', 'committee', 'extensionWeeks', ...always]);
    expect(end('FL_FURTHER_DELAY', '2025-11-13', { agreedUntil: on('2026-02-28'), extensionWeeks: 4, committee: true })).toBe('2026-02-28');
    expect(optionsOf(row('WOO_4W'))[0]).toEqual({
      name: 'extensionWeeks',
      kind: 'integer',
      min: 0,
      max: 2,
      required: false,
      source: 'Woo 4.4 lid 2',
    });
    expect(optionsOf(row('STAT_DAYS'))[0]).toMatchObject({ name: 'n', kind: 'integer', min: 1, max: 40_000, required: true });
    expect(optionsOf(row('FL_FURTHER_DELAY'))[0]).toMatchObject({ name: 'agreedUntil', kind: 'date', required: true });
    expect(optionsOf(row('OMB_TERM_SET')).map(({ oneOf }) => oneOf)).toEqual([true, true, undefined, undefined, undefined, undefined]);
    expect(
      optionsOf(row('FL_HANDLE_6W'))
        .slice(0, 3)
        .map(({ kind, source }) => `${kind} ${source}`),
    ).toEqual(['boolean Awb 9:13', 'integer Awb 9:11 lid 2', 'date Awb 9:11 lid 3']);
  });
});

describe('the readings adopted (keuzes)', () => {
  it('R1, R11: a repair does not move the start; a forwarding told at once does (Awb 2:24)', () => {
    const receipt = { receivedAt: '2026-02-06T16:00:00+01:00', forwardedInternallyAt: '2026-02-10T09:00:00+01:00' };
    expect(startOf({ ...receipt, senderToldAtOnce: true })).toMatchObject({
      source: 'Awb 2:24',
      at: Date.parse(receipt.forwardedInternallyAt),
    });
    expect(localDate(startOf({ ...receipt, senderToldAtOnce: true }).day)).toBe('2026-02-10');
    expect(startOf({ ...receipt, senderToldAtOnce: false })).toMatchObject({ source: 'Awb 2:20', at: Date.parse(receipt.receivedAt) });
    expect(startOf(receipt).source).toBe('Awb 2:20');
    expect(startOf({ receivedAt: '2026-02-06', senderToldAtOnce: true }).source).toBe('Awb 2:20');
    expect(startOf({ receivedAt: '2026-02-06', forwardedInternallyAt: '2026-02-05', senderToldAtOnce: true }).source).toBe('Awb 2:20');
    expect(startOf({ receivedAt: '2026-02-06', forwardedInternallyAt: '2026-02-06', senderToldAtOnce: true }).source).toBe('Awb 2:24');
  });

  it('R4: an extension counts from the nominal end and rolls once', () => {
    expect(deadline('FL_HANDLE_6W', '2025-11-13', { extensionWeeks: 4 })).toMatchObject({
      nominalEndOn: '2026-01-22',
      endsOn: '2026-01-22',
    });
    expect(end('FL_HANDLE_6W_EXT', '2025-11-13')).toBe('2026-01-22');
    expect(end('FL_HANDLE_6W_EXT', '2025-11-13', { extensionWeeks: 0 })).toBe('2025-12-29');
    expect(end('FL_HANDLE_6W_EXT', '2024-09-02', { committee: true, extensionWeeks: 4 })).toBe('2024-12-09');
    expect(end('FL_HANDLE_10W_EXT', '2024-09-02')).toBe('2024-12-09');
    expect(end('FL_HANDLE_10W_COMMITTEE', '2024-09-02', { extensionWeeks: 1, committee: true })).toBe('2024-11-18');
  });

  it('R6: the promise of first contact counts calendar days from receipt', () => {
    expect(end('OMB_FIRST_CONTACT_14D', '2025-12-11T23:30:00+01:00')).toBe('2025-12-25');
  });

  it('R7: a term in a letter does not roll, unless the office chooses so', () => {
    expect(end('OMB_TERM_SET', '2025-03-24', { weeks: 4 })).toBe('2025-04-21');
    expect(end('OMB_TERM_SET', '2025-03-24', { weeks: 4, rollForward: true })).toBe('2025-04-22');
    expect(end('OMB_TERM_SET', '2026-05-01', { weeks: 2, rollForward: true })).toBe('2026-05-18');
    expect(end('OMB_TERM_SET', '2025-12-24', { days: 4, rollForward: true })).toBe('2025-12-29');
    expect(end('OMB_TERM_SET', '2024-12-01', { weeks: 16, rollForward: true })).toBe('2025-03-24');
    expect(deadline('OMB_TERM_SET', '2025-03-24', { weeks: 4, rollForward: true }).steps[1]).toMatchObject({
      kind: 'roll',
      source: 'huisregel, zoals Algemene termijnenwet 1 lid 1',
    });
    expect(end('FL_HEARING_REPLY', '2026-05-08', { days: 7 })).toBe('2026-05-15');
    expect(end('OMB_INVESTIGATION', '2026-05-08', { weeks: 26 })).toBe('2026-11-06');
  });

  it('R10: the year after a late answer runs from the effective end', () => {
    expect(end('OMB_1Y_OVERDUE', '2025-11-13')).toBe('2026-12-29');
    expect(end('OMB_1Y_OVERDUE', '2024-09-02', { committee: true })).toBe('2025-11-11');
    expect(end('OMB_1Y_OVERDUE', '2024-09-02', { committee: true, extensionWeeks: 4 })).toBe('2025-12-09');
    expect(end('OMB_1Y_OVERDUE', '2025-11-13', { extensionWeeks: 4, agreedUntil: on('2026-02-28') })).toBe('2027-02-28');
    expect(end('OMB_1Y_OVERDUE', '2023-12-01', { agreedUntil: on('2024-02-29') })).toBe('2025-02-28');
  });

  it('R13: a year from 29 February ends on 28 February; from 28 February on the 28th', () => {
    expect(end('FL_ADMIT_1Y', '2028-02-29')).toBe('2029-02-28');
    expect(end('FL_ADMIT_1Y', '2027-02-28')).toBe('2028-02-28');
    expect(end('OMB_1Y_PROCEEDINGS', '2024-02-29')).toBe('2025-02-28');
  });

  it('R14: terms of the Union know neither Good Friday nor decree days, but do roll', () => {
    expect(end('GDPR_1M', '2026-04-15')).toBe('2026-05-15');
    expect(end('GDPR_1M', '2026-04-14')).toBe('2026-05-15');
    expect(end('GDPR_1M', '2026-03-06')).toBe('2026-04-07');
    expect(end('GDPR_1M', '2025-11-30', { extensionMonths: 2 })).toBe('2026-03-02');
    expect(end('GDPR_1M', '2026-01-31', { extensionMonths: 1 })).toBe('2026-03-31');
    expect(end('GDPR_1M', '2026-04-15', { extraDesignated: [on('2026-05-15')] })).toBe('2026-05-15');
  });

  it('R22: ten weeks and four more still roll', () => {
    expect(deadline('FL_HANDLE_10W_EXT', '2025-09-18')).toMatchObject({ nominalEndOn: '2025-12-25', endsOn: '2025-12-29' });
  });

  it('R23: a recount moves a citizen’s date only later, anybody else’s either way', () => {
    expect(holdingEnd(on('2026-05-15'), on('2026-05-18'), ['complainant'])).toBe('2026-05-18');
    expect(holdingEnd(on('2026-05-18'), on('2026-05-15'), ['complainant'])).toBe('2026-05-18');
    expect(holdingEnd(on('2026-05-18'), on('2026-05-15'), ['body'])).toBe('2026-05-15');
  });
});

describe('the Algemene termijnenwet', () => {
  it.each([
    ['STAT_DAYS', '2025-01-05', 90, '2025-04-07'],
    ['STAT_DAYS', '2025-01-04', 91, '2025-04-05'],
    ['STAT_WEEKS', '2025-01-11', 12, '2025-04-07'],
    ['STAT_WEEKS', '2025-01-04', 13, '2025-04-05'],
    ['STAT_MONTHS', '2025-01-05', 3, '2025-04-07'],
    ['STAT_MONTHS', '2024-12-05', 4, '2025-04-05'],
    ['STAT_YEARS', '2024-03-30', 1, '2025-03-30'],
    ['STAT_YEARS', '2024-02-29', 4, '2028-02-29'],
  ] as const)('4: %s from %s for %i ends on %s', (term, start, n, expected) => {
    expect(end(term, start, { n })).toBe(expected);
  });

  it.each([
    ['2018-12-21', 3, ['2018-12-24'], '2018-12-28'],
    ['2017-12-19', 3, [], '2017-12-22'],
    ['2017-12-20', 3, [], '2017-12-27'],
    ['2025-12-24', 2, [], '2025-12-29'],
    ['2025-12-24', 3, [], '2025-12-30'],
    ['2025-12-24', 1, [], '2025-12-29'],
    ['2027-05-04', 6, [], '2027-05-11'],
  ] as const)('2: from %s for %i days with %j designated ends on %s', (start, n, extra, expected) => {
    expect(end('STAT_DAYS', start, { n, extraDesignated: extra.map(on) })).toBe(expected);
  });

  it('2: also a week holds two working days', () => {
    const extraDesignated = ['2025-12-22', '2025-12-23', '2025-12-24', '2025-12-29'].map(on);
    expect(end('STAT_WEEKS', '2025-12-19', { n: 1, extraDesignated })).toBe('2025-12-31');
    expect(deadline('STAT_WEEKS', '2025-12-19', { n: 1, extraDesignated }).steps).toEqual([
      { kind: 'length', n: 1, unit: 'weeks', endsOn: '2025-12-26' },
      { kind: 'roll', from: '2025-12-26', to: '2025-12-30', source: 'Algemene termijnenwet 1 lid 1' },
      { kind: 'two-working-days', from: '2025-12-30', to: '2025-12-31', source: 'Algemene termijnenwet 2' },
    ]);
  });

  it('1 lid 2: counted back nothing moves', () => {
    expect(deadline('STAT_BACKWARD_DAYS', '2026-04-15', { n: 10 })).toMatchObject({
      startsOn: '2026-04-15',
      endsOn: '2026-04-05',
      nominalEndOn: '2026-04-05',
      steps: [
        { kind: 'length', n: -10, unit: 'days', endsOn: '2026-04-05' },
        { kind: 'not-moved', reason: 'backward', source: 'Algemene termijnenwet 1 lid 2' },
      ],
    });
    expect(deadline('STAT_BACKWARD_DAYS', '2023-01-05', { n: 10 }).calendar).toBe('incomplete');
    const { days, dayZero } = explain('STAT_BACKWARD_DAYS', '2026-04-08', { n: 4 });
    expect(dayZero).toEqual({ on: '2026-04-08', firstDayOn: '2026-04-07', source: 'Algemene termijnenwet 1 lid 2' });
    expect(days.map(({ from, to, kind, counts }) => `${from} ${to} ${kind} ${counts}`)).toEqual([
      '2026-04-04 2026-04-05 weekend yes',
      '2026-04-06 2026-04-06 holiday yes',
      '2026-04-07 2026-04-07 working-day yes',
    ]);
  });
});

describe('terms in hours, minutes and working days', () => {
  it('end at an instant', () => {
    expect(deadline('GDPR_BREACH_72H', '2026-03-27T23:30:00+01:00')).toMatchObject({
      startsAt: '2026-03-27T22:30:00.000Z',
      endsAt: '2026-03-30T22:30:00.000Z',
      startsOn: '2026-03-27',
      endsOn: '2026-03-31',
      nominalEndOn: '2026-03-31',
    });
    expect(deadline('NOTIFY_48H', '2026-12-31T12:00:00.123456Z').endsAt).toBe('2027-01-02T12:00:00.123Z');
    expect(deadline('FORM_IDLE_15M', '2026-06-30T23:50:00+02:00')).toMatchObject({
      endsAt: '2026-06-30T22:05:00.000Z',
      endsOn: '2026-07-01',
    });
    expect(deadline('NOTIFY_48H', '2026-12-31T12:00:00Z').steps[1]).toEqual({
      kind: 'not-moved',
      reason: 'hours',
      source: 'Algemene termijnenwet 4 sub a',
    });
    expect(deadline('GDPR_BREACH_72H', '2026-12-31T12:00:00Z').steps[1]).toEqual({
      kind: 'not-moved',
      reason: 'hours',
      source: 'Avg 33 lid 1',
    });
  });

  it('in working days skip weekends and holidays of everybody, not Good Friday', () => {
    expect(end('OMB_FORWARD', '2026-04-02')).toBe('2026-04-07');
    expect(end('OMB_FORWARD', '2026-11-20')).toBe('2026-11-24');
    expect(explain('OMB_FORWARD', '2026-04-02').days.map(({ from, to, kind, counts }) => `${from} ${to} ${kind} ${counts}`)).toEqual([
      '2026-04-03 2026-04-03 working-day yes',
      '2026-04-04 2026-04-05 weekend no',
      '2026-04-06 2026-04-06 holiday no',
      '2026-04-07 2026-04-07 working-day yes',
    ]);
  });
});

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
