import type { LocalDate } from '../law/local-date';
import { notBeforeReceipt, notInFuture } from './checks';
import type { Moment } from './command';
import type { Complaint } from './complaint';
import type { MediationSide } from './parts/mediation';
import { refuse } from './refusal';

/** An answer needs an offer, and a date that can be true. @throws Refusal mediation-not-offered */
export function offered(complaint: Complaint, moment: Moment, on: LocalDate | undefined): LocalDate {
  const date = on ?? moment.today;
  if (!complaint.mediationOffered) refuse('mediation-not-offered');
  notInFuture(moment, date);
  notBeforeReceipt(complaint, date);
  return date;
}

/** Each side speaks for itself; a handler records what a side said. @throws Refusal other-side */
export function mayAnswerFor(side: MediationSide, { actor: { role } }: Moment): void {
  const own = role === 'body' ? 'body' : role === 'complainant' || role === 'representative' ? 'complainant' : undefined;
  if (own && own !== side) refuse('other-side', { side });
}
