import { IsBoolean } from 'class-validator';
import { command } from '../command';
import { IsText } from '../input';

/** Puts the dossier before others, or no longer (spoed), always with the reason. */
export class MarkUrgent {
  @IsBoolean() on!: boolean;
  @IsText(2_000) reason!: string;
}
export const markUrgent = command(MarkUrgent, ({ on, reason }, { urgent }) =>
  on === urgent ? [] : [{ type: 'urgency-marked', facts: { on }, about: 'dossier', personal: { reason } }],
);
