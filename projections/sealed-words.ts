import { type Complaint, eventAsItStands } from '../src/complaint/complaint';
import type { ComplaintEvent } from '../src/complaint/events';

const telling: readonly ComplaintEvent['type'][] = ['submitted', 'own-initiative-started', 'party-added', 'party-changed'];

/** What an event seals of the complaint itself or of a person, or sets right in it; what it sets right of anything else is not meant. */
export function sealedWords(event: ComplaintEvent, folded: Complaint): object | undefined {
  if (event.type !== 'corrected') return telling.includes(event.type) ? event.personal : undefined;
  const corrected = eventAsItStands(folded, event.facts.event);
  if (!corrected || !telling.includes(corrected.type)) return undefined;
  return event.personal && Object.fromEntries(event.personal.changes.map(({ path, to }) => [path.slice(1), to ?? null]));
}
