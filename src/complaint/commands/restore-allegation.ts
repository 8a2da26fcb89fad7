import { IsIn, IsUUID } from 'class-validator';
import { command } from '../command';
import { IsText } from '../input';
import { refuse } from '../refusal';

/** An allegation that had ended goes on again (klachtonderdeel herstellen). Awb 9:23 onder i. */
export class RestoreAllegation {
  @IsUUID() allegationId!: string;
  @IsIn(['new-fact', 'mistake']) reason!: 'new-fact' | 'mistake';
  @IsText(20_000) reasons!: string;
}
export const restoreAllegation = command(RestoreAllegation, ({ allegationId, reason, reasons }, { allegations }) => {
  const allegation = Object.hasOwn(allegations, allegationId) ? allegations[allegationId] : undefined;
  if (!allegation) refuse('unknown-allegation', { allegationId });
  if (allegation.open || allegation.ended === 'replaced') refuse('allegation-goes-on', { allegationId });
  return [{ type: 'allegation-restored', facts: { allegationId, reason }, about: 'dossier', personal: { reasons } }];
});
