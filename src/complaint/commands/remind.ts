import { IsUUID } from 'class-validator';
import { command } from '../command';
import { questionOf } from '../questions';
import { refuse } from '../refusal';

/** Reminds who has not answered (rappelleren). Awb 9:31 lid 3. */
export class Remind {
  @IsUUID() questionId!: string;
}
export const remind = command(Remind, ({ questionId }, complaint, { today }) => {
  const { answered, reminders, dueOn } = questionOf(complaint, questionId);
  if (answered) return [];
  if (dueOn > today) refuse('not-due', { dueOn });
  return [{ type: 'reminded', facts: { questionId, remindedOn: today, level: reminders + 1 } }];
});
