import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsDefined,
  IsIn,
  IsObject,
  IsOptional,
  IsUUID,
  Matches,
  ValidateNested,
} from 'class-validator';
import { command } from '../command';
import type { Complaint } from '../complaint';
import { checkedGround, knownGround, splitFacts } from '../grounds';
import { IsNumber, IsText } from '../input';
import type { Likeness, YearStart } from '../parts/intake';
import { likenesses, yearStarts } from '../parts/intake';
import { refuse } from '../refusal';
import type { Track } from '../words';
import { tracks } from '../words';
import { startRecorded, yearStartOf } from '../year-start';

export class GroundFinding {
  @IsUUID() allegationId!: string;
  @Matches(/^OMB-[A-Z0-9-]{1,20}$/) ground!: string;
  @IsIn(['holds', 'does-not-hold', 'unclear']) finding!: 'holds' | 'does-not-hold' | 'unclear';
  /** Of the year of Awb 9:24: what it runs from. */
  @IsOptional() @IsIn(yearStarts) start?: YearStart;
  /** The facts the ground rests on, by name; all that it wants, when any is given. */
  @IsOptional() @IsObject() facts?: Record<string, unknown>;
}
export class Candidate {
  @IsNumber() complaint!: string;
  /** Why it came up. */
  @IsOptional() @IsArray() @ArrayUnique() @IsIn(likenesses, { each: true }) because?: Likeness[];
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
export const triage = command(Triage, ({ note, findings, candidates, ...facts }, complaint) => {
  const { staff, clear } = facts.conflictChecked;
  if (!clear || complaint.conflicted.includes(staff)) refuse('not-impartial', { staff });
  const considered = findings.map((finding) => consider(finding, complaint));
  const kept = considered.map((finding) => finding.kept);
  const complainedFirst = !kept.some(({ ground, finding }) => ground === 'OMB-23-H' && finding === 'holds');
  if (!complainedFirst && facts.track !== 'undecided' && !facts.admission) refuse('admission-reason-missing');
  const alike = candidates.map(({ complaint: other, because = [], judgement }) => ({ complaint: other, because, judgement }));
  const personal = { note, texts: considered.map(({ texts }) => texts) };
  const sealed = note || personal.texts.some((texts) => Object.keys(texts).length > 0) ? { about: 'dossier', personal } : {};
  return [{ type: 'triaged', facts: { ...facts, findings: kept, candidates: alike }, ...sealed }];
});

/** A ground with its facts as the law wants them, and for a year of Awb 9:24 the recorded day it runs from. */
function consider({ allegationId, ground, finding, facts, start: said }: GroundFinding, complaint: Complaint) {
  if (!Object.hasOwn(complaint.allegations, allegationId)) refuse('unknown-allegation', { allegationId });
  const { row, checked } = facts ? checkedGround(ground, facts) : { row: knownGround(ground), checked: {} };
  const { clear, texts } = splitFacts(row, checked);
  if (said && said !== yearStartOf(ground)) refuse('start-not-recorded', { ground, start: said });
  const start = finding === 'holds' ? startRecorded(complaint, { allegationId, ground, facts: clear }) : {};
  return { kept: { allegationId, ground, finding, facts: clear, ...start }, texts };
}
