import { IsUUID } from 'class-validator';
import { dayOf, localDate } from '../../law/local-date';
import { command } from '../command';
import { daysBetween } from '../duties';
import { refuse } from '../refusal';
import { targetOf } from '../targets';

/** Lets the clock of a target go on (streefdatum hervatten): the day moves by as many days as it stood still. */
export class ResumeTarget {
  @IsUUID() targetId!: string;
}
export const resumeTarget = command(ResumeTarget, ({ targetId }, complaint, { today }) => {
  const { pausedFrom, dueOn } = targetOf(complaint, targetId);
  if (!pausedFrom) refuse('target-not-paused', { targetId });
  const moved = localDate(dayOf(dueOn) + daysBetween(pausedFrom, today));
  return [{ type: 'target-resumed', facts: { targetId, from: today, dueOn: moved } }];
});
