import type { Instant } from './complaint/actor';

/** The one source of now: everything that asks the time is given one of these, so that tests can hold it still. */
export class Clock {
  /** Whether time goes on by itself. */
  readonly runs: boolean = true;

  now(): Instant {
    return new Date().toISOString();
  }

  /** Milliseconds that only go forward, whatever happens to the time of day: for measuring how long something took. */
  elapsed(): number {
    return performance.now();
  }
}
