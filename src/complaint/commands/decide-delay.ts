import { IsBoolean, IsOptional, IsUUID } from 'class-validator';
import { command } from '../command';
import { IsText } from '../input';
import { questionOf } from '../questions';
import { refuse } from '../refusal';

/** Grants or refuses the delay that was asked (beslissen over uitstel). */
export class DecideDelay {
  @IsUUID() questionId!: string;
  @IsBoolean() granted!: boolean;
  @IsOptional() @IsText(2_000) reasons?: string;
}
export const decideDelay = command(DecideDelay, ({ questionId, granted, reasons }, complaint) => {
  const { delayAsked, dueOn } = questionOf(complaint, questionId);
  if (!delayAsked) refuse('delay-not-asked', { questionId });
  const facts = { questionId, granted, dueOn: granted ? delayAsked : dueOn };
  return [{ type: 'delay-decided', facts, ...(reasons ? { about: 'dossier', personal: { reasons } } : {}) }];
});
