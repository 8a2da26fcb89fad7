import type { LocalDate } from '../../law/local-date';
import type { Instant } from '../actor';
import type { Ending, FirstLine, GroundApplied, Inform, Told } from '../facts';
import type { Fold } from '../fold';
import type { Stage } from '../stages';
import type { Channel } from '../words';

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
}

export const noOutcomes: Outcomes = { endings: [], ownMotion: false, reopeningRequested: false };

const end = (stage: Stage) =>
  (({ endings }, { closedOn, result }, { eventId }) => ({
    stage,
    endings: [...endings, { closedOn, result, eventId, stage }],
  })) satisfies Fold<{
    any: Ending;
  }>['any'];

export const outcomes: Fold<OutcomeFacts> = {
  referred: end('referred'),
  forwarded: end('forwarded'),
  'handed-over': end('handed-over'),
  declined: end('declined'),
  discontinued: end('discontinued'),
  withdrawn: end('withdrawn'),
  closed: end('closed'),
  returned: ({ firstLine, told }, facts) => ({
    stage: 'acknowledged',
    returnedOn: facts.receivedOn,
    firstLine: { ...firstLine, ...facts.firstLine },
    told: [...told, ...facts.told],
  }),
  'own-motion-continued': (_, { to }) => ({ stage: to, ownMotion: true, ownInitiative: true }),
  // What was agreed or approved before does not count after a reopening.
  reopened: ({ told }, { to, told: more }) => ({
    stage: to,
    reopeningRequested: false,
    intervened: false,
    consents: {},
    proposal: undefined,
    told: [...told, ...more],
  }),
  'reopening-requested': () => ({ reopeningRequested: true }),
};
