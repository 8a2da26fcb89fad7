import { command } from '../command';
import { informs } from '../duties';
import { ending } from '../ending';
import { coversAll, keepGrounds, OnGrounds } from '../grounds';

/** Not investigated (niet in behandeling): 9:22 bars it, 9:23 and 9:24 are chosen; in writing, with reasons. Awb 9:22–9:25. */
export class Decline extends OnGrounds {}
export const decline = command(Decline, ({ grounds }, complaint, moment) => {
  coversAll(complaint, grounds);
  const { facts, personal } = keepGrounds(complaint, grounds, moment);
  const told = { grounds: facts, informs: informs(complaint, 'O6', 'requester') };
  return [{ type: 'declined', facts: { ...ending(complaint, moment, '13.1.4'), ...told }, about: 'dossier', personal }];
});
