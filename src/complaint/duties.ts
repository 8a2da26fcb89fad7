import type { LetterId } from '../law/letters';
import type { TermId } from '../law/terms';
import { deadline } from '../law/deadline';
import { dayOf, type LocalDate } from '../law/local-date';
import type { TermOptions } from '../law/options';
import { told } from '../law/told';
import type { Complaint } from './complaint';
import type { Addressee, Inform, Told } from './facts';

/** To whom a letter goes: the requester (or who acts for them), the body, the person concerned. */
export type Audience = 'requester' | 'body' | 'person-concerned';

/** Who is written to for the complainant (verzoeker of gemachtigde); nobody where the ombudsman acts of his own motion. Awb 2:1. */
export function requesterOf({ ownInitiative, complainant, representative }: Complaint): string | undefined {
  return ownInitiative ? undefined : (representative ?? complainant);
}

/** Those whose conduct it is about (degenen over wie geklaagd is). Awb 9:25 lid 2, 9:30. */
export function personsConcerned({ parties }: Complaint): string[] {
  return Object.entries(parties).flatMap(([id, { role }]) => (role === 'person-concerned' ? [id] : []));
}

/** The duty to inform (informatieplicht) as the event keeps it; who is not there is not informed. `letter` as in Awb titel 9.2, O1 to O20. */
export function informs(complaint: Complaint, letter: LetterId, ...audiences: readonly Audience[]): Inform[] {
  const requester = requesterOf(complaint);
  const to: Record<Audience, Addressee[]> = {
    requester: requester ? [requester] : [],
    body: complaint.bodies.map((body) => ({ body })),
    'person-concerned': personsConcerned(complaint),
  };
  return audiences.flatMap((audience) => to[audience].map((addressee) => ({ letter, to: addressee })));
}

/** A date told to somebody, computed by the law as it is today and then fixed. */
export function tell(term: TermId, start: string, to: string, options: TermOptions = {}): Told {
  return told(deadline(term, start, options), to);
}

/** How many days lie between two dates. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayOf(to) - dayOf(from);
}
