import { ChannelCredentials, Metadata } from '@grpc/grpc-js';
import { readFileSync } from 'node:fs';
import type { End, RawEvent } from '../../embedded/eventstore/line';
import type { EventLine } from '../../src/backup/make-backup';

/** A server by its `esdb://` address, spoken to on the protocol itself. `ca`: a file with the authority of its certificate. */
export function endOf(connection: string, account?: { user: string; password: string }, ca?: string): End {
  const url = new URL(connection.replace(/^esdb:/, 'http:'));
  const user = decodeURIComponent(url.username) || account?.user;
  const password = decodeURIComponent(url.password) || account?.password;
  const secure = url.searchParams.get('tls') !== 'false';
  const metadata = new Metadata();
  // As the client does: nothing secret over a line that everybody can read.
  if (user && (secure || url.username))
    metadata.set('authorization', `Basic ${Buffer.from(`${user}:${password ?? ''}`).toString('base64')}`);
  // The leader of a cluster is asked for: a follower may be behind.
  metadata.set('requires-leader', 'true');
  const file = ca ?? url.searchParams.get('tlsCAFile');
  const authority = file ? readFileSync(file) : null;
  return {
    address: url.host,
    credentials: secure ? ChannelCredentials.createSsl(authority) : ChannelCredentials.createInsecure(),
    metadata,
  };
}

export const asLine = ({ data, metadata, ...event }: RawEvent): EventLine => ({
  ...event,
  data: Buffer.from(data).toString('base64'),
  metadata: Buffer.from(metadata).toString('base64'),
});

export const asRaw = ({ data, metadata, ...event }: EventLine): RawEvent => ({
  ...event,
  data: Buffer.from(data, 'base64'),
  metadata: Buffer.from(metadata, 'base64'),
});
