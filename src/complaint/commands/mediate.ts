import { Type } from 'class-transformer';
import { ArrayNotEmpty, IsBoolean, IsIn, IsOptional, IsUUID, ValidateNested } from 'class-validator';
import type { LocalDate } from '../../law/local-date';
import { openAllegations } from '../parts/allegations';
import { isOpenAllegation, notBeforeReceipt, notInFuture } from '../checks';
import { command } from '../command';
import { informs } from '../duties';
import { IsLocalDate, IsText } from '../input';
import { refuse } from '../refusal';

export class Settlement {
  @IsUUID() allegationId!: string;
  @IsBoolean() settled!: boolean;
}

/** How the mediation (bemiddeling) or the intervention ended, per allegation. Awb 9:23 onder l when the body has met the grievance. */
export class Mediate {
  @IsIn(['mediation', 'intervention']) kind!: 'mediation' | 'intervention';
  @IsLocalDate() heldOn!: LocalDate;
  @ArrayNotEmpty() @ValidateNested({ each: true }) @Type(() => Settlement) settled!: Settlement[];
  /** The grievance has been met properly, in the ombudsman's opinion. */
  @IsBoolean() met!: boolean;
  @IsText(20_000) agreement!: string;
  @IsOptional() @IsText(20_000) whatTheyDo?: string;
}
export const mediate = command(Mediate, ({ agreement, whatTheyDo, ...input }, complaint, moment) => {
  notInFuture(moment, input.heldOn);
  notBeforeReceipt(complaint, input.heldOn);
  if (input.kind === 'intervention' && !complaint.intervened) refuse('no-intervention');
  if (input.kind === 'mediation' && complaint.stage !== 'in-mediation') refuse('mediation-not-open');
  for (const { allegationId } of input.settled) isOpenAllegation(complaint, allegationId);
  const named = new Set(input.settled.map(({ allegationId }) => allegationId));
  const missing = openAllegations(complaint).filter((id) => !named.has(id));
  if (missing.length > 0) refuse('allegation-not-judged', { missing });
  const settled = input.settled.map(({ allegationId, settled }) => ({ allegationId, settled }));
  const facts = { ...input, settled, informs: informs(complaint, 'O8', 'requester') };
  return [{ type: 'mediated', facts, about: 'dossier', personal: { agreement, whatTheyDo }, occurredOn: input.heldOn }];
});
