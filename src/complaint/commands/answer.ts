import { ArrayMaxSize, ArrayUnique, IsArray, IsOptional, IsUUID } from 'class-validator';
import type { LocalDate } from '../../law/local-date';
import { notBeforeReceipt, notInFuture } from '../checks';
import { command } from '../command';
import { IsLocalDate, IsText } from '../input';
import { answersFor, questionOf } from '../questions';
import { awaitedOf, endWaits } from '../waits';

/** The answer to a question (antwoord), from the one asked or recorded by the office; also after the end. Awb 9:31. */
export class Answer {
  @IsUUID() questionId!: string;
  @IsOptional() @IsLocalDate() answeredOn?: LocalDate;
  @IsArray() @ArrayUnique() @ArrayMaxSize(50) @IsUUID(undefined, { each: true }) documentIds!: string[];
  @IsText(20_000) answer!: string;
}
export const answer = command(Answer, ({ questionId, answeredOn, documentIds, answer }, complaint, moment) => {
  const { to } = questionOf(complaint, questionId);
  const by = answersFor(to, complaint, moment);
  const on = answeredOn ?? moment.today;
  notInFuture(moment, on);
  notBeforeReceipt(complaint, on);
  const answerId = moment.id('answer');
  return [
    {
      type: 'answered',
      facts: { questionId, answerId, answeredOn: on, by, documentIds },
      about: answerId,
      personal: { answer },
      occurredOn: on,
    },
    ...endWaits(complaint, awaitedOf(complaint, by)),
  ];
});
