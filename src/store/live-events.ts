import type { NamedKeys } from '../config/key-file';
import type { EventStore } from './event-store';
import { type Received, received } from './received';
import { subscription, type SubscriptionOptions } from './subscription';

/** How far back a follower may be before it must catch up by itself, in events. */
export const mostKept = 1_000;

/** The newest events of a log: received, read and checked once for everybody in this process who follows it. */
export class LiveEvents {
  #tail: Promise<Tail> | undefined;

  constructor(
    private readonly store: EventStore,
    private readonly appendKeys: NamedKeys,
    private readonly options: Pick<SubscriptionOptions, 'prefix' | 'askEvery' | 'silentFor' | 'heard'>,
  ) {}

  /** The newest events from now on; who has joined must leave. `end`: position of the last event. @throws StoreUnavailable */
  async join(end: () => Promise<bigint>): Promise<Tail> {
    const tail = await (this.#tail ??= this.#begin(end));
    if (tail.signal.aborted) return this.join(end);
    tail.join();
    return tail;
  }

  #begin(end: () => Promise<bigint>): Promise<Tail> {
    const over = () => {
      if (this.#tail === begun) this.#tail = undefined;
    };
    const begun: Promise<Tail> = end().then((position) => {
      const tail = new Tail(position, over);
      void this.#fill(tail);
      return tail;
    });
    begun.catch(over);
    return begun;
  }

  async #fill(tail: Tail): Promise<void> {
    try {
      for await (const batch of subscription(this.store, { ...this.options, after: tail.base, signal: tail.signal }))
        tail.push(batch.map((raw) => received(raw, this.appendKeys)));
    } catch (error) {
      tail.end(error as Error);
    }
  }
}

/** What one subscription brought last. A follower that falls too far behind loses its place, and holds nobody up. */
export class Tail {
  readonly #stop = new AbortController();
  #followers = 0;
  #kept: Received[] = [];
  #dropped = 0;
  #problem: Error | undefined;
  readonly #waiting = new Set<() => void>();

  constructor(
    /** Everything after this position is kept. */
    public base: bigint,
    private readonly ended: () => void,
  ) {}

  get signal(): AbortSignal {
    return this.#stop.signal;
  }

  join(): void {
    this.#followers += 1;
  }

  /** The last to leave ends the subscription. */
  leave(): void {
    this.#followers -= 1;
    if (this.#followers > 0) return;
    this.ended();
    this.#stop.abort();
  }

  push(events: readonly Received[]): void {
    this.#kept.push(...events);
    if (this.#kept.length > 2 * mostKept) {
      const gone = this.#kept.splice(0, this.#kept.length - mostKept);
      this.base = gone.at(-1)?.position ?? this.base;
      this.#dropped += gone.length;
    }
    this.#wake();
  }

  end(problem: Error): void {
    this.#problem ??= problem;
    this.ended();
    this.#wake();
  }

  /** Events after a position in batches of what waits, and those still to come; ends by itself where they are no longer kept.
   *  @throws what ended the subscription */
  async *after(position: bigint, signal: AbortSignal): AsyncGenerator<readonly Received[]> {
    if (position < this.base) return;
    let next = this.#dropped;
    while (!signal.aborted && next >= this.#dropped) {
      const waiting = this.#kept.slice(next - this.#dropped).filter((event) => event.position > position);
      next = this.#dropped + this.#kept.length;
      if (waiting.length > 0) yield waiting;
      else if (this.#problem) throw this.#problem;
      else await this.#news(signal);
    }
  }

  async #news(signal: AbortSignal): Promise<void> {
    await new Promise<void>((resolve) => {
      const wake = () => {
        this.#waiting.delete(wake);
        signal.removeEventListener('abort', wake);
        resolve();
      };
      this.#waiting.add(wake);
      signal.addEventListener('abort', wake);
    });
  }

  #wake(): void {
    for (const wake of this.#waiting) wake();
  }
}
