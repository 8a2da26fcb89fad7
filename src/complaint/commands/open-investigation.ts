import { Type } from 'class-transformer';
import { ArrayNotEmpty, IsOptional, IsUUID, ValidateNested } from 'class-validator';
import type { LocalDate } from '../../law/local-date';
import { mayBeTakenUp } from '../admission';
import { isOpenAllegation, nameDecided, notBeforeReceipt, notInFuture } from '../checks';
import { command } from '../command';
import { informs } from '../duties';
import { coversAll } from '../grounds';
import { IsLocalDate, IsText } from '../input';

export class Wording {
  @IsUUID() allegationId!: string;
  @IsText(2_000) wording!: string;
}

/** Opens the investigation (onderzoek openen) with the wording of each allegation and the plan. Awb 9:30. */
export class OpenInvestigation {
  @IsOptional() @IsLocalDate() openedOn?: LocalDate;
  @ArrayNotEmpty() @ValidateNested({ each: true }) @Type(() => Wording) wordings!: Wording[];
  @IsText(20_000) plan!: string;
}
export const openInvestigation = command(OpenInvestigation, ({ openedOn, wordings, plan }, complaint, moment) => {
  const on = openedOn ?? moment.today;
  notInFuture(moment, on);
  notBeforeReceipt(complaint, on);
  for (const { allegationId } of wordings) isOpenAllegation(complaint, allegationId);
  coversAll(complaint, wordings);
  mayBeTakenUp(complaint);
  nameDecided(complaint);
  const facts = {
    openedOn: on,
    allegationIds: wordings.map(({ allegationId }) => allegationId),
    informs: informs(complaint, 'O9', 'requester', 'body', 'person-concerned'),
  };
  const personal = { wordings: wordings.map(({ wording }) => wording), plan };
  return [{ type: 'investigation-opened', facts, about: 'dossier', personal, occurredOn: on }];
});
