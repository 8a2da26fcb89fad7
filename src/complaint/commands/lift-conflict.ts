import { IsUUID } from 'class-validator';
import { command } from '../command';
import { IsText } from '../input';

/** Ends a conflict that is no more, or never was (conflict opheffen). Awb 9:29. */
export class LiftConflict {
  @IsUUID() staff!: string;
  @IsText(20_000) reason!: string;
}
export const liftConflict = command(LiftConflict, ({ staff, reason }, { conflicted }) =>
  conflicted.includes(staff) ? [{ type: 'conflict-lifted', facts: { staff }, about: 'dossier', personal: { reason } }] : [],
);
