import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { isParty } from '../checks';
import { command } from '../command';
import { PersonalData } from '../person';
import { refuse } from '../refusal';
import type { ContactChannel } from '../words';
import { contactChannels } from '../words';

/** New contact data of a party (gegevens wijzigen); what is not given stays. Avg 16. */
export class ChangeParty extends PersonalData {
  @IsUUID() partyId!: string;
  @IsOptional() @IsIn(contactChannels) channel?: ContactChannel;
}
export const changeParty = command(ChangeParty, ({ partyId, channel, ...personal }, complaint, { actor }) => {
  isParty(complaint, partyId);
  const itself = actor.role === 'complainant' || actor.role === 'representative';
  if (itself && actor.id !== partyId) refuse('not-yours', { partyId });
  const changes = Object.values(personal).some((value) => value !== undefined);
  if (!changes && (!channel || channel === complaint.parties[partyId]?.channel)) return [];
  return [{ type: 'party-changed', facts: { partyId, channel }, ...(changes ? { about: partyId, personal } : {}) }];
});
