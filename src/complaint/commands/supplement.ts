import { IsBoolean, IsIn, IsOptional, IsUUID } from 'class-validator';
import type { LocalDate } from '../../law/local-date';
import { hasComplainant, isParty, notBeforeReceipt, notInFuture } from '../checks';
import { command } from '../command';
import { IsLocalDate, IsText } from '../input';
import { refuse } from '../refusal';
import type { Channel } from '../words';
import { endWaits } from '../waits';
import { channels } from '../words';

/** Something more from the requester (aanvulling). Awb 9:28 lid 3. */
export class Supplement {
  @IsIn(channels) channel!: Channel;
  @IsOptional() @IsUUID() from?: string;
  @IsOptional() @IsLocalDate() receivedOn?: LocalDate;
  /** Whether the request is complete now; the office's word, so of a party it does not count. */
  @IsOptional() @IsBoolean() completes?: boolean;
  @IsText(20_000) text!: string;
}
export const supplement = command(Supplement, ({ channel, from, receivedOn, completes, text }, complaint, moment) => {
  const complainant = hasComplainant(complaint);
  const { actor, today } = moment;
  const itself = actor.role === 'complainant' || actor.role === 'representative';
  const who = itself ? actor.id : (from ?? complainant);
  isParty(complaint, who);
  if (itself && receivedOn) refuse('receipt-is-ours-to-record');
  const on = receivedOn ?? today;
  notInFuture(moment, on);
  notBeforeReceipt(complaint, on);
  const supplementId = moment.id('supplement');
  const facts = { supplementId, from: who, receivedOn: on, channel, completes: !itself && (completes ?? false) };
  return [{ type: 'supplemented', facts, about: supplementId, personal: { text }, occurredOn: on }, ...endWaits(complaint, 'complainant')];
});
