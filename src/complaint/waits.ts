import type { Complaint } from './complaint';
import type { NewEvent } from './events';
import type { Awaited } from './parts/time';

/** Waiting for somebody ends when they answer, before the day comes. */
export function endWaits({ waits }: Complaint, who: Awaited): NewEvent[] {
  return Object.entries(waits).flatMap(([waitId, wait]): NewEvent[] =>
    wait.for === who ? [{ type: 'waiting-ended', facts: { waitId, how: 'answered' } }] : [],
  );
}
