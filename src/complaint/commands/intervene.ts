import { IsBoolean, IsIn, IsOptional } from 'class-validator';
import type { LocalDate } from '../../law/local-date';
import { mayBeTakenUp } from '../admission';
import { nameDecided, notBeforeReceipt, notInFuture } from '../checks';
import { command } from '../command';
import { informs } from '../duties';
import { IsLocalDate, IsText } from '../input';

/** A call to the body that solves it (tussenkomst): the commonest way, and nobody's consent is needed. Awb 9:23 onder l. */
export class Intervene {
  @IsOptional() @IsLocalDate() contactedOn?: LocalDate;
  @IsIn(['phone', 'e-mail', 'letter', 'meeting']) means!: 'phone' | 'e-mail' | 'letter' | 'meeting';
  @IsBoolean() solved!: boolean;
  @IsText(20_000) whatTheyDid!: string;
}
export const intervene = command(Intervene, ({ contactedOn, means, solved, whatTheyDid }, complaint, moment) => {
  const on = contactedOn ?? moment.today;
  notInFuture(moment, on);
  notBeforeReceipt(complaint, on);
  mayBeTakenUp(complaint);
  nameDecided(complaint);
  const facts = { contactedOn: on, body: complaint.bodies[0], means, solved, informs: informs(complaint, 'O7', 'body') };
  return [{ type: 'intervened', facts, about: 'dossier', personal: { whatTheyDid }, occurredOn: on }];
});
