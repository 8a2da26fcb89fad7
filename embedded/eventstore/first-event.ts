import { randomUUID } from 'node:crypto';
import type { Feed } from './feed';
import type { Writer } from './writer';

/** Writes one event into a new store, as a real one also begins with events of its own: no store is ever empty, so `$all` always has an end to ask for. */
export async function firstEvent(writer: Writer, feed: Feed): Promise<void> {
  if (feed.position > 0) return;
  const nothing = Buffer.alloc(0);
  const events = [{ id: randomUUID(), type: '$storeCreated', json: true, data: Buffer.from('{}'), metadata: nothing }];
  await writer.submit({ kind: 'append', stream: '$store', expected: { kind: 'none' }, events });
}
