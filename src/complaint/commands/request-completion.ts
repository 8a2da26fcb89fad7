import { ArrayNotEmpty, ArrayUnique, IsIn, IsOptional } from 'class-validator';
import type { LocalDate } from '../../law/local-date';
import { ahead, hasComplainant } from '../checks';
import { command } from '../command';
import { daysBetween, informs, requesterOf, tell } from '../duties';
import { IsLocalDate, IsText } from '../input';

export const missingParts = [
  'signature',
  'name-address',
  'conduct',
  'grounds',
  'how-complained',
  'answer',
  'authorisation',
  'translation',
] as const;

/** Asks to complete the request within a term (aanvulling vragen): it must be asked before it can count against anybody. Awb 9:28 lid 3. */
export class RequestCompletion {
  @ArrayNotEmpty() @ArrayUnique() @IsIn(missingParts, { each: true }) missing!: (typeof missingParts)[number][];
  @IsOptional() @IsLocalDate() dueOn?: LocalDate;
  @IsText(20_000) text!: string;
}
export const requestCompletion = command(RequestCompletion, ({ missing, dueOn, text }, complaint, moment) => {
  const complainant = hasComplainant(complaint);
  if (dueOn) ahead(moment, dueOn);
  const to = requesterOf(complaint) ?? complainant;
  const term = dueOn ? { days: daysBetween(moment.today, dueOn) } : { weeks: 2 };
  const told = tell('OMB_TERM_SET', moment.today, to, term);
  const facts = { missing: [...missing], dueOn: told.endsOn, informs: informs(complaint, 'O2', 'requester'), told: [told] };
  return [{ type: 'completion-requested', facts, about: 'dossier', personal: { text } }];
});
