import type { By, Sofar } from './refusal-cases';
import { step, type Seen, type StoryStep } from './story';

export const text = 'Zo is het besproken.';
export const received = '2026-11-13';
/** Friday 13 November and fourteen days: Friday 27 November. */
export const promised = { OMB_FIRST_CONTACT_14D: '2026-11-27' };
export const submit = (more: object = {}) =>
  step('intake', 'submit', {
    channel: 'letter',
    receivedOn: received,
    text: 'Twee brieven bleven liggen.',
    happened: { from: '2026-09-01' },
    kinds: ['unanswered-letter'],
    municipality: 'amsterdam',
    firstLine: { complainedOn: '2026-09-20', how: 'letter', satisfied: false },
    complainant: { name: 'Fatima el Amrani', email: 'fatima@voorbeeld.nl', channel: 'e-mail' },
    nameWithheld: false,
    statementVersion: '2026-11-01',
    language: 'nl',
    ...more,
  });
export const acknowledge = (seen: Seen = {}) => step('system', 'acknowledge', { how: 'letter-queued' }, { stage: 'acknowledged', ...seen });
export const nobody = '00000000-0000-4000-8000-0000000000ff';
export const triage = (more: object | ((sofar: Sofar) => object) = {}) =>
  step(
    'handler',
    'triage',
    (sofar) => ({
      rightAddress: true,
      enoughInformation: true,
      findings: [],
      candidates: [],
      track: 'investigation',
      conflictChecked: { staff: nobody, clear: true },
      ...(typeof more === 'function' ? more(sofar) : more),
    }),
    { stage: 'triaged', events: ['triaged'] },
  );
export const begun = [submit(), acknowledge(), triage()];
export const wordings = (ids: readonly string[]) => ({
  wordings: ids.map((allegationId) => ({ allegationId, wording: text })),
  plan: text,
});
type Which = (sofar: Sofar) => readonly string[];
const first: Which = ({ allegation }) => [allegation];
export const openInvestigation = (ids = first) =>
  step('handler', 'open-investigation', (sofar) => wordings(ids(sofar)), { stage: 'under-investigation' });
export const sendFindings = (told?: Seen['told']) =>
  step(
    'handler',
    'send-findings',
    { findings: text },
    { stage: 'under-investigation', events: ['findings-sent'], ...(told ? { told } : {}) },
  );
export const investigate = (ids = first) =>
  step(
    'handler',
    'investigate',
    (sofar) => ({ allegations: ids(sofar).map((allegationId) => ({ allegationId, findings: text, evidence: [] })) }),
    { stage: 'investigated', events: ['investigated'] },
  );
export const investigated = (ids = first): StoryStep[] => [openInvestigation(ids), sendFindings(), investigate(ids)];
type Judge = (sofar: Sofar) => { allegationId: string; judgement: string; norm?: string }[];
export const improper: Judge = ({ allegation }) => [{ allegationId: allegation, judgement: 'not-proper', norm: 'voortvarendheid' }];
export const propose = (judge: Judge = improper) =>
  step('handler', 'propose-report', (sofar) => ({ judgements: judge(sofar), report: text }));
export const proposalId = (sofar: Sofar) => sofar.fact('report-proposed', 'proposalId');
export const review = (verdict: string) =>
  step('otherHandler', 'review-report', (sofar) => ({ proposalId: proposalId(sofar), verdict, remarks: text }));
export const adviceOn = (judge: Judge) => (sofar: Sofar) => ({
  proposalId: proposalId(sofar),
  judgements: judge(sofar),
  reasons: judge(sofar).map(() => text),
  recommendations: [{ addressee: 'amsterdam', text }],
});
export const advise = (judge: Judge = improper) =>
  step('ombudsman', 'advise', adviceOn(judge), (sofar) => ({
    stage: 'advised',
    informs: ['O14'],
    among: [['advised', { judgements: judge(sofar) }]],
  }));
export const remaining: Which = ({ allegations }) => allegations.slice(1);
export const remainingJudged: Judge = (sofar) => remaining(sofar).map((allegationId) => ({ allegationId, judgement: 'proper' }));
export const rejection = (sofar: Sofar) => ({
  recommendationId: (Reflect.get(sofar.event('advised').facts, 'recommendations') as { recommendationId: string }[])[0]?.recommendationId,
  reply: 'not',
  reasons: text,
});
export const receivedOnFrom = (from: string) => (sofar: Sofar) => ({
  event: sofar.event('submitted').eventId,
  changes: [{ path: '/facts/receivedOn', from, to: '2026-11-12' }],
  reason: 'wrong-date',
  reasons: text,
});
/** Of all dates only the promise of first contact counts from receipt: the municipality’s term, the year and the term for comments stay. */
export const receiptSetRight = () =>
  step('handler', 'correct', receivedOnFrom(received), {
    stage: 'under-investigation',
    events: ['corrected'],
    among: [['corrected', { movesDates: [{ term: 'OMB_FIRST_CONTACT_14D', from: '2026-11-27', to: '2026-11-26' }] }]],
  });
/** A dossier is given to a handler of this team. */
export const given = (by: By, team: string) =>
  step(
    'intake',
    'assign',
    (_, { staff }) => ({ team, handler: staff(by) }),
    (_, { staff }) => ({ events: ['assigned'], facts: { team, handler: staff(by) } }),
  );
export const another = step('handler', 'add-allegation', { kinds: ['slowness'], subjects: [], happened: {}, wording: text });
export const parts = (sofar: Sofar) =>
  (Reflect.get(sofar.event('allegation-split').facts, 'into') as { allegationId: string }[]).map(({ allegationId }) => allegationId);
export const close = (outcome: string) =>
  step('handler', 'close', { outcome, explanation: text }, { stage: 'closed', facts: { result: { code: '13.1.2' } }, informs: ['O17'] });
