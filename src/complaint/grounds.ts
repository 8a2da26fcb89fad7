import { ArrayMaxSize, ArrayNotEmpty, IsObject, IsUUID, Matches, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import type { Ground } from '../law/grounds';
import { checkFacts, groundOf } from '../law/grounds';
import { LawRefusal } from '../law/refusal';
import { isOpenAllegation } from './checks';
import type { Complaint } from './complaint';
import type { GroundApplied } from './facts';
import { IsText } from './input';
import { openAllegations } from './parts/allegations';
import { refuse } from './refusal';

/** A ground applied to one allegation, with the facts the law wants recorded and the reasons in words. Awb 9:25 lid 1. */
export class Ground922To924 {
  @IsUUID() allegationId!: string;
  @Matches(/^OMB-2[234]-[A-Z0-9-]{1,10}$/) ground!: string;
  @IsObject() facts!: Record<string, unknown>;
  @IsText(20_000) reasons!: string;
}

/** An input that ends something on grounds of 9:22, 9:23 or 9:24. */
export class OnGrounds {
  @ArrayNotEmpty() @ArrayMaxSize(100) @ValidateNested({ each: true }) @Type(() => Ground922To924) grounds!: Ground922To924[];
}

/** What the event keeps: codes, dates and yes or no in clear; the texts and reasons sealed, in the same order. */
export interface GroundsKept {
  readonly facts: GroundApplied[];
  readonly personal: { reasons: string[]; texts: Record<string, string>[] };
}

/** Grounds checked against the law's table: the facts each needs, of the right kind. @throws Refusal */
export function keepGrounds(complaint: Complaint, applied: readonly Ground922To924[]): GroundsKept {
  const kept: GroundsKept = { facts: [], personal: { reasons: [], texts: [] } };
  for (const { allegationId, ground, facts, reasons } of applied) {
    isOpenAllegation(complaint, allegationId);
    const { row, checked } = checkedGround(ground, facts);
    checkSpecial(row, complaint);
    const texts = new Set(row.facts.filter(({ kind }) => kind === 'text').map(({ name }) => name));
    const split = Object.entries(checked);
    kept.facts.push({ allegationId, ground, facts: Object.fromEntries(split.filter(([name]) => !texts.has(name))) });
    kept.personal.texts.push(Object.fromEntries(split.flatMap(([name, value]) => (texts.has(name) ? [[name, String(value)]] : []))));
    kept.personal.reasons.push(reasons);
  }
  return kept;
}

/** Every allegation that goes on must have its ground. @throws Refusal allegation-not-judged */
export function coversAll(complaint: Complaint, applied: readonly { allegationId: string }[]): void {
  const named = new Set(applied.map(({ allegationId }) => allegationId));
  const missing = openAllegations(complaint).filter((id) => !named.has(id));
  if (missing.length > 0) refuse('allegation-not-judged', { missing });
}

function checkedGround(code: string, facts: unknown): { row: Ground; checked: Readonly<Record<string, string | boolean>> } {
  try {
    return { row: groundOf(code), checked: checkFacts(code, facts) };
  } catch (error) {
    if (error instanceof LawRefusal) refuse('ground-facts', { ground: code, problem: error.code, ...error.facts });
    throw error;
  }
}

// A defect of form counts only after the chance to repair it; closing after an intervention needs one.
function checkSpecial({ code }: Ground, { completionAsked, intervened }: Complaint): void {
  if (code === 'OMB-23-A' && !completionAsked) refuse('no-chance-to-repair');
  if (code === 'OMB-23-L' && !intervened) refuse('no-intervention');
}
