import { Type } from 'class-transformer';
import { IsDefined, IsIn, IsOptional, ValidateNested } from 'class-validator';
import type { LocalDate } from '../../law/local-date';
import { addressee, To } from '../addressee';
import { isAddressee, notBeforeReceipt, notInFuture } from '../checks';
import { command } from '../command';
import { IsLocalDate, IsText } from '../input';
import type { ContactMeans } from '../parts/contact';
import { contactMeans } from '../parts/contact';

/** Somebody was not reached (contactpoging). It is kept, and keeps no promise. */
export class AttemptContact {
  @IsDefined() @ValidateNested() @Type(() => To) with!: To;
  @IsIn(contactMeans) means!: ContactMeans;
  @IsOptional() @IsLocalDate() triedOn?: LocalDate;
  @IsOptional() @IsText(20_000) note?: string;
}
export const attemptContact = command(AttemptContact, ({ with: to, means, triedOn, note }, complaint, moment) => {
  const who = addressee(to);
  const on = triedOn ?? moment.today;
  isAddressee(complaint, who);
  notInFuture(moment, on);
  notBeforeReceipt(complaint, on);
  const contactId = moment.id('contact');
  const facts = { contactId, with: who, means, by: moment.actor.id, triedOn: on };
  return [{ type: 'contact-attempted', facts, ...(note ? { about: contactId, personal: { note } } : {}), occurredOn: on }];
});
