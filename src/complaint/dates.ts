import { deadline } from '../law/deadline';
import { handlingClock, overdueYear } from '../law/first-line-handling';
import type { LocalDate } from '../law/local-date';
import { LawRefusal } from '../law/refusal';
import type { Complaint } from './complaint';
import { personsConcerned } from './duties';
import { owed } from './parts/investigation';

/** A date that follows from the facts of a dossier: a term of the law, or a day somebody was given. */
export interface DossierDate {
  readonly term: string;
  /** Which one, where a dossier can have several: a question, a recommendation, a target. */
  readonly of?: string;
  readonly endsOn: LocalDate;
  /** Whom it binds. */
  readonly binds: 'office' | 'body' | 'complainant' | 'party';
  readonly done: boolean;
}

/** Every date of a dossier as the law counts it from the facts now: what a correction moves, and what the clock watches. */
export function datesOf(complaint: Complaint): DossierDate[] {
  return [...counted(() => promised(complaint)), ...counted(() => firstLineDates(complaint)), ...givenDates(complaint)];
}

/** A day outside the calendar of the law, as somebody may remember one, gives no dates: it must not stop the dossier. */
function counted(count: () => DossierDate[]): DossierDate[] {
  try {
    return count();
  } catch (error) {
    if (error instanceof LawRefusal) return [];
    throw error;
  }
}

/** The promise of first contact (M32): kept or void it stays visible, and is done. */
function promised({ promise, ownInitiative, stage }: Complaint): DossierDate[] {
  if (!promise || ownInitiative) return [];
  const { endsOn } = deadline('OMB_FIRST_CONTACT_14D', promise.start);
  return [{ term: 'OMB_FIRST_CONTACT_14D', endsOn, binds: 'office', done: promise.state !== 'runs' || stage === 'merged' }];
}

/** The municipality's own term, and the year in which the ombudsman can be asked. Awb 9:11, 9:24. */
function firstLineDates(complaint: Complaint): DossierDate[] {
  const { firstLine, receivedOn } = complaint;
  const { complainedOn, answeredOn, sentOn, endedOn } = firstLine;
  const done = receivedOn !== undefined;
  const year = (term: 'OMB_1Y_FINDINGS' | 'OMB_1Y_ENDED', on: LocalDate): DossierDate => ({
    term,
    endsOn: deadline(term, on).endsOn,
    binds: 'complainant',
    done,
  });
  const notified = sentOn ?? answeredOn;
  const years = notified ? [year('OMB_1Y_FINDINGS', notified)] : endedOn ? [year('OMB_1Y_ENDED', endedOn)] : [];
  if (!complainedOn) return years;
  const handling = { ...firstLine, complainedOn, nobodyConcerned: personsConcerned(complaint).length === 0 };
  const end = answeredOn ?? endedOn;
  const own = handlingClock({ ...handling, endedOn: undefined }, complainedOn);
  const overdue =
    years.length > 0 ? [] : [{ term: 'OMB_1Y_OVERDUE', endsOn: overdueYear(handling).endsOn, binds: 'complainant' as const, done }];
  return [{ term: 'FL_HANDLE_6W', endsOn: own.effectiveEndOn, binds: 'body', done: end !== undefined }, ...years, ...overdue];
}

/** Days that were given to somebody, or that the office gave itself. */
function givenDates({ completion, questions, findingsSent, recommendations, targets, waits, stage }: Complaint): DossierDate[] {
  const dates: DossierDate[] = completion
    ? [{ term: 'OMB_TERM_SET', of: 'completion', endsOn: completion.dueOn, binds: 'complainant', done: false }]
    : [];
  for (const [of, question] of Object.entries(questions)) {
    const { dueOn, to } = question;
    dates.push({ term: 'OMB_TERM_SET', of, endsOn: dueOn, binds: typeof to === 'string' ? 'party' : 'body', done: !owed(question) });
  }
  if (findingsSent) {
    dates.push({
      term: 'OMB_TERM_SET',
      of: 'findings',
      endsOn: findingsSent.dueOn,
      binds: 'party',
      done: stage !== 'under-investigation' && stage !== 'investigated',
    });
  }
  for (const [of, { replyOn, replied }] of Object.entries(recommendations)) {
    dates.push({ term: 'OMB_TERM_SET', of, endsOn: replyOn, binds: 'body', done: replied });
  }
  for (const [of, { term, dueOn, pausedFrom }] of Object.entries(targets)) {
    dates.push({ term, of, endsOn: dueOn, binds: 'office', done: pausedFrom !== undefined });
  }
  for (const [of, { wakeOn }] of Object.entries(waits)) dates.push({ term: 'WAIT', of, endsOn: wakeOn, binds: 'office', done: false });
  return dates;
}

/** The dates that differ between two states of a dossier. */
export function movedDates(before: Complaint, after: Complaint): { term: string; from?: LocalDate; to?: LocalDate }[] {
  const key = ({ term, of = '' }: DossierDate) => `${term} ${of}`;
  const was = new Map(datesOf(before).map((date) => [key(date), date]));
  const is = new Map(datesOf(after).map((date) => [key(date), date]));
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((name) => {
    const from = was.get(name)?.endsOn;
    const to = is.get(name)?.endsOn;
    const term = (was.get(name) ?? is.get(name))?.term ?? '';
    return from === to ? [] : [{ term, from, to }];
  });
}
