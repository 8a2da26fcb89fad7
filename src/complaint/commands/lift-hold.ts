import { IsUUID } from 'class-validator';
import { command } from '../command';
import { IsText } from '../input';
import { refuse } from '../refusal';

/** What kept the dossier from being destroyed is over (bewaarverplichting opheffen). */
export class LiftHold {
  @IsUUID() holdId!: string;
  @IsText(2_000) reason!: string;
}
export const liftHold = command(LiftHold, ({ holdId, reason }, { holds }) => {
  if (!holds.includes(holdId)) refuse('unknown-hold', { holdId });
  return [{ type: 'hold-lifted', facts: { holdId }, about: 'dossier', personal: { reason } }];
});
