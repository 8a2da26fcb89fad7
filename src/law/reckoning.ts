import { amsterdamDay, type Start } from './amsterdam';
import { type Calendar, isWorking } from './calendar';
import { lastDay } from './calendar-table';
import { addMonths, type DayNumber, localDate } from './local-date';
import { agreedDay, type TermOptions } from './options';
import { type Counted, moveEnd, roll, rolledSpans, type Span, type Unit } from './move-end';
import { houseRule, refuse } from './refusal';
import type { Step } from './step';
import type { TermRow } from './term-row';

/** A term counted (berekening): in day numbers, with every step taken. */
export interface Reckoning<Id extends string = string> extends Counted {
  readonly row: TermRow<Id>;
  readonly start: Start;
  readonly on: Calendar;
}

/** Counts a term from its start (termijn berekenen). @throws LawRefusal no-length, instant-needed, before-start, not-later,
 *  outside-calendar. */
export function reckon<Id extends string>(row: TermRow<Id>, start: Start, options: TermOptions, on: Calendar): Reckoning<Id> {
  const counted = countLength(row, start, options, on);
  if (counted.end < 0 || counted.end > lastDay - 366) refuse('outside-calendar', row.source, { term: row.id, first: 1970, last: 2198 });
  return { row, start, on, ...counted };
}

function countLength(row: TermRow, start: Start, options: TermOptions, on: Calendar): Counted {
  const { length } = row;
  switch (length.kind) {
    case 'hours':
    case 'minutes':
      return countTime(row, start, length.n * (length.kind === 'hours' ? 3_600_000 : 60_000), { n: length.n, unit: length.kind });
    case 'working-days':
      return countWorkingDays(start.day, length.n, on);
    case 'asked':
      if (length.backward) return countBack(start.day, options.n ?? 0);
      return countUnits(row, start.day, options.n ?? 0, length.unit, options, on);
    case 'set':
      return countSet(row, start.day, options, on);
    case 'handling':
      return countHandling(row, start.day, options.committee ? 10 : length.weeks, options, on);
    case 'year-after-handling':
      return countYearAfter(row, start.day, options, on);
    case 'agreed':
      return countAgreed(start.day, options);
    case 'none':
      return refuse('no-length', row.source, { term: row.id });
    default:
      return countUnits(row, start.day, length.n, length.kind, options, on);
  }
}

/** So many days, weeks, months or years on; of months and years the same day of the month, or its last. */
export function addUnits(day: DayNumber, n: number, unit: Unit): DayNumber {
  switch (unit) {
    case 'days':
      return day + n;
    case 'weeks':
      return day + 7 * n;
    case 'months':
      return addMonths(day, n);
    default:
      return addMonths(day, 12 * n);
  }
}

function countUnits(row: TermRow, start: DayNumber, n: number, unit: Unit, options: TermOptions, on: Calendar): Counted {
  const base = addUnits(start, n, unit);
  const steps: Step[] = [{ kind: 'length', n, unit, endsOn: localDate(base) }];
  const more = extensionOf(row, options);
  const nominal = more && row.extension ? addUnits(start, n + more, unit) : base;
  if (more && row.extension) {
    steps.push({
      kind: 'extension',
      n: more,
      unit: row.extension.unit,
      endsOn: localDate(nominal),
      counts: true,
      source: row.extension.source,
    });
  }
  return moveEnd(row, start, nominal, { n, unit }, steps, on);
}

function extensionOf(row: TermRow, { extensionWeeks, extensionMonths }: TermOptions): number {
  const asked = row.extension?.unit === 'months' ? extensionMonths : extensionWeeks;
  return asked ?? (row.extension?.included ? row.extension.max : 0);
}

function countTime(row: TermRow, start: Start, ms: number, length: { n: number; unit: 'hours' | 'minutes' }): Counted {
  if (start.at === undefined) refuse('instant-needed', row.source, { term: row.id });
  const at = start.at + ms;
  const end = amsterdamDay(at);
  const steps: Step[] = [
    { kind: 'length', ...length, endsOn: localDate(end) },
    { kind: 'not-moved', reason: 'hours', source: row.counting === 'termijnenwet' ? 'Algemene termijnenwet 4 sub a' : row.source },
  ];
  return { nominal: end, end, at, spans: [{ to: end, counts: 'yes' }], steps };
}

function countWorkingDays(start: DayNumber, n: number, on: Calendar): Counted {
  const spans: Span[] = [];
  let end = start;
  for (let found = 0; found < n;) {
    const counts = isWorking(++end, 'recognised', on);
    if (counts) found++;
    spans.push({ to: end, counts: counts ? 'yes' : 'no' });
  }
  return { nominal: end, end, spans, steps: [{ kind: 'length', n, unit: 'working-days', endsOn: localDate(end) }] };
}

function countBack(start: DayNumber, n: number): Counted {
  const end = start - n;
  const steps: Step[] = [
    { kind: 'length', n: -n, unit: 'days', endsOn: localDate(end) },
    { kind: 'not-moved', reason: 'backward', source: 'Algemene termijnenwet 1 lid 2' },
  ];
  return { nominal: end, end, spans: [{ to: start - 1, counts: 'yes' }], steps };
}

function countSet(row: TermRow, start: DayNumber, { days, weeks, rollForward }: TermOptions, on: Calendar): Counted {
  const n = weeks ?? days ?? 0;
  const unit = weeks === undefined ? 'days' : 'weeks';
  const nominal = addUnits(start, n, unit);
  const steps: Step[] = [{ kind: 'length', n, unit, endsOn: localDate(nominal) }];
  if (!rollForward) return moveEnd(row, start, nominal, { n, unit }, steps, on);
  const end = roll(nominal, 'termijnenwet', `${houseRule}, zoals Algemene termijnenwet 1 lid 1`, steps, on);
  return { nominal, end, spans: rolledSpans(nominal, end), steps };
}

function countHandling(row: TermRow, start: DayNumber, weeks: number, options: TermOptions, on: Calendar): Counted {
  const more = extensionOf(row, options);
  const nominal = start + 7 * (weeks + more);
  const steps: Step[] = [{ kind: 'length', n: weeks, unit: 'weeks', endsOn: localDate(start + 7 * weeks) }];
  if (more) steps.push({ kind: 'extension', n: more, unit: 'weeks', endsOn: localDate(nominal), counts: true, source: 'Awb 9:11 lid 2' });
  const counted = moveEnd(row, start, nominal, { n: weeks, unit: 'weeks' }, steps, on);
  const agreed = agreedDay(options);
  if (agreed === undefined) return counted;
  const { end, spans } = counted;
  const facts = { value: localDate(agreed), end: localDate(end) };
  if (agreed <= end) refuse('not-later', 'Awb 9:11 lid 3', facts);
  steps.push({ kind: 'agreed', until: localDate(agreed), counts: true, source: 'Awb 9:11 lid 3' });
  return { nominal: agreed, end: agreed, spans: [...spans, { to: agreed, counts: 'agreed' }], steps };
}

/** The year runs from the day on which handling had to end, roll, postponement and agreed delay included. Awb 9:24 lid 1 sub b. */
function countYearAfter(row: TermRow, start: DayNumber, options: TermOptions, on: Calendar): Counted {
  const handling = countHandling(row, start, options.committee ? 10 : 6, options, on);
  const end = addMonths(handling.end, 12);
  const steps: Step[] = [
    ...handling.steps,
    { kind: 'year', from: localDate(handling.end), endsOn: localDate(end), source: row.source },
    { kind: 'not-moved', reason: 'years', source: 'Algemene termijnenwet 4 sub a' },
  ];
  return { nominal: end, end, spans: [...handling.spans, { to: end, counts: 'yes' }], steps };
}

function countAgreed(start: DayNumber, options: TermOptions): Counted {
  const agreed = agreedDay(options) ?? start;
  if (agreed < start) refuse('before-start', 'Awb 9:11 lid 3', { value: localDate(agreed) });
  const steps: Step[] = [
    { kind: 'agreed', until: localDate(agreed), counts: true, source: 'Awb 9:11 lid 3' },
    { kind: 'not-moved', reason: 'agreed', source: 'Awb 9:11 lid 3' },
  ];
  return { nominal: agreed, end: agreed, spans: [{ to: agreed, counts: 'agreed' }], steps };
}
