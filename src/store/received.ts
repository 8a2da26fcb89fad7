import type { ResolvedEvent } from '@eventstore/db-client';
import type { NamedKeys } from '../config/key-file';
import type { ChainFault } from './chain';
import { CorruptEvent } from './failure';
import { chainFault, type StoredEvent, storedEvent } from './stored-event';

/** An event as the client gave it; as ours where it is, with what is wrong with it by itself. */
export interface Received {
  readonly raw: ResolvedEvent;
  /** Its place in the order of everything. */
  readonly position: bigint;
  readonly stored?: StoredEvent;
  readonly fault?: ChainFault | undefined;
}

/** Reads and checks one event, whatever stands before it in its stream. */
export function received(raw: ResolvedEvent, appendKeys: NamedKeys): Received {
  const position = raw.commitPosition ?? raw.event?.position?.commit ?? 0n;
  try {
    const stored = storedEvent(raw);
    return { raw, position, stored, fault: chainFault(stored, undefined, appendKeys) };
  } catch (error) {
    if (error instanceof CorruptEvent) return { raw, position };
    throw error;
  }
}
