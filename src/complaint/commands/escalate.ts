import { IsInt, Max, Min } from 'class-validator';
import { command } from '../command';
import { passed, TermDue } from '../said-by-the-clock';

/** Brings what stays undone to a higher level (escaleren): not once, but until it is done. */
export class Escalate extends TermDue {
  @IsInt() @Min(1) @Max(9) level!: number;
}
export const escalate = command(Escalate, ({ term, dueOn, level }, { said }, moment) => {
  passed(moment, dueOn);
  return said.includes(`escalated ${term} ${dueOn} ${level}`) ? [] : [{ type: 'escalated', facts: { term, dueOn, level } }];
});
