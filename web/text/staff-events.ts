import type { EventType, Facts } from '../../src/complaint/events';
import { lines } from './event-lines';
import { eventTitles } from './event-titles';

/** An event in words: its title and its one line. `date` writes a date as the page does. */
export const events = {
  /** A page that stayed open over a new version of the server may meet an event it does not know. */
  title: (type: EventType) => (Object.hasOwn(eventTitles, type) ? eventTitles[type] : 'Andere gebeurtenis'),
  line: <T extends EventType>(type: T, facts: Facts[T], personal: Readonly<Record<string, unknown>>, date: (on: string) => string) =>
    Object.hasOwn(lines, type) ? lines[type](facts, personal, date) : '',
  note: 'Notitie',
} as const;
