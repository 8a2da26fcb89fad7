import { deadline } from '../../src/law/deadline';
import { explain } from '../../src/law/explanation';
import type { LocalDate } from '../../src/law/local-date';
import type { TermOptions } from '../../src/law/options';
import type { TermId } from '../../src/law/terms';

const end = (term: TermId, start: string, options: TermOptions = {}) => deadline(term, start, options).endsOn;
const on = (date: string) => date as LocalDate;

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

  it('4: says by which rule a long term stays where it is', () => {
    const reason = (term: TermId, n: number) => deadline(term, '2026-01-05', { n }).steps[1];
    expect(reason('STAT_YEARS', 1)).toEqual({ kind: 'not-moved', reason: 'years', source: 'Algemene termijnenwet 4 sub a' });
    expect(reason('STAT_WEEKS', 13)).toEqual({ kind: 'not-moved', reason: 'long', source: 'Algemene termijnenwet 4 sub a' });
    expect(reason('STAT_WEEKS', 12)).toBeUndefined();
    expect(deadline('RET_1Y', '2026-01-05').steps[1]).toEqual({
      kind: 'not-moved',
      reason: 'retention',
      source: 'Selectielijst 2020, 13.1.4; 13.2',
    });
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
