import { ArrayNotEmpty, ArrayUnique, IsUUID } from 'class-validator';
import { isOpenAllegation } from '../checks';
import { command } from '../command';
import { IsNumber } from '../input';
import { openAllegations } from '../parts/allegations';
import { refuse } from '../refusal';

/** Some allegations go on in a dossier of their own (dossier splitsen); that dossier exists already. */
export class SplitDossier {
  @IsNumber() into!: string;
  @ArrayNotEmpty() @ArrayUnique() @IsUUID(undefined, { each: true }) allegationIds!: string[];
}
export const splitDossier = command(SplitDossier, ({ into, allegationIds }, complaint) => {
  for (const id of allegationIds) isOpenAllegation(complaint, id);
  if (openAllegations(complaint).every((id) => allegationIds.includes(id))) refuse('last-allegation');
  return [{ type: 'dossier-split', facts: { into, allegationIds } }];
});
