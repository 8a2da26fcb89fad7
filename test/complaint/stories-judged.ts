import { factsFor, type Sofar } from './refusal-cases';
import { on, refused, step, type StoryStep } from './story';
import {
  acknowledge,
  adviceOn,
  advise,
  another,
  begun,
  improper,
  investigate,
  investigated,
  openInvestigation,
  parts,
  promised,
  proposalId,
  propose,
  receiptSetRight,
  received,
  receivedOnFrom,
  rejection,
  remaining,
  remainingJudged,
  review,
  sendFindings,
  submit,
  text,
  triage,
  wordings,
} from './story-steps';

/** Stories that end in a judgement. */
export const judged: Readonly<Record<string, readonly StoryStep[]>> = {
  'one refuses to talk, the date of receipt is set right, the report goes back once, and the recommendation is rejected (Awb 9:27, 9:35, 9:36)':
    [
      submit(),
      acknowledge({ told: promised, informs: ['O1'] }),
      triage(),
      step('handler', 'offer-mediation', { text }),
      step('handler', 'consent-to-mediation', { side: 'complainant' }),
      step('handler', 'refuse-mediation', { side: 'body' }, { stage: 'triaged', facts: { side: 'body' } }),
      refused('handler', 'open-mediation', {}, 'consent-missing'),
      openInvestigation(),
      sendFindings({ OMB_TERM_SET: '2026-12-18' }),
      on('2026-11-24', receiptSetRight()),
      refused('handler', 'correct', receivedOnFrom(received), 'not-as-it-stands'),
      refused(
        'handler',
        'correct',
        (sofar) => ({
          event: sofar.event('acknowledged').eventId,
          changes: [{ path: '/facts/told/0/endsOn', from: '2026-11-27', to: '2026-11-26' }],
          reason: 'wrong-date',
          reasons: text,
        }),
        'not-correctable',
      ),
      investigate(),
      propose(),
      refused(
        'handler',
        'review-report',
        (sofar) => ({ proposalId: proposalId(sofar), verdict: 'approved', remarks: text }),
        'own-proposal',
      ),
      review('returned'),
      refused('ombudsman', 'advise', adviceOn(improper), 'proposal-not-approved'),
      propose(),
      review('approved'),
      advise(),
      step('intake', 'reply-to-recommendation', rejection, { stage: 'advised', facts: { reply: 'not' } }),
    ],
  'of two allegations one is before a court: it ends by itself, and the other is judged (Awb 9:22 c)': [
    ...begun,
    another,
    step(
      'handler',
      'end-allegation',
      ({ allegation }) => ({
        allegationId: allegation,
        how: 'declined',
        reasons: text,
        grounds: [
          {
            allegationId: allegation,
            ground: 'OMB-22-C',
            facts: { ...factsFor('OMB-22-C'), pending: true, lateDecision: false },
            reasons: text,
          },
        ],
      }),
      ({ allegation }) => ({
        stage: 'triaged',
        events: ['allegation-ended'],
        informs: ['O6'],
        facts: { allegationId: allegation, how: 'declined', grounds: [{ ground: 'OMB-22-C', facts: { pending: true } }] },
      }),
    ),
    refused(
      'handler',
      'end-allegation',
      ({ allegations }) => ({ allegationId: allegations[1], how: 'settled', grounds: [], reasons: text }),
      'last-allegation',
    ),
    refused('handler', 'open-investigation', ({ allegations }) => wordings(allegations), 'allegation-ended'),
    ...investigated(remaining),
    refused(
      'handler',
      'propose-report',
      ({ allegations }) => ({ judgements: allegations.map((allegationId) => ({ allegationId, judgement: 'proper' })), report: text }),
      'allegation-ended',
    ),
    propose(remainingJudged),
    review('approved'),
    advise(remainingJudged),
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
