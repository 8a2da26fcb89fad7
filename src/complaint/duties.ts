import type { TermId } from '../law/terms';
import { deadline } from '../law/deadline';
import { dayOf, type LocalDate } from '../law/local-date';
import type { TermOptions } from '../law/options';
import { told } from '../law/told';
import type { Complaint } from './complaint';
import type { Inform, Told } from './facts';

/** To whom a letter goes: the requester (or who acts for them), the body, the person concerned. */
export type Audience = 'requester' | 'body' | 'person-concerned';

/** The duty to inform (informatieplicht) as the event keeps it; who is not there is not informed. law.md 4.2 names the letters. */
export function informs(complaint: Complaint, letter: string, ...audiences: readonly Audience[]): Inform[] {
  const { ownInitiative, complainant, representative, municipality, personConcerned } = complaint;
  const to = {
    requester: ownInitiative ? undefined : (representative ?? complainant),
    body: municipality && { body: municipality },
    'person-concerned': personConcerned,
  };
  return audiences.flatMap((audience) => {
    const addressee = to[audience];
    return addressee ? [{ letter, to: addressee }] : [];
  });
}

/** A date told to somebody, computed by the law as it is today and then fixed. */
export function tell(term: TermId, start: string, to: string, options: TermOptions = {}): Told {
  return told(deadline(term, start, options), to);
}

/** How many days lie between two dates. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayOf(to) - dayOf(from);
}
