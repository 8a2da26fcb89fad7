import { IsBoolean, IsOptional, IsUUID } from 'class-validator';
import { ahead } from '../checks';
import { command } from '../command';
import { daysBetween, tell } from '../duties';
import { IsText } from '../input';
import { questionOf } from '../questions';
import { refuse } from '../refusal';

/** Grants or refuses the delay that was asked (beslissen over uitstel). */
export class DecideDelay {
  @IsUUID() questionId!: string;
  @IsBoolean() granted!: boolean;
  @IsOptional() @IsText(2_000) reasons?: string;
}
export const decideDelay = command(DecideDelay, ({ questionId, granted, reasons }, complaint, moment) => {
  const { today } = moment;
  const { delayAsked, dueOn, to } = questionOf(complaint, questionId);
  if (!delayAsked) refuse('delay-not-asked', { questionId });
  if (granted) ahead(moment, delayAsked);
  const who = typeof to === 'string' ? to : to.body;
  const told = granted ? [tell('OMB_TERM_SET', today, who, { days: daysBetween(today, delayAsked) })] : [];
  const facts = { questionId, granted, dueOn: granted ? delayAsked : dueOn, told };
  return [{ type: 'delay-decided', facts, ...(reasons ? { about: 'dossier', personal: { reasons } } : {}) }];
});
