import type { LocalDate } from '../../law/local-date';
import type { Instant } from '../actor';
import type { Ending, FirstLine, GroundApplied, Inform, Told } from '../facts';
import type { Fold } from '../fold';
import type { Stage } from '../stages';
import type { Channel } from '../words';
import { promiseEnds } from './contact';

/** The ways out of a dossier, and the ways back in. */
export interface OutcomeFacts {
  referred: Ending & Sent & { ground: string };
  forwarded: Ending & Sent & { receiptDateNoted: LocalDate };
  'handed-over': Ending & Sent & { receiptDateNoted: LocalDate; papersBack: boolean };
  declined: Ending & { grounds: GroundApplied[]; informs: Inform[] };
  returned: {
    receivedOn: LocalDate;
    receivedAt?: Instant;
    channel: Channel;
    answer: 'given' | 'none-in-time';
    firstLine: FirstLine;
    told: Told[];
  };
  discontinued: Ending & { grounds: GroundApplied[]; informs: Inform[] };
  withdrawn: Ending & { by: string; informs: Inform[] };
  'own-motion-continued': { to: Stage; informs: Inform[] };
  closed: Ending & { outcome: 'intervention' | 'mediation' | 'report' | 'own-initiative'; informs: Inform[] };
  reopened: { to: Stage; reason: 'new-fact' | 'mistake'; informs: Inform[]; told: Told[] };
  'reopening-requested': { by: string };
}
interface Sent {
  target: string;
  sentOn: LocalDate;
  sent: string[];
  informs: Inform[];
}

export interface OutcomePersonal {
  referred: { explanation: string; target?: string };
  forwarded: { explanation: string; target?: string };
  'handed-over': { explanation: string; target?: string };
  declined: { reasons: string[]; texts: Record<string, string>[] };
  returned: { text?: string; theirReference?: string };
  discontinued: { reasons: string[]; texts: Record<string, string>[] };
  withdrawn: { reason?: string };
  'own-motion-continued': { reasons: string };
  closed: { explanation: string };
  reopened: { reasons: string };
  'reopening-requested': { reasons: string };
}

export interface Outcomes {
  /** Every end not corrected away: the longest retention among them holds. */
  readonly endings: readonly (Ending & { eventId: string; stage: Stage })[];
  /** The receipt date of its own when the person came back. */
  readonly returnedOn?: LocalDate;
  /** A former complainant: the dossier goes on of the ombudsman's own motion. Awb 9:26. */
  readonly ownMotion: boolean;
  readonly reopeningRequested: boolean;
  /** Where it stood when it was withdrawn: where the ombudsman goes on of his own motion. */
  readonly withdrawnFrom?: Stage;
}

export const noOutcomes: Outcomes = { endings: [], ownMotion: false, reopeningRequested: false };

/** An end; a letter that gives the reasons keeps the promise of first contact (M32). */
const end = (stage: Stage, promise: 'kept' | 'void') =>
  ((complaint, { closedOn, result }, { eventId }) => ({
    stage,
    endings: [...complaint.endings, { closedOn, result, eventId, stage }],
    ...promiseEnds(complaint, promise),
  })) satisfies Fold<{
    any: Ending;
  }>['any'];

// What was agreed or approved before does not count once a dossier has ended and goes on.
const anew = { reopeningRequested: false, intervened: false, mediationOffered: false, consents: {}, proposal: undefined };

export const outcomes: Fold<OutcomeFacts> = {
  referred: end('referred', 'kept'),
  forwarded: end('forwarded', 'kept'),
  'handed-over': end('handed-over', 'kept'),
  declined: end('declined', 'kept'),
  discontinued: end('discontinued', 'void'),
  withdrawn: (complaint, facts, recorded) => ({
    ...end('withdrawn', 'void')(complaint, facts, recorded),
    withdrawnFrom: complaint.stage,
  }),
  closed: end('closed', 'void'),
  returned: ({ firstLine, told }, facts) => ({
    ...anew,
    stage: 'acknowledged',
    returnedOn: facts.receivedOn,
    // They have complained to the municipality now, so it is looked at afresh.
    triage: undefined,
    promise: { start: facts.receivedAt ?? facts.receivedOn, startsOn: facts.receivedOn, state: 'runs' },
    firstLine: { ...firstLine, ...facts.firstLine },
    told: [...told, ...facts.told],
  }),
  'own-motion-continued': (_, { to }) => ({ stage: to, ownMotion: true, ownInitiative: true }),
  reopened: ({ told, promise, findingsSent }, { to, reason, told: more }) => ({
    ...anew,
    stage: to,
    // New facts make new findings, which all may comment on again (Awb 9:35).
    findingsSent: reason === 'new-fact' ? undefined : findingsSent,
    promise: more[0] ? { start: more[0].startsOn, startsOn: more[0].startsOn, state: 'runs' } : promise,
    told: [...told, ...more],
  }),
  'reopening-requested': () => ({ reopeningRequested: true }),
};
