import { hasComplainant } from '../checks';
import { command } from '../command';

/** The name may be known after all (verzoek om naam niet te noemen vervalt). */
export class DropNameRequest {}
export const dropNameRequest = command(DropNameRequest, (_, complaint) => {
  const partyId = hasComplainant(complaint);
  return complaint.name === 'open' ? [] : [{ type: 'name-request-dropped', facts: { partyId } }];
});
