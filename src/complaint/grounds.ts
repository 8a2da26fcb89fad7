import { ArrayMaxSize, ArrayNotEmpty, IsObject, IsUUID, Matches, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import type { Ground, GroundFacts } from '../law/grounds';
import { checkFacts, groundOf, isGroundCode } from '../law/grounds';
import { LawRefusal } from '../law/refusal';
import { isOpenAllegation } from './checks';
import type { Complaint } from './complaint';
import type { Moment } from './command';
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
export function keepGrounds(complaint: Complaint, applied: readonly Ground922To924[], moment: Moment): GroundsKept {
  const kept: GroundsKept = { facts: [], personal: { reasons: [], texts: [] } };
  for (const { allegationId, ground, facts, reasons } of applied) {
    isOpenAllegation(complaint, allegationId);
    const { row, checked } = checkedGround(ground, facts);
    checkSpecial(row, complaint, moment);
    const { clear, texts } = splitFacts(row, checked);
    kept.facts.push({ allegationId, ground, facts: clear });
    kept.personal.texts.push(texts);
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

/** Facts of a ground: codes, dates and yes or no stay in clear, texts are sealed. */
export function splitFacts(
  { facts }: Ground,
  checked: GroundFacts,
): { clear: Record<string, string | boolean>; texts: Record<string, string> } {
  const words = new Set(facts.filter(({ kind }) => kind === 'text').map(({ name }) => name));
  const all = Object.entries(checked);
  return {
    clear: Object.fromEntries(all.filter(([name]) => !words.has(name))),
    texts: Object.fromEntries(all.flatMap(([name, value]) => (words.has(name) ? [[name, String(value)]] : []))),
  };
}

/** The ground with this code. @throws Refusal ground-facts where the law knows none */
export function knownGround(code: string): Ground {
  return isGroundCode(code) ? groundOf(code) : refuse('ground-facts', { ground: code, problem: 'unknown-ground' });
}

/** A ground of the law with facts that are as it wants them. @throws Refusal ground-facts */
export function checkedGround(code: string, facts: unknown): { row: Ground; checked: GroundFacts } {
  try {
    return { row: knownGround(code), checked: checkFacts(code, facts) };
  } catch (error) {
    if (error instanceof LawRefusal) refuse('ground-facts', { ground: code, problem: error.code, ...error.facts });
    throw error;
  }
}

// A defect of form counts only after the chance to repair it, and not while that lasts; closing after an intervention needs one.
function checkSpecial({ code }: Ground, { completionAsked, completion, intervened }: Complaint, { today }: Moment): void {
  if (code === 'OMB-23-A' && (!completionAsked || (completion && completion.dueOn >= today))) refuse('no-chance-to-repair');
  if (code === 'OMB-23-L' && !intervened) refuse('no-intervention');
}
