import { Matches } from 'class-validator';
import { command } from '../command';
import { passed, TermDue } from '../said-by-the-clock';

/** Records that a day has passed (termijn verstreken). */
export class MissTerm extends TermDue {
  @Matches(/^[A-Z0-9_]{1,40}\/\d{1,3}$/) rule!: string;
}
export const missTerm = command(MissTerm, ({ term, rule, dueOn }, { said }, moment) => {
  passed(moment, dueOn);
  return said.includes(`term-missed ${term} ${dueOn}`) ? [] : [{ type: 'term-missed', facts: { term, rule, dueOn } }];
});
