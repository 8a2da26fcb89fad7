import { IsIn } from 'class-validator';
import type { LocalDate } from '../../law/local-date';
import { ahead } from '../checks';
import { command } from '../command';
import { IsLocalDate, IsText } from '../input';
import type { Awaited } from '../parts/time';
import { awaited } from '../parts/time';

/** Puts the dossier aside until a day, or until the answer comes (wachten op). No clock of the law stands still for it. */
export class Wait {
  @IsIn(awaited) for!: Awaited;
  @IsLocalDate() wakeOn!: LocalDate;
  @IsText(2_000) note!: string;
}
export const wait = command(Wait, ({ for: who, wakeOn, note }, _, moment) => {
  ahead(moment, wakeOn);
  return [{ type: 'waiting-begun', facts: { waitId: moment.id('wait'), for: who, wakeOn }, about: 'dossier', personal: { note } }];
});
