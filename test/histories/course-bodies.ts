import type { Complaint } from '../../src/complaint/complaint';
import { questionKinds, secrecyClaims } from '../../src/complaint/parts/investigation';
import { mediationSides } from '../../src/complaint/parts/mediation';
import { norms } from '../../src/law/norms';
import type { Draw } from './draw';
import type { Body, Scene } from './scene';
import { body, future, idOf, openOnes, past, text, to } from './scene';

const questionId = (
  draw: Draw,
  { complaint: { questions } }: Scene,
  fits: (question: Complaint['questions'][string]) => boolean = () => true,
) => {
  const all = Object.entries(questions);
  const fitting = all.filter(([, question]) => fits(question));
  return {
    questionId: idOf(
      draw,
      (fitting.length > 0 ? fitting : all).map(([id]) => id),
    ),
  };
};
/** A question to whoever acts, where they are asked and not of the office. */
const own =
  ({ actor: { id, role }, complaint: { complainant, representative } }: Scene) =>
  ({ to: who }: { to: unknown }) =>
    role === 'body'
      ? typeof who !== 'string'
      : role === 'complainant' || role === 'representative'
        ? who === complainant || who === representative
        : who === id;
const unanswered = ({ answered }: { answered: boolean }) => !answered;
const recommendationId = (draw: Draw, { complaint: { recommendations } }: Scene) => ({
  recommendationId: idOf(draw, Object.keys(recommendations)),
});
const side = (draw: Draw, { actor: { role } }: Scene) =>
  draw.chance(5) || role === 'handler' ? draw.pick(mediationSides) : role === 'body' ? 'body' : 'complainant';
const judgements = (draw: Draw, at: Scene) => ({
  judgements: openOnes(at).map((allegationId) => {
    const judgement = draw.pick(['proper', 'not-proper', 'no-judgement']);
    return { allegationId, judgement, ...(judgement === 'not-proper' ? { norm: draw.pick(norms).id } : {}) };
  }),
});
/** By whom a comment is: the party itself, or whom the office names. */
const by = (draw: Draw, at: Scene) => {
  const { id, role } = at.actor;
  if (role === 'body') return { body: body(draw) };
  return role === 'clerk' || role === 'handler' ? to(draw, at) : { party: id };
};

/** Solving it together. */
export const together = {
  intervene: (draw, at) => ({
    ...draw.maybe(() => ({ contactedOn: past(draw, at) })),
    means: draw.pick(['phone', 'e-mail', 'letter', 'meeting']),
    solved: draw.chance(50),
    whatTheyDid: text(draw),
  }),
  'offer-mediation': (draw, at) => ({ ...draw.maybe(() => ({ offeredOn: past(draw, at) })), text: text(draw) }),
  'consent-to-mediation': (draw, at) => ({
    side: side(draw, at),
    ...draw.maybe(() => ({ on: past(draw, at) })),
    ...draw.maybe(() => ({ note: text(draw) })),
  }),
  'refuse-mediation': (draw, at) => ({ side: side(draw, at), ...draw.maybe(() => ({ reason: text(draw) })) }),
  'open-mediation': (draw, at) => draw.maybe(() => ({ openedOn: past(draw, at) })),
  'record-session': (draw, at) => ({
    heldOn: past(draw, at),
    present: draw.some(mediationSides),
    result: draw.pick(['agreement', 'continues', 'failed']),
    who: 'Mevrouw El Amrani en de teamleider',
    record: text(draw),
  }),
  mediate: (draw, at) => ({
    kind: at.complaint.stage === 'in-mediation' || draw.chance(5) ? 'mediation' : 'intervention',
    heldOn: past(draw, at),
    settled: openOnes(at).map((allegationId) => ({ allegationId, settled: draw.chance(60) })),
    met: draw.chance(50),
    agreement: text(draw),
    ...draw.maybe(() => ({ whatTheyDo: text(draw) })),
  }),
} satisfies Record<string, Body>;

/** Finding out what happened. */
export const findingOut = {
  'open-investigation': (draw, at) => ({
    ...draw.maybe(() => ({ openedOn: past(draw, at) })),
    wordings: openOnes(at).map((allegationId) => ({ allegationId, wording: text(draw) })),
    plan: text(draw),
  }),
  ask: (draw, at) => ({
    to: to(draw, at),
    kind: draw.pick(questionKinds),
    allegationIds: draw.some(openOnes(at)),
    ...draw.maybe(() => ({ dueOn: future(draw, at) })),
    question: text(draw),
  }),
  remind: (draw, at) => questionId(draw, at, ({ dueOn, answered }) => !answered && dueOn <= at.today),
  answer: (draw, at) => ({
    ...questionId(draw, at, own(at)),
    ...draw.maybe(() => ({ answeredOn: past(draw, at) })),
    documentIds: [],
    answer: text(draw),
  }),
  'ask-delay': (draw, at) => ({
    ...questionId(draw, at, (question) => own(at)(question) && unanswered(question)),
    until: future(draw, at),
    reason: text(draw),
  }),
  'decide-delay': (draw, at) => ({
    ...questionId(draw, at, ({ delayAsked }) => delayAsked !== undefined),
    granted: draw.chance(60),
    ...draw.maybe(() => ({ reasons: text(draw) })),
  }),
  'claim-secrecy': (draw, at) => ({ ...questionId(draw, at, own(at)), claim: draw.pick(secrecyClaims), reasons: text(draw) }),
  'decide-secrecy': (draw, at) => ({
    ...questionId(draw, at, ({ secrecy }) => secrecy === 'claimed'),
    justified: draw.chance(50),
    reasons: text(draw),
  }),
  hear: (draw, at) => ({
    kind: draw.pick(['hearing', 'phone', 'visit', 'expert']),
    heldOn: past(draw, at),
    who: [to(draw, at)],
    record: text(draw),
  }),
  'send-findings': (draw, at) => ({ ...draw.maybe(() => ({ dueOn: future(draw, at) })), findings: text(draw) }),
  comment: (draw, at) => ({ by: by(draw, at), ...draw.maybe(() => ({ receivedOn: past(draw, at) })), text: text(draw) }),
  investigate: (draw, at) => ({ allegations: openOnes(at).map((allegationId) => ({ allegationId, findings: text(draw), evidence: [] })) }),
  'resume-investigation': (draw) => ({ reason: draw.pick(['comments', 'new-fact', 'incomplete']), reasons: text(draw) }),
} satisfies Record<string, Body>;

/** The report, and what becomes of it. */
export const reporting = {
  'propose-report': (draw, at) => ({ ...judgements(draw, at), report: text(draw) }),
  'review-report': (draw, { complaint: { proposal } }) => ({
    proposalId: idOf(draw, proposal ? [proposal.proposalId] : []),
    verdict: draw.chance(80) ? 'approved' : 'returned',
    remarks: text(draw),
  }),
  advise: (draw, at) => {
    const { proposal } = at.complaint;
    const approved = proposal && draw.chance(90) ? { judgements: proposal.judgements.map((one) => ({ ...one })) } : judgements(draw, at);
    return {
      ...approved,
      proposalId: idOf(draw, proposal ? [proposal.proposalId] : []),
      reasons: [text(draw)],
      recommendations: draw.some(['amsterdam', 'almere']).map((addressee) => ({
        addressee,
        ...draw.maybe(() => ({ replyOn: future(draw, at) })),
        text: text(draw),
      })),
    };
  },
  'reply-to-recommendation': (draw, at) => ({
    ...recommendationId(draw, at),
    ...draw.maybe(() => ({ repliedOn: past(draw, at) })),
    reply: draw.pick(['followed', 'partly', 'not']),
    ...draw.maybe(() => ({ reasons: text(draw) }), 80),
  }),
  'appraise-recommendation': (draw, at) => ({
    ...recommendationId(draw, at),
    appraisal: draw.pick(['satisfied', 'partly', 'not-satisfied']),
    reasons: text(draw),
  }),
  close: (draw, { complaint: { ownInitiative, mediatedBy, stage } }) => ({
    outcome: draw.chance(5) ? 'mediation' : ownInitiative ? 'own-initiative' : stage === 'advised' ? 'report' : (mediatedBy ?? 'report'),
    explanation: text(draw),
  }),
} satisfies Record<string, Body>;
