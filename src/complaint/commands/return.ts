import { Type } from 'class-transformer';
import { IsDefined, IsIn, IsOptional, ValidateNested } from 'class-validator';
import type { LocalDate } from '../../law/local-date';
import type { Instant } from '../actor';
import { hasComplainant, notBeforeReceipt, notInFuture } from '../checks';
import { command } from '../command';
import { requesterOf, tell } from '../duties';
import { RecordedFirstLine } from '../first-line';
import { knownGround } from '../grounds';
import { IsInstant, IsLocalDate, IsText } from '../input';
import { receipt } from '../receipt';
import { refuse } from '../refusal';
import type { Channel } from '../words';
import { channels } from '../words';

/** The person comes back after a referral (terugkomen), with the municipality's answer or because none came in time: same number, a receipt of its own. */
export class Return {
  @IsIn(channels) channel!: Channel;
  @IsOptional() @IsLocalDate() receivedOn?: LocalDate;
  @IsOptional() @IsInstant() receivedAt?: Instant;
  @IsIn(['given', 'none-in-time']) answer!: 'given' | 'none-in-time';
  @IsDefined() @ValidateNested() @Type(() => RecordedFirstLine) firstLine!: RecordedFirstLine;
  @IsOptional() @IsText(2_000) text?: string;
  @IsOptional() @IsText(100) theirReference?: string;
}
export const returnToUs = command(Return, ({ text, theirReference, firstLine, answer, ...input }, complaint, moment) => {
  const complainant = hasComplainant(complaint);
  const { receivedOn, receivedAt } = receipt(input, moment);
  notInFuture(moment, receivedOn, firstLine.answeredOn, firstLine.complainedOn);
  notBeforeReceipt(complaint, receivedOn);
  if (firstLine.ground) knownGround(firstLine.ground);
  if (answer === 'given' && !firstLine.answeredOn) refuse('answer-date-missing');
  const facts = {
    receivedOn,
    receivedAt,
    channel: input.channel,
    answer,
    firstLine: { ...firstLine },
    told: [tell('OMB_FIRST_CONTACT_14D', receivedAt ?? receivedOn, requesterOf(complaint) ?? complainant)],
  };
  const sealed = text || theirReference ? { about: 'dossier', personal: { text, theirReference } } : {};
  return [{ type: 'returned', facts, ...sealed, occurredOn: receivedOn, occurredAt: receivedAt }];
});
