import type { LocalDate } from '../../law/local-date';
import type { Instant } from '../actor';
import type { FirstLine, GroundApplied, Inform, Told } from '../facts';
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
    informs: Inform[];
  };
  acknowledged: { how: 'on-screen' | 'mail-queued' | 'letter-queued'; informs: Inform[]; told: Told[] };
  triaged: {
    rightAddress: boolean;
    enoughInformation: boolean;
    findings: GroundConsidered[];
    /** Dossiers about perhaps the same matter, why each came up, and what a person made of it. Awb 9:23 onder i. */
    candidates: { complaint: string; because: Likeness[]; judgement: 'same' | 'related' | 'different' }[];
    track: Track;
    admission?: 'not-reasonably-required' | 'about-the-handling';
    conflictChecked: { staff: string; clear: boolean };
  };
  'completion-requested': { missing: string[]; dueOn: LocalDate; informs: Inform[]; told: Told[] };
  supplemented: { supplementId: string; from: string; receivedOn: LocalDate; channel: Channel; completes: boolean };
  'first-line-recorded': { firstLine: FirstLine };
}

/** A ground considered (getoetste grond), with the facts it rests on; their texts are sealed in the same order. */
export interface GroundConsidered extends GroundApplied {
  finding: 'holds' | 'does-not-hold' | 'unclear';
  /** Of the year of Awb 9:24: what it runs from, and the recorded day. */
  start?: YearStart;
  startOn?: LocalDate;
}
export const yearStarts = ['findings', 'ended', 'overdue', 'conduct', 'proceedings'] as const;
export type YearStart = (typeof yearStarts)[number];
export const likenesses = ['person', 'body', 'date', 'text'] as const;
export type Likeness = (typeof likenesses)[number];

export interface IntakePersonal {
  submitted: { text: string; ownSteps?: string; wanted?: string; place?: string; theirReference?: string; otherBody?: string };
  'own-initiative-started': { subject: string; reason: string };
  triaged: { note?: string; texts: Record<string, string>[] };
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
  /** The bodies it is about. */
  readonly bodies: readonly string[];
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

export const noIntake: Intake = { bodies: [], ownInitiative: false, aboutUs: false, completionAsked: false, firstLine: {}, told: [] };

const opened = (allegations: IntakeFacts['submitted']['allegations']) =>
  Object.fromEntries(allegations.map(({ allegationId, ...rest }) => [allegationId, { ...rest, subjects: [], open: true }]));

export const intake: Fold<IntakeFacts> = {
  submitted: (
    _,
    { receivedOn, receivedAt, municipality, body, complainant, representative, aboutUs, allegations, firstLine, nameWithheld },
  ) => ({
    stage: 'submitted',
    receivedOn,
    receivedAt,
    municipality,
    complainant,
    representative,
    bodies: [municipality ?? body ?? []].flat(),
    promise: { start: receivedAt ?? receivedOn, startsOn: receivedOn, state: 'runs' },
    aboutUs: aboutUs ?? false,
    confidential: aboutUs ? { readers: [] } : undefined,
    allegations: opened(allegations),
    firstLine,
    name: nameWithheld ? 'asked' : 'open',
  }),
  'own-initiative-started': (_, { startedOn, bodies, allegations, ledToBy }) => ({
    stage: 'triaged',
    receivedOn: startedOn,
    ownInitiative: true,
    bodies,
    links: ledToBy,
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
