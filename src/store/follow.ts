import type { ResolvedEvent } from '@eventstore/db-client';
import { setTimeout as sleep } from 'node:timers/promises';
import { type ComplaintEvent, type EventType, versions } from '../complaint/events';
import type { NamedKeys } from '../config/key-file';
import { open } from '../privacy/seal';
import type { Opened, SubjectKeys } from '../privacy/subject-keys';
import { receiptCode } from './chain';
import type { EventStore } from './event-store';
import { CorruptEvent } from './failure';
import type { HeardLinks } from './heard-links';
import { KnownLinks } from './known-links';
import { complaintEvent, type StoredEvent, storedEvent } from './stored-event';
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

/** All dossiers' events as one log, for whoever derives something from them. Without `keys` only facts are given, and no key is needed.
 *  `atMostEvery`: milliseconds between the beginnings of two batches, so that under load fewer and larger ones come. */
export class ComplaintLog {
  #lastKnown = 0n;

  constructor(
    private readonly store: EventStore,
    private readonly appendKeys: NamedKeys,
    private readonly keys?: SubjectKeys,
    private readonly options: { askEvery?: number; silentFor?: number; heard?: HeardLinks; atMostEvery?: number } = {},
  ) {}

  /** Events after this position (0: all) and those still to come, in batches of what waits, until the signal aborts; while a batch is
   *  worked on, the store is held back. Never ends silently. @throws StoreUnavailable, KeysUnavailable: ask again from what was done. */
  async *follow(after: bigint, signal: AbortSignal): AsyncGenerator<readonly Followed[]> {
    const links = new KnownLinks(this.appendKeys);
    const { atMostEvery = 0, ...options } = this.options;
    for await (const batch of subscription(this.store, { after, prefix, signal, ...options })) {
      const next = performance.now() + atMostEvery;
      yield await this.#read(batch.map(readable), links);
      const early = next - performance.now();
      // What costs is the transaction, not the event: whoever comes back at once takes what has gathered meanwhile.
      if (early > 1) await sleep(early, undefined, { signal }).catch(() => undefined);
    }
  }

  /** All events of one dossier; none when it does not exist. @throws StoreUnavailable, KeysUnavailable */
  async readDossier(number: string): Promise<readonly Followed[]> {
    const links = new KnownLinks(this.appendKeys);
    const followed: Followed[] = [];
    for (;;) {
      const events = await this.store.readRaw(prefix + number, followed.length, page);
      followed.push(...(await this.#read((events ?? []).map(readable), links)));
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

  async #read(events: readonly Readable[], links: KnownLinks): Promise<Followed[]> {
    const opened = await this.#open(events);
    const followed = events.map((event) => ({ ...placeOf(event), content: contentOf(event, links, opened) }));
    for (const one of opened.values()) if (one.state === 'opened') one.key.key.fill(0);
    return followed;
  }

  async #open(events: readonly Readable[]): Promise<Map<string, Opened>> {
    if (!this.keys) return new Map();
    const ids = events.flatMap(({ stored }) => stored?.data.personal?.key ?? []);
    return ids.length === 0 ? new Map() : this.keys.open([...new Set(ids)]);
  }
}

/** An event as the client gave it, and as ours where it is. */
interface Readable {
  readonly raw: ResolvedEvent;
  readonly stored?: StoredEvent;
}

function readable(raw: ResolvedEvent): Readable {
  try {
    return { raw, stored: storedEvent(raw) };
  } catch (error) {
    if (error instanceof CorruptEvent) return { raw };
    throw error;
  }
}

function placeOf({ raw: { event, commitPosition } }: Readable): Omit<Followed, 'content'> {
  if (!event) throw new TypeError('a link to an event that is gone');
  const { streamId, revision, id, type, created, position } = event;
  return {
    position: commitPosition ?? position?.commit ?? 0n,
    number: streamId.slice(prefix.length),
    revision: Number(revision),
    eventId: id,
    type,
    created,
  };
}

function contentOf({ stored }: Readable, links: KnownLinks, opened: ReadonlyMap<string, Opened>): Followed['content'] {
  if (!stored) return { broken: 'unreadable' };
  const fault = links.check(stored);
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
