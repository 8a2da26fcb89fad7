import { IsOptional, IsUUID } from 'class-validator';
import { hasComplainant } from '../checks';
import { command } from '../command';
import { IsText } from '../input';
import { refuse } from '../refusal';

/** The requester asks to take it up again (om heropening vragen); a handler decides. Awb 9:23 onder i. */
export class RequestReopening {
  @IsOptional() @IsUUID() by?: string;
  @IsText(2_000) reasons!: string;
}
export const requestReopening = command(RequestReopening, ({ by, reasons }, complaint, { actor }) => {
  const complainant = hasComplainant(complaint);
  const itself = actor.role === 'complainant' || actor.role === 'representative';
  const who = itself ? actor.id : (by ?? complainant);
  if (who !== complainant && who !== complaint.representative) refuse('not-yours', { by: who });
  return [{ type: 'reopening-requested', facts: { by: who }, about: 'dossier', personal: { reasons } }];
});
