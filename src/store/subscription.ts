import { type AllStreamSubscription, type ResolvedEvent, START, streamNameFilter } from '@eventstore/db-client';
import type { EventStore } from './event-store';
import { StoreUnavailable } from './failure';
import type { HeardLinks } from './heard-links';

export interface SubscriptionOptions {
  /** Exclusive; 0n is before the first event. */
  readonly after: bigint;
  readonly prefix: string;
  readonly signal: AbortSignal;
  /** How often the store is asked where it stands, in ms. */
  readonly askEvery?: number | undefined;
  /** How long the store may be ahead of what it sent, in ms. */
  readonly silentFor?: number | undefined;
  /** Told of every event as it arrives, before it is its turn. */
  readonly heard?: HeardLinks | undefined;
}

// What waits for the consumer; beyond it the store is held back.
const most = 500;

/** The events of all streams with a prefix, in batches of what waits, first those stored and then those still to come.
 *  Never ends by itself: `error`, `end`, `close` and silence all throw. @throws StoreUnavailable */
export async function* subscription(store: EventStore, options: SubscriptionOptions): AsyncGenerator<readonly ResolvedEvent[]> {
  const { after, prefix, signal, askEvery = 10_000, silentFor = 30_000, heard } = options;
  const { connection, leave, failed, credentials } = store.use();
  const inbox = new Inbox(after, heard);
  const stream = connection.client.subscribeToAll(
    {
      fromPosition: after === 0n ? START : { commit: after, prepare: after },
      filter: streamNameFilter({
        prefixes: [prefix],
        checkpointInterval: 1,
        // oxlint-disable-next-line typescript/require-await -- the client wants a promise
        checkpointReached: async (_, { commit }) => inbox.sawNothingUpTo(commit),
      }),
      credentials,
    },
    { highWaterMark: most },
  );
  inbox.fillFrom(stream);
  const watch = setInterval(() => void askWhere(store, inbox, prefix, silentFor), askEvery).unref();
  const stop = () => inbox.wake();
  signal.addEventListener('abort', stop);
  try {
    while (!signal.aborted) {
      const batch = await inbox.take(stream);
      if (batch.length > 0) yield batch;
      else if (inbox.problem) throw new StoreUnavailable(`the subscription ended: ${inbox.problem.message}`, { cause: inbox.problem });
    }
  } finally {
    clearInterval(watch);
    signal.removeEventListener('abort', stop);
    heard?.follows(false);
    if (inbox.problem) failed();
    await stream.unsubscribe().catch((error: Error) => inbox.fail(error));
    leave();
  }
}

/** Is the store ahead of what it sent us, and for how long? Events of others, which the filter leaves out, do not count. */
async function askWhere(store: EventStore, inbox: Inbox, prefix: string, silentFor: number): Promise<void> {
  try {
    const last = await store.lastPosition();
    if (last <= inbox.seen) return inbox.heard();
    const ahead = await store.all('forwards', inbox.seen + 1n, 100);
    const missed = ahead.find(({ stream }) => stream.startsWith(prefix));
    if (!missed) return inbox.sawNothingUpTo(ahead.at(-1)?.position ?? inbox.seen);
    if (missed.position > inbox.seen) inbox.silent(silentFor);
  } catch (error) {
    inbox.fail(error as Error);
  }
}

/** What came and was not yet taken. */
class Inbox {
  problem: Error | undefined;
  #waiting: ResolvedEvent[] = [];
  #wake: (() => void) | undefined;
  #silentSince: number | undefined;

  constructor(
    /** Up to here everything was received. */
    public seen: bigint,
    private readonly links?: HeardLinks,
  ) {}

  fillFrom(stream: AllStreamSubscription): void {
    stream.on('caughtUp', () => this.links?.follows(true));
    stream.on('data', (event: ResolvedEvent) => {
      this.links?.hear(event);
      this.#waiting.push(event);
      this.sawNothingUpTo(event.commitPosition ?? event.event?.position?.commit ?? this.seen);
      if (this.#waiting.length >= most) stream.pause();
      this.wake();
    });
    stream.on('error', (error: Error) => this.fail(error));
    stream.on('end', () => this.fail(new Error('the server ended it')));
    stream.on('close', () => this.fail(new Error('it was closed')));
  }

  /** What waits; waits for it when there is nothing. Empty after a problem or a call to wake. */
  async take(stream: AllStreamSubscription): Promise<readonly ResolvedEvent[]> {
    if (this.#waiting.length === 0 && !this.problem) await new Promise<void>((resolve) => (this.#wake = resolve));
    const batch = this.#waiting;
    this.#waiting = [];
    if (stream.isPaused()) stream.resume();
    return batch;
  }

  sawNothingUpTo(position: bigint): void {
    if (position > this.seen) this.seen = position;
    this.heard();
  }

  heard(): void {
    this.#silentSince = undefined;
  }

  silent(longest: number): void {
    // While the consumer is busy with what it has, nothing is sent; that is not silence.
    if (this.#waiting.length >= most) return this.heard();
    this.#silentSince ??= performance.now();
    if (performance.now() - this.#silentSince >= longest) this.fail(new Error('the server sends nothing although there is more'));
  }

  fail(error: Error): void {
    this.problem ??= error;
    this.wake();
  }

  wake(): void {
    this.#wake?.();
    this.#wake = undefined;
  }
}
