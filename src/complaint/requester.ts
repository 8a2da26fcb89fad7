import type { Complaint } from './complaint';
import { hasComplainant } from './checks';
import type { Moment } from './command';
import { refuse } from './refusal';

/** Who of the requesting side speaks (verzoeker of gemachtigde): itself, or the one the office names. @throws Refusal no-complainant, not-yours */
export function speakerOf(complaint: Complaint, { actor }: Moment, by: string | undefined): string {
  const complainant = hasComplainant(complaint);
  const itself = actor.role === 'complainant' || actor.role === 'representative';
  const who = itself ? actor.id : (by ?? complainant);
  if (who !== complainant && who !== complaint.representative) refuse('not-yours', { by: who });
  return who;
}

/** What binds the complainant is said by a representative only with an authorisation (machtiging). Awb 2:1 lid 2. @throws Refusal not-authorised */
export function isAuthorised({ complainant, parties }: Complaint, who: string): void {
  const { authorisation } = parties[who] ?? {};
  if (who !== complainant && authorisation !== 'given' && authorisation !== 'on-paper') refuse('not-authorised', { partyId: who });
}
