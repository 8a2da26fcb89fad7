import { Type } from 'class-transformer';
import { IsDefined, IsOptional, ValidateNested } from 'class-validator';
import type { LocalDate } from '../../law/local-date';
import { addressee, To } from '../addressee';
import { isAddressee, notBeforeReceipt, notInFuture } from '../checks';
import { command } from '../command';
import { IsLocalDate, IsText } from '../input';
import { answersFor } from '../questions';
import { refuse } from '../refusal';
import { awaitedOf, endWaits } from '../waits';

/** A comment on the findings (reactie op de bevindingen). Awb 9:35 lid 2. */
export class Comment {
  @IsDefined() @ValidateNested() @Type(() => To) by!: To;
  @IsOptional() @IsLocalDate() receivedOn?: LocalDate;
  @IsText(20_000) text!: string;
}
export const comment = command(Comment, ({ by, receivedOn, text }, complaint, moment) => {
  if (!complaint.findingsSent) refuse('findings-not-sent');
  const who = addressee(by);
  isAddressee(complaint, who);
  const on = receivedOn ?? moment.today;
  notInFuture(moment, on);
  notBeforeReceipt(complaint, on);
  const commentId = moment.id('comment');
  const from = answersFor(who, complaint, moment);
  const facts = { commentId, by: from, receivedOn: on };
  const waits = endWaits(complaint, awaitedOf(complaint, from));
  return [{ type: 'commented', facts, about: commentId, personal: { text }, occurredOn: on }, ...waits];
});
