import { readStart, type Start } from './amsterdam';
import { calendarFor } from './calendar';
import { changesOf, listOf, type AgreedDelay, type Extension } from './clock-changes';
import { pausedReckoning, type Pause } from './clock-pauses';
import { type Explanation, explanationOf } from './explanation';
import { type LocalDate, localDate } from './local-date';
import { readOptions, type TermOptions } from './options';
import type { Reckoning } from './reckoning';
import { refuse, shown } from './refusal';
import { type TermId, termOn } from './terms';

/** What a dossier knows of one running term. Dates are `YYYY-MM-DD`; a start, an end and now may be instants. */
export interface ClockFacts {
  readonly term: TermId;
  readonly start: string;
  /** Without extensions and agreed dates: those are facts of their own, below. */
  readonly options?: TermOptions;
  readonly extensions?: readonly Extension[];
  readonly agreed?: readonly AgreedDelay[];
  readonly pauses?: readonly Pause[];
  /** True for what another body did: a postponement it had no right to is then shown as void, where else it would be refused. */
  readonly asReported?: boolean;
  /** What ended it: done, or `void` when the term lost its meaning (withdrawn, handed over). */
  readonly end?: { readonly on: string; readonly event: string; readonly void?: boolean };
}

/** How a term stands. */
export type ClockState = 'running' | 'paused' | 'met' | 'missed' | 'void';

/** A term in a dossier (klok): where it ends, how it stands, and how that came about. */
export interface Clock {
  readonly state: ClockState;
  readonly nominalEndOn: LocalDate;
  /** While paused: the end if it were resumed today. */
  readonly effectiveEndOn: LocalDate;
  readonly explanation: Explanation;
}

/** Computes a clock from its facts and the present day or instant; keeps no count of its own. @throws LawRefusal for an extension,
 *  agreed date or pause that the term does not know or that came too late. */
export function clock(facts: ClockFacts, now: string): Clock {
  const start = readStart(facts.start);
  const row = termOn(facts.term, start.day);
  const today = readStart(now);
  const ended = facts.end ? readEnd(facts.end, start, row.source) : undefined;
  const options = readOptions(row, facts.options);
  const counted = changesOf(row, start, options, facts, calendarFor(options));
  const pauses = listOf(facts.pauses, 'pauses');
  if (pauses.length && row.notPausable !== null) refuse('not-pausable', row.notPausable, { term: row.id });
  const paused = pausedReckoning(counted, pauses, ended?.day ?? today.day);
  const reckoning = paused.reckoning;
  return {
    state: stateOf(reckoning, ended, facts.end?.void === true, paused.open && !ended, today),
    nominalEndOn: localDate(reckoning.nominal),
    effectiveEndOn: localDate(reckoning.end),
    explanation: explanationOf(reckoning),
  };
}

function readEnd(end: { readonly on: string }, start: Start, source: string): Start {
  const ended = readStart(end.on);
  if (ended.day < start.day) refuse('before-start', source, { value: shown(end.on) });
  return ended;
}

function stateOf(reckoning: Reckoning, ended: Start | undefined, voided: boolean, paused: boolean, today: Start): ClockState {
  if (ended) return isAfter(ended, reckoning) ? 'missed' : voided ? 'void' : 'met';
  if (paused) return 'paused';
  return isAfter(today, reckoning) ? 'missed' : 'running';
}

/** A term in days ends at midnight of its last day in Amsterdam; one in hours at its instant, where the moment asked about is one. */
function isAfter(moment: Start, { end, at }: Reckoning): boolean {
  return at !== undefined && moment.at !== undefined ? moment.at > at : moment.day > end;
}
