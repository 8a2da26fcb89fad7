import { IsIn } from 'class-validator';
import { command } from '../command';
import { IsText } from '../input';
import { holdGrounds } from '../parts/work';
import type { HoldGround } from '../parts/work';

/** Keeps the dossier from being destroyed while something is pending (bewaarverplichting). Woo 4.1a; Archiefwet 1995 3. */
export class PlaceHold {
  @IsIn(holdGrounds) ground!: HoldGround;
  @IsText(2_000) reason!: string;
}
export const placeHold = command(PlaceHold, ({ ground, reason }, _, moment) => [
  { type: 'hold-placed', facts: { holdId: moment.id('hold'), ground }, about: 'dossier', personal: { reason } },
]);
