import { Type } from 'class-transformer';
import { ArrayUnique, IsArray, IsDefined, IsIn, IsOptional, IsUUID, ValidateNested } from 'class-validator';
import type { LocalDate } from '../../law/local-date';
import { addressee, To } from '../addressee';
import { ahead, isAddressee, isOpenAllegation, nameDecided } from '../checks';
import { command } from '../command';
import { daysBetween, personsConcerned, tell } from '../duties';
import { IsLocalDate, IsText } from '../input';
import type { QuestionKind } from '../parts/investigation';
import { questionKinds } from '../parts/investigation';

/** Puts a question to a party, with the day by which it must be answered (vragen stellen). Awb 9:30, 9:31. */
export class Ask {
  @IsDefined() @ValidateNested() @Type(() => To) to!: To;
  @IsIn(questionKinds) kind!: QuestionKind;
  @IsArray() @ArrayUnique() @IsUUID(undefined, { each: true }) allegationIds!: string[];
  @IsOptional() @IsLocalDate() dueOn?: LocalDate;
  @IsText(20_000) question!: string;
}
export const ask = command(Ask, ({ to, kind, allegationIds, dueOn, question }, complaint, moment) => {
  const who = addressee(to);
  isAddressee(complaint, who);
  for (const id of allegationIds) isOpenAllegation(complaint, id);
  if (typeof who !== 'string' || personsConcerned(complaint).includes(who)) nameDecided(complaint);
  if (dueOn) ahead(moment, dueOn);
  const term = dueOn ? { days: daysBetween(moment.today, dueOn) } : { weeks: 2 };
  const told = tell('OMB_TERM_SET', moment.today, typeof who === 'string' ? who : who.body, term);
  const questionId = moment.id('question');
  const facts = {
    questionId,
    to: who,
    kind,
    allegationIds,
    askedOn: moment.today,
    dueOn: told.endsOn,
    informs: [{ letter: 'O10', to: who }],
    told: [told],
  };
  return [{ type: 'asked', facts, about: 'dossier', personal: { question } }];
});
