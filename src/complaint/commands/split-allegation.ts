import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsUUID, ValidateNested } from 'class-validator';
import { AllegationWords, factsOf } from '../allegation-words';
import { isOpenAllegation } from '../checks';
import { command } from '../command';

/** One allegation is really several (klachtonderdeel splitsen). */
export class SplitAllegation {
  @IsUUID() allegationId!: string;
  @ArrayMinSize(2) @ArrayMaxSize(10) @ValidateNested({ each: true }) @Type(() => AllegationWords) into!: AllegationWords[];
}
export const splitAllegation = command(SplitAllegation, ({ allegationId, into }, complaint, moment) => {
  isOpenAllegation(complaint, allegationId);
  const parts = into.map((words, index) => ({ allegationId: moment.id('allegation', index), ...factsOf(words, moment) }));
  const personal = { wordings: into.map(({ wording }) => wording) };
  return [{ type: 'allegation-split', facts: { allegationId, into: parts }, about: 'dossier', personal }];
});
