import { clock, type ClockFacts } from '../../src/law/clock';
import { handlingClock, overdueYear } from '../../src/law/first-line-handling';
import type { LocalDate } from '../../src/law/local-date';
import { oneLine } from '../../web/text/law';
import { recount } from './recount';

const on = (date: string) => date as LocalDate;
const both = ['complainant', 'person-concerned'] as const;
const notice = (noticeOn: string, n = 4) => ({ n, noticeOn: on(noticeOn), to: both });
const handling = (more: Partial<ClockFacts> = {}, now = '2026-11-20') => clock({ term: 'FL_HANDLE_6W', start: '2026-10-12', ...more }, now);

describe('a clock (klok)', () => {
  it('runs until its last day and has missed the day after', () => {
    expect(handling({}, '2026-11-23')).toMatchObject({ state: 'running', nominalEndOn: '2026-11-23', effectiveEndOn: '2026-11-23' });
    expect(handling({}, '2026-11-24').state).toBe('missed');
    expect(handling({}, '2026-11-23T22:59:59Z').state).toBe('running');
    expect(handling({}, '2026-11-23T23:00:00Z').state).toBe('missed');
  });

  it('is met by an end on the last day, missed by one after it', () => {
    const end = (day: string, more = {}) => handling({ end: { on: day, event: 'answered', ...more } }, '2027-02-01').state;
    expect(end('2026-11-23')).toBe('met');
    expect(end('2026-11-24')).toBe('missed');
    expect(end('2026-10-12')).toBe('met');
    expect(end('2026-11-20', { void: true })).toBe('void');
    expect(end('2026-11-24', { void: true })).toBe('missed');
  });

  it('compares instants where the term is in hours', () => {
    const breach = (end: string) =>
      clock({ term: 'GDPR_BREACH_72H', start: '2026-11-02T10:00:00Z', end: { on: end, event: 'reported' } }, '2026-12-01').state;
    expect(breach('2026-11-05T10:00:00Z')).toBe('met');
    expect(breach('2026-11-05T10:00:01Z')).toBe('missed');
    expect(breach('2026-11-05')).toBe('met');
    expect(breach('2026-11-06')).toBe('missed');
    expect(clock({ term: 'GDPR_BREACH_72H', start: '2026-11-02T10:00:00Z' }, '2026-11-05T10:00:00.001Z').state).toBe('missed');
  });
});

describe('an extension in a clock (verdaging)', () => {
  it('counts from the nominal end once everybody has been told, also on the last day itself', () => {
    const extended = handling({ extensions: [notice('2026-11-23')] }, '2026-11-25');
    expect(extended).toMatchObject({ state: 'running', nominalEndOn: '2026-12-21', effectiveEndOn: '2026-12-21' });
    expect(extended.explanation.steps).toEqual([
      { kind: 'length', n: 6, unit: 'weeks', endsOn: '2026-11-23' },
      { kind: 'extension', n: 4, unit: 'weeks', endsOn: '2026-12-21', counts: true, noticeOn: '2026-11-23', source: 'Awb 9:11 lid 2' },
    ]);
    expect(oneLine(extended.explanation)).toBe('12 okt + 6 weken = 23 nov; verlengd met 4 weken → 21 dec');
    expect(recount(extended.explanation)).toBe('2026-12-21');
  });

  it('counts within the roll: told before the effective end, though after the nominal one', () => {
    expect(clock({ term: 'FL_HANDLE_6W', start: '2025-11-13', extensions: [notice('2025-12-29')] }, '2026-01-01').effectiveEndOn).toBe(
      '2026-01-22',
    );
  });

  it('does not count without notice, or while somebody was not told', () => {
    const silent = handling({ extensions: [{ n: 4 }] }, '2026-11-24');
    expect([silent.state, silent.effectiveEndOn]).toEqual(['missed', '2026-11-23']);
    expect(silent.explanation.steps[1]).toEqual({
      kind: 'extension',
      n: 4,
      unit: 'weeks',
      counts: false,
      because: 'no-notice',
      source: 'Awb 9:11 lid 2',
    });
    const half = handling({ extensions: [{ n: 4, noticeOn: on('2026-11-02'), to: ['complainant'] }] }, '2026-11-24');
    expect(half.state).toBe('missed');
    expect(half.explanation.steps[1]).toEqual({
      kind: 'extension',
      n: 4,
      unit: 'weeks',
      counts: false,
      because: 'not-told',
      notTold: ['person-concerned'],
      noticeOn: '2026-11-02',
      source: 'Awb 9:11 lid 2',
    });
    expect(oneLine(half.explanation)).toBe('12 okt + 6 weken = 23 nov; verlenging met 4 weken telt niet: niet iedereen kreeg bericht');
    expect(handling({ extensions: [{ n: 4, noticeOn: on('2026-11-02') }] }).explanation.steps[1]).toMatchObject({
      notTold: ['complainant', 'person-concerned'],
    });
  });

  it('counts with the complainant alone where nobody in particular is concerned, never without the complainant', () => {
    const told = (to: readonly ('complainant' | 'person-concerned')[]) =>
      handling({ extensions: [{ n: 4, noticeOn: on('2026-11-02'), to, nobodyConcerned: true }] }).effectiveEndOn;
    expect(told(['complainant'])).toBe('2026-12-21');
    expect(told([])).toBe('2026-11-23');
  });

  it('may be told on the day of receipt', () => {
    expect(handling({ extensions: [notice('2026-10-12')] }).effectiveEndOn).toBe('2026-12-21');
  });

  it('may follow one that never counted', () => {
    expect(handling({ extensions: [{ n: 4 }, notice('2026-11-10', 2)] }).effectiveEndOn).toBe('2026-12-07');
  });

  it('counts only where recorded, also for the extended forms of a term', () => {
    expect(handling({ term: 'FL_HANDLE_6W_EXT' }).effectiveEndOn).toBe('2026-11-23');
    expect(handling({ term: 'FL_HANDLE_6W_EXT', extensions: [notice('2026-11-10')] }).effectiveEndOn).toBe('2026-12-21');
    expect(handling({ term: 'FL_HANDLE_10W_COMMITTEE', extensions: [notice('2026-12-10')] }).effectiveEndOn).toBe('2027-01-18');
    expect(handling({ options: { committee: true } }).effectiveEndOn).toBe('2026-12-21');
  });

  it('of a request about personal data is in months, of a Woo request two weeks', () => {
    const extensions = [{ n: 2, noticeOn: on('2026-11-01'), to: ['complainant'] as const }];
    const privacy = handling({ term: 'GDPR_1M', extensions });
    expect(privacy.effectiveEndOn).toBe('2027-01-12');
    expect(privacy.explanation.steps[1]).toMatchObject({ unit: 'months', endsOn: '2027-01-12', source: 'Avg 12 lid 3' });
    expect(handling({ term: 'WOO_4W', extensions }).effectiveEndOn).toBe('2026-11-23');
  });
});

describe('an agreed date in a clock (verder uitstel)', () => {
  it('counts with written consent and does not roll; may be repeated', () => {
    const agreed = [
      { until: on('2027-01-31'), consentOn: on('2026-12-20') },
      { until: on('2026-12-19'), consentOn: on('2026-11-20') },
    ];
    const delayed = handling({ agreed }, '2027-01-31');
    expect(delayed).toMatchObject({ state: 'running', nominalEndOn: '2027-01-31', effectiveEndOn: '2027-01-31' });
    expect(delayed.explanation.steps.slice(1)).toEqual([
      { kind: 'agreed', until: '2026-12-19', counts: true, consentOn: '2026-11-20', source: 'Awb 9:11 lid 3' },
      { kind: 'agreed', until: '2027-01-31', counts: true, consentOn: '2026-12-20', source: 'Awb 9:11 lid 3' },
    ]);
    expect(recount(delayed.explanation)).toBe('2027-01-31');
  });

  it('does not count without consent', () => {
    const asked = handling({ agreed: [{ until: on('2027-01-31') }] });
    expect(asked.effectiveEndOn).toBe('2026-11-23');
    expect(asked.explanation.steps[1]).toEqual({
      kind: 'agreed',
      until: '2027-01-31',
      counts: false,
      because: 'no-consent',
      source: 'Awb 9:11 lid 3',
    });
    expect(oneLine(asked.explanation)).toContain('uitstel tot 31 jan telt niet: de klager stemde niet schriftelijk in');
  });

  it('stands beside a postponement: the later end holds, and each is asked against the end of its moment', () => {
    const facts = { extensions: [notice('2026-11-10')], agreed: [{ until: on('2026-12-01'), consentOn: on('2026-11-05') }] };
    expect(handling(facts).effectiveEndOn).toBe('2026-12-21');
    const later = { extensions: [notice('2026-11-10')], agreed: [{ until: on('2027-01-15'), consentOn: on('2026-12-05') }] };
    expect(handling(later).effectiveEndOn).toBe('2027-01-15');
    const afterDelay = { extensions: [notice('2026-12-01')], agreed: [{ until: on('2026-12-10'), consentOn: on('2026-11-05') }] };
    expect(handling(afterDelay).effectiveEndOn).toBe('2026-12-21');
  });
});

describe('what another body did (asReported)', () => {
  it.each([
    ['notice-too-late', [notice('2026-11-24')]],
    ['over-maximum', [notice('2026-11-02', 5)]],
    ['before-start', [notice('2026-10-01')]],
  ] as const)('is void, not refused: %s', (because, extensions) => {
    const reported = handling({ asReported: true, extensions }, '2026-11-24');
    expect(reported).toMatchObject({ state: 'missed', effectiveEndOn: '2026-11-23' });
    expect(reported.explanation.steps[1]).toMatchObject({ kind: 'extension', counts: false, because, noticeOn: extensions[0].noticeOn });
  });

  it('keeps the first of two postponements', () => {
    const reported = handling({ asReported: true, extensions: [notice('2026-11-02', 2), notice('2026-11-03', 2)] });
    expect(reported.effectiveEndOn).toBe('2026-12-07');
    expect(reported.explanation.steps[2]).toMatchObject({ counts: false, because: 'already-extended' });
  });

  it('shows an agreed date that is no delay', () => {
    const reported = handling({ asReported: true, agreed: [{ until: on('2026-11-01'), consentOn: on('2026-10-20') }] });
    expect(reported.explanation.steps[1]).toEqual({
      kind: 'agreed',
      until: '2026-11-01',
      counts: false,
      consentOn: '2026-10-20',
      because: 'not-later',
      source: 'Awb 9:11 lid 3',
    });
  });

  it('takes a late or short notice of the municipality as void', () => {
    const late = { complainedOn: on('2026-10-12'), extendedNoticeOn: on('2026-11-24'), noticeToConcerned: true };
    expect(handlingClock(late, on('2026-11-25'))).toMatchObject({ state: 'missed', effectiveEndOn: '2026-11-23' });
    expect(overdueYear(late).endsOn).toBe('2027-11-23');
    const ended = handlingClock({ complainedOn: on('2026-10-12'), endedOn: on('2026-11-24') }, on('2026-11-25'));
    expect(ended.state).toBe('missed');
  });

  it('reads the municipality’s handling from first-line facts', () => {
    const facts = { complainedOn: on('2026-10-12') };
    expect(handlingClock(facts, on('2026-11-24')).state).toBe('missed');
    expect(handlingClock({ ...facts, committee: true }, on('2026-11-24')).effectiveEndOn).toBe('2026-12-21');
    expect(handlingClock({ ...facts, endedOn: on('2026-11-20') }, on('2026-11-24')).state).toBe('met');
    const extended = { ...facts, extendedNoticeOn: on('2026-11-10') };
    expect(handlingClock(extended, on('2026-11-24')).effectiveEndOn).toBe('2026-11-23');
    expect(handlingClock({ ...extended, nobodyConcerned: true }, on('2026-11-24')).effectiveEndOn).toBe('2026-12-21');
    const full = { ...extended, noticeToConcerned: true };
    expect(handlingClock(full, on('2026-11-24')).effectiveEndOn).toBe('2026-12-21');
    expect(handlingClock({ ...full, extendedTo: on('2026-12-07') }, on('2026-11-24')).effectiveEndOn).toBe('2026-12-07');
    expect(handlingClock({ ...full, extendedTo: on('2026-12-08') }, on('2026-11-24')).effectiveEndOn).toBe('2026-12-14');
    expect(handlingClock({ ...full, extendedTo: on('2027-03-01') }, on('2026-11-24')).effectiveEndOn).toBe('2026-12-21');
    expect(handlingClock({ ...full, committee: true, extendedTo: on('2026-12-28') }, on('2026-11-24')).effectiveEndOn).toBe('2026-12-28');
    const delayed = { ...full, agreedUntil: on('2027-01-31') };
    expect(handlingClock(delayed, on('2026-11-24')).effectiveEndOn).toBe('2026-12-21');
    expect(handlingClock({ ...delayed, consentOn: on('2026-12-20') }, on('2026-11-24')).effectiveEndOn).toBe('2027-01-31');
  });

  it('gives the citizen’s year after the day the municipality had to be ready', () => {
    const facts = { complainedOn: on('2025-11-13'), extendedNoticeOn: on('2025-12-01'), noticeToConcerned: true };
    expect(overdueYear({ complainedOn: on('2025-11-13') }).endsOn).toBe('2026-12-29');
    expect(overdueYear(facts).endsOn).toBe('2027-01-22');
    expect(overdueYear({ ...facts, noticeToConcerned: false }).endsOn).toBe('2026-12-29');
    expect(overdueYear({ ...facts, committee: true }).endsOn).toBe('2027-02-19');
    expect(overdueYear({ ...facts, agreedUntil: on('2026-02-28'), consentOn: on('2026-01-20') }).endsOn).toBe('2027-02-28');
    expect(overdueYear({ ...facts, agreedUntil: on('2026-02-28') }).endsOn).toBe('2027-01-22');
  });
});
