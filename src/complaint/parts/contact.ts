import type { LocalDate } from '../../law/local-date';
import type { Complaint } from '../complaint';
import type { Addressee } from '../facts';
import type { Fold } from '../fold';

/** Who spoke with whom. The promise of first contact is kept only by an outgoing contact of a handler that reached them. */
export interface ContactFacts {
  'contact-recorded': {
    contactId: string;
    with: Addressee;
    direction: 'outgoing' | 'incoming';
    means: ContactMeans;
    reached: boolean;
    by: string;
    heldOn: LocalDate;
  };
  'contact-attempted': { contactId: string; with: Addressee; means: ContactMeans; by: string; triedOn: LocalDate };
  'note-written': { noteId: string; visibility: 'team' | 'office' };
}
export const contactMeans = ['e-mail', 'phone', 'letter', 'counter', 'interpreter'] as const;
export type ContactMeans = (typeof contactMeans)[number];

export interface ContactPersonal {
  'contact-recorded': { record: string };
  'contact-attempted': { note?: string };
  'note-written': { text: string };
}

/** The promise of first contact (belofte van contact binnen 14 dagen) as it counts now; each return or reopening makes a new one. */
export interface Promise14 {
  /** What the law counts from: an instant or a day. */
  readonly start: string;
  readonly startsOn: LocalDate;
  /** Void once nothing is left to promise: withdrawn, or ended without a letter that gives the reasons. */
  readonly state: 'runs' | 'kept' | 'void';
}

export interface Contact {
  readonly promise?: Promise14;
}

export const noContact: Contact = {};

/** The promise is kept or void where it still ran. */
export function promiseEnds({ promise }: Contact, state: 'kept' | 'void'): Contact {
  return promise?.state === 'runs' ? { promise: { ...promise, state } } : {};
}

/** Outgoing, with who asked for it, by mail or phone or the channel they chose, and they were reached (M32). */
function keeps(
  { promise, parties, complainant, representative }: Complaint,
  { with: who, direction, means, reached, heldOn }: ContactFacts['contact-recorded'],
): boolean {
  if (!promise || heldOn < promise.startsOn || direction !== 'outgoing' || !reached) return false;
  if (typeof who !== 'string' || (who !== complainant && who !== representative)) return false;
  return means === 'e-mail' || means === 'phone' || means === 'interpreter' || means === parties[who]?.channel;
}

export const contact: Fold<ContactFacts> = {
  'contact-recorded': (complaint, facts, { actor }) =>
    actor.role === 'handler' && keeps(complaint, facts) ? promiseEnds(complaint, 'kept') : {},
  'contact-attempted': () => ({}),
  'note-written': () => ({}),
};
