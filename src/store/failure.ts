import type { ChainFault } from './chain';

/** The event store did not answer, or not in time, and nothing depends on what it did: ask again later. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
}

/** Nobody knows whether an append was stored. Repeating the same command finds out; it is never done twice. */
export class OutcomeUnknown extends Error {
  override readonly name = 'OutcomeUnknown';
  constructor(
    readonly commandId: string,
    cause?: unknown,
  ) {
    super('it is not known whether this was stored', { cause });
  }
}

/** Somebody else appended first: the stream is not at the revision that was expected. */
export class WrongRevision extends Error {
  override readonly name = 'WrongRevision';
}

/** A stored event is not what this product stores: damaged, altered, out of place or forged. Its dossier takes no commands. */
export class CorruptEvent extends Error {
  override readonly name = 'CorruptEvent';
  constructor(
    readonly stream: string,
    readonly revision: number,
    readonly fault: ChainFault | 'unreadable' | 'not-contiguous',
  ) {
    super(`${stream} revision ${revision}: ${fault}`);
  }
}
