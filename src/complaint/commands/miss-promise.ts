import { command } from '../command';
import { passed, TermDue } from '../said-by-the-clock';

/** Records that a promise to the citizen was not kept (belofte niet nagekomen): the office sees it first (M33). */
export class MissPromise extends TermDue {}
export const missPromise = command(MissPromise, ({ term, dueOn }, { said }, moment) => {
  passed(moment, dueOn);
  return said.includes(`promise-missed ${term} ${dueOn}`) ? [] : [{ type: 'promise-missed', facts: { term, dueOn } }];
});
