import { IsIn, IsUUID } from 'class-validator';
import { command } from '../command';
import { IsText } from '../input';
import type { SecrecyClaim } from '../parts/investigation';
import { secrecyClaims } from '../parts/investigation';
import { answersFor, questionOf } from '../questions';

/** The one asked refuses, or wants only the ombudsman to know (geheimhouding vragen). Awb 9:31 lid 4. */
export class ClaimSecrecy {
  @IsUUID() questionId!: string;
  @IsIn(secrecyClaims) claim!: SecrecyClaim;
  @IsText(20_000) reasons!: string;
}
export const claimSecrecy = command(ClaimSecrecy, ({ questionId, claim, reasons }, complaint, moment) => {
  const { to, secrecy, claim: claimed } = questionOf(complaint, questionId);
  const by = answersFor(to, complaint, moment);
  if (secrecy === 'claimed' && claimed === claim) return [];
  return [{ type: 'secrecy-claimed', facts: { questionId, claim, by }, about: 'dossier', personal: { reasons } }];
});
