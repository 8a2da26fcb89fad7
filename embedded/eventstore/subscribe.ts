import { randomUUID } from 'node:crypto';
import { type ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb';
import type { Feed, Place } from './feed';
import { filterOf } from './filter';
import type { Outlet } from './outlet';
import { ahead } from './pages';
import { isMetastream, originalOf, type Recorded } from './recorded';
import { streamName } from './request';
import { Sender } from './sender';
import type { Services } from './services';
import { streamDeleted } from './store-error';
import { everything, visibleFrom } from './visible';
import { messageBytes } from './wire';

/* Catching up and being live are one loop: take what stands after the cursor, from memory if it is new and from the tables if it is old, send it, and
 * sleep only when there is nothing. So there is no moment of handing over at which an event could be missed or come twice, and a
 * slow reader costs two pages of memory, whatever happens meanwhile. */

const atOnce = 500;
const caughtUp = messageBytes(new ReadResp().setCaughtUp(new ReadResp.CaughtUp()));

const confirmation = (): Buffer =>
  messageBytes(new ReadResp().setConfirmation(new ReadResp.SubscriptionConfirmation().setSubscriptionId(randomUUID())));

/** Where a subscription stands in `$all`, counted among the open ones as long as it lasts. */
async function counted(feed: Feed, follow: (place: Place) => Promise<void>): Promise<void> {
  const place = { position: feed.position, idle: false };
  feed.subscribers.add(place);
  try {
    await follow(place);
  } finally {
    feed.subscribers.delete(place);
  }
}

/** Until there is something for it, nothing that is stored is its lag. */
async function idle(place: Place, moved: Promise<void>): Promise<void> {
  place.idle = true;
  await moved;
  place.idle = false;
}

/** A subscription to `$all`, filtered or not, from a position (exclusive), the start or the end. */
export function subscribeToAll(options: ReadReq.Options, outlet: Outlet, services: Services): Promise<void> {
  return counted(services.feed, (place) => followAll(options, outlet, services, place));
}

async function followAll(options: ReadReq.Options, outlet: Outlet, services: Services, place: Place): Promise<void> {
  const { feed, pages } = services;
  const filter = filterOf(options);
  const sender = new Sender(outlet, services, options);
  const all = options.getAll();
  let cursor = all?.hasEnd() ? feed.position : Number(all?.getPosition()?.getCommitPosition() ?? 0);
  place.position = cursor;
  let considered = 0;
  let live = false;
  let next: Promise<Recorded[]> | undefined;
  outlet.send(confirmation());
  while (!outlet.closed.aborted) {
    const end = feed.position;
    const events = (await next) ?? feed.after(cursor, atOnce) ?? (await pages.allForwards(cursor, end, atOnce));
    const last = events.at(-1)?.position;
    next = last !== undefined && last < end && feed.after(last, 1) === undefined ? ahead(pages.allForwards(last, end, atOnce)) : undefined;
    for (const event of events) {
      if (outlet.closed.aborted) return;
      cursor = event.position;
      const full = filter && !filter.matches(event) ? undefined : sender.send(event);
      if (full) await full;
      considered += 1;
      if (filter && considered % filter.window === 0 && !outlet.send(checkpoint(cursor))) await outlet.drained();
    }
    place.position = cursor;
    if (events.length > 0) continue;
    if (!live) outlet.send(caughtUp);
    live = true;
    await idle(place, feed.moved(undefined, Math.max(cursor, end), outlet.closed));
  }
}

/** A subscription to one stream, from a revision (exclusive), the start or the end. The stream may still have to be born. */
export function subscribeToStream(options: ReadReq.Options, outlet: Outlet, services: Services): Promise<void> {
  return counted(services.feed, (place) => followStream(options, outlet, services, place));
}

async function followStream(options: ReadReq.Options, outlet: Outlet, services: Services, place: Place): Promise<void> {
  const { feed } = services;
  const name = streamName(options.getStream()?.getStreamIdentifier()?.getStreamName_asU8());
  const sender = new Sender(outlet, services, options);
  const from = options.getStream();
  let cursor = from?.hasRevision() ? Number(from.getRevision()) : from?.hasEnd() ? await lastOf(name, services) : -1;
  let live = false;
  outlet.send(confirmation());
  while (!outlet.closed.aborted) {
    const seen = feed.position;
    const { events, reached } = await eventsAfter(name, cursor, live, services);
    for (const event of events) {
      if (outlet.closed.aborted) return;
      cursor = event.revision;
      const full = sender.send(event);
      if (full) await full;
    }
    place.position = events.at(-1)?.position ?? seen;
    if (events.length > 0) continue;
    cursor = reached;
    if (!live && ((await lastOf(name, services)) >= 0 || from?.hasEnd())) {
      outlet.send(caughtUp);
      live = true;
    }
    await idle(place, feed.moved(name, seen, outlet.closed));
  }
}

async function lastOf(name: string, { heads }: Services): Promise<number> {
  const head = await heads.acquire(originalOf(name));
  heads.release(head);
  if (head.tombstoned) throw streamDeleted(name);
  return isMetastream(name) ? head.meta.last : head.main.last;
}

/** The next events, or none and the last revision, which is then behind us, told or hidden.
 *  @param live whoever has caught up is told every event: the limits are for who comes later */
async function eventsAfter(
  name: string,
  cursor: number,
  live: boolean,
  services: Services,
): Promise<{ events: Recorded[]; reached: number }> {
  const { feed, heads, pages } = services;
  const meta = isMetastream(name);
  const head = await heads.acquire(originalOf(name));
  heads.release(head);
  if (head.tombstoned) throw streamDeleted(name);
  const { id, last } = meta ? head.meta : head.main;
  const oldest = live ? everything : visibleFrom(head, meta);
  const after = Math.max(cursor, oldest.revision - 1);
  if (after >= last) return { events: [], reached: Math.max(cursor, last) };
  const events = feed.ofStream(name, after)?.slice(0, atOnce) ?? (await pages.streamForwards({ id, name }, after, last, atOnce));
  const visible = events.filter(({ created }) => created >= oldest.created);
  // A page of nothing but old events: go on after it, or the loop would take it for the end.
  const passed = events.at(-1);
  return visible.length === 0 && passed ? eventsAfter(name, passed.revision, live, services) : { events: visible, reached: cursor };
}

function checkpoint(position: number): Buffer {
  const text = String(position);
  return messageBytes(new ReadResp().setCheckpoint(new ReadResp.Checkpoint().setCommitPosition(text).setPreparePosition(text)));
}
