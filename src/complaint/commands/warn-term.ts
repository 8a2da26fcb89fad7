import { Matches } from 'class-validator';
import { command } from '../command';
import { TermDue } from '../said-by-the-clock';

/** Warns that a day is near (waarschuwen voor een termijn). */
export class WarnTerm extends TermDue {
  @Matches(/^[A-Z0-9_]{1,40}\/\d{1,3}$/) rule!: string;
  @Matches(/^[a-z0-9-]{1,40}$/) kind!: string;
}
export const warnTerm = command(WarnTerm, ({ term, rule, dueOn, kind }, { said }) =>
  said.includes(`term-warned ${term} ${dueOn} ${kind}`) ? [] : [{ type: 'term-warned', facts: { term, rule, dueOn, kind } }],
);
