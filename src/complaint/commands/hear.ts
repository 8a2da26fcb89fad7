import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayNotEmpty, IsIn, ValidateNested } from 'class-validator';
import type { LocalDate } from '../../law/local-date';
import { addressee, To } from '../addressee';
import { isAddressee, notBeforeReceipt, notInFuture } from '../checks';
import { command } from '../command';
import { IsLocalDate, IsText } from '../input';

const kinds = ['hearing', 'phone', 'visit', 'expert'] as const;

/** Somebody was heard (horen), by phone, at a hearing, on a visit, or as an expert. Awb 9:30, 9:32, 9:34. */
export class Hear {
  @IsIn(kinds) kind!: (typeof kinds)[number];
  @IsLocalDate() heldOn!: LocalDate;
  @ArrayNotEmpty() @ArrayMaxSize(20) @ValidateNested({ each: true }) @Type(() => To) who!: To[];
  @IsText(20_000) record!: string;
}
export const hear = command(Hear, ({ kind, heldOn, who, record }, complaint, moment) => {
  notInFuture(moment, heldOn);
  notBeforeReceipt(complaint, heldOn);
  const heard = who.map(addressee);
  for (const one of heard) isAddressee(complaint, one);
  const facts = { hearingId: moment.id('hearing'), kind, heldOn, who: heard };
  return [{ type: 'heard', facts, about: 'dossier', personal: { record }, occurredOn: heldOn }];
});
