import type { Start } from './amsterdam';
import type { Calendar } from './calendar';
import { type DayNumber, type LocalDate, localDate, readLocalDate } from './local-date';
import type { TermOptions } from './options';
import { reckon, type Reckoning } from './reckoning';
import { LawRefusal, refuse, shown } from './refusal';
import type { AgreedStep, ExtensionStep, Step } from './step';
import type { Bound, TermRow } from './term-row';

/** A postponement as recorded (verdaging). Counts only with written notice, before the current end, to everybody the law names. */
export interface Extension {
  /** In the unit of the term's own rule: weeks for complaints and Woo requests, months for the Avg. */
  readonly n: number;
  readonly noticeOn?: LocalDate;
  readonly to?: readonly Bound[];
  /** True where the complaint is about nobody in particular, so that there is no person concerned to tell. */
  readonly nobodyConcerned?: boolean;
}

/** An agreed later date as recorded (verder uitstel). Counts only with written consent. */
export interface AgreedDelay {
  readonly until: LocalDate;
  readonly consentOn?: LocalDate;
}

interface Recorded {
  readonly extensions?: readonly Extension[];
  readonly agreed?: readonly AgreedDelay[];
  readonly asReported?: boolean;
}

type ExtensionChange = { readonly on: DayNumber; readonly extension: Extension };
type AgreedChange = { readonly on: DayNumber; readonly agreedUntil: DayNumber };
type Change = ExtensionChange | AgreedChange;

/** A term with its postponements and agreed dates, taken in the order in which they were told or consented to. Each extension counts
 *  from the nominal end. @throws LawRefusal. */
export function changesOf<Id extends string>(
  row: TermRow<Id>,
  start: Start,
  options: TermOptions,
  recorded: Recorded,
  on: Calendar,
): Reckoning<Id> {
  const extensions = listOf(recorded.extensions, 'extensions');
  const agreed = listOf(recorded.agreed, 'agreed');
  if (extensions.length && !row.extension) refuse('not-extendable', row.source, { term: row.id });
  if (agreed.length && !row.delay) refuse('not-delayable', row.source, { term: row.id });
  const so: SoFar = { more: 0, times: 0, steps: [...voidExtensions(row, extensions), ...voidDelays(row, agreed)] };
  const counted = (): Reckoning<Id> => reckon(row, start, withChanges(row, options, so.more), on);
  for (const change of inOrder(row, extensions, agreed)) {
    try {
      if (change.on < start.day) refuse('before-start', row.source, { value: localDate(change.on) });
      take(row, change, so, counted);
    } catch (error) {
      if (!recorded.asReported || !(error instanceof LawRefusal)) throw error;
      const step = 'extension' in change ? extensionStep(row, change) : agreedStep(row, change);
      so.steps.push({ ...step, counts: false, because: error.code });
    }
  }
  return withSteps(counted(), so.until, so.steps);
}

/** What the changes taken so far come to. */
interface SoFar {
  more: number;
  times: number;
  until?: DayNumber;
  readonly steps: Step[];
}

function take(row: TermRow, change: Change, so: SoFar, counted: () => Reckoning): void {
  const end = Math.max(counted().end, so.until ?? 0);
  if ('extension' in change) {
    so.more = extended(row, change, so, end);
    so.times++;
    so.steps.push({ ...extensionStep(row, change), endsOn: localDate(counted().nominal) });
    return;
  }
  if (change.agreedUntil <= end) refuse('not-later', row.source, { value: localDate(change.agreedUntil), end: localDate(end) });
  so.until = change.agreedUntil;
  so.steps.push(agreedStep(row, change));
}

function extensionStep(row: TermRow, { on, extension }: ExtensionChange): ExtensionStep {
  const { unit, source } = row.extension ?? { unit: 'weeks' as const, source: row.source };
  return { kind: 'extension', n: extension.n, unit, counts: true, noticeOn: localDate(on), source };
}

function agreedStep(row: TermRow, { on, agreedUntil }: AgreedChange): AgreedStep {
  const source = row.delay?.source ?? row.source;
  return { kind: 'agreed', until: localDate(agreedUntil), counts: true, consentOn: localDate(on), source };
}

/** The extended forms of a term count their extension only where it is recorded. */
function withChanges({ extension }: TermRow, options: TermOptions, more: number): TermOptions {
  if (!extension) return options;
  return extension.unit === 'weeks' ? { ...options, extensionWeeks: more } : { ...options, extensionMonths: more };
}

function notTold(row: TermRow, { to, nobodyConcerned }: Extension): Bound[] {
  const told: readonly Bound[] = Array.isArray(to) ? to : [];
  return (row.extension?.tell ?? []).filter((party) => !told.includes(party) && !(party === 'person-concerned' && nobodyConcerned));
}

function inOrder(row: TermRow, extensions: readonly Extension[], agreed: readonly AgreedDelay[]): Change[] {
  const changes: Change[] = [];
  for (const extension of extensions) {
    if (extension.noticeOn === undefined || notTold(row, extension).length) continue;
    changes.push({ on: readLocalDate(extension.noticeOn, 'noticeOn'), extension });
  }
  for (const { until, consentOn } of agreed) {
    if (consentOn === undefined) continue;
    changes.push({ on: readLocalDate(consentOn, 'consentOn'), agreedUntil: readLocalDate(until, 'until') });
  }
  return changes.sort((a, b) => a.on - b.on);
}

/** What the extensions come to with one more. R5: told on the last day is in time, the day after is not. */
function extended(
  row: TermRow,
  { on, extension }: { on: DayNumber; extension: Extension },
  { more, times }: SoFar,
  end: DayNumber,
): number {
  if (!row.extension) return more;
  const { max, source, times: allowed } = row.extension;
  const facts = { term: row.id, option: 'extension', value: shown(extension.n), max };
  if (!Number.isInteger(extension.n)) refuse('bad-option', source, { ...facts, expected: 'integer' });
  if (extension.n < 1) refuse('negative', source, { ...facts, min: 1 });
  if (times >= allowed) refuse('already-extended', source, facts);
  if (more + extension.n > max) refuse('over-maximum', source, facts);
  if (on > end) refuse('notice-too-late', source, { value: localDate(on), end: localDate(end) });
  return more + extension.n;
}

function voidExtensions(row: TermRow, extensions: readonly Extension[]): Step[] {
  const { unit, source } = row.extension ?? { unit: 'weeks' as const, source: row.source };
  return extensions.flatMap((extension): ExtensionStep[] => {
    const { noticeOn, n } = extension;
    const missing = notTold(row, extension);
    if (noticeOn === undefined) return [{ kind: 'extension', n, unit, counts: false, because: 'no-notice', source }];
    if (!missing.length) return [];
    const on = localDate(readLocalDate(noticeOn, 'noticeOn'));
    return [{ kind: 'extension', n, unit, counts: false, because: 'not-told', notTold: missing, noticeOn: on, source }];
  });
}

function voidDelays(row: TermRow, agreed: readonly AgreedDelay[]): Step[] {
  const source = row.delay?.source ?? row.source;
  return agreed
    .filter(({ consentOn }) => consentOn === undefined)
    .map(({ until }) => ({
      kind: 'agreed',
      until: localDate(readLocalDate(until, 'until')),
      counts: false,
      because: 'no-consent',
      source,
    }));
}

/** The recorded changes take the place of the bare ones; an agreed date is the end where it lies later. */
function withSteps<Id extends string>(counted: Reckoning<Id>, until: DayNumber | undefined, changes: readonly Step[]): Reckoning<Id> {
  const [first, ...rest] = counted.steps.filter((step) => step.kind !== 'extension');
  const steps = [...(first ? [first] : []), ...changes, ...rest];
  if (until === undefined || until <= counted.end) return { ...counted, steps };
  return { ...counted, nominal: until, end: until, steps, spans: [...counted.spans, { to: until, counts: 'agreed' }] };
}

/** A list of facts; absent is empty. @throws LawRefusal bad-option where it is no list of objects. */
export function listOf<Item extends object>(items: readonly Item[] | undefined, name: string): readonly Item[] {
  if (items === undefined) return [];
  if (!Array.isArray(items) || items.some((item) => typeof item !== 'object' || item === null)) {
    refuse('bad-option', 'termijnentabel', { option: name, expected: 'list', value: shown(items) });
  }
  return items;
}
