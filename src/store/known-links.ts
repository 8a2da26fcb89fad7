import type { NamedKeys } from '../config/key-file';
import type { ChainFault } from './chain';
import { chainFault, type StoredEvent } from './stored-event';

const most = 20_000;

/** Checks events against the chain of their streams while they come by: against the one before where that was seen lately,
 *  else by what the event says of itself. */
export class KnownLinks {
  readonly #last = new Map<string, { revision: number; link: Buffer }>();

  constructor(private readonly keys: NamedKeys) {}

  /** What is wrong with the event; undefined when nothing is. */
  check(event: StoredEvent): ChainFault | 'not-contiguous' | undefined {
    const { stream, revision } = event;
    const last = this.#last.get(stream);
    if (last && last.revision + 1 !== revision) return 'not-contiguous';
    const fault = chainFault(event, revision === 0 ? Buffer.alloc(32) : last?.link, this.keys);
    if (fault) return fault;
    this.#last.delete(stream);
    this.#last.set(stream, { revision, link: Buffer.from(event.metadata.chain.link, 'base64url') });
    if (this.#last.size > most) this.#last.delete(this.#last.keys().next().value ?? '');
    return undefined;
  }
}
