import { Type } from 'class-transformer';
import { ArrayNotEmpty, ArrayUnique, IsArray, IsUUID, ValidateNested } from 'class-validator';
import { isOpenAllegation } from '../checks';
import { command } from '../command';
import { coversAll } from '../grounds';
import { IsText } from '../input';
import { refuse } from '../refusal';

export class AllegationFindings {
  @IsUUID() allegationId!: string;
  @IsText(20_000) findings!: string;
  /** What they rest on: answers, hearings, comments and documents by id. */
  @IsArray() @ArrayUnique() @IsUUID(undefined, { each: true }) evidence!: string[];
}

/** Establishes the findings per allegation (bevindingen vaststellen), after both sides could comment. Awb 9:35. */
export class Investigate {
  @ArrayNotEmpty() @ValidateNested({ each: true }) @Type(() => AllegationFindings) allegations!: AllegationFindings[];
}
export const investigate = command(Investigate, ({ allegations }, complaint) => {
  if (!complaint.findingsSent) refuse('findings-not-sent');
  for (const { allegationId } of allegations) isOpenAllegation(complaint, allegationId);
  coversAll(complaint, allegations);
  return [
    {
      type: 'investigated',
      facts: { allegations: allegations.map(({ allegationId, evidence }) => ({ allegationId, evidence })) },
      about: 'dossier',
      personal: { findings: allegations.map(({ findings }) => findings) },
    },
  ];
});
