import { IsOptional } from 'class-validator';
import type { LocalDate } from '../../law/local-date';
import { ahead, nameDecided } from '../checks';
import { command } from '../command';
import { daysBetween, informs, tell } from '../duties';
import { IsLocalDate, IsText } from '../input';

/** Sends the findings so far to all, who may comment within a term (verslag van bevindingen). Awb 9:35. */
export class SendFindings {
  @IsOptional() @IsLocalDate() dueOn?: LocalDate;
  @IsText(20_000) findings!: string;
}
export const sendFindings = command(SendFindings, ({ dueOn, findings }, complaint, moment) => {
  nameDecided(complaint);
  if (dueOn) ahead(moment, dueOn);
  const duties = informs(complaint, 'O13', 'requester', 'body', 'person-concerned');
  const term = dueOn ? { days: daysBetween(moment.today, dueOn) } : { weeks: 4 };
  const told = duties.map(({ to }) => tell('OMB_TERM_SET', moment.today, typeof to === 'string' ? to : to.body, term));
  const due = told[0]?.endsOn ?? dueOn ?? moment.today;
  const facts = { sentOn: moment.today, dueOn: due, to: duties.map(({ to }) => to), informs: duties, told };
  return [{ type: 'findings-sent', facts, about: 'dossier', personal: { findings } }];
});
