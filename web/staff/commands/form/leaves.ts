import type { TimelineEntry } from '../../../../projections/timeline/view';
import { factName } from '../../../text/correction-lines';

type Single = string | number | boolean;

/** One fact of an event that can be named in a correction. */
export interface Leaf {
  /** JSON pointer into the event, as `/facts/receivedOn`. */
  readonly path: string;
  readonly label: string;
  /** Undefined: it was not filled in. */
  readonly value?: Single;
  readonly isDate: boolean;
}

/** What can still be missing of the handling by the municipality, and be filled in later. */
const firstLineDates = ['complainedOn', 'extendedNoticeOn', 'extendedTo', 'agreedUntil', 'consentOn', 'answeredOn', 'endedOn'];
const isDate = (value: unknown) => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);

/** Every single value of an event as it stands now: with what was set right before. */
export function leavesOf(entries: readonly TimelineEntry[], eventId: string): Leaf[] {
  const event = entries.find((entry) => entry.eventId === eventId);
  if (!event) return [];
  const found = [...walk('/facts', event.facts), ...walk('/personal', event.personal ?? {})];
  const values = new Map<string, Single | undefined>(found);
  if (typeof event.facts['firstLine'] === 'object') {
    for (const name of firstLineDates) if (!values.has(`/facts/firstLine/${name}`)) values.set(`/facts/firstLine/${name}`, undefined);
  }
  for (const [path, value] of corrected(entries, eventId)) values.set(path, value);
  return [...values].map(([path, value]) => ({
    path,
    label: factName(path.replace(/^\/\w+/, '')),
    value,
    isDate: isDate(value) || /On$|\/(from|to|until)$/.test(path),
  }));
}

function walk(path: string, value: unknown): [string, Single][] {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => walk(`${path}/${key}`, inner));
}

/** What earlier corrections made of the facts, oldest first. */
function corrected(entries: readonly TimelineEntry[], eventId: string): [string, Single | undefined][] {
  return entries.toReversed().flatMap(({ type, facts }) => {
    if (type !== 'corrected' || facts['event'] !== eventId || !Array.isArray(facts['changes'])) return [];
    return (facts['changes'] as { path: string; to?: Single; sealed?: true }[]).flatMap(
      ({ path, to, sealed }): [string, Single | undefined][] => (sealed ? [] : [[`/facts${path}`, to]]),
    );
  });
}
