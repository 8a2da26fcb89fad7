import { IsIn, IsUUID } from 'class-validator';
import { command } from '../command';
import { IsText } from '../input';
import { answersFor, questionOf } from '../questions';

/** The one asked refuses, or wants only the ombudsman to know (geheimhouding vragen). Awb 9:31 lid 4. */
export class ClaimSecrecy {
  @IsUUID() questionId!: string;
  @IsIn(['refuse', 'ombudsman-only']) claim!: 'refuse' | 'ombudsman-only';
  @IsText(20_000) reasons!: string;
}
export const claimSecrecy = command(ClaimSecrecy, ({ questionId, claim, reasons }, complaint, moment) => {
  const { to } = questionOf(complaint, questionId);
  const by = answersFor(to, complaint, moment);
  return [{ type: 'secrecy-claimed', facts: { questionId, claim, by }, about: 'dossier', personal: { reasons } }];
});
