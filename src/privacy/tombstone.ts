import { createHmac, timingSafeEqual } from 'node:crypto';
import type { NamedKey, NamedKeys } from '../config/key-file';
import { frame } from './frame';
import { jcs } from './jcs';
import { uuidBytes } from './uuid';
import type { KeyOwner } from './wrap';

/** What is left of a destroyed key: whose it was, when, and who approved. Avg 17. */
export interface Tombstone extends KeyOwner {
  readonly id: string;
  readonly destroyedAt: Date;
  readonly approvals: object;
}

/** The proof that the office's own program destroyed the key. */
export function tombstoneMac({ id, complaint, subject, destroyedAt, approvals }: Tombstone, { key }: NamedKey): Buffer {
  const bytes = frame('wederhoor.tombstone.v1', uuidBytes(id), complaint, subject, destroyedAt.toISOString(), jcs(approvals));
  return createHmac('sha256', key).update(bytes).digest();
}

/** Whether one of the append keys made this proof: without it, a missing key is an outage. */
export function isGenuine(tombstone: Tombstone, mac: Uint8Array, keys: NamedKeys): boolean {
  return mac.length === 32 && keys.some((key) => timingSafeEqual(tombstoneMac(tombstone, key), mac));
}
