import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsDefined, IsIn, IsOptional, IsUUID, Matches, ValidateNested } from 'class-validator';
import { command } from '../command';
import { IsText } from '../input';
import { refuse } from '../refusal';
import type { Track } from '../words';
import { tracks } from '../words';

export class GroundFinding {
  @IsUUID() allegationId!: string;
  @Matches(/^OMB-[A-Z0-9-]{1,20}$/) ground!: string;
  @IsIn(['holds', 'does-not-hold', 'unclear']) finding!: 'holds' | 'does-not-hold' | 'unclear';
  @IsOptional() @IsIn(['findings', 'ended', 'overdue', 'conduct', 'proceedings']) start?: string;
}
export class Candidate {
  @Matches(/^\d\d-[0-9A-Z]{4}-[0-9A-Z]{3}$/) complaint!: string;
  @IsIn(['same', 'related', 'different']) judgement!: 'same' | 'related' | 'different';
}
export class ConflictCheck {
  @IsUUID() staff!: string;
  @IsBoolean() clear!: boolean;
}

/** The first look (toets): right address, enough information, the grounds one by one, and who is impartial. Awb 9:17–9:24, 9:28, 9:29. */
export class Triage {
  @IsBoolean() rightAddress!: boolean;
  @IsBoolean() enoughInformation!: boolean;
  @IsArray() @ArrayMaxSize(200) @ValidateNested({ each: true }) @Type(() => GroundFinding) findings!: GroundFinding[];
  @IsArray() @ArrayMaxSize(50) @ValidateNested({ each: true }) @Type(() => Candidate) candidates!: Candidate[];
  @IsIn(tracks) track!: Track;
  @IsOptional() @IsIn(['not-reasonably-required', 'about-the-handling']) admission?: 'not-reasonably-required' | 'about-the-handling';
  @IsDefined() @ValidateNested() @Type(() => ConflictCheck) conflictChecked!: ConflictCheck;
  @IsOptional() @IsText(20_000) note?: string;
}
export const triage = command(Triage, ({ note, ...facts }, complaint) => {
  const unknown = facts.findings.find(({ allegationId }) => !Object.hasOwn(complaint.allegations, allegationId));
  if (unknown) refuse('unknown-allegation', { allegationId: unknown.allegationId });
  if (!facts.conflictChecked.clear) refuse('not-impartial');
  const complainedFirst = !facts.findings.some(({ ground, finding }) => ground === 'OMB-23-H' && finding === 'holds');
  if (!complainedFirst && facts.track !== 'undecided' && !facts.admission) refuse('admission-reason-missing');
  return [{ type: 'triaged', facts, ...(note ? { about: 'dossier', personal: { note } } : {}) }];
});
