import { instantText, readStart } from './amsterdam';
import { calendarFor } from './calendar';
import { type LocalDate, localDate } from './local-date';
import { readOptions, type TermOptions } from './options';
import { reckon, type Reckoning } from './reckoning';
import type { Step } from './step';
import { ruleOf, type Term, type TermId, termOn } from './terms';

/** A computed last day (uiterste datum), with the rule and the calendar it was computed by and the steps taken. */
export interface Deadline {
  readonly term: TermId;
  /** The version of the term, as `FL_HANDLE_6W/1`. */
  readonly rule: string;
  readonly calendarVersion: string;
  /** `incomplete` where the counted days touch a year whose decree days are not in the data. */
  readonly calendar: 'complete' | 'incomplete';
  readonly startsOn: LocalDate;
  readonly startsAt?: string;
  readonly nominalEndOn: LocalDate;
  readonly endsOn: LocalDate;
  /** The moment a term in hours or minutes ends (UTC). */
  readonly endsAt?: string;
  readonly steps: readonly Step[];
}

/** The last day of a term (uiterste datum). A start is a date `YYYY-MM-DD` or an instant with an offset. @throws LawRefusal. */
export function deadline(term: TermId, start: string, options: TermOptions = {}): Deadline {
  return deadlineOf(reckonTerm(term, start, options));
}

/** Reads and counts a question of unknown shape. @throws LawRefusal. */
export function reckonTerm(term: unknown, start: unknown, options: unknown): Reckoning<TermId> {
  const from = readStart(start);
  const row: Term = termOn(term, from.day);
  const read = readOptions(row, options);
  return reckon(row, from, read, calendarFor(read));
}

/** A reckoning in dates. */
export function deadlineOf({ row, start, on, nominal, end, at, steps }: Reckoning<TermId>): Deadline {
  return {
    term: row.id,
    rule: ruleOf(row),
    calendarVersion: on.version,
    calendar: on.isComplete(Math.min(start.day, end), Math.max(start.day, end)) ? 'complete' : 'incomplete',
    startsOn: localDate(start.day),
    ...(start.at === undefined ? {} : { startsAt: instantText(start.at) }),
    nominalEndOn: localDate(nominal),
    endsOn: localDate(end),
    ...(at === undefined ? {} : { endsAt: instantText(at) }),
    steps,
  };
}
