import type { NamedKeys } from '../config/key-file';
import { KnownLinks } from '../store/known-links';
import type { Metadata, Data } from '../store/envelope';
import type { EventLine } from './make-backup';

/** Looks at events as they are put back: do they follow from each other, and is the key of each still there? */
export class EventCheck {
  /** What is wrong, a sentence each. */
  readonly faults: string[] = [];
  /** Dossiers of which a key is missing that nobody destroyed. */
  readonly unavailable = new Set<string>();
  readonly #links: KnownLinks;
  readonly #reached = new Map<string, number>();

  constructor(
    appendKeys: NamedKeys,
    /** Ids of the keys there are, and of those that were destroyed. */
    private readonly keys: ReadonlySet<string>,
  ) {
    this.#links = new KnownLinks(appendKeys);
  }

  take({ stream, revision, position, id: eventId, type, data, metadata }: EventLine): void {
    if (!stream.startsWith('complaint-') || type === '$streamDeleted') return;
    const event = {
      stream,
      revision: Number(revision),
      position: BigInt(position),
      eventId,
      type,
      data: parsed(data) as Data,
      metadata: parsed(metadata) as Metadata,
      created: new Date(0),
    };
    const follows = event.revision === (this.#reached.get(stream) ?? -1) + 1;
    this.#reached.set(stream, event.revision);
    const fault = !follows ? 'not-contiguous' : event.metadata?.chain ? this.#links.check(event) : 'no-chain';
    if (fault) this.faults.push(`${revision}@${stream}: ${fault}`);
    const key = event.data?.personal?.key;
    if (key && !this.keys.has(key)) this.unavailable.add(stream.slice('complaint-'.length));
  }
}

function parsed(base64: string): unknown {
  try {
    return JSON.parse(Buffer.from(base64, 'base64').toString('utf8'));
  } catch {
    return undefined;
  }
}
