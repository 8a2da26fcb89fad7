import fc from 'fast-check';
import type { Actor } from '../../src/complaint/actor';
import type { Complaint } from '../../src/complaint/complaint';
import { possibleCommands } from '../../src/complaint/decide';
import type { CommandName } from '../../src/complaint/life-cycle';
import { lifeCycle } from '../../src/complaint/life-cycle';
import type { Stage } from '../../src/complaint/stages';
import { people } from '../people';
import { Draw } from './draw';

/** One step of a history: what kind of command is tried, after how many days, and the chance from which the rest is drawn. */
export interface Step {
  readonly kind: 'onward' | 'listed' | 'unlisted' | 'spoiled' | 'again';
  readonly days: number;
  readonly seed: number;
}

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.oneof(
    { weight: 9, arbitrary: fc.constant('onward' as const) },
    { weight: 8, arbitrary: fc.constant('listed' as const) },
    { weight: 2, arbitrary: fc.constant('unlisted' as const) },
    { weight: 2, arbitrary: fc.constant('spoiled' as const) },
    { weight: 1, arbitrary: fc.constant('again' as const) },
  ),
  days: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: 1, max: 30 }) }),
  seed: fc.nat(),
});
/** Histories of up to `most` steps, long ones for the most part; a failing one is made as short as it can be. */
export const histories = (most: number): fc.Arbitrary<Step[]> =>
  fc.oneof(
    { withCrossShrink: true },
    { weight: 1, arbitrary: fc.array(step, { minLength: 1, maxLength: most, size: 'max' }) },
    { weight: 4, arbitrary: fc.array(step, { minLength: Math.ceil(most * 0.7), maxLength: most, size: 'max' }) },
  );

/** Everybody who can try something with this dossier, the same people throughout. */
export function castOf({ complainant, representative, parties }: Complaint): Actor[] {
  const party = (role: 'person-concerned' | 'witness'): Actor => ({
    id: Object.keys(parties).find((id) => parties[id]?.role === role) ?? people.auditor.id,
    role,
  });
  return [
    { id: complainant ?? people.fatima.id, role: 'complainant' },
    { id: representative ?? people.son.id, role: 'representative' },
    people.body,
    people.intake,
    people.hanna,
    people.pieter,
    people.ombudsman,
    people.auditor,
    people.manager,
    people.administrator,
    people.system,
    party('person-concerned'),
    party('witness'),
  ];
}

/** What usually comes next, so that histories go far. */
const onward: Readonly<Record<Stage, readonly CommandName[]>> = {
  new: ['submit', 'submit', 'submit', 'start-own-initiative'],
  submitted: ['acknowledge'],
  acknowledged: ['triage', 'triage', 'triage', 'refer'],
  triaged: ['intervene', 'mediate', 'offer-mediation', 'consent-to-mediation', 'open-mediation', 'open-investigation'],
  'in-mediation': ['record-session', 'mediate'],
  mediated: ['open-investigation', 'close'],
  'under-investigation': ['ask', 'ask', 'answer', 'ask-delay', 'decide-delay', 'claim-secrecy', 'send-findings', 'comment', 'investigate'],
  investigated: ['propose-report', 'review-report', 'review-report', 'advise', 'advise'],
  advised: ['reply-to-recommendation', 'appraise-recommendation', 'close'],
  referred: ['return'],
  forwarded: ['return'],
  'handed-over': ['return'],
  declined: ['reopen'],
  discontinued: ['reopen'],
  withdrawn: ['continue-of-own-motion', 'reopen'],
  closed: ['reopen', 'reply-to-recommendation'],
  merged: ['unmerge-dossier'],
};
const nextOf = (complaint: Complaint): readonly CommandName[] => {
  const { stage, name, conflicted, targets, allegations } = complaint;
  if (conflicted.length > 1) return ['lift-conflict'];
  const undecided = name === 'asked' || name === 'back-to-complainant';
  return [
    ...(nextStep(complaint) ?? onward[stage]),
    ...(undecided ? (['decide-name-request'] as const) : []),
    ...(Object.keys(targets).length > 0 ? (['pause-target', 'resume-target'] as const) : []),
    ...(Object.values(allegations).some(({ ended }) => ended && ended !== 'replaced') ? (['restore-allegation'] as const) : []),
  ];
};

/** What fits where the dossier stands exactly, where chance alone would seldom find it. */
function nextStep({ stage, proposal, recommendations, consents, mediationOffered }: Complaint): CommandName[] | undefined {
  const replies = Object.values(recommendations);
  if (stage === 'investigated') return [!proposal ? 'propose-report' : proposal.verdict === 'approved' ? 'advise' : 'review-report'];
  if (stage === 'advised' && replies.some(({ appraised }) => !appraised))
    return [
      replies.some(({ replied, appraised }) => replied && !appraised) ? 'appraise-recommendation' : 'reply-to-recommendation',
      'close',
    ];
  if (stage !== 'triaged' || !mediationOffered) return undefined;
  return consents.complainant && consents.body ? ['open-mediation'] : ['consent-to-mediation', 'open-investigation'];
}
const names = Object.keys(lifeCycle) as CommandName[];

/** Who tries which command: one that is listed for them, or one that is not. */
export function choose({ kind }: Step, draw: Draw, complaint: Complaint): { name: CommandName; actor: Actor; listed: boolean } {
  const choices = castOf(complaint).flatMap((actor) => {
    const possible = possibleCommands(complaint, actor);
    const open = kind === 'unlisted' ? names.filter((name) => !possible.includes(name)) : possible;
    return open.map((name) => ({ name, actor }));
  });
  const forward = kind === 'onward' ? nextOf(complaint).flatMap((next) => choices.filter(({ name }) => name === next)) : [];
  const fitting = forward.length > 0 ? forward : choices;
  const name = draw.pick(forward.length > 0 ? nextOf(complaint).filter(among(fitting)) : names.filter(among(fitting)));
  const { actor } = draw.pick(fitting.filter((choice) => choice.name === name));
  return { name, actor, listed: kind !== 'unlisted' };
}

const among = (choices: readonly { name: CommandName }[]) => (name: CommandName) => choices.some((choice) => choice.name === name);

/** The input with something wrong in it: a member too many, one left out, or one that is something else. */
export function spoil(draw: Draw, body: object): object {
  const keys = Object.keys(body);
  if (keys.length === 0 || draw.chance(20)) return { ...body, unheardOf: 'x' };
  const key = draw.pick(keys);
  if (draw.chance(30)) return Object.fromEntries(Object.entries(body).filter(([name]) => name !== key));
  const wrong = [
    '',
    'x'.repeat(20_001),
    7,
    -1,
    true,
    [],
    {},
    [null],
    '9999-12-31',
    '2026-02-30',
    '0001-01-01',
    people.auditor.id,
    '__proto__',
    'a\u0000b',
  ];
  return { ...body, [key]: draw.pick(wrong) };
}
