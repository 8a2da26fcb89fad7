import { IsIn, IsOptional, IsUUID } from 'class-validator';
import type { LocalDate } from '../../law/local-date';
import { isParty, notInFuture } from '../checks';
import { command } from '../command';
import { IsLocalDate } from '../input';
import { refuse } from '../refusal';
import type { AuthorisationState } from '../words';
import { authorisationStates } from '../words';

/** Where the authorisation of a representative stands (machtiging). Awb 2:1 lid 2. */
export class RecordAuthorisation {
  @IsUUID() partyId!: string;
  @IsIn(authorisationStates) state!: AuthorisationState;
  @IsOptional() @IsLocalDate() receivedOn?: LocalDate;
  @IsOptional() @IsUUID() documentId?: string;
  @IsOptional() @IsLocalDate() until?: LocalDate;
}
export const recordAuthorisation = command(RecordAuthorisation, (facts, complaint, moment) => {
  isParty(complaint, facts.partyId);
  const party = complaint.parties[facts.partyId];
  if (party?.role !== 'representative') refuse('authorisation-of-representative-only');
  notInFuture(moment, facts.receivedOn);
  const more = facts.receivedOn ?? facts.documentId ?? facts.until;
  if (party.authorisation === facts.state && more === undefined) return [];
  return [{ type: 'authorisation-recorded', facts: { ...facts } }];
});
