import type { LocalDate } from '../law/local-date';
import type { Instant } from './actor';
import type { ComplaintEvent, EventType, FirstLine, Told } from './events';
import { versions } from './events';
import type { AuthorisationState, ContactChannel, Municipality, PartyRole } from './words';

/** Where a dossier stands (stand). */
export const stages = ['new', 'submitted', 'acknowledged', 'triaged'] as const;
export type Stage = (typeof stages)[number];

/** What decisions need of a dossier, folded from its events: facts only, nothing personal. */
export interface Complaint {
  readonly stage: Stage;
  /** Revision of the last event folded; -1 when there is none. */
  readonly revision: number;
  readonly receivedOn?: LocalDate;
  readonly receivedAt?: Instant;
  readonly municipality?: Municipality;
  readonly complainant?: string;
  readonly representative?: string;
  readonly parties: Readonly<Record<string, Party>>;
  readonly allegations: Readonly<Record<string, { open: boolean }>>;
  readonly firstLine: FirstLine;
  readonly told: readonly Told[];
}
export interface Party {
  readonly role: PartyRole;
  readonly channel?: ContactChannel;
  readonly authorisation?: AuthorisationState;
}

export const noComplaint: Complaint = { stage: 'new', revision: -1, parties: {}, allegations: {}, firstLine: {}, told: [] };

/** An event this code does not know, by type or by newer version: the dossier is set aside, never the event. */
export class UnknownEvent extends Error {
  constructor(
    readonly type: string,
    readonly version: number,
  ) {
    super(`unknown event ${type} version ${version}`);
  }
}

type Fold = { readonly [T in EventType]: (complaint: Complaint, facts: Extract<ComplaintEvent, { type: T }>['facts']) => Partial<Complaint> };

const fold: Fold = {
  submitted: (_, { receivedOn, receivedAt, municipality, complainant, representative, allegations, firstLine }) => ({
    stage: 'submitted',
    receivedOn,
    receivedAt,
    municipality,
    complainant,
    representative,
    allegations: Object.fromEntries(allegations.map(({ allegationId }) => [allegationId, { open: true }])),
    firstLine,
  }),
  'party-added': ({ parties }, { partyId, ...party }) => ({ parties: { ...parties, [partyId]: party } }),
  acknowledged: ({ told }, facts) => ({ stage: 'acknowledged', told: [...told, ...facts.told] }),
  triaged: () => ({ stage: 'triaged' }),
};

/** The dossier after one more event. @throws UnknownEvent */
export function evolve(complaint: Complaint, event: ComplaintEvent): Complaint {
  if (!Object.hasOwn(fold, event.type) || event.version > versions[event.type]) throw new UnknownEvent(event.type, event.version);
  const apply = fold[event.type] as (complaint: Complaint, facts: ComplaintEvent['facts']) => Partial<Complaint>;
  return { ...complaint, ...apply(complaint, event.facts), revision: event.revision };
}
