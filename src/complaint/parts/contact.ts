import type { LocalDate } from '../../law/local-date';
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

export interface Contact {
  readonly contacts: Readonly<Record<string, { readonly with: Addressee; readonly on: LocalDate; readonly kept: boolean }>>;
}

export const noContact: Contact = { contacts: {} };

export const contact: Fold<ContactFacts> = {
  'contact-recorded': ({ contacts }, { contactId, with: who, direction, reached, heldOn }, { actor }) => ({
    contacts: {
      ...contacts,
      [contactId]: {
        with: who,
        on: heldOn,
        kept: direction === 'outgoing' && reached && (actor.role === 'handler' || actor.role === 'ombudsman'),
      },
    },
  }),
  'contact-attempted': () => ({}),
  'note-written': () => ({}),
};
