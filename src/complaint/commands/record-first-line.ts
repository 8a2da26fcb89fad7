import { Type } from 'class-transformer';
import { IsDefined, IsOptional, ValidateNested } from 'class-validator';
import { command } from '../command';
import { notInFuture } from '../checks';
import { RecordedFirstLine } from '../first-line';
import { knownGround } from '../grounds';
import { IsText } from '../input';
import { refuse } from '../refusal';

/** What the municipality did with the complaint (eerstelijnsbehandeling vastleggen): the facts that law clocks start from. Awb 9:4–9:12. */
export class RecordFirstLine {
  @IsDefined() @ValidateNested() @Type(() => RecordedFirstLine) firstLine!: RecordedFirstLine;
  @IsOptional() @IsText(100) theirReference?: string;
  @IsOptional() @IsText(20_000) note?: string;
}
export const recordFirstLine = command(RecordFirstLine, ({ firstLine, theirReference, note }, complaint, moment) => {
  const { complainedOn, informalOn, extendedNoticeOn, consentOn, answeredOn, sentOn, endedOn, agreedUntil } = firstLine;
  notInFuture(moment, complainedOn, informalOn, extendedNoticeOn, consentOn, answeredOn, sentOn, endedOn);
  if (agreedUntil && !(consentOn ?? complaint.firstLine.consentOn)) refuse('delay-without-consent');
  if (firstLine.ground) knownGround(firstLine.ground);
  const given = Object.entries(firstLine).filter(([, value]) => value !== undefined);
  if (given.length === 0 && !theirReference && !note) return [];
  const sealed = theirReference || note ? { about: 'dossier', personal: { theirReference, note } } : {};
  return [{ type: 'first-line-recorded', facts: { firstLine: Object.fromEntries(given) }, ...sealed }];
});
