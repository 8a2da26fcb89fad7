import { IsUUID } from 'class-validator';
import type { LocalDate } from '../../law/local-date';
import { command } from '../command';
import { IsLocalDate, IsText } from '../input';
import { answersFor, questionOf } from '../questions';
import { refuse } from '../refusal';

/** The one asked wants more time (uitstel vragen). */
export class AskDelay {
  @IsUUID() questionId!: string;
  @IsLocalDate() until!: LocalDate;
  @IsText(2_000) reason!: string;
}
export const askDelay = command(AskDelay, ({ questionId, until, reason }, complaint, moment) => {
  const { to, dueOn, answered } = questionOf(complaint, questionId);
  const by = answersFor(to, complaint, moment);
  if (answered) refuse('question-answered', { questionId });
  if (until <= dueOn) refuse('delay-not-later', { until, dueOn });
  return [{ type: 'delay-asked', facts: { questionId, until, by }, about: 'dossier', personal: { reason } }];
});
