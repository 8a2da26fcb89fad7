import type { NamedKeys } from '../config/key-file';
import type { SubjectKeys } from '../privacy/subject-keys';
import type { SubjectKey } from '../privacy/seal';
import { type Decided, digestOf, type Envelope, freeze, type RecordedCommand, subjectsOf, type Tail } from './envelope';
import type { EventStore } from './event-store';
import { CorruptEvent, OutcomeUnknown, StoreUnavailable } from './failure';
import type { HeardLinks } from './heard-links';
import { chainFault, type StoredEvent } from './stored-event';

/** What recording gave: the events as they were sent, and where. */
export interface Recorded {
  readonly envelope: Envelope;
  readonly position: bigint;
  /** It is certain that they stand as they were sent. */
  readonly proven: boolean;
  /** As read back, where that had to be made certain: they may be another's under the same ids. */
  readonly stored?: readonly StoredEvent[];
}

/** The keys of a new dossier's subjects, committed, and what making them showed. */
export interface Prepared {
  readonly keys: Map<string, SubjectKey>;
  /** Nobody made keys for this number before us, so nobody can have appended to it before we began. */
  readonly fresh: boolean;
  /** Which of the other numbers asked about may exist. */
  readonly others: readonly string[];
  readonly at: number;
}

const page = 500;
// Who made the keys of a new dossier may trust the answer to its append for so long; who found them made waits longer before appending.
const leaseFor = 1_000;
const waitFor = 1_500;

/** Records what was decided (vastleggen): seals, chains and appends it, and makes sure that what stands is what was meant.
 *  The store compares ids and not content, so an append that another process made under the same command id looks like success. */
export class Recorder {
  constructor(
    private readonly store: EventStore,
    private readonly keys: SubjectKeys,
    readonly appendKeys: NamedKeys,
    private readonly heard?: HeardLinks,
  ) {}

  /** Appends to a dossier that exists. @throws WrongRevision, OutcomeUnknown, StoreUnavailable, KeysUnavailable, KeyDestroyed */
  async record(number: string, after: Tail, command: RecordedCommand, events: readonly Decided[]): Promise<Recorded> {
    const keys = await this.keys.of(number, subjectsOf(events));
    const { envelope, position, firstTry } = await this.#append(number, after, command, events, keys);
    const { link, revision } = envelope.tail;
    if ((await this.heard?.link(envelope.stream, revision)) === link.toString('base64url')) return { envelope, position, proven: true };
    // Nobody acts on what the system's own append says it holds; whoever needs the dossier next reads on.
    if (command.actor.role === 'system' && firstTry) return { envelope, position, proven: false };
    return { envelope, position, proven: false, stored: await this.#readBack(envelope) };
  }

  /** Makes the keys of a dossier that is to be. */
  async prepare(number: string, events: readonly Decided[], others: readonly string[]): Promise<Prepared> {
    const at = performance.now();
    return { ...(await this.keys.make(number, subjectsOf(events), others)), at };
  }

  /** When somebody who found the keys made may append: then whoever made them no longer trusts an answer without reading back. */
  static mayTakeOver({ fresh, at }: Prepared): boolean {
    return fresh || performance.now() - at > waitFor;
  }

  /** Begins a dossier. @throws as `record` */
  async recordFirst(
    number: string,
    prepared: Prepared,
    after: Tail,
    command: RecordedCommand,
    events: readonly Decided[],
  ): Promise<Recorded> {
    const { envelope, position, firstTry } = await this.#append(number, after, command, events, prepared.keys);
    if (firstTry && prepared.fresh && performance.now() - prepared.at < leaseFor) return { envelope, position, proven: true };
    return { envelope, position, proven: false, stored: await this.#readBack(envelope) };
  }

  async #append(number: string, after: Tail, command: RecordedCommand, events: readonly Decided[], keys: Map<string, SubjectKey>) {
    const envelope = freeze(streamOf(number), after, command, events, keys, this.appendKeys);
    wipe(keys);
    return { envelope, ...(await this.store.append(envelope)) };
  }

  /** It was stored by now, by us or under the same ids by another; without reading it nobody knows which. */
  async #readBack({ stream, commandId, after, records }: Envelope): Promise<StoredEvent[]> {
    try {
      return (await this.store.read(stream, after.revision + 1, records.length)) ?? [];
    } catch (error) {
      throw error instanceof StoreUnavailable ? new OutcomeUnknown(commandId, error) : error;
    }
  }

  /** A dossier's events from a revision on, page by page, each checked against the chain; undefined when there is no such dossier.
   *  `previous`: the link before `from`; without it the first event's own word is taken. @throws CorruptEvent, StoreUnavailable */
  async *read(number: string, from: number, previous: Uint8Array | undefined): AsyncGenerator<readonly StoredEvent[]> {
    let expected = from;
    let link = previous && Buffer.from(previous).toString('base64url');
    let asked = from;
    const coming: Promise<StoredEvent[] | undefined>[] = [];
    const ask = () => {
      const one = this.store.read(streamOf(number), asked, page);
      // What is wrong with it is heard when its turn comes, if it comes.
      one.catch(() => undefined);
      coming.push(one);
      asked += page;
    };
    for (ask(); ;) {
      const events = await coming.shift();
      if (!events) return;
      // Of a long dossier two pages are under way while one is checked: then neither side waits for the other.
      if (events.length === page) while (coming.length < 2) ask();
      for (const event of events) {
        if (event.revision !== expected) throw new CorruptEvent(event.stream, event.revision, 'not-contiguous');
        const fault = chainFault(event, link, this.appendKeys);
        if (fault) throw new CorruptEvent(event.stream, event.revision, fault);
        link = event.metadata.chain.link;
        expected += 1;
      }
      yield events;
      if (events.length < page) return;
    }
  }

  /** Some events of a dossier that exists. @throws CorruptEvent, StoreUnavailable */
  async part(number: string, from: number, count: number): Promise<readonly StoredEvent[]> {
    return (await this.store.read(streamOf(number), from, count)) ?? [];
  }

  /** Whether these events came from a command that said the same. @throws KeyDestroyed when that can no longer be told, KeysUnavailable */
  async saidTheSame(number: string, events: readonly StoredEvent[], name: string, body: object): Promise<boolean> {
    const [first] = events;
    if (first?.metadata.command !== name) return false;
    const subjects = subjectsOf(events.map(({ data }) => data));
    const keys = await this.keys.existing(number, subjects);
    const same = digestOf(name, body, subjects, keys) === first.metadata.commandDigest;
    wipe(keys);
    return same;
  }

  /** Which of these numbers may have a dossier; the others certainly have none. */
  async known(numbers: readonly string[]): Promise<string[]> {
    return this.keys.known(numbers);
  }
}

/** The stream of a dossier. */
export function streamOf(number: string): string {
  return `complaint-${number}`;
}

function wipe(keys: ReadonlyMap<string, SubjectKey>): void {
  for (const { key } of keys.values()) key.fill(0);
}
