import type { LocalDate } from '../../law/local-date';

/** Setting right what was registered wrong (corrigeren): a new event that names the old one; nothing is erased. */
export interface CorrectingFacts {
  corrected: {
    /** The id of the event that is set right. */
    event: string;
    /** Facts as JSON pointers into that event's facts; of what is sealed only the pointer, its values stand in `personal`. */
    changes: { path: string; from?: FactValue; to?: FactValue; sealed?: true }[];
    /** The event does not count at all: a contact, note, consent or document put on the wrong dossier. */
    void?: true;
    movesDates: { term: string; from?: LocalDate; to?: LocalDate }[];
    reason: 'typing-error' | 'wrong-date' | 'new-information' | 'wrong-dossier';
  };
}
export type FactValue = string | number | boolean;

export interface CorrectingPersonal {
  corrected: { reasons: string; changes: { path: string; from?: FactValue; to?: FactValue }[] };
}

/** Events that may be voided: they change no stage. */
export const voidable = ['contact-recorded', 'contact-attempted', 'note-written', 'mediation-consented', 'mediation-refused'] as const;
