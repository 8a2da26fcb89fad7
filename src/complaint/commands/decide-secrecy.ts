import { IsBoolean, IsUUID } from 'class-validator';
import { command } from '../command';
import { IsText } from '../input';
import { questionOf } from '../questions';
import { refuse } from '../refusal';

/** Whether the refusal or restriction is justified (beslissen over geheimhouding): the ombudsman decides; if so, the duty lapses. Awb 9:31 lid 5, lid 6. */
export class DecideSecrecy {
  @IsUUID() questionId!: string;
  @IsBoolean() justified!: boolean;
  @IsText(20_000) reasons!: string;
}
export const decideSecrecy = command(DecideSecrecy, ({ questionId, justified, reasons }, complaint) => {
  if (questionOf(complaint, questionId).secrecy !== 'claimed') refuse('secrecy-not-claimed', { questionId });
  return [{ type: 'secrecy-decided', facts: { questionId, justified }, about: 'dossier', personal: { reasons } }];
});
