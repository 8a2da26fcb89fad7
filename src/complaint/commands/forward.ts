import { IsIn, IsOptional } from 'class-validator';
import { hasComplainant } from '../checks';
import { command } from '../command';
import { type ForwardTarget, forwardTargets } from '../contacts';
import { informs } from '../duties';
import { ending } from '../ending';
import { IsText } from '../input';
import { sentTo, ToTarget } from '../target';

/** Another ombudsman is competent: sends it on with the date of receipt noted, and says so at once (doorzenden). Awb 9:18 lid 2. */
export class Forward extends ToTarget {
  @IsIn(forwardTargets) target!: ForwardTarget;
  @IsOptional() @IsText(200) targetName?: string;
}
export const forward = command(Forward, (input, complaint, moment) => {
  hasComplainant(complaint);
  const { facts, personal } = sentTo(input, complaint, moment);
  const noted = {
    receiptDateNoted: complaint.receivedOn ?? moment.today,
    informs: [...informs(complaint, 'O5', 'requester'), { letter: 'O5', to: { body: input.target } }],
  };
  return [{ type: 'forwarded', facts: { ...ending(complaint, moment, '13.1.4'), ...facts, ...noted }, about: 'dossier', personal }];
});
