import { IsIn, IsOptional } from 'class-validator';
import { command } from '../command';
import { PersonalData } from '../person';
import { refuse } from '../refusal';
import type { AuthorisationState, ContactChannel, PartyRole } from '../words';
import { authorisationStates, contactChannels } from '../words';

const addable = [
  'representative',
  'person-concerned',
  'witness',
  'expert',
  'interpreter',
  'contact',
] as const satisfies readonly PartyRole[];

/** Somebody else belongs to this dossier (betrokkene toevoegen). Awb 2:1, 9:30, 9:32. */
export class AddParty extends PersonalData {
  @IsIn(addable) role!: (typeof addable)[number];
  @IsOptional() @IsIn(contactChannels) channel?: ContactChannel;
  @IsOptional() @IsIn(authorisationStates) authorisation?: AuthorisationState;
}
export const addParty = command(AddParty, ({ role, channel, authorisation, name, ...rest }, _, moment) => {
  if (!name) refuse('party-unnamed');
  if (authorisation && role !== 'representative') refuse('authorisation-of-representative-only');
  const partyId = moment.id('party');
  const facts = { partyId, role, channel, authorisation: role === 'representative' ? (authorisation ?? 'none') : undefined };
  return [{ type: 'party-added', facts, about: partyId, personal: { name, ...rest } }];
});
