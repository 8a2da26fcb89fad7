import { factsFor, type Sofar } from './refusal-cases';
import { inDossier, refused, step, type StoryStep } from './story';
import {
  acknowledge,
  adviceOn,
  advise,
  another,
  begun,
  close,
  improper,
  investigated,
  nobody,
  parts,
  promised,
  proposalId,
  propose,
  received,
  review,
  submit,
  text,
  triage,
  wordings,
} from './story-steps';

/** The ten stories of the whole life of a complaint, each told once. */
export const stories: Readonly<Record<string, readonly StoryStep[]>> = {
  'a son complains by phone for his mother, is referred, comes back, is helped by a call, and brings a new fact (Awb 9:20, 9:23 i and l)': [
    submit({
      channel: 'phone',
      firstLine: {},
      representative: { name: 'Samir el Amrani', phone: '020 765 4321', channel: 'phone', relation: 'zoon', authorisation: 'on-paper' },
    }),
    acknowledge({ told: promised, informs: ['O1'] }),
    step(
      'intake',
      'refer',
      { target: 'amsterdam', ground: 'OMB-23-H', sent: ['complaint'], explanation: text },
      {
        stage: 'referred',
        informs: ['O3'],
        facts: { result: { code: '13.1.4' } },
      },
    ),
    refused('handler', 'return', { channel: 'phone', receivedOn: '2026-11-16', answer: 'given', firstLine: {} }, 'answer-date-missing'),
    step(
      'handler',
      'return',
      { channel: 'phone', receivedOn: '2026-11-16', answer: 'given', firstLine: { answeredOn: '2026-11-16' } },
      {
        stage: 'acknowledged',
        told: { OMB_FIRST_CONTACT_14D: '2026-11-30' },
      },
    ),
    triage(),
    step('handler', 'intervene', { means: 'phone', solved: true, whatTheyDid: text }, { stage: 'triaged', informs: ['O7'] }),
    step(
      'handler',
      'mediate',
      ({ today, allegation }) => ({
        kind: 'intervention',
        heldOn: today,
        settled: [{ allegationId: allegation, settled: true }],
        met: true,
        agreement: text,
      }),
      { stage: 'mediated' },
    ),
    close('intervention'),
    step('handler', 'reopen', { to: 'triaged', reason: 'new-fact', reasons: text }, { stage: 'triaged', informs: ['O19'] }),
  ],
  'one refuses to talk, the report goes back once, and the recommendation is rejected (Awb 9:27, 9:35, 9:36)': [
    ...begun,
    step('handler', 'offer-mediation', { text }),
    step('handler', 'refuse-mediation', { side: 'body' }, { stage: 'triaged' }),
    refused('handler', 'open-mediation', {}, 'consent-missing'),
    step(
      'handler',
      'correct',
      (sofar) => ({
        event: sofar.event('submitted').eventId,
        changes: [{ path: '/facts/receivedOn', from: received, to: '2026-11-12' }],
        reason: 'wrong-date',
        reasons: text,
      }),
      { events: ['corrected'], stage: 'triaged' },
    ),
    ...investigated(),
    propose(),
    refused('handler', 'review-report', (sofar) => ({ proposalId: proposalId(sofar), verdict: 'approved', remarks: text }), 'own-proposal'),
    review('returned'),
    refused('ombudsman', 'advise', adviceOn(improper), 'proposal-not-approved'),
    propose(),
    review('approved'),
    advise(),
    step(
      'intake',
      'reply-to-recommendation',
      (sofar) => ({
        recommendationId: (Reflect.get(sofar.event('advised').facts, 'recommendations') as { recommendationId: string }[])[0]
          ?.recommendationId,
        reply: 'not',
        reasons: text,
      }),
      { facts: { reply: 'not' } },
    ),
  ],
  'of two allegations one is before a court: it ends by itself (Awb 9:22 c)': [
    ...begun,
    another,
    step(
      'handler',
      'end-allegation',
      ({ allegation }) => ({
        allegationId: allegation,
        how: 'declined',
        reasons: text,
        grounds: [{ allegationId: allegation, ground: 'OMB-22-C', facts: factsFor('OMB-22-C'), reasons: text }],
      }),
      { stage: 'triaged', informs: ['O6'] },
    ),
    refused(
      'handler',
      'end-allegation',
      ({ allegations }) => ({ allegationId: allegations[1], how: 'settled', grounds: [], reasons: text }),
      'last-allegation',
    ),
    ...investigated(({ allegations }) => allegations.slice(1)),
  ],
  'two dossiers are merged, and come apart again': [
    ...begun,
    ...[submit(), acknowledge()].map((one) => inDossier('second', one)),
    inDossier(
      'second',
      step('handler', 'merge-dossier', (_, { dossiers }) => ({ into: dossiers.first }), { stage: 'merged' }),
    ),
    step('system', 'merge-dossier', (_, { dossiers }) => ({ from: dossiers.second }), { stage: 'triaged', events: ['dossier-merged'] }),
    inDossier('second', step('handler', 'unmerge-dossier', {}, { stage: 'acknowledged' })),
    step('system', 'unmerge-dossier', (_, { dossiers }) => ({ from: dossiers.second }), { stage: 'triaged', events: ['dossier-unmerged'] }),
  ],
  'withdrawn after the findings, continued of own motion (Awb 9:26)': [
    ...begun,
    ...investigated(),
    step('handler', 'withdraw', ({ complainant }) => ({ by: complainant }), {
      stage: 'withdrawn',
      informs: ['O18'],
      facts: { result: { code: '13.2' } },
    }),
    step('ombudsman', 'continue-of-own-motion', { reasons: text }, { stage: 'investigated', informs: ['O20'] }),
  ],
  'the handler turns out to be involved, and another goes on (Awb 9:29)': [
    ...begun,
    step('handler', 'declare-conflict', { staff: nobody, reason: text }, { events: ['conflict-declared'] }),
    refused('otherHandler', 'assign', { team: 'noord', handler: nobody }, 'not-impartial'),
    ...investigated().map((one) => ({ ...one, by: 'otherHandler' as const })),
  ],
  'on paper about the police: stamped on Friday, registered later, forwarded (Awb 9:18)': [
    submit(),
    acknowledge({ told: promised }),
    step(
      'intake',
      'forward',
      { target: 'nationale-ombudsman', sent: ['complaint'], explanation: text },
      {
        stage: 'forwarded',
        informs: ['O5'],
        facts: { receiptDateNoted: received, result: { code: '13.1.4' } },
      },
    ),
  ],
  'the name may not be told, the wish is refused, the complaint withdrawn': [
    submit({ nameWithheld: true }),
    acknowledge(),
    triage(),
    refused('handler', 'open-investigation', ({ allegation }) => wordings([allegation]), 'name-undecided'),
    step('handler', 'decide-name-request', { decision: 'refused', reason: text }, { facts: { decision: 'refused' } }),
    step('handler', 'withdraw', ({ complainant }) => ({ by: complainant }), { stage: 'withdrawn', informs: ['O18'] }),
  ],
  'closed by mistake, reopened to where it was': [
    ...begun,
    ...investigated(),
    propose(),
    review('approved'),
    advise(),
    close('report'),
    refused('handler', 'reopen', { to: 'mediated', reason: 'mistake', reasons: text }, 'stage-not-been'),
    step('handler', 'reopen', { to: 'advised', reason: 'mistake', reasons: text }, { stage: 'advised', informs: ['O19'] }),
  ],
  'an allegation is split, and one part judged niet behoorlijk with its norm (Awb 9:27, 9:36 lid 2)': [
    ...begun,
    step(
      'handler',
      'split-allegation',
      ({ allegation }) => ({
        allegationId: allegation,
        into: ['Brief een.', 'Brief twee.'].map((wording) => ({ kinds: ['slowness'], subjects: [], happened: {}, wording })),
      }),
      { events: ['allegation-split'] },
    ),
    ...investigated(parts),
    refused(
      'handler',
      'propose-report',
      (sofar) => ({ judgements: parts(sofar).map((allegationId) => ({ allegationId, judgement: 'not-proper' })), report: text }),
      'norm-missing',
    ),
    propose(splitJudged),
    review('approved'),
    advise(splitJudged),
  ],
};

function splitJudged(sofar: Sofar) {
  const [one = '', two = ''] = parts(sofar);
  return [
    { allegationId: one, judgement: 'not-proper', norm: 'voortvarendheid' },
    { allegationId: two, judgement: 'proper' },
  ];
}
