import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsUUID } from 'class-validator';
import { hasComplainant } from '../checks';
import { command } from '../command';
import { IsText } from '../input';

/** The complainant does not want something shared with the municipality (bezwaar tegen delen). Avg 21. */
export class ObjectToSharing {
  @IsIn(['all', 'documents']) scope!: 'all' | 'documents';
  @IsArray() @ArrayUnique() @ArrayMaxSize(50) @IsUUID(undefined, { each: true }) documentIds!: string[];
  @IsText(2_000) reason!: string;
}
export const objectToSharing = command(ObjectToSharing, ({ reason, ...facts }, complaint) => {
  const partyId = hasComplainant(complaint);
  return [{ type: 'sharing-objected', facts: { partyId, ...facts }, about: partyId, personal: { reason } }];
});
