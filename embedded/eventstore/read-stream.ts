import { StreamIdentifier } from '@eventstore/db-client/generated/shared_pb';
import { type ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb';
import { isMetastream, originalOf, type Recorded } from './recorded';
import { streamName } from './request';
import type { Sender } from './sender';
import type { Services } from './services';
import { streamDeleted, unexpectedRead } from './store-error';
import { isSoftDeleted } from './stream-metadata';
import { visibleFrom } from './visible';
import { messageBytes } from './wire';

/** Reads one stream as it stands at this moment, within its limits. */
export async function readStream(
  options: ReadReq.Options,
  backwards: boolean,
  count: number,
  sender: Sender,
  services: Services,
): Promise<void> {
  const name = streamName(options.getStream()?.getStreamIdentifier());
  const meta = isMetastream(name);
  const head = await services.heads.acquire(originalOf(name));
  services.heads.release(head);
  const { id, last } = meta ? head.meta : head.main;
  if (head.tombstoned) throw streamDeleted(name);
  if (last < 0 || (!meta && isSoftDeleted(head.limits))) {
    sender.outlet.send(notFound(name));
    return;
  }
  const oldest = visibleFrom(head, meta);
  const from = startOf(options, backwards, last);
  const told = !backwards && (options.getControlOption()?.getCompatibility() ?? 0) >= 1;
  if (told && from < oldest.revision) sender.outlet.send(messageBytes(new ReadResp().setFirstStreamPosition(String(oldest.revision))));
  const stream = { id, name };
  const reached = backwards
    ? await deliver(
        (before, max) => services.pages.streamBackwards(stream, before, oldest.revision, max),
        Math.min(from, last) + 1,
        oldest.revision,
      )
    : await deliver((after, max) => services.pages.streamForwards(stream, after, last, max), Math.max(from, oldest.revision) - 1, last);
  if (told && reached >= last) sender.outlet.send(messageBytes(new ReadResp().setLastStreamPosition(String(last))));

  async function deliver(page: (cursor: number, max: number) => Promise<Recorded[]>, start: number, end: number): Promise<number> {
    let cursor = start;
    let left = count;
    while (left > 0 && cursor !== end && !sender.outlet.closed.aborted) {
      const events = await page(cursor, left);
      if (events.length === 0) break;
      for (const event of events) {
        cursor = event.revision;
        if (event.created < oldest.created) continue;
        const full = sender.send(event);
        if (full) await full;
        left -= 1;
      }
    }
    return cursor;
  }
}

function startOf(options: ReadReq.Options, backwards: boolean, last: number): number {
  const start = options.getStream();
  if (start?.hasEnd()) {
    if (!backwards) throw unexpectedRead();
    return last;
  }
  return start?.hasRevision() ? Number(start.getRevision()) : 0;
}

function notFound(name: string): Buffer {
  const identifier = new StreamIdentifier().setStreamName(Buffer.from(name));
  return messageBytes(new ReadResp().setStreamNotFound(new ReadResp.StreamNotFound().setStreamIdentifier(identifier)));
}
