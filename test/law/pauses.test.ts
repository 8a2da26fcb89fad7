import { clock, type ClockFacts } from '../../src/law/clock';
import { dayOf, type LocalDate, localDate } from '../../src/law/local-date';
import { oneLine } from '../../web/text/law';

const on = (date: string) => date as LocalDate;

describe('a pause in a clock (pauze)', () => {
  const target = (pauses: ClockFacts['pauses'], now = '2026-10-25', end?: ClockFacts['end']) =>
    clock({ term: 'TARGET_TRIAGE_1W', start: '2026-10-12', ...(pauses && { pauses }), ...(end && { end }) }, now);
  const from = (first: string, to?: string) => ({ from: on(first), ...(to && { to: on(to) }), by: 'target-paused' });

  it('moves the end by the days it lasted and shows them', () => {
    const paused = target([from('2026-10-14', '2026-10-20')]);
    expect(paused).toMatchObject({ state: 'running', nominalEndOn: '2026-10-19', effectiveEndOn: '2026-10-25' });
    expect(paused.explanation.days.map(({ from, to, kind, counts, by }) => `${from} ${to} ${kind} ${counts} ${by ?? ''}`.trim())).toEqual([
      '2026-10-13 2026-10-13 working-day yes',
      '2026-10-14 2026-10-16 working-day paused target-paused',
      '2026-10-17 2026-10-18 weekend paused target-paused',
      '2026-10-19 2026-10-19 working-day paused target-paused',
      '2026-10-20 2026-10-23 working-day yes',
      '2026-10-24 2026-10-25 weekend yes',
    ]);
    expect(paused.explanation.steps).toEqual([
      { kind: 'length', n: 1, unit: 'weeks', endsOn: '2026-10-19' },
      { kind: 'pause', from: '2026-10-14', to: '2026-10-20', days: 6, by: 'target-paused' },
      { kind: 'not-moved', reason: 'target', source: 'huisregel' },
    ]);
    expect(oneLine(paused.explanation)).toBe('12 okt + 1 week = 19 okt; 6 dagen stilgezet vanaf 14 okt; samen → 25 okt');
  });

  it('lasts until today when it was not resumed', () => {
    expect(target([from('2026-10-14')], '2026-10-16')).toMatchObject({ state: 'paused', effectiveEndOn: '2026-10-21' });
    expect(target([from('2026-10-14')], '2026-10-14')).toMatchObject({ state: 'paused', effectiveEndOn: '2026-10-19' });
    expect(target([from('2026-10-14')], '2026-10-13')).toMatchObject({ state: 'running', effectiveEndOn: '2026-10-19' });
    expect(target([from('2026-10-14')], '2027-10-14').state).toBe('paused');
    expect(target([from('2026-10-14')], '2026-10-16').explanation.steps[1]).toMatchObject({ to: null, days: 2 });
  });

  it('still lasts while an earlier one is over', () => {
    expect(target([from('2026-10-13', '2026-10-14'), from('2026-10-15')], '2026-10-16').state).toBe('paused');
  });

  it('ends with the term', () => {
    expect(target([from('2026-10-14')], '2026-12-01', { on: '2026-10-16', event: 'triaged' })).toMatchObject({
      state: 'met',
      effectiveEndOn: '2026-10-21',
    });
  });

  it('counts each day once, however many pauses cover it', () => {
    expect(target([from('2026-10-14', '2026-10-18'), from('2026-10-15', '2026-10-16')]).effectiveEndOn).toBe('2026-10-23');
    expect(target([from('2026-10-14', '2026-10-16'), from('2026-10-15', '2026-10-18')]).effectiveEndOn).toBe('2026-10-23');
    expect(target([from('2026-10-14', '2026-10-16'), from('2026-10-16', '2026-10-18')]).effectiveEndOn).toBe('2026-10-23');
    expect(target([from('2026-10-15', '2026-10-16'), from('2026-10-15', '2026-10-18')]).effectiveEndOn).toBe('2026-10-22');
  });

  it('says which pause a day belongs to, holidays too', () => {
    const pauses = [
      { from: on('2026-04-02'), to: on('2026-04-07'), by: 'one' },
      { from: on('2026-04-07'), to: on('2026-04-09'), by: 'two' },
    ];
    const { explanation } = clock({ term: 'TARGET_TRIAGE_1W', start: '2026-03-31', pauses }, '2026-04-10');
    expect(explanation.days.map(({ from, to, name, counts, by }) => [from, to, name ?? '', counts, by ?? ''].join(' '))).toEqual([
      '2026-04-01 2026-04-01  yes ',
      '2026-04-02 2026-04-02  paused one',
      '2026-04-03 2026-04-03 Goede Vrijdag paused one',
      '2026-04-04 2026-04-05  paused one',
      '2026-04-06 2026-04-06 Tweede Paasdag paused one',
      '2026-04-07 2026-04-08  paused two',
      '2026-04-09 2026-04-10  yes ',
      '2026-04-11 2026-04-12  yes ',
      '2026-04-13 2026-04-14  yes ',
    ]);
    expect(explanation.days.filter((run) => 'by' in run)).toHaveLength(5);
  });

  it('does not touch day 0, may begin on the last day', () => {
    expect(target([from('2026-10-12', '2026-10-14')]).effectiveEndOn).toBe('2026-10-20');
    expect(target([from('2026-10-12', '2026-10-13')]).effectiveEndOn).toBe('2026-10-19');
    expect(target([from('2026-10-19', '2026-10-21')]).effectiveEndOn).toBe('2026-10-21');
    expect(target([from('2026-10-14', '2026-10-16'), from('2026-10-21', '2026-10-22')]).effectiveEndOn).toBe('2026-10-22');
  });

  it('leaves the total the same when the target changes', () => {
    const pauses = [from('2026-10-14', '2026-10-17'), from('2026-10-20', '2026-10-22')];
    const lengths = (['TARGET_MEDIATION_8W', 'TARGET_INVESTIGATION_26W'] as const).map((term) => {
      const { nominalEndOn, effectiveEndOn } = clock({ term, start: '2026-10-12', pauses }, '2026-10-25');
      return dayOf(effectiveEndOn) - dayOf(nominalEndOn);
    });
    expect(lengths).toEqual([5, 5]);
    expect(localDate(dayOf(on('2026-10-12')))).toBe('2026-10-12');
  });
});
