import { IsIn } from 'class-validator';
import { command } from '../command';
import { informs, requesterOf, tell } from '../duties';
import { IsText } from '../input';
import { refuse } from '../refusal';

const reopenTo = ['acknowledged', 'triaged', 'mediated', 'under-investigation', 'investigated', 'advised'] as const;

/** Takes it up again where it was (heropenen): on a new fact, or because it was ended by mistake. Awb 9:23 onder i. */
export class Reopen {
  @IsIn(reopenTo) to!: (typeof reopenTo)[number];
  @IsIn(['new-fact', 'mistake']) reason!: 'new-fact' | 'mistake';
  @IsText(20_000) reasons!: string;
}
export const reopen = command(Reopen, ({ to, reason, reasons }, complaint, { today }) => {
  if (!complaint.stagesBeen.includes(to)) refuse('stage-not-been', { to, been: complaint.stagesBeen });
  const requester = requesterOf(complaint);
  const told = requester ? [tell('OMB_FIRST_CONTACT_14D', today, requester)] : [];
  const facts = { to, reason, informs: informs(complaint, 'O19', 'requester', 'body'), told };
  return [{ type: 'reopened', facts, about: 'dossier', personal: { reasons } }];
});
