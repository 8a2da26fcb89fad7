import type { EventType } from '../../src/complaint/events';
import type { LocalDate } from '../../src/law/local-date';

/** One event on the timeline (tijdlijn), newest first. */
export interface TimelineEntry {
  eventId: string;
  revision: number;
  type: EventType;
  occurredOn: LocalDate;
  recordedAt: string;
  actor: { id: string; role: string; name?: string };
  facts: Record<string, unknown>;
  personal?: Record<string, unknown>;
}

export interface TimelineView {
  number: string;
  entries: TimelineEntry[];
  position: string;
  /** There are events before the oldest one here. */
  earlier: boolean;
}
