import type { LocalDate } from '../law/local-date';
import type { Actor, Instant } from './actor';
import type { Channel, ComplaintKind, ContactChannel, Municipality, AuthorisationState, PartyRole, Track } from './words';

// These words are stored for ever: a typing error here is permanent. An event type, a fact's name or a value is never
// renamed or removed; a new value of a closed list, or a fact that changes meaning, is a new version.

/** What is known of the municipality's own handling (eerstelijnsbehandeling): facts that law clocks start from. */
export interface FirstLine {
  complainedOn?: LocalDate;
  how?: Channel | 'other';
  informalOn?: LocalDate;
  informalOutcome?: 'solved' | 'not-solved';
  committee?: boolean;
  takenUp?: boolean;
  ground?: string;
  extendedNoticeOn?: LocalDate;
  noticeToConcerned?: boolean;
  extendedTo?: LocalDate;
  agreedUntil?: LocalDate;
  consentOn?: LocalDate;
  answeredOn?: LocalDate;
  sentOn?: LocalDate;
  endedOn?: LocalDate;
  endedHow?: 'answered' | 'satisfied' | 'withdrawn' | 'not-taken-up' | 'otherwise';
  outcome?: 'well-founded' | 'partly' | 'unfounded' | 'no-judgement';
  satisfied?: boolean;
}

/** A date told to a person: what was promised stays, whatever law or calendar do later. */
export interface Told {
  term: string;
  rule: string;
  calendar: string;
  to: string;
  startsAt?: Instant;
  startsOn: LocalDate;
  nominalEndOn: LocalDate;
  endsOn: LocalDate;
}

/** What stays readable when the keys are destroyed, per event type. */
export interface Facts {
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
  'party-added': { partyId: string; role: PartyRole; channel?: ContactChannel; authorisation?: AuthorisationState };
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
}

/** What is sealed, per event type that has any; undefined once its key is destroyed. */
export interface Personal {
  submitted: { text: string; ownSteps?: string; wanted?: string; place?: string; theirReference?: string; otherBody?: string };
  'party-added': {
    name: string;
    address?: string;
    postcode?: string;
    town?: string;
    phone?: string;
    email?: string;
    function?: string;
    relation?: string;
  };
  triaged: { note: string };
}

export type EventType = keyof Facts;
type PersonalOf<T> = T extends keyof Personal ? Personal[T] : never;

/** The version of each event type's shape that this code writes; older ones stay readable. */
export const versions: { readonly [T in EventType]: number } = { submitted: 1, 'party-added': 1, acknowledged: 1, triaged: 1 };

/** What a decision gives: an event not yet sealed, numbered or dated. `about` names the one subject of `personal`. */
export type NewEvent = {
  [T in EventType]: {
    type: T;
    facts: Facts[T];
    about?: string;
    personal?: PersonalOf<T>;
    /** When it was so, where that is not today. */
    occurredOn?: LocalDate;
    occurredAt?: Instant;
  };
}[EventType];

/** What is stored with every event beside its data. */
export interface Recorded {
  eventId: string;
  revision: number;
  version: number;
  actor: Actor;
  command: string;
  commandId: string;
  occurredOn: LocalDate;
  occurredAt?: Instant;
  recordedAt: Instant;
}

/** An event as read back: `personal` is undefined where there is none, where it was not opened, or where its key is destroyed. */
export type ComplaintEvent = {
  [T in EventType]: Recorded & { type: T; facts: Facts[T]; about?: string; personal?: PersonalOf<T> };
}[EventType];
