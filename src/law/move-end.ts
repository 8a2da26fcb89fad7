import { type Calendar, type ClosedDays, isWorking, nextWorkingDay } from './calendar';
import { type DayNumber, localDate } from './local-date';
import type { Step } from './step';
import type { TermRow } from './term-row';

/** A stretch of days up to and including `to`, and whether they count towards the length. */
export interface Span {
  readonly to: DayNumber;
  readonly counts: 'yes' | 'no' | 'rolled' | 'agreed' | 'paused';
  readonly by?: string;
}

/** Where a term ends, nominally and in fact. */
export interface Counted {
  readonly nominal: DayNumber;
  readonly end: DayNumber;
  /** Milliseconds since 1970, for terms in hours and minutes. */
  readonly at?: number;
  readonly spans: readonly Span[];
  readonly steps: readonly Step[];
}

/** The units in which a calendar term is written. */
export type Unit = 'days' | 'weeks' | 'months' | 'years';

/** Moves a nominal end by the rules its row counts by, and says what was done, or why nothing. */
export function moveEnd(
  row: TermRow,
  start: DayNumber,
  nominal: DayNumber,
  length: { n: number; unit: Unit },
  steps: Step[],
  on: Calendar,
): Counted {
  const excluded = excludedBy(row, length);
  if (excluded) {
    steps.push({ kind: 'not-moved', reason: excluded.reason, source: excluded.source });
    return { nominal, end: nominal, spans: [{ to: nominal, counts: 'yes' }], steps };
  }
  const closed = row.counting === 'eu-1182-71' ? 'recognised' : 'termijnenwet';
  const source = row.counting === 'eu-1182-71' ? 'Verordening 1182/71 artikel 3' : 'Algemene termijnenwet 1 lid 1';
  const rolled = roll(nominal, closed, source, steps, on);
  const enough = length.unit !== 'days' || length.n >= (row.counting === 'eu-1182-71' ? 2 : 3);
  const end = enough ? withTwoWorkingDays(start, rolled, closed, steps, on) : rolled;
  return { nominal, end, spans: rolledSpans(nominal, end), steps };
}

/** The days up to a nominal end, which count, and those it rolled over. */
export function rolledSpans(nominal: DayNumber, end: DayNumber): Span[] {
  return end > nominal
    ? [
        { to: nominal, counts: 'yes' },
        { to: end, counts: 'rolled' },
      ]
    : [{ to: nominal, counts: 'yes' }];
}

/** Why the last day of a term does not move, if so. The first length decides, not an extension of it: ten weeks and four more are each
 *  described in at most twelve. Algemene termijnenwet 4. */
function excludedBy({ counting, nature, source }: TermRow, { n, unit }: { n: number; unit: Unit }) {
  if (counting === 'exact') return { reason: nature, source };
  if (counting === 'eu-1182-71') return undefined;
  if (unit === 'years') return { reason: 'years' as const, source: 'Algemene termijnenwet 4 sub a' };
  const most = unit === 'days' ? 90 : unit === 'weeks' ? 12 : 3;
  return n > most ? { reason: 'long' as const, source: 'Algemene termijnenwet 4 sub a' } : undefined;
}

/** Runs on to the next day that is not closed. Algemene termijnenwet 1 lid 1. */
export function roll(nominal: DayNumber, closed: ClosedDays, source: string, steps: Step[], on: Calendar): DayNumber {
  const end = nextWorkingDay(nominal, closed, on);
  if (end > nominal) steps.push({ kind: 'roll', from: localDate(nominal), to: localDate(end), source });
  return end;
}

/** A term of three days or more (EU: two) holds at least two working days. Algemene termijnenwet 2. */
function withTwoWorkingDays(start: DayNumber, rolled: DayNumber, closed: ClosedDays, steps: Step[], on: Calendar): DayNumber {
  let found = 0;
  for (let day = rolled; day > start && found < 2; day--) if (isWorking(day, closed, on)) found++;
  let end = rolled;
  while (found < 2) if (isWorking(++end, closed, on)) found++;
  if (end > rolled) {
    const source = closed === 'recognised' ? 'Verordening 1182/71 artikel 3 lid 5' : 'Algemene termijnenwet 2';
    steps.push({ kind: 'two-working-days', from: localDate(rolled), to: localDate(end), source });
  }
  return end;
}
