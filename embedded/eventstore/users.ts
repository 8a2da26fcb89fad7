import { createHash, timingSafeEqual } from 'node:crypto';
import { type Metadata, status } from '@grpc/grpc-js';
import { StoreError } from './store-error';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Checks the name and password a call brings against those that are set (`name:password` each). A call without them passes, and with none
 *  set everything passes: who may reach the port is decided in front of it. @throws StoreError UNAUTHENTICATED */
export function userCheck(users: readonly string[]): (metadata: Metadata) => void {
  const known = users.map(digest);
  return (metadata) => {
    const [sent] = metadata.get('authorization');
    if (known.length === 0 || sent === undefined) return;
    const [, encoded = ''] = /^Basic +(\S+)$/i.exec(String(sent)) ?? [];
    const given = digest(Buffer.from(encoded, 'base64').toString());
    if (!known.some((user) => timingSafeEqual(user, given)))
      throw new StoreError(status.UNAUTHENTICATED, 'The user name or the password is wrong.');
  };
}
