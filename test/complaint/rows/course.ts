import type { CommandName } from '../../../src/complaint/life-cycle';
import type { LocalDate } from '../../../src/law/local-date';
import { fakeId } from '../../given';
import { advice, complainant, halfway, ids, judged, pastOf, settled, solvedByCall } from '../../pasts';
import { people } from '../../people';
import { row, type RowCase, text } from './row';

const { body, hanna, intake, ombudsman, pieter } = people;
const { allegation: allegationId, proposal: proposalId, recommendation: recommendationId } = ids;
const questionId = fakeId('5 question 0');
const asked = [
  ...pastOf['under-investigation'],
  {
    name: 'ask',
    body: { to: { body: 'amsterdam' }, kind: 'position', allegationIds: [allegationId], dueOn: '2026-11-27', question: 'Waarom?' },
    by: hanna,
  },
] as const;
const delayed = [...asked, { name: 'ask-delay', body: { questionId, until: '2026-12-04', reason: text }, by: body }] as const;
const claimed = [...asked, { name: 'claim-secrecy', body: { questionId, claim: 'ombudsman-only', reasons: text }, by: body }] as const;
const replied = [
  ...pastOf.advised,
  { name: 'reply-to-recommendation', body: { recommendationId, reply: 'partly', reasons: text }, by: body },
] as const;

/** How the parties are brought together, and how it is found out what happened and what must be thought of it. */
export const course = {
  intervene: row('a call to the body can solve it; nobody needs to consent (Awb 9:23 onder l)', pastOf.triaged, hanna, solvedByCall, {
    events: [['intervened', { means: 'phone', solved: true }]],
    stage: 'triaged',
    informs: ['O7'],
  }),
  'offer-mediation': row(
    'both sides are asked whether they want to talk',
    pastOf.triaged,
    hanna,
    { text: 'Wilt u praten?' },
    { events: [['mediation-offered', { offeredOn: '2026-11-20' }]], stage: 'triaged', informs: ['O7'] },
  ),
  'consent-to-mediation': row(
    'each side consents for itself',
    halfway.offered,
    body,
    { side: 'body' },
    { events: [['mediation-consented', { side: 'body', on: '2026-11-20' }]], stage: 'triaged' },
  ),
  'refuse-mediation': row(
    'each side may refuse, and need not say why',
    halfway.offered,
    complainant,
    { side: 'complainant' },
    { events: [['mediation-refused', { side: 'complainant', on: '2026-11-20' }]], stage: 'triaged' },
  ),
  'open-mediation': row(
    'once both have consented they are brought together',
    halfway.consented,
    hanna,
    {},
    { events: [['mediation-opened', {}]], stage: 'in-mediation', informs: ['O7'] },
  ),
  'record-session': row(
    'of each talk it is kept who was there, when, and with which result',
    pastOf['in-mediation'],
    hanna,
    { heldOn: '2026-11-20', present: ['complainant', 'body'], result: 'agreement', who: text, record: text },
    {
      events: [['session-recorded', { heldOn: '2026-11-20', present: ['complainant', 'body'], result: 'agreement' }]],
      stage: 'in-mediation',
    },
  ),
  mediate: row(
    'what is settled to the satisfaction of who complained needs no investigation (Awb 9:23 onder l)',
    pastOf['in-mediation'],
    hanna,
    settled('mediation'),
    {
      events: [['mediated', { kind: 'mediation', settled: [{ allegationId, settled: true }], met: true }]],
      stage: 'mediated',
      informs: ['O8'],
    },
  ),
  'open-investigation': row(
    'the investigation is opened on each allegation in its own words (Awb 9:18, 9:30)',
    pastOf.triaged,
    hanna,
    { wordings: [{ allegationId, wording: text }], plan: text },
    { events: [['investigation-opened', { allegationIds: [allegationId] }]], stage: 'under-investigation', informs: ['O9'] },
  ),
  ask: row(
    'the body gives the information that is asked, before a day that is named (Awb 9:31 lid 1, lid 3)',
    pastOf['under-investigation'],
    hanna,
    asked.at(-1)!.body,
    {
      events: [['asked', { questionId, to: { body: 'amsterdam' }, kind: 'position', dueOn: '2026-11-27', allegationIds: [allegationId] }]],
      stage: 'under-investigation',
      informs: ['O10'],
      told: { OMB_TERM_SET: '2026-11-27' },
    },
  ),
  remind: row(
    'who has not answered on the day is reminded (Awb 9:31 lid 3)',
    asked,
    hanna,
    { questionId },
    { events: [['reminded', { questionId, remindedOn: '2026-11-28', level: 1 }]], stage: 'under-investigation' },
    '2026-11-28' as LocalDate,
  ),
  answer: row(
    'the one who was asked answers, and the office may record it (Awb 9:30, 9:31)',
    asked,
    intake,
    { questionId, answeredOn: '2026-11-20', documentIds: [], answer: text },
    { events: [['answered', { questionId, answeredOn: '2026-11-20', by: { body: 'amsterdam' } }]], stage: 'under-investigation' },
  ),
  'ask-delay': row(
    'the one who was asked may want more time (Awb 9:31 lid 3)',
    asked,
    body,
    { questionId, until: '2026-12-04', reason: text },
    { events: [['delay-asked', { questionId, until: '2026-12-04', by: { body: 'amsterdam' } }]], stage: 'under-investigation' },
  ),
  'decide-delay': row(
    'more time is given, and its day is told (Awb 9:31 lid 3)',
    delayed,
    hanna,
    { questionId, granted: true },
    {
      events: [['delay-decided', { questionId, granted: true, dueOn: '2026-12-04' }]],
      stage: 'under-investigation',
      told: { OMB_TERM_SET: '2026-12-04' },
    },
  ),
  'claim-secrecy': row(
    'for weighty reasons the information is refused, or is for the ombudsman alone (Awb 9:31 lid 4)',
    asked,
    body,
    { questionId, claim: 'ombudsman-only', reasons: text },
    {
      events: [['secrecy-claimed', { questionId, claim: 'ombudsman-only', by: { body: 'amsterdam' } }]],
      stage: 'under-investigation',
    },
  ),
  'decide-secrecy': row(
    'the ombudsman decides whether that is justified (Awb 9:31 lid 5)',
    claimed,
    ombudsman,
    { questionId, justified: true, reasons: text },
    { events: [['secrecy-decided', { questionId, justified: true }]], stage: 'under-investigation' },
  ),
  hear: row(
    'the parties get the chance to explain their position (Awb 9:30)',
    pastOf['under-investigation'],
    hanna,
    { kind: 'hearing', heldOn: '2026-11-20', who: [{ party: ids.complainant }, { body: 'amsterdam' }], record: text },
    {
      events: [['heard', { kind: 'hearing', heldOn: '2026-11-20', who: [ids.complainant, { body: 'amsterdam' }] }]],
      stage: 'under-investigation',
    },
  ),
  'send-findings': row(
    'before they are established the findings are shared with those concerned (Awb 9:35 lid 1)',
    pastOf['under-investigation'],
    hanna,
    { dueOn: '2026-12-11', findings: text },
    {
      events: [['findings-sent', { dueOn: '2026-12-11' }]],
      stage: 'under-investigation',
      informs: ['O13'],
      told: { OMB_TERM_SET: '2026-12-11' },
    },
  ),
  comment: row(
    'those concerned may comment on the findings (Awb 9:35 lid 1)',
    halfway.findingsSent,
    intake,
    { by: { party: ids.complainant }, receivedOn: '2026-11-20', text },
    { events: [['commented', { by: ids.complainant, receivedOn: '2026-11-20' }]], stage: 'under-investigation' },
  ),
  investigate: row(
    'the findings are established for every allegation (Awb 9:35)',
    halfway.findingsSent,
    hanna,
    { allegations: [{ allegationId, findings: text, evidence: [] }] },
    { events: [['investigated', { allegations: [{ allegationId }] }]], stage: 'investigated' },
  ),
  'resume-investigation': row(
    'when comments ask for it the investigation goes on (Awb 9:35)',
    pastOf.investigated,
    hanna,
    { reason: 'comments', reasons: text },
    { events: [['investigation-resumed', { reason: 'comments' }]], stage: 'under-investigation' },
  ),
  'propose-report': row(
    'a report is proposed with a judgement per allegation and the norm that was breached (Awb 9:36 lid 2)',
    pastOf.investigated,
    hanna,
    { judgements: judged('not-proper', 'voortvarendheid'), report: text },
    { events: [['report-proposed', { proposalId, judgements: judged('not-proper', 'voortvarendheid') }]], stage: 'investigated' },
  ),
  'review-report': row(
    'somebody else than who wrote it reviews the report (Awb 9:36; four eyes)',
    halfway.proposed,
    pieter,
    { proposalId, verdict: 'approved', remarks: text },
    { events: [['report-reviewed', { proposalId, verdict: 'approved' }]], stage: 'investigated' },
  ),
  advise: row(
    'the ombudsman reports findings and judgement, names the norm, and may recommend (Awb 9:36 lid 1, lid 2, lid 3)',
    halfway.approved,
    ombudsman,
    advice(),
    {
      events: [
        ['advised', { proposalId, judgements: judged('not-proper', 'voortvarendheid'), recommendations: [{ addressee: 'amsterdam' }] }],
      ],
      stage: 'advised',
      informs: ['O14'],
      told: { OMB_TERM_SET: '2027-01-01' },
    },
  ),
  'reply-to-recommendation': row(
    'the body says whether it follows the recommendation, and why if not (Awb 9:36 lid 4)',
    pastOf.advised,
    body,
    { recommendationId, reply: 'not', reasons: text },
    { events: [['recommendation-replied', { recommendationId, reply: 'not' }]], stage: 'advised' },
  ),
  'appraise-recommendation': row(
    'what the body replied is appraised (Awb 9:36 lid 4)',
    replied,
    hanna,
    { recommendationId, appraisal: 'satisfied', reasons: text },
    { events: [['recommendation-appraised', { recommendationId, appraisal: 'satisfied' }]], stage: 'advised', informs: ['O16'] },
  ),
} as const satisfies Partial<Record<CommandName, RowCase>>;
