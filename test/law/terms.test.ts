import { deadline } from '../../src/law/deadline';
import type { LocalDate } from '../../src/law/local-date';
import { optionsOf, type TermOptions } from '../../src/law/options';
import { LawRefusal } from '../../src/law/refusal';
import { isTermId, pickVersion, ruleOf, type Term, type TermId, termOn, terms, versionsOf } from '../../src/law/terms';

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
    expect(optionsOf(row('GDPR_1M'))[0]).toMatchObject({ name: 'extensionMonths', max: 2, source: 'Avg 12 lid 3' });
    expect(optionsOf(row('TARGET_SET')).map(({ required }) => required)).toEqual([false, false, false, false, false]);
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
