import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayNotEmpty, ArrayUnique, IsArray, IsDefined, IsIn, IsOptional, Matches, ValidateNested } from 'class-validator';
import type { LocalDate } from '../law/local-date';
import type { Moment } from './command';
import { notInFuture } from './checks';
import { IsLocalDate, IsText } from './input';
import { refuse } from './refusal';
import type { ComplaintKind } from './words';
import { complaintKinds } from './words';

/** When it was: a day, a period, or not known. */
export class Happened {
  @IsOptional() @IsLocalDate() from?: LocalDate;
  @IsOptional() @IsLocalDate() to?: LocalDate;
}

/** One allegation in words and kinds (klachtonderdeel). */
export class AllegationWords {
  @ArrayNotEmpty() @ArrayUnique() @ArrayMaxSize(complaintKinds.length) @IsIn(complaintKinds, { each: true }) kinds!: ComplaintKind[];
  @IsArray() @ArrayUnique() @ArrayMaxSize(20) @Matches(/^[a-z0-9-]{1,64}$/, { each: true }) subjects!: string[];
  @IsOptional() @Matches(/^[a-z0-9-]{1,64}$/) body?: string;
  @IsOptional() @Matches(/^[a-z0-9-]{1,64}$/) unit?: string;
  @IsDefined() @ValidateNested() @Type(() => Happened) happened!: Happened;
  @IsText(2_000) wording!: string;
}

/** The facts of an allegation; its wording is sealed beside them. @throws Refusal */
export function factsOf({ kinds, subjects, body, unit, happened }: AllegationWords, moment: Moment) {
  checkHappened(happened, moment);
  return { kinds, subjects, body, unit, happened: { ...happened } };
}

/** A period that can have been. @throws Refusal in-the-future, period-reversed */
export function checkHappened({ from, to }: Happened, moment: Moment): void {
  notInFuture(moment, from, to);
  if (from && to && from > to) refuse('period-reversed', { from, to });
}
