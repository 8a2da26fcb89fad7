import { setTimeout as sleep } from 'node:timers/promises';
import { type ComplaintEvent, type EventType, versions } from '../complaint/events';
import type { NamedKeys } from '../config/key-file';
import { open } from '../privacy/seal';
import type { Opened, SubjectKeys } from '../privacy/subject-keys';
import { receiptCode } from './chain';
import type { EventStore } from './event-store';
import { KnownLinks } from './known-links';
import type { HeardLinks } from './heard-links';
import { LiveEvents } from './live-events';
import { type Received, received } from './received';
import { complaintEvent, type StoredEvent } from './stored-event';
import { subscription } from './subscription';

/** One stored event of a dossier, in the order of everything. */
export interface Followed {
  readonly position: bigint;
  readonly number: string;
  readonly revision: number;
  readonly eventId: string;
  readonly type: string;
  /** The event store's time: for measuring lag. */
  readonly created: Date;
  /** The event, its personal part opened where its key lives; or why it cannot be trusted or read, and its dossier must be set aside. */
  readonly content: { readonly event: ComplaintEvent; readonly receipt?: string } | { readonly broken: string };
}

const prefix = 'complaint-';
const page = 500;

/** The newest events of all dossiers, for all who follow them in one process. */
export const liveComplaints = (store: EventStore, appendKeys: NamedKeys, heard: HeardLinks): LiveEvents =>
  new LiveEvents(store, appendKeys, { prefix, heard });

export interface ComplaintLogOptions {
  /** Shared with others in this process; without it each `follow` has a subscription of its own. */
  readonly live?: LiveEvents;
  /** Milliseconds between the beginnings of two batches, so that under load fewer and larger ones come. */
  readonly atMostEvery?: number;
  readonly askEvery?: number;
  readonly silentFor?: number;
}

/** All dossiers' events as one log, for whoever derives something from them. Without `keys` only facts are given, and no key is needed. */
export class ComplaintLog {
  #lastKnown = 0n;

  constructor(
    private readonly store: EventStore,
    private readonly appendKeys: NamedKeys,
    private readonly keys?: SubjectKeys,
    private readonly options: ComplaintLogOptions = {},
  ) {}

  /** Events after this position (0: all) and those still to come, in batches of what waits, until the signal aborts; whoever is slow
   *  holds up nobody. Never ends silently. @throws StoreUnavailable, KeysUnavailable: ask again from what was done. */
  async *follow(after: bigint, signal: AbortSignal): AsyncGenerator<readonly Followed[]> {
    const links = new KnownLinks(this.appendKeys);
    const { atMostEvery = 0 } = this.options;
    for await (const batch of this.#received(after, signal)) {
      const next = performance.now() + atMostEvery;
      yield await this.#read(batch, links);
      const early = next - performance.now();
      // What costs is the transaction, not the event: whoever comes back at once takes what has gathered meanwhile.
      if (early > 1) await sleep(early, undefined, { signal }).catch(() => undefined);
    }
  }

  async *#received(after: bigint, signal: AbortSignal): AsyncGenerator<readonly Received[]> {
    const tail = await this.options.live?.join(() => this.lastPosition());
    try {
      for (let at = after; !signal.aborted;) {
        const behind = tail === undefined || at < tail.base;
        for await (const batch of behind ? this.#caughtUp(at, signal) : tail.after(at, signal)) {
          at = batch.at(-1)?.position ?? at;
          yield batch;
          if (behind && tail && at >= tail.base) break;
        }
      }
    } finally {
      tail?.leave();
    }
  }

  async *#caughtUp(after: bigint, signal: AbortSignal): AsyncGenerator<readonly Received[]> {
    const { askEvery, silentFor } = this.options;
    for await (const batch of subscription(this.store, { after, prefix, signal, askEvery, silentFor }))
      yield batch.map((raw) => received(raw, this.appendKeys));
  }

  /** All events of one dossier; none when it does not exist. @throws StoreUnavailable, KeysUnavailable */
  async readDossier(number: string): Promise<readonly Followed[]> {
    const links = new KnownLinks(this.appendKeys);
    const followed: Followed[] = [];
    for (;;) {
      const events = await this.store.readRaw(prefix + number, followed.length, page);
      followed.push(
        ...(await this.#read(
          (events ?? []).map((raw) => received(raw, this.appendKeys)),
          links,
        )),
      );
      if (!events || events.length < page) return followed;
    }
  }

  /** The id of the event at a position; undefined when none is there. Another than was read before: the log was replaced. */
  async eventIdAt(position: bigint): Promise<string | undefined> {
    return this.store.eventIdAt(position);
  }

  /** Position of the last event of any dossier; 0 when there is none. */
  async lastPosition(): Promise<bigint> {
    for (let before: bigint | undefined, most = 20; ; most = 500) {
      const events = await this.store.all('backwards', before, most);
      const found = events.find(({ stream }) => stream.startsWith(prefix));
      const oldest = events.at(-1)?.position;
      if (found) return (this.#lastKnown = found.position);
      if (oldest === undefined || events.length < most || oldest <= this.#lastKnown) return this.#lastKnown;
      before = oldest;
    }
  }

  async #read(events: readonly Received[], links: KnownLinks): Promise<Followed[]> {
    const opened = await this.#open(events);
    const followed = events.map((event) => ({ ...placeOf(event), content: contentOf(event, links, opened) }));
    for (const one of opened.values()) if (one.state === 'opened') one.key.key.fill(0);
    return followed;
  }

  async #open(events: readonly Received[]): Promise<Map<string, Opened>> {
    if (!this.keys) return new Map();
    const ids = events.flatMap(({ stored }) => stored?.data.personal?.key ?? []);
    return ids.length === 0 ? new Map() : this.keys.open([...new Set(ids)]);
  }
}

function placeOf({ raw: { event }, position }: Received): Omit<Followed, 'content'> {
  if (!event) throw new TypeError('a link to an event that is gone');
  const { streamId, revision, id, type, created } = event;
  return {
    position,
    number: streamId.slice(prefix.length),
    revision: Number(revision),
    eventId: id,
    type,
    created,
  };
}

function contentOf({ stored, fault: own }: Received, links: KnownLinks, opened: ReadonlyMap<string, Opened>): Followed['content'] {
  if (!stored) return { broken: 'unreadable' };
  const fault = links.place(stored, own);
  if (fault) return { broken: fault };
  const { type } = stored;
  const known = Object.hasOwn(versions, type) ? versions[type as EventType] : 0;
  if (stored.metadata.version > known) return { broken: 'newer-version' };
  const personal = personalOf(stored, opened);
  if (personal === 'does-not-open') return { broken: personal };
  const event = complaintEvent(stored, personal);
  const isReceipt = stored.type === 'submitted' && stored.revision === 0;
  return isReceipt ? { event, receipt: receiptCode(Buffer.from(stored.metadata.chain.link, 'base64url')) } : { event };
}

function personalOf(
  { stream, eventId, type, data: { personal } }: StoredEvent,
  opened: ReadonlyMap<string, Opened>,
): object | undefined | 'does-not-open' {
  const key = personal && opened.get(personal.key);
  if (!personal || key?.state !== 'opened') return undefined;
  try {
    return open(key.key, { stream, eventId, type }, personal);
  } catch {
    return 'does-not-open';
  }
}
