import {
  AccessDeniedError,
  END,
  jsonEvent,
  MaxAppendSizeExceededError,
  NO_STREAM,
  type ResolvedEvent,
  START,
  StreamDeletedError,
  type StreamingRead,
  StreamNotFoundError,
  WrongExpectedVersionError,
} from '@eventstore/db-client';
import { setTimeout as sleep } from 'node:timers/promises';
import { Connection } from './connection';
import type { Envelope } from './envelope';
import { OutcomeUnknown, StoreUnavailable, WrongRevision } from './failure';
import { type StoredEvent, storedEvent } from './stored-event';

export interface EventStoreOptions {
  /** `esdb://…`; `throwOnAppendFailure` must stay true in it. */
  readonly url: string;
  readonly user: string;
  readonly password: string;
  /** Hears of every failed call, before it is repeated. */
  readonly log?: (message: string, error: unknown) => void;
}

/** What the store answered to an append. */
export interface Appended {
  readonly position: bigint;
  /** The first try was answered. It may still be somebody else's append under the same ids: the store compares ids, not content. */
  readonly firstTry: boolean;
}

/** An event's place in the order of everything. */
export interface Placed {
  readonly position: bigint;
  readonly stream: string;
  readonly eventId: string;
}

// An append is decided within 5 s: each try has a deadline that the server knows, and a timeout of ours in case nobody answers at all.
const appendWithin = 5_000;
const tries = 5;
const deadline = 2_000;
const patience = 3_000;

/** The event store (EventStoreDB), through its client and nothing else. Its methods end within seconds whatever the server does.
 *  @throws StoreUnavailable, unless said otherwise. */
export class EventStore {
  #connection: Connection;
  #closed = false;
  readonly #credentials: { username: string; password: string };

  constructor(private readonly options: EventStoreOptions) {
    if (/throwOnAppendFailure=false/i.test(options.url))
      throw new TypeError('throwOnAppendFailure must stay true: without it a conflict cannot be told');
    this.#connection = new Connection(options.url);
    // With credentials of its own, an append is a plain call with a deadline. Without, the client puts it on a shared stream
    // on which an unanswered append waits for ever, and on which one broken server fails the appends to all others.
    this.#credentials = { username: options.user, password: options.password };
  }

  /** Appends at exactly the revision the envelope was made for; repeats the same bytes until the outcome is known.
   *  @throws WrongRevision, OutcomeUnknown */
  async append(envelope: Envelope): Promise<Appended> {
    const until = performance.now() + appendWithin;
    for (let tried = 1; ; tried++) {
      try {
        return { position: await this.#append(envelope, Math.min(deadline, until - performance.now())), firstTry: tried === 1 };
      } catch (error) {
        if (error instanceof WrongExpectedVersionError) throw new WrongRevision();
        this.options.log?.(`append, try ${tried}`, error);
        if (tried === 1 && isRefusal(error)) throw new StoreUnavailable('the event store refuses the append', { cause: error });
        const pause = 50 * 2 ** (tried - 1) * (0.5 + Math.random());
        if (tried === tries || this.#closed || performance.now() + pause + 100 > until) throw new OutcomeUnknown(envelope.commandId, error);
        await sleep(pause);
      }
    }
  }

  async #append({ stream, after, records }: Envelope, within: number): Promise<bigint> {
    const events = records.map(({ id, type, data, metadata }) => jsonEvent({ id, type, data, metadata }));
    const expectedRevision = after.revision < 0 ? NO_STREAM : BigInt(after.revision);
    const { position } = await this.#call(within + patience - deadline, (client) =>
      client.appendToStream(stream, events, { expectedRevision, deadline: within, credentials: this.#credentials }),
    );
    if (!position) throw new StoreUnavailable('an append was answered without its position');
    return position.commit;
  }

  /** At most `most` events of a stream from a revision on; undefined when there is no such stream. @throws CorruptEvent */
  async read(stream: string, from: number, most: number): Promise<StoredEvent[] | undefined> {
    return (await this.readRaw(stream, from, most))?.map(storedEvent);
  }

  /** As `read`, as the client gives them: for those who go on after an event that is corrupt. */
  async readRaw(stream: string, from: number, most: number): Promise<ResolvedEvent[] | undefined> {
    try {
      return await this.#collect((client) =>
        client.readStream(stream, { fromRevision: BigInt(from), maxCount: most, credentials: this.#credentials }),
      );
    } catch (error) {
      if (error instanceof StreamNotFoundError) return undefined;
      throw error;
    }
  }

  /** The position of the last event of all; a round trip to the server and its storage, so also the sign that it is ready. */
  async lastPosition(): Promise<bigint> {
    const [last] = await this.all('backwards', undefined, 1);
    return last?.position ?? 0n;
  }

  /** The id of the event at a position; undefined when none is there. */
  async eventIdAt(position: bigint): Promise<string | undefined> {
    const [found] = await this.all('forwards', position, 1);
    return found?.position === position ? found.eventId : undefined;
  }

  /** What stands in the order of everything, whoseever it is: forwards from a position on, backwards from before it.
   *  Without `from`: from the start, or the end. */
  async all(direction: 'forwards' | 'backwards', from: bigint | undefined, most: number): Promise<Placed[]> {
    const edge = direction === 'forwards' ? START : END;
    const fromPosition = from === undefined ? edge : { commit: from, prepare: from };
    const events = await this.#collect((client) =>
      client.readAll({ direction, fromPosition, maxCount: most, credentials: this.#credentials }),
    );
    return events.flatMap(({ event, commitPosition }) => {
      const position = commitPosition ?? event?.position?.commit;
      return event && position !== undefined ? [{ position, stream: event.streamId, eventId: event.id }] : [];
    });
  }

  /** The client as it is now, for a call that does not end by itself. `failed` brings in a new one for everybody. */
  use(): { connection: Connection; leave: () => void; failed: () => void; credentials: { username: string; password: string } } {
    const connection = this.#connection;
    return { connection, leave: connection.join(), failed: () => this.#replace(connection), credentials: this.#credentials };
  }

  /** Ends everything; what is under way fails. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#connection.close();
  }

  async #call<T>(within: number, act: (client: Connection['client']) => Promise<T>): Promise<T> {
    const { connection, leave, failed } = this.use();
    const call = act(connection.client);
    const left = call.finally(leave);
    try {
      return await Promise.race([left, timeout(within, left)]);
    } catch (error) {
      if (!(error instanceof WrongExpectedVersionError)) failed();
      throw error;
    }
  }

  async #collect(open: (client: Connection['client']) => StreamingRead<ResolvedEvent>): Promise<ResolvedEvent[]> {
    if (this.#closed) throw new StoreUnavailable('the connection to the event store is closed');
    const { connection, leave, failed } = this.use();
    try {
      return await collect(open(connection.client));
    } catch (error) {
      if (error instanceof StreamNotFoundError) throw error;
      failed();
      this.options.log?.('read', error);
      throw new StoreUnavailable('the event store does not answer', { cause: error });
    } finally {
      leave();
    }
  }

  #replace(failed: Connection): void {
    if (failed !== this.#connection || this.#closed) return;
    this.#connection = new Connection(this.options.url);
    failed.retire();
  }
}

/** Answers after which nothing was stored, and never will be. */
function isRefusal(error: unknown): boolean {
  return error instanceof AccessDeniedError || error instanceof MaxAppendSizeExceededError || error instanceof StreamDeletedError;
}

/** Rejects when time is up and the call has not ended; what it answers after that is nobody's any more. */
function timeout(within: number, call: Promise<unknown>): Promise<never> {
  return new Promise((_, reject) => {
    const timer = setTimeout(() => reject(new Error(`no answer within ${within} ms`)), within);
    const done = () => clearTimeout(timer);
    call.then(done, done);
  });
}

/** All events of a read that ends. Listens itself because the stream may report an error after it was given up,
 *  and an error nobody listens for ends the process. */
function collect(stream: StreamingRead<ResolvedEvent>): Promise<ResolvedEvent[]> {
  return new Promise((resolve, reject) => {
    const events: ResolvedEvent[] = [];
    const fail = (error: Error) => {
      clearTimeout(timer);
      reject(error);
    };
    const timer = setTimeout(() => {
      fail(new Error(`nothing came within ${patience} ms`));
      void stream.cancel();
    }, patience);
    stream.on('data', (event: ResolvedEvent) => {
      timer.refresh();
      events.push(event);
    });
    stream.on('error', fail);
    stream.on('close', () => fail(new Error('the read was cut off')));
    stream.on('end', () => {
      clearTimeout(timer);
      resolve(events);
    });
  });
}
