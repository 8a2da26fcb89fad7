import type { Deadline } from './deadline';
import type { LocalDate } from './local-date';
import type { Bound } from './term-row';
import type { TermId } from './terms';

/** A date told to somebody (meegedeelde datum), as events keep it: a promise stays what it was when law or calendar change. */
export interface Told<To> {
  readonly term: TermId;
  readonly rule: string;
  readonly calendar: string;
  readonly to: To;
  readonly startsAt?: string;
  readonly startsOn: LocalDate;
  readonly nominalEndOn: LocalDate;
  readonly endsOn: LocalDate;
}

/** What is stored when a deadline is told to somebody; `calendar` is the version of the calendar data. */
export function told<To>({ term, rule, calendarVersion, startsAt, startsOn, nominalEndOn, endsOn }: Deadline, to: To): Told<To> {
  return { term, rule, calendar: calendarVersion, to, ...(startsAt === undefined ? {} : { startsAt }), startsOn, nominalEndOn, endsOn };
}

/** Which date holds when a recount differs from the date told: the citizen's terms keep the later of both, all others the recount. */
export function holdingEnd(toldEndsOn: LocalDate, recountedEndsOn: LocalDate, binds: readonly Bound[]): LocalDate {
  return binds.includes('complainant') && toldEndsOn > recountedEndsOn ? toldEndsOn : recountedEndsOn;
}
