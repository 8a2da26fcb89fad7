import { IsIn, IsUUID } from 'class-validator';
import { command } from '../command';
import { IsText } from '../input';
import { refuse } from '../refusal';
import { targetOf } from '../targets';

const pauseReasons = ['waiting-for-complainant', 'waiting-for-body', 'waiting-for-expert', 'other'] as const;

/** Stops the clock of a target of our own (streefdatum opschorten); no term of titles 9.1 and 9.2 can be paused. */
export class PauseTarget {
  @IsUUID() targetId!: string;
  @IsIn(pauseReasons) reason!: (typeof pauseReasons)[number];
  @IsText(2_000) note!: string;
}
export const pauseTarget = command(PauseTarget, ({ targetId, reason, note }, complaint, { today }) => {
  const { pausedFrom, dueOn } = targetOf(complaint, targetId);
  if (pausedFrom) return [];
  if (dueOn < today) refuse('target-passed', { dueOn });
  return [{ type: 'target-paused', facts: { targetId, from: today, reason }, about: 'dossier', personal: { note } }];
});
