import { createHmac, hash, timingSafeEqual } from 'node:crypto';
import type { NamedKey, NamedKeys } from '../config/key-file';
import { frame } from '../privacy/frame';
import { jcs } from '../privacy/jcs';
import { uuidBytes } from '../privacy/uuid';

/** What a link is made of: the event as it is stored, `meta` without its member `chain`. */
export interface Chained {
  readonly stream: string;
  readonly revision: number;
  readonly eventId: string;
  readonly type: string;
  readonly data: object;
  readonly meta: object;
}

/** The member `chain` of an event's metadata; hashes in base64url. */
export interface Chain {
  readonly v: 1;
  readonly prev: string;
  readonly link: string;
  /** Name of the append key. */
  readonly key: string;
  readonly mac: string;
}

/** What stands before the first event of a stream. */
export const noLink = Buffer.alloc(32);

/** The link of an event: a hash over all that is stored of it and over the link before. */
export function linkOf({ stream, revision, eventId, type, data, meta }: Chained, previous: Uint8Array): Buffer {
  const bytes = frame('wederhoor.link.v1', stream, revision, uuidBytes(eventId), type, jcs(data), jcs(meta), previous);
  return hash('sha256', bytes, 'buffer');
}

/** The proof that the office's own program wrote an event. */
export function macOf(link: Uint8Array, { key }: NamedKey): Buffer {
  return createHmac('sha256', key).update(frame('wederhoor.append.v1', link)).digest();
}

/** Link and proof of a new event. */
export function chain(event: Chained, previous: Uint8Array, [appendKey]: NamedKeys): { chain: Chain; link: Buffer } {
  const link = linkOf(event, previous);
  const mac = macOf(link, appendKey).toString('base64url');
  return {
    link,
    chain: { v: 1, prev: Buffer.from(previous).toString('base64url'), link: link.toString('base64url'), key: appendKey.name, mac },
  };
}

/** What is wrong with a stored event's place in the chain; undefined when all is well.
 *  `previous`: the link before, in base64url; without it only the event itself is checked, not what stood before it. */
export function faultOf(event: Chained, stored: Chain, previous: string | undefined, keys: NamedKeys): ChainFault | undefined {
  if (stored.v !== 1) return 'unknown-chain-version';
  if (previous !== undefined && stored.prev !== previous) return 'does-not-follow';
  const link = linkOf(event, Buffer.from(stored.prev, 'base64url'));
  if (link.toString('base64url') !== stored.link) return 'changed';
  const key = keys.find(({ name }) => name === stored.key);
  if (!key) return 'unknown-append-key';
  return same(macOf(link, key), Buffer.from(stored.mac, 'base64url')) ? undefined : 'not-ours';
}
export type ChainFault = 'unknown-chain-version' | 'does-not-follow' | 'changed' | 'unknown-append-key' | 'not-ours';

function same(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && timingSafeEqual(a, b);
}

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The receipt code (ontvangstcode) of a complaint: the first 80 bits of the link of `submitted`, in four groups of four.
 *  Whoever has it can show later that the log was rewritten; it tells nothing else. */
export function receiptCode(link: Uint8Array): string {
  let bits = 0n;
  for (const byte of link.subarray(0, 10)) bits = (bits << 8n) | BigInt(byte);
  let code = '';
  for (let shift = 75n; shift >= 0n; shift -= 5n) code += alphabet[Number((bits >> shift) & 31n)];
  return code.replace(/(.{4})(?=.)/g, '$1-');
}
