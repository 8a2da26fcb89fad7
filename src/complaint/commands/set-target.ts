import { IsIn, IsOptional } from 'class-validator';
import { deadline } from '../../law/deadline';
import type { LocalDate } from '../../law/local-date';
import { ahead } from '../checks';
import { command } from '../command';
import { IsLocalDate } from '../input';
import { refuse } from '../refusal';

const targetTerms = ['TARGET_TRIAGE_1W', 'TARGET_MEDIATION_8W', 'TARGET_INVESTIGATION_26W', 'TARGET_SET'] as const;

/** A day the office sets itself (streefdatum): a house rule, never a term of the law. */
export class SetTarget {
  @IsIn(targetTerms) term!: (typeof targetTerms)[number];
  @IsOptional() @IsLocalDate() dueOn?: LocalDate;
}
export const setTarget = command(SetTarget, ({ term, dueOn }, _, moment) => {
  if (dueOn) ahead(moment, dueOn);
  const endsOn = dueOn ?? (term === 'TARGET_SET' ? refuse('target-without-day') : deadline(term, moment.today).endsOn);
  return [{ type: 'target-set', facts: { targetId: moment.id('target'), term, startsOn: moment.today, dueOn: endsOn } }];
});
