import { IsUUID } from 'class-validator';
import { command } from '../command';
import { owed } from '../parts/investigation';
import { questionOf } from '../questions';
import { refuse } from '../refusal';

/** Reminds who has not answered (rappelleren). Awb 9:31 lid 3. */
export class Remind {
  @IsUUID() questionId!: string;
}
export const remind = command(Remind, ({ questionId }, complaint, { today }) => {
  const question = questionOf(complaint, questionId);
  const { reminders, dueOn } = question;
  if (!owed(question)) return [];
  if (dueOn > today) refuse('not-due', { dueOn });
  return [{ type: 'reminded', facts: { questionId, remindedOn: today, level: reminders + 1 } }];
});
