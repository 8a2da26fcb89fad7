import { IsIn, IsUUID } from 'class-validator';
import { isParty } from '../checks';
import { command } from '../command';
import { refuse } from '../refusal';

/** Somebody does not belong to this dossier after all, or no longer (betrokkene verwijderen); what was recorded stays. */
export class RemoveParty {
  @IsUUID() partyId!: string;
  @IsIn(['added-by-mistake', 'no-longer-involved']) reason!: 'added-by-mistake' | 'no-longer-involved';
}
export const removeParty = command(RemoveParty, ({ partyId, reason }, complaint) => {
  isParty(complaint, partyId);
  if (partyId === complaint.complainant) refuse('complainant-stays');
  return [{ type: 'party-removed', facts: { partyId, reason } }];
});
