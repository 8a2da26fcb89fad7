import { type Calendar, type ClosedDays, dayMark } from './calendar';
import { type Deadline, deadlineOf, reckonTerm } from './deadline';
import { type DayNumber, type LocalDate, localDate, weekday } from './local-date';
import type { TermOptions } from './options';
import type { Span } from './move-end';
import type { Reckoning } from './reckoning';
import type { TermId } from './terms';

/** Days in a row that are alike (reeks dagen): what they are, and whether they count. A weekend inside a term counts. */
export interface DayRun {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly kind: 'working-day' | 'weekend' | 'holiday';
  /** `yes`; `rolled`: the term runs on over them; `agreed`: by consent; `paused` by the event in `by`; `no`: only working days count. */
  readonly counts: Span['counts'];
  readonly by?: string;
  /** Dutch name and source of a holiday. */
  readonly name?: string;
  readonly source?: string;
}

/** How a date came about (uitleg): the deadline and its steps, why the start is day 0, every day after it, and all sources. */
export interface Explanation extends Deadline {
  /** The first day that counts; the day of the event itself is day 0, because terms run from the day after it. */
  readonly dayZero: { readonly on: LocalDate; readonly firstDayOn: LocalDate; readonly source: string };
  readonly days: readonly DayRun[];
  readonly sources: readonly string[];
}

/** A deadline with its explanation (uiterste datum met uitleg). @throws LawRefusal. */
export function explain(term: TermId, start: string, options: TermOptions = {}): Explanation {
  return explanationOf(reckonTerm(term, start, options));
}

/** The explanation of a reckoning. */
export function explanationOf(reckoning: Reckoning<TermId>): Explanation {
  const { row, start, end } = reckoning;
  const days = dayRuns(reckoning);
  const source = row.counting === 'eu-1182-71' ? 'Verordening 1182/71 artikel 3 lid 1' : row.source;
  const firstDay = end < start.day ? start.day - 1 : start.day + 1;
  return {
    ...deadlineOf(reckoning),
    dayZero: { on: localDate(start.day), firstDayOn: localDate(firstDay), source },
    days,
    sources: sourcesOf(reckoning, days),
  };
}

function sourcesOf({ row, steps }: Reckoning, days: readonly DayRun[]): string[] {
  const sources = new Set<string>();
  const add = (source: string) => source.split('; ').forEach((part) => sources.add(part));
  add(row.source);
  for (const step of steps) if ('source' in step) add(step.source);
  for (const run of days) if (run.counts === 'rolled' && run.source !== undefined) add(run.source);
  return [...sources];
}

/** Which days are shown as closed: an EU term and the office's own days know neither Good Friday nor decree days. */
function closedDays({ row }: Reckoning): ClosedDays {
  return row.counting === 'eu-1182-71' || row.length.kind === 'working-days' ? 'recognised' : 'termijnenwet';
}

function dayRuns(reckoning: Reckoning): DayRun[] {
  const { start, end, spans, on } = reckoning;
  const closed = closedDays(reckoning);
  const runs: DayRun[] = [];
  let day = end < start.day ? end : start.day + 1;
  for (const span of spans) {
    while (day <= span.to) {
      const last = lastAlike(day, span.to, closed, on);
      runs.push(runOf(day, last, span, closed, on));
      day = last + 1;
    }
  }
  return spans.length > 2 ? joined(runs) : runs;
}

/** The last day that is as this one: a holiday stands alone, a weekend or the working days of a week go together. */
function lastAlike(day: DayNumber, to: DayNumber, closed: ClosedDays, on: Calendar): DayNumber {
  if (isHoliday(day, closed, on)) return day;
  const place = weekday(day);
  const until = Math.min(to, day + (place < 5 ? 4 : 6) - place);
  let last = day;
  while (last < until && !isHoliday(last + 1, closed, on)) last++;
  return last;
}

function runOf(day: DayNumber, last: DayNumber, { counts, by }: Span, closed: ClosedDays, on: Calendar): DayRun {
  const from = localDate(day);
  const to = localDate(last);
  if (isHoliday(day, closed, on))
    return { from, to, kind: 'holiday', counts, ...(by !== undefined && { by }), ...holidayOn(day, closed, on) };
  const kind = weekday(day) < 5 ? 'working-day' : 'weekend';
  return by === undefined ? { from, to, kind, counts } : { from, to, kind, counts, by };
}

function holidayOn(day: DayNumber, closed: ClosedDays, on: Calendar): { name: string; source: string } {
  const all = on.holidaysOn(day);
  const [only] = all;
  if (only && all.length === 1) return { name: only.name, source: only.source };
  const holidays = all.filter((holiday) => closed === 'termijnenwet' || holiday.kind === 'recognised');
  return { name: holidays.map(({ name }) => name).join(' en '), source: [...new Set(holidays.map(({ source }) => source))].join('; ') };
}

function isHoliday(day: DayNumber, closed: ClosedDays, on: Calendar): boolean {
  const mark = on.markOf(day);
  return mark === dayMark.recognised || (mark === dayMark.equated && closed === 'termijnenwet');
}

/** Spans of one day each (a pause, counted working days) may leave neighbours that are alike. */
function joined(runs: readonly DayRun[]): DayRun[] {
  const out: DayRun[] = [];
  for (const run of runs) {
    const last = out.at(-1);
    if (last && run.kind !== 'holiday' && last.kind === run.kind && last.counts === run.counts && last.by === run.by) {
      out[out.length - 1] = { ...last, to: run.to };
    } else out.push(run);
  }
  return out;
}
