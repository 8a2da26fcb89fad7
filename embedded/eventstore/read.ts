import { ReadReq } from '@eventstore/db-client/generated/streams_pb';
import { type Filter, filterOf } from './filter';
import { Outlet, type ReadCall } from './outlet';
import { ahead } from './pages';
import { readStream } from './read-stream';
import type { Recorded } from './recorded';
import { Sender } from './sender';
import type { Services } from './services';
import { invalidArgument, unexpectedRead } from './store-error';
import { subscribeToAll, subscribeToStream } from './subscribe';

/** Streams.Read: reads and subscriptions, of one stream or of `$all`. */
export function read(services: Services) {
  return (call: ReadCall): void => {
    const outlet = new Outlet(call, services.stopping);
    dispatch(call, outlet, services).then(
      () => outlet.end(),
      (error: unknown) => outlet.fail(services.refusalOf(error)),
    );
  };
}

async function dispatch(call: ReadCall, outlet: Outlet, services: Services): Promise<void> {
  services.authenticate(call.metadata);
  const options = call.request.getOptions();
  if (!options) throw invalidArgument('The options are missing.');
  const backwards = options.getReadDirection() === ReadReq.Options.ReadDirection.BACKWARDS;
  const { hasFilter, hasAll, hasStream } = { hasFilter: options.hasFilter(), hasAll: options.hasAll(), hasStream: options.hasStream() };
  if (!hasAll && !hasStream) throw invalidArgument('Which stream is not said.');
  if (hasFilter && !hasAll) throw invalidArgument('Only $all can be filtered.');
  if (options.hasSubscription()) {
    if (backwards) throw invalidArgument('A subscription only goes forwards.');
    return hasAll ? subscribeToAll(options, outlet, services) : subscribeToStream(options, outlet, services);
  }
  if (!options.hasCount()) throw invalidArgument('How much to read is not said.');
  const count = Number(options.getCount());
  if (count === 0) throw unexpectedRead();
  const sender = new Sender(outlet, services, options);
  if (hasAll) return readAll(options, backwards, count, sender, services);
  return readStream(options, backwards, count, sender, services);
}

async function readAll(
  options: ReadReq.Options,
  backwards: boolean,
  count: number,
  sender: Sender,
  { feed, pages }: Services,
): Promise<void> {
  const filter = filterOf(options);
  const end = feed.position;
  const position = options.getAll()?.getPosition()?.getCommitPosition();
  const asked = position === undefined ? undefined : Number(position);
  const fromEnd = options.getAll()?.hasEnd() === true;
  if (backwards) {
    const from = fromEnd ? end + 1 : Math.min(asked ?? 0, end + 1);
    return deliver((before, max) => pages.allBackwards(before, 1, max), from, 1, count, filter, sender);
  }
  const after = fromEnd ? end : Math.max(0, (asked ?? 0) - 1);
  return deliver((from, max) => pages.allForwards(from, end, max), after, end, count, filter, sender);
}

async function deliver(
  next: (cursor: number, max: number) => Promise<Recorded[]>,
  start: number,
  end: number,
  count: number,
  filter: Filter | undefined,
  sender: Sender,
): Promise<void> {
  let cursor = start;
  let left = count;
  if (start === end) return;
  let page = ahead(next(start, filter ? 500 : left));
  while (left > 0 && cursor !== end && !sender.outlet.closed.aborted) {
    const events = await page;
    const last = events.at(-1);
    if (!last) return;
    if (last.position !== end && (filter || left > events.length)) page = ahead(next(last.position, filter ? 500 : left - events.length));
    for (const event of events) {
      cursor = event.position;
      if (filter && !filter.matches(event)) continue;
      const full = sender.send(event);
      if (full) await full;
      left -= 1;
      if (left === 0) return;
    }
  }
}
