import type { Recorded } from './recorded';

/** Where a subscription stands: its own position of `$all`, or the last it had looked at; idle when it has been told all there was. */
export interface Place {
  position: number;
  idle: boolean;
}

interface Waiter {
  stream: string | undefined;
  wake(): void;
}

/** Where the log stands and what was added last: the newest events in memory, for readers at the end, and the bell that wakes them.
 *  Positions have no gaps, so where the tail begins is found by counting. */
export class Feed {
  /** The newest events by position; what is dropped from it is let go at once. */
  private readonly tail = new Map<number, Recorded>();
  private bytes = 0;
  private readonly byStream = new Map<string, Recorded[]>();
  /** One for each open subscription. */
  readonly subscribers = new Set<Place>();
  private readonly waitingForAll = new Set<Waiter>();
  private readonly waitingForStream = new Map<string, Set<Waiter>>();

  /** @param position the last committed position: nobody is ever shown anything beyond it */
  constructor(
    public position: number,
    private readonly maxEvents = 10_000,
    private readonly maxBytes = 16 * 2 ** 20,
  ) {}

  /** Adds what has just been committed, in order, and wakes who waits. */
  publish(events: readonly Recorded[]): void {
    const touched = new Set<string>();
    for (const event of events) {
      this.tail.set(event.position, event);
      this.bytes += sizeOf(event);
      const same = this.byStream.get(event.stream);
      if (same) same.push(event);
      else this.byStream.set(event.stream, [event]);
      touched.add(event.stream);
      this.position = event.position;
    }
    this.trim();
    this.wake(this.waitingForAll);
    for (const stream of touched) this.wake(this.waitingForStream.get(stream));
  }

  /** After an outcome was unknown: go on from what is stored; the tail may have a hole and is dropped. */
  reset(position: number): void {
    this.tail.clear();
    this.bytes = 0;
    this.byStream.clear();
    this.position = position;
    this.wake(this.waitingForAll);
    for (const waiters of this.waitingForStream.values()) this.wake(waiters);
  }

  /** The events after a position, at most `max`; undefined when they must be read from the tables. */
  after(position: number, max: number): Recorded[] | undefined {
    if (position >= this.position) return [];
    if (position + 1 < this.first()) return undefined;
    const events: Recorded[] = [];
    for (let next = position + 1; next <= this.position && events.length < max; next += 1) events.push(this.tail.get(next) as Recorded);
    return events;
  }

  /** The events of a stream after a revision; undefined when they must be read from the tables. */
  ofStream(stream: string, revision: number): Recorded[] | undefined {
    const events = this.byStream.get(stream);
    const first = events?.[0];
    if (!events || !first || first.revision > revision + 1) return undefined;
    return events.slice(revision + 1 - first.revision);
  }

  /** Settles when something (in this stream, if named) has been published since `seen`, or on `signal`. */
  async moved(stream: string | undefined, seen: number, signal: AbortSignal): Promise<void> {
    if (signal.aborted || this.hasMoved(stream, seen)) return;
    await new Promise<void>((resolve) => {
      const waiter: Waiter = { stream, wake: () => done() };
      const done = () => {
        this.remove(waiter);
        signal.removeEventListener('abort', done);
        resolve();
      };
      signal.addEventListener('abort', done);
      this.add(waiter);
    });
  }

  /** How many events the slowest subscriber is behind. */
  greatestLag(): number {
    let lag = 0;
    for (const { position, idle } of this.subscribers) if (!idle) lag = Math.max(lag, this.position - position);
    return lag;
  }

  private first(): number {
    return this.position - this.tail.size + 1;
  }

  private hasMoved(stream: string | undefined, seen: number): boolean {
    if (seen >= this.position) return false;
    if (stream === undefined || seen < this.first() - 1) return true;
    const last = this.byStream.get(stream)?.at(-1);
    return last !== undefined && last.position > seen;
  }

  private trim(): void {
    while (this.tail.size > this.maxEvents || (this.bytes > this.maxBytes && this.tail.size > 0)) {
      const oldest = this.first();
      const event = this.tail.get(oldest) as Recorded;
      this.tail.delete(oldest);
      this.bytes -= sizeOf(event);
      const same = this.byStream.get(event.stream);
      same?.shift();
      if (same?.length === 0) this.byStream.delete(event.stream);
    }
  }

  private add(waiter: Waiter): void {
    if (waiter.stream === undefined) this.waitingForAll.add(waiter);
    else {
      const waiters = this.waitingForStream.get(waiter.stream);
      if (waiters) waiters.add(waiter);
      else this.waitingForStream.set(waiter.stream, new Set([waiter]));
    }
  }

  private remove(waiter: Waiter): void {
    if (waiter.stream === undefined) this.waitingForAll.delete(waiter);
    else {
      const waiters = this.waitingForStream.get(waiter.stream);
      waiters?.delete(waiter);
      if (waiters?.size === 0) this.waitingForStream.delete(waiter.stream);
    }
  }

  private wake(waiters: Set<Waiter> | undefined): void {
    for (const waiter of waiters ?? []) waiter.wake();
  }
}

// Twice its bytes: once as recorded, once ready to send; and what the objects themselves take.
const sizeOf = (event: Recorded): number => 2 * (event.data.length + event.metadata.length + event.type.length + event.stream.length) + 600;
