import { IsOptional, IsUUID } from 'class-validator';
import { hasComplainant } from '../checks';
import { command } from '../command';
import { informs } from '../duties';
import { ending } from '../ending';
import { IsText } from '../input';
import { refuse } from '../refusal';

/** The requester takes it back (intrekken); why need not be said. The ombudsman may go on of his own motion. Awb 9:26. */
export class Withdraw {
  /** Which party said so; of a party itself: itself. */
  @IsOptional() @IsUUID() by?: string;
  @IsOptional() @IsText(2_000) reason?: string;
}
export const withdraw = command(Withdraw, ({ by, reason }, complaint, moment) => {
  const complainant = hasComplainant(complaint);
  const { actor } = moment;
  const itself = actor.role === 'complainant' || actor.role === 'representative';
  const who = itself ? actor.id : (by ?? complainant);
  if (who !== complainant && who !== complaint.representative) refuse('not-yours', { by: who });
  const involved = complaint.stagesBeen.some((stage) => stage === 'in-mediation' || stage === 'under-investigation');
  const told = { by: who, informs: informs(complaint, 'O18', 'requester', ...(involved ? (['body'] as const) : [])) };
  const sealed = reason ? { about: 'dossier', personal: { reason } } : {};
  return [{ type: 'withdrawn', facts: { ...ending(complaint, moment, '13.2'), ...told }, ...sealed }];
});
