import { IsIn, IsOptional, Matches } from 'class-validator';
import { knownGround } from '../grounds';
import { hasComplainant, nameDecided } from '../checks';
import { command } from '../command';
import { type ReferTarget, referTargets } from '../contacts';
import { informs } from '../duties';
import { ending } from '../ending';
import { IsText } from '../input';
import { sentTo, ToTarget } from '../target';

/** First complain to the municipality, or another door is the right one (verwijzen). Awb 9:20, 9:25. */
export class Refer extends ToTarget {
  @IsIn(referTargets) target!: ReferTarget;
  @IsOptional() @IsText(200) targetName?: string;
  @Matches(/^(OMB|FL)-[A-Z0-9-]{1,20}$/) ground!: string;
}
export const refer = command(Refer, (input, complaint, moment) => {
  hasComplainant(complaint);
  knownGround(input.ground);
  if (input.sent.some((paper) => paper !== 'nothing')) nameDecided(complaint);
  const { facts, personal } = sentTo(input, complaint, moment);
  const told = { ground: input.ground, informs: informs(complaint, 'O3', 'requester') };
  return [{ type: 'referred', facts: { ...ending(complaint, moment, '13.1.4'), ...facts, ...told }, about: 'dossier', personal }];
});
