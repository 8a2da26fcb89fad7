import { startYears } from '../law/amsterdam';
import type { LocalDate } from '../law/local-date';
import type { Moment } from './command';
import type { Complaint } from './complaint';
import type { Addressee } from './facts';
import { refuse } from './refusal';

/** Facts lie in the past or today. @throws Refusal in-the-future */
export function notInFuture({ today }: Moment, ...dates: readonly (LocalDate | undefined)[]): void {
  for (const date of dates) if (date && date > today) refuse('in-the-future', { date });
}

/** Nothing happens in a dossier before it came in. @throws Refusal before-receipt */
export function notBeforeReceipt({ receivedOn }: Complaint, ...dates: readonly (LocalDate | undefined)[]): void {
  for (const date of dates) if (date && receivedOn && date < receivedOn) refuse('before-receipt', { date, receivedOn });
}

/** A day from which or to which terms can be counted. @throws Refusal outside-calendar */
export function countable(date: LocalDate): void {
  const year = Number(date.slice(0, 4));
  if (year < startYears.first || year > startYears.last) refuse('outside-calendar', { date, ...startYears });
}

/** A day somebody must act by lies ahead. @throws Refusal not-ahead, outside-calendar */
export function ahead({ today }: Moment, date: LocalDate): void {
  if (date <= today) refuse('not-ahead', { date });
  countable(date);
}

/** Names a party of this dossier. @throws Refusal unknown-party */
export function isParty({ parties }: Complaint, partyId: string): void {
  if (!Object.hasOwn(parties, partyId)) refuse('unknown-party', { partyId });
}

/** Names a party of this dossier, or a body. @throws Refusal unknown-party */
export function isAddressee(complaint: Complaint, to: Addressee): void {
  if (typeof to === 'string') isParty(complaint, to);
}

/** Names an allegation of this dossier that still goes on. @throws Refusal unknown-allegation, allegation-ended */
export function isOpenAllegation({ allegations }: Complaint, allegationId: string): void {
  const allegation = Object.hasOwn(allegations, allegationId) ? allegations[allegationId] : undefined;
  if (!allegation) refuse('unknown-allegation', { allegationId });
  if (!allegation.open) refuse('allegation-ended', { allegationId });
}

/** Before anything is shared with the municipality it is decided whether it may know the name. @throws Refusal name-undecided */
export function nameDecided({ name }: Complaint): void {
  if (name === 'asked' || name === 'back-to-complainant') refuse('name-undecided');
}

/** A dossier with somebody who complains; of own initiative there is nobody to refer, promise or return to. @throws Refusal no-complainant */
export function hasComplainant({ complainant, ownInitiative }: Complaint): string {
  if (!complainant || ownInitiative) refuse('no-complainant');
  return complainant;
}
