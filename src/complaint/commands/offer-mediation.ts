import { IsOptional } from 'class-validator';
import type { LocalDate } from '../../law/local-date';
import { mayBeTakenUp } from '../admission';
import { hasComplainant, nameDecided, notBeforeReceipt, notInFuture } from '../checks';
import { command } from '../command';
import { informs } from '../duties';
import { IsLocalDate, IsText } from '../input';

/** Offers both sides to solve it together (bemiddeling aanbieden). Consents given before an offer do not count for it. */
export class OfferMediation {
  @IsOptional() @IsLocalDate() offeredOn?: LocalDate;
  @IsText(20_000) text!: string;
}
export const offerMediation = command(OfferMediation, ({ offeredOn, text }, complaint, moment) => {
  const on = offeredOn ?? moment.today;
  hasComplainant(complaint);
  mayBeTakenUp(complaint);
  nameDecided(complaint);
  notInFuture(moment, on);
  notBeforeReceipt(complaint, on);
  const facts = { offeredOn: on, to: ['complainant' as const, 'body' as const], informs: informs(complaint, 'O7', 'requester', 'body') };
  return [{ type: 'mediation-offered', facts, about: 'dossier', personal: { text }, occurredOn: on }];
});
