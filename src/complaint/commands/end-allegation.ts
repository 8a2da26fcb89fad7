import { IsArray, IsIn, IsOptional, IsUUID, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { isOpenAllegation } from '../checks';
import { command } from '../command';
import { canBeReached, type ReferTarget, referTargets } from '../contacts';
import { informs } from '../duties';
import type { Inform } from '../facts';
import { Ground922To924, keepGrounds } from '../grounds';
import { IsText } from '../input';
import type { AllegationEnd } from '../parts/allegations';
import { allegationEnds, openAllegations } from '../parts/allegations';
import { refuse } from '../refusal';

/** One allegation ends by itself while the others go on (klachtonderdeel beëindigen), as under 9:22 sub c for one of two. Awb 9:25. */
export class EndAllegation {
  @IsUUID() allegationId!: string;
  @IsIn(allegationEnds) how!: AllegationEnd;
  @IsArray() @ValidateNested({ each: true }) @Type(() => Ground922To924) grounds!: Ground922To924[];
  @IsOptional() @IsIn(referTargets) target?: ReferTarget;
  @IsOptional() @IsText(200) targetName?: string;
  @IsText(20_000) reasons!: string;
}
const letters = {
  referred: 'O3',
  forwarded: 'O5',
  'handed-over': 'O4',
  declined: 'O6',
  discontinued: 'O12',
  withdrawn: 'O18',
  settled: 'O8',
} as const satisfies Record<AllegationEnd, string>;

export const endAllegation = command(EndAllegation, ({ allegationId, how, grounds, target, targetName, reasons }, complaint, moment) => {
  isOpenAllegation(complaint, allegationId);
  if (openAllegations(complaint).length === 1) refuse('last-allegation');
  const onGround = how === 'declined' || how === 'discontinued';
  if (onGround !== grounds.length > 0 || grounds.some((ground) => ground.allegationId !== allegationId)) refuse('ground-facts', { how });
  const sentAway = how === 'referred' || how === 'forwarded' || how === 'handed-over';
  if (sentAway && (!target || (target === 'other' && !targetName))) refuse('target-unnamed');
  if (target && !canBeReached(how, target)) refuse('contact-of-another-way', { target, how });
  const kept = keepGrounds(complaint, grounds, moment);
  const letter = letters[how];
  const also = how === 'discontinued' ? (['body', 'person-concerned'] as const) : [];
  const elsewhere: Inform[] = (how === 'forwarded' || how === 'handed-over') && target ? [{ letter, to: { body: target } }] : [];
  const duties = [...informs(complaint, letter, 'requester', ...also), ...elsewhere];
  return [
    {
      type: 'allegation-ended',
      facts: { allegationId, how, grounds: kept.facts, target, informs: duties },
      about: 'dossier',
      personal: { reasons: [reasons, ...kept.personal.reasons], texts: kept.personal.texts, target: targetName },
    },
  ];
});
