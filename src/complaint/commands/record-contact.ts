import { Type } from 'class-transformer';
import { IsBoolean, IsDefined, IsIn, IsOptional, ValidateNested } from 'class-validator';
import type { LocalDate } from '../../law/local-date';
import { addressee, To } from '../addressee';
import { isAddressee, notBeforeReceipt, notInFuture } from '../checks';
import { command } from '../command';
import { IsLocalDate, IsText } from '../input';
import type { ContactMeans } from '../parts/contact';
import { contactMeans } from '../parts/contact';
import { refuse } from '../refusal';

/** A contact that took place (contact vastleggen): with whom, by whom, which way, and whether they were reached. */
export class RecordContact {
  @IsDefined() @ValidateNested() @Type(() => To) with!: To;
  @IsIn(['outgoing', 'incoming']) direction!: 'outgoing' | 'incoming';
  @IsIn(contactMeans) means!: ContactMeans;
  @IsBoolean() reached!: boolean;
  @IsOptional() @IsLocalDate() heldOn?: LocalDate;
  @IsText(20_000) record!: string;
}
export const recordContact = command(RecordContact, ({ with: to, direction, means, reached, heldOn, record }, complaint, moment) => {
  const who = addressee(to);
  const on = heldOn ?? moment.today;
  isAddressee(complaint, who);
  notInFuture(moment, on);
  notBeforeReceipt(complaint, on);
  if (!reached) refuse('not-a-contact');
  const contactId = moment.id('contact');
  return [
    {
      type: 'contact-recorded',
      facts: { contactId, with: who, direction, means, reached, by: moment.actor.id, heldOn: on },
      about: contactId,
      personal: { record },
      occurredOn: on,
    },
  ];
});
