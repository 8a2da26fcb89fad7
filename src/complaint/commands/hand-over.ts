import { IsBoolean, IsIn, IsOptional } from 'class-validator';
import { hasComplainant, nameDecided } from '../checks';
import { command } from '../command';
import { type HandOverTarget, handOverTargets } from '../contacts';
import { informs } from '../duties';
import { ending } from '../ending';
import { IsText } from '../input';
import { sentTo, ToTarget } from '../target';

/** Objection or appeal is open: points to it and hands the papers over, unless the requester wants them back (overdragen). Awb 9:19. */
export class HandOver extends ToTarget {
  @IsIn(handOverTargets) target!: HandOverTarget;
  @IsOptional() @IsText(200) targetName?: string;
  /** The requester's wish for the papers. */
  @IsBoolean() papersBack!: boolean;
}
export const handOver = command(HandOver, (input, complaint, moment) => {
  hasComplainant(complaint);
  if (!input.papersBack) nameDecided(complaint);
  const { facts, personal } = sentTo(input, complaint, moment);
  const noted = {
    receiptDateNoted: complaint.receivedOn ?? moment.today,
    papersBack: input.papersBack,
    // Who wants the papers back hands them in elsewhere: then nothing goes there from here.
    informs: [...informs(complaint, 'O4', 'requester'), ...(input.papersBack ? [] : [{ letter: 'O4', to: { body: input.target } }])],
  };
  return [{ type: 'handed-over', facts: { ...ending(complaint, moment, '13.1.4'), ...facts, ...noted }, about: 'dossier', personal }];
});
