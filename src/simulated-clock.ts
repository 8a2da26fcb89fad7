import { AsyncLocalStorage } from 'node:async_hooks';
import { Clock } from './clock';
import type { Instant } from './complaint/actor';

/** A clock that stands where the simulated office puts it; until then it tells the time of the machine. For development only. */
export class SimulatedClock extends Clock {
  override readonly runs = false;
  readonly #own = new AsyncLocalStorage<Instant>();
  #now: Instant | undefined;

  override now(): Instant {
    return this.#own.getStore() ?? this.#now ?? super.now();
  }

  /** Stands still with the rest, so that nobody in the office grows impatient within a moment. */
  override elapsed(): number {
    return Date.parse(this.#now ?? super.now());
  }

  /** It is this moment now, for everybody. */
  set(now: Instant): void {
    this.#now = now;
  }

  /** Work at a moment of its own, whatever it is for others: what happens on one day can be done side by side. */
  at<Result>(moment: Instant, work: () => Promise<Result>): Promise<Result> {
    return this.#own.run(moment, work);
  }
}
