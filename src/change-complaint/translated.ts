import { UnknownEvent } from '../complaint/complaint';
import { CorruptEvent, OutcomeUnknown as NotKnownToBeStored, StoreUnavailable } from '../store/failure';
import { KeyDestroyed, KeysUnavailable } from '../privacy/key-failure';
import { Destroyed, OutcomeUnknown, Unavailable } from './rejection';

/** The answer, or its failure in the words of the write path. */
export async function translated<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    throw translation(error);
  }
}

function translation(error: unknown): unknown {
  if (error instanceof NotKnownToBeStored) return new OutcomeUnknown(error.commandId, error);
  if (error instanceof StoreUnavailable) return new Unavailable('store-unavailable', error);
  if (error instanceof CorruptEvent) return new Unavailable('corrupt-dossier', error);
  if (error instanceof UnknownEvent) return new Unavailable('newer-version', error);
  if (error instanceof KeyDestroyed) return new Destroyed('the key was destroyed', { cause: error });
  if (error instanceof KeysUnavailable) return new Unavailable('keys-unavailable', error);
  return error;
}
