import type { TimelineEntry } from '../../../../projections/timeline/view';
import type { EventType } from '../../../../src/complaint/events';

const mostShown = 80;

/** The beginning of a text, on one line. */
export function short(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > mostShown ? `${line.slice(0, mostShown - 1)}…` : line;
}

/** The words of the last event of a type about the thing with this id. */
export function said(entries: readonly TimelineEntry[], type: EventType, key: string, id: string, word: string): string | undefined {
  const words = entries.find((entry) => entry.type === type && entry.facts[key] === id && entry.personal?.[word])?.personal?.[word];
  return typeof words === 'string' ? words : undefined;
}

/** The same for events about several things at once, whose words are a list in the order of the things. */
export function saidIn(entries: readonly TimelineEntry[], type: EventType, word: string, key: string, id: string): string | undefined {
  for (const entry of entries) {
    if (entry.type !== type) continue;
    const ids = listAt(entry, key);
    const index = ids.findIndex((one) => one === id || (typeof one === 'object' && one !== null && Object.values(one).includes(id)));
    const words = entry.personal?.[word];
    const found: unknown = Array.isArray(words) ? words[index] : undefined;
    if (typeof found === 'string') return found;
  }
  return undefined;
}

/** The list of ids: under their own name, or inside a list that is named like the words. */
function listAt({ facts }: TimelineEntry, key: string): readonly unknown[] {
  const named = facts[key];
  if (Array.isArray(named)) return named;
  return (
    Object.values(facts).find(
      (value): value is unknown[] => Array.isArray(value) && value.some((one) => typeof one === 'object' && one !== null && key in one),
    ) ?? []
  );
}
