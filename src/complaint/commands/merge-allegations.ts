import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsDefined, IsUUID, ValidateNested } from 'class-validator';
import { AllegationWords, factsOf } from '../allegation-words';
import { isOpenAllegation } from '../checks';
import { command } from '../command';

/** Several allegations are really one (klachtonderdelen samenvoegen). */
export class MergeAllegations {
  @ArrayMinSize(2) @ArrayMaxSize(20) @ArrayUnique() @IsUUID(undefined, { each: true }) allegationIds!: string[];
  @IsDefined() @ValidateNested() @Type(() => AllegationWords) into!: AllegationWords;
}
export const mergeAllegations = command(MergeAllegations, ({ allegationIds, into }, complaint, moment) => {
  for (const id of allegationIds) isOpenAllegation(complaint, id);
  const merged = { allegationId: moment.id('allegation'), ...factsOf(into, moment) };
  return [{ type: 'allegations-merged', facts: { allegationIds, into: merged }, about: 'dossier', personal: { wording: into.wording } }];
});
