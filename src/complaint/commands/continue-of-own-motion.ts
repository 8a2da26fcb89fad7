import { command } from '../command';
import { informs } from '../duties';
import { IsText } from '../input';

/** Goes on after a withdrawal, of the ombudsman's own motion (uit eigen beweging voortzetten). Awb 9:26. */
export class ContinueOfOwnMotion {
  @IsText(20_000) reasons!: string;
}
export const continueOfOwnMotion = command(ContinueOfOwnMotion, ({ reasons }, complaint) => [
  {
    type: 'own-motion-continued',
    facts: { to: complaint.withdrawnFrom ?? 'triaged', informs: informs(complaint, 'O20', 'body') },
    about: 'dossier',
    personal: { reasons },
  },
]);
