import type { Start } from './amsterdam';
import { readStart } from './amsterdam';

/** How a message came in (ontvangst); instants or dates as `readStart` takes them. */
export interface Receipt {
  readonly receivedAt: string;
  /** When it was passed on inside the organisation, where it came by a channel that was not designated. */
  readonly forwardedInternallyAt?: string;
  /** Whether the sender was told at once of the forwarding and of the moment from which the term runs. */
  readonly senderToldAtOnce?: boolean;
}

/** From when terms run (aanvang): receipt, or the internal forwarding if the sender was told of it at once. Awb 2:20; Awb 2:24.
 *  A repair or a request for more information never moves it. @throws LawRefusal. */
export function startOf({ receivedAt, forwardedInternallyAt, senderToldAtOnce }: Receipt): Start & { readonly source: string } {
  const received = { ...readStart(receivedAt), source: 'Awb 2:20' };
  if (forwardedInternallyAt === undefined || !senderToldAtOnce) return received;
  const forwarded = { ...readStart(forwardedInternallyAt), source: 'Awb 2:24' };
  return forwarded.day < received.day ? received : forwarded;
}
