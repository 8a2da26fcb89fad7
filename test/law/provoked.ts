import { calculate } from '../../src/law/calculate';
import { clock, type ClockFacts } from '../../src/law/clock';
import { findingOf } from '../../src/law/findings';
import { checkFacts } from '../../src/law/grounds';
import type { LocalDate } from '../../src/law/local-date';
import { normOf } from '../../src/law/norms';
import type { LawRefusalCode } from '../../src/law/refusal';
import { retentionOf, retentionRow } from '../../src/law/retention';

const asked = (term: unknown, start: unknown, options?: unknown) => () => calculate({ term, start, options });
const kept =
  (facts: Partial<ClockFacts>, now = '2026-11-25') =>
  () => {
    try {
      return clock({ term: 'FL_HANDLE_6W', start: '2026-10-12', ...facts }, now);
    } catch (error) {
      return { refusal: error };
    }
  };
/** What an act gives, or the refusal it ends with. */
export const thrown = (act: () => unknown) => () => {
  try {
    return act();
  } catch (error) {
    return { refusal: error };
  }
};
const on = (date: string) => date as LocalDate;
const both = ['complainant', 'person-concerned'] as const;
const start = '2026-10-12';
const pauses = [{ from: on('2026-10-14'), by: 'target-paused' }];

type Provoked = readonly [what: string, code: LawRefusalCode, source: string, ask: () => unknown];

/** Every refusal of the law, provoked at least once: what is wrong, the code, the source. */
export const provoked: readonly Provoked[] = [
  ['a question that is none', 'not-a-question', 'vraag', () => calculate([])],
  ['a question that is null', 'not-a-question', 'vraag', () => calculate(null)],
  ['a question that is text', 'not-a-question', 'vraag', () => calculate('FL_ACK')],
  ['an unknown key', 'unknown-key', 'vraag', () => calculate({ term: 'WOO_4W', start, option: {} })],
  ['a __proto__ key', 'unknown-key', 'vraag', () => calculate(JSON.parse('{"term":"WOO_4W","start":"2026-10-12","__proto__":{}}'))],
  ['a __proto__ option', 'unknown-option', 'Woo 4.4 lid 1', asked('WOO_4W', start, JSON.parse('{"__proto__":{"n":1}}'))],
  ['a term that does not exist', 'unknown-term', 'termijnentabel', asked('FL_HANDLE_7W', start)],
  ['a term named __proto__', 'unknown-term', 'termijnentabel', asked('__proto__', start)],
  ['a term that is a number', 'unknown-term', 'termijnentabel', asked(6, start)],
  ['an option of another term', 'unknown-option', 'Awb 9:8 lid 3', asked('FL_NONADMISSION_4W', start, { n: 3 })],
  ['an option nobody knows, even empty', 'unknown-option', 'Awb 9:11 lid 1', asked('FL_HANDLE_6W', start, { weken: false })],
  [
    'no length in a letter',
    'missing-option',
    'Awb 9:28 lid 3; Awb 9:31 lid 3; Awb 9:30; Awb 9:35 lid 2; Awb 9:36 lid 4',
    asked('OMB_TERM_SET', start),
  ],
  ['no n', 'missing-option', 'Algemene termijnenwet 1 lid 1', asked('STAT_DAYS', start, {})],
  ['no agreed date', 'missing-option', 'Awb 9:11 lid 3', asked('FL_FURTHER_DELAY', start)],
  ['options that are a list', 'bad-option', 'Awb 9:11 lid 1', asked('FL_HANDLE_6W', start, [])],
  ['options that are text', 'bad-option', 'Awb 9:11 lid 1', asked('FL_HANDLE_6W', start, 'committee')],
  ['a committee that is text', 'bad-option', 'Awb 9:13', asked('FL_HANDLE_6W', start, { committee: 'yes' })],
  ['half a week', 'bad-option', 'Awb 9:11 lid 2', asked('FL_HANDLE_6W', start, { extensionWeeks: 1.5 })],
  ['weeks as text', 'bad-option', 'Awb 9:11 lid 2', asked('FL_HANDLE_6W', start, { extensionWeeks: '4' })],
  ['a number beyond all', 'bad-option', 'Algemene termijnenwet 1 lid 1', asked('STAT_DAYS', start, JSON.parse('{"n":1e309}'))],
  ['a start basis that is no text', 'bad-option', 'Awb 2:24', asked('FL_HANDLE_6W', start, { startBasis: {} })],
  ['a start basis without end', 'bad-option', 'Awb 2:24', asked('FL_HANDLE_6W', start, { startBasis: 'x'.repeat(201) })],
  [
    'designated days that are no list',
    'bad-option',
    'Algemene termijnenwet 3 lid 3',
    asked('WOO_4W', start, { extraDesignated: '2029-05-11' }),
  ],
  [
    'too many designated days',
    'bad-option',
    'Algemene termijnenwet 3 lid 3',
    asked('WOO_4W', start, { extraDesignated: Array(101).fill('2029-05-11') }),
  ],
  ['days and weeks at once', 'contradiction', 'Awb 9:10 lid 2 sub c', asked('FL_HEARING_REPLY', start, { days: 3, weeks: 1 })],
  ['a committee term without committee', 'contradiction', 'Awb 9:13', asked('FL_HANDLE_10W_EXT', start, { committee: false })],
  ['a start in words', 'unreadable-date', 'Awb 2:20', asked('FL_HANDLE_6W', 'gisteren')],
  ['no start', 'unreadable-date', 'Awb 2:20', asked('FL_HANDLE_6W', undefined)],
  ['an agreed date in words', 'unreadable-date', 'Awb 9:11 lid 3', asked('FL_FURTHER_DELAY', start, { agreedUntil: 'later' })],
  [
    'a designated day that is a number',
    'unreadable-date',
    'Algemene termijnenwet 3 lid 3',
    asked('WOO_4W', start, { extraDesignated: [3] }),
  ],
  ['30 February', 'impossible-date', 'Algemene termijnenwet', asked('FL_HANDLE_6W', '2026-02-30')],
  ['month 13', 'impossible-date', 'Algemene termijnenwet', asked('FL_HANDLE_6W', '2025-13-01')],
  [
    'an agreed date that does not exist',
    'impossible-date',
    'Awb 9:11 lid 3',
    asked('FL_FURTHER_DELAY', start, { agreedUntil: '2027-02-30' }),
  ],
  ['an instant without offset', 'no-offset', 'Awb 2:20', asked('FL_HANDLE_6W', '2026-10-12T10:00:00')],
  ['hours from a date', 'instant-needed', 'Avg 33 lid 1', asked('GDPR_BREACH_72H', start)],
  ['a start before 1970', 'outside-calendar', 'Awb 2:20', asked('FL_HANDLE_6W', '1969-12-31')],
  ['an end after the calendar', 'outside-calendar', 'Algemene termijnenwet 1 lid 1', asked('STAT_YEARS', '2100-01-01', { n: 99 })],
  ['an end before the calendar', 'outside-calendar', 'Algemene termijnenwet 1 lid 2', asked('STAT_BACKWARD_DAYS', '1970-01-05', { n: 5 })],
  ['an agreed date before the start', 'before-start', 'Awb 9:11 lid 3', asked('FL_FURTHER_DELAY', start, { agreedUntil: '2026-10-11' })],
  ['a negative n', 'negative', 'Algemene termijnenwet 1 lid 1', asked('STAT_DAYS', start, { n: -1 })],
  ['an n of nothing', 'negative', 'Algemene termijnenwet 1 lid 1', asked('STAT_WEEKS', start, { n: 0 })],
  ['a negative extension', 'negative', 'Awb 9:11 lid 2', asked('FL_HANDLE_6W', start, { extensionWeeks: -1 })],
  ['an n beyond the longest', 'too-long', 'Algemene termijnenwet 1 lid 1', asked('STAT_DAYS', start, { n: 40_001 })],
  ['five weeks more', 'over-maximum', 'Awb 9:11 lid 2', asked('FL_HANDLE_6W', start, { extensionWeeks: 5 })],
  ['three weeks more for a Woo request', 'over-maximum', 'Woo 4.4 lid 2', asked('WOO_4W_EXT', start, { extensionWeeks: 3 })],
  ['five weeks more before the year', 'over-maximum', 'Awb 9:11 lid 2', asked('OMB_1Y_OVERDUE', start, { extensionWeeks: 5 })],
  ['a delay that is none', 'not-later', 'Awb 9:11 lid 3', asked('FL_HANDLE_6W', start, { agreedUntil: '2026-11-23' })],
  [
    'extending a promise',
    'not-extendable',
    'huisregel: belofte op onze website',
    asked('OMB_FIRST_CONTACT_14D', start, { extensionWeeks: 1 }),
  ],
  ['extending by months what goes by weeks', 'not-extendable', 'Awb 9:11 lid 1', asked('FL_HANDLE_6W', start, { extensionMonths: 1 })],
  ['delaying what cannot be', 'not-delayable', 'Awb 9:8 lid 3', asked('FL_NONADMISSION_4W', start, { agreedUntil: '2027-01-01' })],
  ['a length the law does not give', 'no-length', 'Awb 9:6; Awb 2:17 lid 1', asked('FL_ACK', start)],
  ['a yearly duty without a date', 'no-length', 'Awb 9:12a', asked('REGISTER_YEARLY', start)],
  [
    'an investigation without a target',
    'no-length',
    'huisregel; de wet noemt geen termijn (Awb titel 9.2)',
    asked('OMB_INVESTIGATION', start),
  ],
  [
    'a second postponement',
    'already-extended',
    'Awb 9:11 lid 2',
    kept({
      extensions: [
        { n: 2, noticeOn: on('2026-11-02'), to: both },
        { n: 2, noticeOn: on('2026-11-03'), to: both },
      ],
    }),
  ],
  ['a notice after the end', 'notice-too-late', 'Awb 9:11 lid 2', kept({ extensions: [{ n: 4, noticeOn: on('2026-11-24'), to: both }] })],
  ['a notice before the start', 'before-start', 'Awb 9:11 lid 1', kept({ extensions: [{ n: 4, noticeOn: on('2026-10-11'), to: both }] })],
  [
    'an extension of five weeks in a dossier',
    'over-maximum',
    'Awb 9:11 lid 2',
    kept({ extensions: [{ n: 5, noticeOn: on('2026-11-02'), to: both }] }),
  ],
  [
    'an extension of half a week in a dossier',
    'bad-option',
    'Awb 9:11 lid 2',
    kept({ extensions: [{ n: 0.5, noticeOn: on('2026-11-02'), to: both }] }),
  ],
  [
    'an extension of no weeks in a dossier',
    'negative',
    'Awb 9:11 lid 2',
    kept({ extensions: [{ n: 0, noticeOn: on('2026-11-02'), to: both }] }),
  ],
  ['an extension of a year', 'not-extendable', 'Awb 9:8 lid 1 sub b', kept({ term: 'FL_ADMIT_1Y', extensions: [{ n: 1 }] })],
  [
    'an agreed date where none can be',
    'not-delayable',
    'Awb 9:8 lid 3',
    kept({ term: 'FL_NONADMISSION_4W', agreed: [{ until: on('2027-01-01') }] }),
  ],
  [
    'an agreed date that is not later',
    'not-later',
    'Awb 9:11 lid 1',
    kept({ agreed: [{ until: on('2026-11-23'), consentOn: on('2026-11-01') }] }),
  ],
  [
    'an agreed date that does not exist, in a dossier',
    'impossible-date',
    'Algemene termijnenwet',
    kept({ agreed: [{ until: on('2026-02-30') }] }),
  ],
  ['extensions that are no list', 'bad-option', 'termijnentabel', kept(JSON.parse('{"extensions":"x"}'))],
  ['agreed dates that are no facts', 'bad-option', 'termijnentabel', kept(JSON.parse('{"agreed":[null]}'))],
  ['pauses that are a number', 'bad-option', 'termijnentabel', kept(JSON.parse('{"pauses":3}'))],
  ['a pause by nobody', 'bad-option', 'huisregel', kept({ term: 'TARGET_TRIAGE_1W', pauses: JSON.parse('[{"from":"2026-10-14"}]') })],
  [
    'a pause from a day that is none',
    'impossible-date',
    'Algemene termijnenwet',
    kept({ term: 'TARGET_TRIAGE_1W', pauses: [{ from: on('2026-13-14'), by: 'x' }] }),
  ],
  [
    'a pause to a day that is none',
    'unreadable-date',
    'Algemene termijnenwet',
    kept({ term: 'TARGET_TRIAGE_1W', pauses: [{ from: on('2026-10-14'), to: on('later'), by: 'x' }] }),
  ],
  [
    'a notice on a day that is none',
    'impossible-date',
    'Algemene termijnenwet',
    kept({ extensions: [{ n: 4, noticeOn: on('2026-02-30'), to: both }] }),
  ],
  [
    'a notice to some on a day that is none',
    'impossible-date',
    'Algemene termijnenwet',
    kept({ extensions: [{ n: 4, noticeOn: on('2026-02-30') }] }),
  ],
  [
    'a consent on a day that is none',
    'impossible-date',
    'Algemene termijnenwet',
    kept({ agreed: [{ until: on('2027-01-01'), consentOn: on('2026-02-30') }] }),
  ],
  [
    'a delay with consent until a day that is none',
    'impossible-date',
    'Algemene termijnenwet',
    kept({ agreed: [{ until: on('2027-02-30'), consentOn: on('2026-11-01') }] }),
  ],
  ['a pause of a first-line term', 'not-pausable', 'Awb titel 9.1', kept({ pauses })],
  ['a pause of a second-line term', 'not-pausable', 'Awb titel 9.2', kept({ term: 'OMB_1Y_ENDED', pauses })],
  ['a pause of a promise', 'not-pausable', 'huisregel: belofte op onze website', kept({ term: 'OMB_FIRST_CONTACT_14D', pauses })],
  [
    'a pause before the start',
    'before-start',
    'huisregel',
    kept({ term: 'TARGET_TRIAGE_1W', pauses: [{ from: on('2026-10-11'), by: 'x' }] }),
  ],
  [
    'a pause after the end',
    'pause-after-end',
    'huisregel',
    kept({ term: 'TARGET_TRIAGE_1W', pauses: [{ from: on('2026-10-20'), by: 'x' }] }),
  ],
  [
    'a pause that ends before it begins',
    'contradiction',
    'huisregel',
    kept({ term: 'TARGET_TRIAGE_1W', pauses: [{ from: on('2026-10-15'), to: on('2026-10-14'), by: 'x' }] }),
  ],
  ['an end before the start', 'before-start', 'Awb 9:11 lid 1', kept({ end: { on: '2026-10-11', event: 'answered' } })],
  ['a ground that does not exist', 'unknown-ground', 'grondentabel', thrown(() => checkFacts('OMB-22-Z', {}))],
  ['a finding on a ground without dates', 'unknown-ground', 'Awb 9:22 sub a', thrown(() => findingOf('OMB-22-A', {}, on('2026-11-20')))],
  ['facts that are a list', 'bad-fact', 'Awb 9:22 sub b', thrown(() => checkFacts('OMB-22-B', []))],
  ['a fact of another ground', 'unknown-fact', 'Awb 9:22 sub b', thrown(() => checkFacts('OMB-22-B', { policy: 'x' }))],
  ['a fact left out', 'missing-fact', 'Awb 9:22 sub b', thrown(() => checkFacts('OMB-22-B', {}))],
  ['an empty fact', 'bad-fact', 'Awb 9:22 sub b', thrown(() => checkFacts('OMB-22-B', { rule: ' ' }))],
  ['a result that is not in the list', 'unknown-result', 'Selectielijst 2020', thrown(() => retentionRow('13.9'))],
  ['a norm of an older list', 'unknown-norm', 'Behoorlijkheidswijzer van de Nationale ombudsman', thrown(() => normOf('rechtszekerheid'))],
  ['retention without an end', 'missing-fact', 'Selectielijst 2020', thrown(() => retentionOf({ ends: [] }, on('2026-11-20')))],
];
