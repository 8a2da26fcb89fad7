import { Type } from 'class-transformer';
import { IsOptional, IsUUID, Matches, ValidateNested } from 'class-validator';
import { checkHappened, Happened } from '../allegation-words';
import { isOpenAllegation } from '../checks';
import { command } from '../command';
import { IsText } from '../input';

/** Another wording, body or date of an allegation (klachtonderdeel wijzigen); what is not given stays. */
export class ChangeAllegation {
  @IsUUID() allegationId!: string;
  @IsOptional() @Matches(/^[a-z0-9-]{1,64}$/) body?: string;
  @IsOptional() @Matches(/^[a-z0-9-]{1,64}$/) unit?: string;
  @IsOptional() @ValidateNested() @Type(() => Happened) happened?: Happened;
  @IsOptional() @IsText(2_000) wording?: string;
}
export const changeAllegation = command(ChangeAllegation, ({ wording, allegationId, body, unit, happened }, complaint, moment) => {
  isOpenAllegation(complaint, allegationId);
  if (happened) checkHappened(happened, moment);
  if (!wording && !body && !unit && !happened) return [];
  const facts = { allegationId, ...(body ? { body } : {}), ...(unit ? { unit } : {}), ...(happened ? { happened: { ...happened } } : {}) };
  return [{ type: 'allegation-changed', facts, ...(wording ? { about: 'dossier', personal: { wording } } : {}) }];
});
