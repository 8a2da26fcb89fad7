import { IsOptional } from 'class-validator';
import type { LocalDate } from '../../law/local-date';
import { mayBeTakenUp } from '../admission';
import { nameDecided, notBeforeReceipt, notInFuture } from '../checks';
import { command } from '../command';
import { informs } from '../duties';
import { IsLocalDate } from '../input';
import { mediationSides } from '../parts/mediation';
import { refuse } from '../refusal';

/** Starts the mediation (bemiddeling openen): only when both sides agreed. */
export class OpenMediation {
  @IsOptional() @IsLocalDate() openedOn?: LocalDate;
}
export const openMediation = command(OpenMediation, ({ openedOn }, complaint, moment) => {
  const on = openedOn ?? moment.today;
  notInFuture(moment, on);
  notBeforeReceipt(complaint, on);
  const missing = mediationSides.filter((side) => !complaint.consents[side]);
  if (missing.length > 0) refuse('consent-missing', { missing });
  mayBeTakenUp(complaint);
  nameDecided(complaint);
  return [{ type: 'mediation-opened', facts: { openedOn: on, informs: informs(complaint, 'O7', 'requester', 'body') }, occurredOn: on }];
});
