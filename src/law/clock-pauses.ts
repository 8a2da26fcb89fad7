import { type DayNumber, type LocalDate, localDate, readLocalDate } from './local-date';
import type { Span } from './move-end';
import type { Reckoning } from './reckoning';
import { houseRule, refuse, shown } from './refusal';
import type { Step } from './step';

/** A pause of an internal target (pauze). The day it is resumed counts again; without `to` it still lasts. */
export interface Pause {
  readonly from: LocalDate;
  readonly to?: LocalDate;
  /** The event that paused it, by its name or id. */
  readonly by: string;
}

interface Stop {
  readonly from: DayNumber;
  readonly to: DayNumber;
  readonly by: string;
  readonly open: boolean;
}

/** A target with its pauses: as many days later as days were paused, each day once however many pauses cover it.
 *  @throws LawRefusal before-start, contradiction, pause-after-end. */
export function pausedReckoning<Id extends string>(
  counted: Reckoning<Id>,
  pauses: readonly Pause[],
  today: DayNumber,
): { reckoning: Reckoning<Id>; open: boolean } {
  if (!pauses.length) return { reckoning: counted, open: false };
  const stops = pauses.map((pause) => readPause(pause, counted.start.day, today)).sort((a, b) => a.from - b.from || a.to - b.to);
  const [length, ...moves] = counted.steps;
  const shift: Step[] = stops.map((stop) => ({
    kind: 'pause',
    from: localDate(stop.from),
    to: stop.open ? null : localDate(stop.to),
    days: stop.to - stop.from,
    by: stop.by,
  }));
  const { end, spans } = walk(counted, stops);
  const steps = [...(length ? [length] : []), ...shift, ...moves];
  return { reckoning: { ...counted, end, spans, steps }, open: stops.some((stop) => stop.open && stop.from <= today) };
}

function readPause({ from, to, by }: Pause, start: DayNumber, today: DayNumber): Stop {
  const first = readLocalDate(from, 'from');
  if (first < start) refuse('before-start', houseRule, { value: localDate(first) });
  if (typeof by !== 'string') refuse('bad-option', houseRule, { option: 'by', expected: 'text', value: shown(by) });
  const last = to === undefined ? Math.max(first, today) : readLocalDate(to, 'to');
  if (last < first) refuse('contradiction', houseRule, { term: localDate(first), option: 'to', other: localDate(last) });
  return { from: first, to: last, by, open: to === undefined };
}

/** Counts the nominal days one after another and leaves the paused ones out. The day of the start is day 0 and never paused. */
function walk({ start, nominal, row }: Reckoning, stops: readonly Stop[]): { end: DayNumber; spans: Span[] } {
  const spans: Span[] = [];
  let left = nominal - start.day;
  let reached = start.day;
  for (const stop of stops) {
    const from = Math.max(stop.from, reached + 1);
    const run = from - 1 - reached;
    if (stop.from > reached + left) refuse('pause-after-end', row.source, { value: localDate(stop.from), end: localDate(reached + left) });
    if (stop.to <= from) continue;
    if (run > 0) spans.push({ to: from - 1, counts: 'yes' });
    spans.push({ to: stop.to - 1, counts: 'paused', by: stop.by });
    left -= run;
    reached = stop.to - 1;
  }
  spans.push({ to: reached + left, counts: 'yes' });
  return { end: reached + left, spans };
}
