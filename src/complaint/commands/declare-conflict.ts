import { IsUUID } from 'class-validator';
import { command } from '../command';
import type { NewEvent } from '../events';
import { IsText } from '../input';

/** Says that somebody of the office is involved and may not touch this dossier (belangenconflict). Awb 9:29; Gemeentewet 81t. */
export class DeclareConflict {
  @IsUUID() staff!: string;
  @IsText(20_000) reason!: string;
}
export const declareConflict = command(DeclareConflict, ({ staff, reason }, { conflicted, handler }, { actor }) => {
  if (conflicted.includes(staff)) return [];
  const declared: NewEvent = {
    type: 'conflict-declared',
    facts: { staff, bySelf: staff === actor.id },
    about: 'dossier',
    personal: { reason },
  };
  return handler === staff ? [declared, { type: 'released', facts: { from: staff, reason: 'conflict' } }] : [declared];
});
