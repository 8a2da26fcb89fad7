import { createHash } from 'node:crypto';
import { frame } from '../privacy/frame';
import { uuidBytes, uuidv5 } from '../privacy/uuid';

const namespace = 'd7376d18-8ae8-5241-a2da-d78b09158f85';

/** The id of what a person asks under an Idempotency-Key: the same wherever and whenever it is asked again.
 *  `number`: the dossier's, or `new`. */
export function personsCommandId(actorId: string, number: string, key: string): string {
  return uuidv5(namespace, [actorId, number, key.toLowerCase()].join('\n'));
}

/** What makes a command of the system the same command again. */
export interface SystemCause {
  /** The event that led to it. */
  readonly eventId: string;
  readonly command: string;
  readonly termId?: string;
  readonly dueOn?: string;
  readonly kind?: string | undefined;
}

/** The id of what the system does by itself, so that two followers, or one after a crash, do it once. */
export function systemCommandId({ eventId, command, termId = '', dueOn = '', kind = '' }: SystemCause): string {
  return uuidv5(namespace, [eventId, command, termId, dueOn, kind].join('\n'));
}

/** The id of a command's event by its place in the append. */
export function eventIdOf(commandId: string, index: number): string {
  return uuidv5(commandId, String(index));
}

/** The id of a thing that a command makes (party, allegation, document …). */
export function thingIdOf(commandId: string, thing: string, index: number): string {
  return uuidv5(commandId, `${thing}\n${index}`);
}

/** The 30 bits of a new dossier's number. `n` counts on from 0 only while another command owns the stream. */
export function numberBits(commandId: string, n: number): number {
  const hash = createHash('sha256')
    .update(frame('wederhoor.number.v1', uuidBytes(commandId), n))
    .digest();
  return hash.readUInt32BE(0) >>> 2;
}
