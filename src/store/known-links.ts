import type { NamedKeys } from '../config/key-file';
import { type ChainFault, noLink } from './chain';
import { chainFault, type StoredEvent } from './stored-event';

const most = 20_000;
const none = noLink.toString('base64url');

/** Checks events against the chain of their streams while they come by: against the one before where that was seen lately,
 *  else by what the event says of itself. */
export class KnownLinks {
  readonly #last = new Map<string, { revision: number; link: string }>();

  constructor(private readonly keys: NamedKeys) {}

  /** What is wrong with the event; undefined when nothing is. */
  check(event: StoredEvent): ChainFault | 'not-contiguous' | undefined {
    return this.place(event, chainFault(event, undefined, this.keys));
  }

  /** As `check`, for whoever knows what is wrong with the event by itself. */
  place(event: StoredEvent, own: ChainFault | undefined): ChainFault | 'not-contiguous' | undefined {
    const { stream, revision } = event;
    const { prev, link } = event.metadata.chain;
    const last = this.#last.get(stream);
    if (last && last.revision + 1 !== revision) return 'not-contiguous';
    const before = revision === 0 ? none : last?.link;
    const follows = before === undefined || before === prev || own === 'unknown-chain-version';
    if (!follows || own) return follows ? own : 'does-not-follow';
    this.#last.delete(stream);
    this.#last.set(stream, { revision, link });
    if (this.#last.size > most) this.#last.delete(this.#last.keys().next().value ?? '');
    return undefined;
  }
}
