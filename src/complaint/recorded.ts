import type { LocalDate } from '../law/local-date';
import type { Actor, Instant } from './actor';

/** What is stored with every event beside its data. */
export interface Recorded {
  eventId: string;
  revision: number;
  version: number;
  actor: Actor;
  command: string;
  commandId: string;
  occurredOn: LocalDate;
  occurredAt?: Instant;
  recordedAt: Instant;
}
