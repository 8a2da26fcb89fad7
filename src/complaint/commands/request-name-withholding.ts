import { IsOptional } from 'class-validator';
import { hasComplainant } from '../checks';
import { command } from '../command';
import { IsText } from '../input';

/** The complainant does not want the municipality to know the name (naam niet noemen); nothing is shared until it is decided. */
export class RequestNameWithholding {
  @IsOptional() @IsText(2_000) reason?: string;
}
export const requestNameWithholding = command(RequestNameWithholding, ({ reason }, complaint) => {
  const partyId = hasComplainant(complaint);
  if (complaint.name === 'asked') return [];
  return [{ type: 'name-withholding-requested', facts: { partyId }, ...(reason ? { about: partyId, personal: { reason } } : {}) }];
});
