import { StreamIdentifier } from '@eventstore/db-client/generated/shared_pb';
import { type ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb';
import { type Pages, perPage } from './pages';
import { isMetastream, originalOf, type Recorded, tombstoneRevision } from './recorded';
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
  const name = streamName(options.getStream()?.getStreamIdentifier()?.getStreamName_asU8());
  const meta = isMetastream(name);
  const asked = askedRevision(options);
  const { head, opening } = await open(originalOf(name), meta, backwards, asked ?? tombstoneRevision, count, services);
  const { id, last } = meta ? head.meta : head.main;
  if (head.tombstoned) throw streamDeleted(name);
  if (last < 0 || (!meta && isSoftDeleted(head.limits))) {
    sender.outlet.send(notFound(name));
    return;
  }
  if (asked === undefined && !backwards) throw unexpectedRead();
  const from = asked ?? last;
  const oldest = visibleFrom(head, meta);
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
    let known = opening.filter(({ revision }) => revision >= oldest.revision);
    while (left > 0 && cursor !== end && !sender.outlet.closed.aborted) {
      // What is too old is not known before it is read: then a page is as long as it may be.
      const events = known.length > 0 ? known : await page(cursor, oldest.created > 0 ? perPage : left);
      known = [];
      if (events.length === 0) break;
      for (const event of events) {
        cursor = event.revision;
        if (event.created < oldest.created) continue;
        const full = sender.send(event);
        if (full) await full;
        left -= 1;
        if (left === 0) break;
      }
    }
    return cursor;
  }
}

/** The stream's head and, when it had to be looked up, the first of the events asked for, which came with it. */
async function open(name: string, meta: boolean, backwards: boolean, from: number, count: number, { heads, pages }: Services) {
  let found: Awaited<ReturnType<Pages['opening']>> | undefined;
  const lookUp = async () => {
    found = await pages.opening(name, backwards, from, count);
    return found.head;
  };
  const head = await heads.acquire(name, meta ? undefined : lookUp);
  heads.release(head);
  // What came with a head that was then not trusted belongs to a state that nobody decides by.
  return { head, opening: found?.head === head ? found.events : [] };
}

/** The revision to begin at; undefined is the end. */
function askedRevision(options: ReadReq.Options): number | undefined {
  const start = options.getStream();
  if (start?.hasEnd()) return undefined;
  return start?.hasRevision() ? Number(start.getRevision()) : 0;
}

function notFound(name: string): Buffer {
  const identifier = new StreamIdentifier().setStreamName(Buffer.from(name));
  return messageBytes(new ReadResp().setStreamNotFound(new ReadResp.StreamNotFound().setStreamIdentifier(identifier)));
}
