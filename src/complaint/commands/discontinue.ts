import { command } from '../command';
import { informs } from '../duties';
import { ending } from '../ending';
import { coversAll, keepGrounds, OnGrounds } from '../grounds';

/** Not continued (niet voortgezet): the grounds of 9:22–9:24 arise later too; body and person concerned are told as well. Awb 9:25 lid 2. */
export class Discontinue extends OnGrounds {}
export const discontinue = command(Discontinue, ({ grounds }, complaint, moment) => {
  coversAll(complaint, grounds);
  const { facts, personal } = keepGrounds(complaint, grounds, moment);
  const told = { grounds: facts, informs: informs(complaint, 'O12', 'requester', 'body', 'person-concerned') };
  return [{ type: 'discontinued', facts: { ...ending(complaint, moment, '13.2'), ...told }, about: 'dossier', personal }];
});
