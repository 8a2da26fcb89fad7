import { IsIn, IsOptional } from 'class-validator';
import type { LocalDate } from '../../law/local-date';
import { command } from '../command';
import { IsLocalDate, IsText } from '../input';
import type { MediationSide } from '../parts/mediation';
import { mediationSides } from '../parts/mediation';
import { mayAnswerFor, offered } from '../offered-mediation';

/** A side agrees to the mediation (instemmen met bemiddeling); each side's consent is its own event. */
export class ConsentToMediation {
  @IsIn(mediationSides) side!: MediationSide;
  @IsOptional() @IsLocalDate() on?: LocalDate;
  @IsOptional() @IsText(20_000) note?: string;
}
export const consentToMediation = command(ConsentToMediation, ({ side, on, note }, complaint, moment) => {
  mayAnswerFor(side, moment);
  const date = offered(complaint, moment, on);
  if (complaint.consents[side]) return [];
  return [
    { type: 'mediation-consented', facts: { side, on: date }, ...(note ? { about: 'dossier', personal: { note } } : {}), occurredOn: date },
  ];
});
