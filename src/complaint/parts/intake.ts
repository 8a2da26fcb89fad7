import type { LocalDate } from '../../law/local-date';
import type { Instant } from '../actor';
import type { FirstLine, Inform, Told } from '../facts';
import type { Fold } from '../fold';
import type { Channel, ComplaintKind, Municipality, Track } from '../words';

/** Coming in: the submission, its acknowledgement, the first look. */
export interface IntakeFacts {
  submitted: {
    receivedOn: LocalDate;
    receivedAt?: Instant;
    forwardedInternallyAt?: Instant;
    channel: Channel;
    municipality?: Municipality;
    body?: string;
    unit?: string;
    area?: string;
    allegations: { allegationId: string; kinds: ComplaintKind[]; happened: { from?: LocalDate; to?: LocalDate } }[];
    firstLine: FirstLine;
    complainant: string;
    representative?: string;
    personConcerned?: string;
    nameWithheld: boolean;
    aboutUs?: boolean;
    fromQuestion?: string;
    statementVersion: string;
    language: string;
  };
  'own-initiative-started': {
    startedOn: LocalDate;
    bodies: string[];
    allegations: { allegationId: string; kinds: ComplaintKind[]; happened: { from?: LocalDate; to?: LocalDate } }[];
    ledToBy: string[];
  };
  acknowledged: { how: 'on-screen' | 'mail-queued' | 'letter-queued'; told: Told[] };
  triaged: {
    rightAddress: boolean;
    enoughInformation: boolean;
    findings: { allegationId: string; ground: string; finding: 'holds' | 'does-not-hold' | 'unclear'; start?: string }[];
    candidates: { complaint: string; judgement: 'same' | 'related' | 'different' }[];
    track: Track;
    admission?: 'not-reasonably-required' | 'about-the-handling';
    conflictChecked: { staff: string; clear: boolean };
  };
  'completion-requested': { missing: string[]; dueOn: LocalDate; informs: Inform[]; told: Told[] };
  supplemented: { supplementId: string; from: string; receivedOn: LocalDate; channel: Channel; completes: boolean };
  'first-line-recorded': { firstLine: FirstLine };
}

export interface IntakePersonal {
  submitted: { text: string; ownSteps?: string; wanted?: string; place?: string; theirReference?: string; otherBody?: string };
  'own-initiative-started': { subject: string; reason: string };
  triaged: { note: string };
  'completion-requested': { text: string };
  supplemented: { text: string };
  'first-line-recorded': { theirReference?: string; note?: string };
}

export interface Intake {
  readonly receivedOn?: LocalDate;
  readonly receivedAt?: Instant;
  readonly municipality?: Municipality;
  readonly complainant?: string;
  readonly representative?: string;
  readonly personConcerned?: string;
  readonly ownInitiative: boolean;
  readonly aboutUs: boolean;
  readonly firstLine: FirstLine;
  readonly told: readonly Told[];
  /** The last first look, of which the grounds still count. */
  readonly triage?: IntakeFacts['triaged'];
  /** The request to complete that still waits. Awb 9:28 lid 3. */
  readonly completion?: { dueOn: LocalDate };
  /** The requester had the chance to complete the request. */
  readonly completionAsked: boolean;
}

export const noIntake: Intake = { ownInitiative: false, aboutUs: false, completionAsked: false, firstLine: {}, told: [] };

const opened = (allegations: IntakeFacts['submitted']['allegations']) =>
  Object.fromEntries(allegations.map(({ allegationId, ...rest }) => [allegationId, { ...rest, subjects: [], open: true }]));

export const intake: Fold<IntakeFacts> = {
  submitted: (
    _,
    { receivedOn, receivedAt, municipality, complainant, representative, personConcerned, aboutUs, allegations, ...facts },
  ) => ({
    stage: 'submitted',
    receivedOn,
    receivedAt,
    municipality,
    complainant,
    representative,
    personConcerned,
    aboutUs: aboutUs ?? false,
    confidential: aboutUs ? { readers: [] } : undefined,
    allegations: opened(allegations),
    firstLine: facts.firstLine,
    name: facts.nameWithheld ? 'asked' : 'open',
  }),
  'own-initiative-started': (_, { startedOn, allegations }) => ({
    stage: 'triaged',
    receivedOn: startedOn,
    ownInitiative: true,
    allegations: opened(allegations),
  }),
  acknowledged: ({ told }, facts) => ({ stage: 'acknowledged', told: [...told, ...facts.told] }),
  triaged: (_, triage) => ({ stage: 'triaged', triage }),
  'completion-requested': ({ told }, { dueOn, told: more }) => ({
    completion: { dueOn },
    completionAsked: true,
    told: [...told, ...more],
  }),
  supplemented: ({ completion }, { completes }) => ({ completion: completes ? undefined : completion }),
  'first-line-recorded': ({ firstLine }, facts) => ({ firstLine: { ...firstLine, ...facts.firstLine } }),
};
