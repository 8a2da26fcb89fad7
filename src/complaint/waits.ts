import type { Complaint } from './complaint';
import type { Addressee } from './facts';
import type { NewEvent } from './events';
import type { Awaited } from './parts/time';

/** Which of those we wait for this is (op wie wordt gewacht). */
export function awaitedOf({ complainant, representative }: Complaint, who: Addressee): Awaited {
  if (typeof who !== 'string') return 'body';
  return who === complainant || who === representative ? 'complainant' : 'third-party';
}

/** Waiting for somebody ends when they answer, before the day comes. */
export function endWaits({ waits }: Complaint, who: Awaited): NewEvent[] {
  return Object.entries(waits).flatMap(([waitId, wait]): NewEvent[] =>
    wait.for === who ? [{ type: 'waiting-ended', facts: { waitId, how: 'answered' } }] : [],
  );
}
