import { IsIn, IsOptional } from 'class-validator';
import type { LocalDate } from '../../law/local-date';
import { command } from '../command';
import { IsLocalDate, IsText } from '../input';
import type { MediationSide } from '../parts/mediation';
import { mediationSides } from '../parts/mediation';
import { mayAnswerFor, offered } from '../offered-mediation';

/** A side does not want the mediation (bemiddeling afwijzen); it need not say why. */
export class RefuseMediation {
  @IsIn(mediationSides) side!: MediationSide;
  @IsOptional() @IsLocalDate() on?: LocalDate;
  @IsOptional() @IsText(20_000) reason?: string;
}
export const refuseMediation = command(RefuseMediation, ({ side, on, reason }, complaint, moment) => {
  mayAnswerFor(side, moment);
  const date = offered(complaint, moment, on);
  if (complaint.consents[side] === false) return [];
  return [
    {
      type: 'mediation-refused',
      facts: { side, on: date },
      ...(reason ? { about: 'dossier', personal: { reason } } : {}),
      occurredOn: date,
    },
  ];
});
