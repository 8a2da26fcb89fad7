import { IsOptional, IsUUID } from 'class-validator';
import { command } from '../command';
import type { Complaint } from '../complaint';
import { informs } from '../duties';
import { ending } from '../ending';
import { IsText } from '../input';
import { isAuthorised, speakerOf } from '../requester';

/** The requester takes it back (intrekken); why need not be said. The ombudsman may go on of his own motion. Awb 9:26. */
export class Withdraw {
  /** Which party said so; of a party itself: itself. */
  @IsOptional() @IsUUID() by?: string;
  @IsOptional() @IsText(2_000) reason?: string;
}
export const withdraw = command(Withdraw, ({ by, reason }, complaint, moment) => {
  const who = speakerOf(complaint, moment, by);
  isAuthorised(complaint, who);
  const told = { by: who, informs: informs(complaint, 'O18', 'requester', ...(knows(complaint) ? (['body'] as const) : [])) };
  const sealed = reason ? { about: 'dossier', personal: { reason } } : {};
  return [{ type: 'withdrawn', facts: { ...ending(complaint, moment, '13.2'), ...told }, ...sealed }];
});

/** Whether the body was ever asked or spoken to. */
function knows({ stagesBeen, mediatedBy, intervened, questions }: Complaint): boolean {
  const spoken = stagesBeen.includes('in-mediation') || stagesBeen.includes('under-investigation');
  return spoken || intervened || mediatedBy !== undefined || Object.values(questions).some(({ to }) => typeof to !== 'string');
}
