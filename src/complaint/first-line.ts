import { IsBoolean, IsIn, IsOptional, Matches } from 'class-validator';
import type { LocalDate } from '../law/local-date';
import type { FirstLine } from './facts';
import { IsLocalDate } from './input';
import { channels } from './words';

/** All that can be known of the municipality's own handling (eerstelijnsbehandeling). Awb 9:4–9:12. */
export class RecordedFirstLine implements FirstLine {
  @IsOptional() @IsLocalDate() complainedOn?: LocalDate;
  @IsOptional() @IsIn([...channels, 'other']) how?: FirstLine['how'];
  @IsOptional() @IsLocalDate() informalOn?: LocalDate;
  @IsOptional() @IsIn(['solved', 'not-solved']) informalOutcome?: FirstLine['informalOutcome'];
  @IsOptional() @IsBoolean() committee?: boolean;
  @IsOptional() @IsBoolean() takenUp?: boolean;
  @IsOptional() @Matches(/^FL-[A-Z0-9-]{1,20}$/) ground?: string;
  @IsOptional() @IsLocalDate() extendedNoticeOn?: LocalDate;
  @IsOptional() @IsBoolean() noticeToConcerned?: boolean;
  @IsOptional() @IsLocalDate() extendedTo?: LocalDate;
  @IsOptional() @IsLocalDate() agreedUntil?: LocalDate;
  @IsOptional() @IsLocalDate() consentOn?: LocalDate;
  @IsOptional() @IsLocalDate() answeredOn?: LocalDate;
  @IsOptional() @IsLocalDate() sentOn?: LocalDate;
  @IsOptional() @IsLocalDate() endedOn?: LocalDate;
  @IsOptional() @IsIn(['answered', 'satisfied', 'withdrawn', 'not-taken-up', 'otherwise']) endedHow?: FirstLine['endedHow'];
  @IsOptional() @IsIn(['well-founded', 'partly', 'unfounded', 'no-judgement']) outcome?: FirstLine['outcome'];
  @IsOptional() @IsBoolean() satisfied?: boolean;
}
