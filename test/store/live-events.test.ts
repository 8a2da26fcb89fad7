import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { EventStore } from '../../src/store/event-store';
import { StoreUnavailable } from '../../src/store/failure';
import { ComplaintLog, type Followed, liveComplaints } from '../../src/store/follow';
import { HeardLinks } from '../../src/store/heard-links';
import { type LiveEvents, mostKept } from '../../src/store/live-events';
import { startServers, type Servers } from '../servers';
import { acknowledging, nowhere } from './acknowledging';
import { eventually } from './read-side';
import { appendKeys } from './write-path';

let servers: Servers;
let store: EventStore;
let live: LiveEvents;
let subscriptions: jest.SpyInstance;
const stopping: AbortController[] = [];

beforeAll(async () => void (servers = await startServers()));
afterAll(() => servers?.stop());
beforeEach(() => {
  store = new EventStore({ url: servers.eventstore, user: 'admin', password: 'changeit' });
  live = liveComplaints(store, appendKeys, new HeardLinks());
  subscriptions = jest.spyOn(store.use().connection.client, 'subscribeToAll');
});
afterEach(async () => {
  for (const one of stopping.splice(0)) one.abort();
  await store.close();
});

const envelope = (after = nowhere, stream = `complaint-${randomUUID()}`, count = 1) => acknowledging(stream, after, { count });

/** Follows until it is told to stop; `each` is waited for before the next batch is asked. */
function follower(after: bigint, each: (batch: readonly Followed[]) => Promise<unknown> | undefined = () => undefined) {
  const signal = new AbortController();
  stopping.push(signal);
  const seen: Followed[] = [];
  const log = new ComplaintLog(store, appendKeys, undefined, { live });
  const run = async () => {
    for await (const batch of log.follow(after, signal.signal)) {
      seen.push(...batch);
      await each(batch);
    }
  };
  const has = async (many: number) => {
    for (let tries = 0; seen.length < many && tries < 2_000; tries++) await sleep(10);
    return seen;
  };
  return { seen, has, ended: run(), stop: () => signal.abort() };
}

const placesOf = (seen: readonly Followed[]) => seen.map(({ number, revision }) => `${number}@${revision}`);

describe('who follows the newest events', () => {
  it('shares one subscription, and gets each event once and in order', async () => {
    const all = [0, 1, 2].map(() => follower(0n));
    const from = await store.lastPosition();
    const late = follower(from);
    const stream = `complaint-${randomUUID()}`;
    for (let n = 0, after = nowhere; n < 20; n++) {
      const made = envelope(after, stream);
      await store.append(made);
      after = made.tail;
    }
    const [one, ...others] = await Promise.all([late, ...all].map((each) => each.has(20)));
    expect(one?.map(({ revision }) => revision)).toEqual(Array.from({ length: 20 }, (_, index) => index));
    for (const other of others) expect(placesOf(other.slice(-20))).toEqual(placesOf(one ?? []));
    expect(one?.every(({ content }) => 'event' in content)).toBe(true);
    expect(subscriptions.mock.calls.length).toBeLessThanOrEqual(4);
  });

  it('catches up alone from where it was, and then goes on with the others without a gap or a double, under writes', async () => {
    const from = await store.lastPosition();
    for (let n = 0; n < 30; n++) await store.append(envelope());
    const ahead = follower(await store.lastPosition());
    await eventually(() => subscriptions.mock.calls.length === 1, 'the one for everybody began');
    const behind = follower(from);
    for (let n = 0; n < 30; n++) await store.append(envelope());
    expect(await ahead.has(30)).toHaveLength(30);
    expect(await behind.has(60)).toHaveLength(60);
    expect(placesOf(behind.seen.slice(30))).toEqual(placesOf(ahead.seen));
    expect(new Set(placesOf(behind.seen)).size).toBe(60);
    // One for everybody, and one that ended when it had caught up.
    const ended = () => subscriptions.mock.results.map(({ value }) => (value as { destroyed: boolean }).destroyed);
    await eventually(() => ended().includes(true), 'it ended');
    expect(ended()).toEqual([false, true]);
    await store.append(envelope());
    expect(await behind.has(61)).toHaveLength(61);
  });

  it('loses its place and nothing else when it is slower than all that is kept, and holds nobody up', async () => {
    const from = await store.lastPosition();
    let release = () => {};
    const slow = follower(from, () => new Promise<void>((resolve) => (release = resolve)));
    const quick = follower(from);
    await store.append(envelope());
    await slow.has(1);
    const many = 2 * mostKept + 200;
    for (let n = 0; n < many; n += 100) await store.append(envelope(nowhere, `complaint-${randomUUID()}`, 100));
    expect(await quick.has(many + 1)).toHaveLength(many + 1);
    expect(slow.seen).toHaveLength(1);
    for (; slow.seen.length < many + 1; await sleep(10)) release();
    expect(placesOf(slow.seen)).toEqual(placesOf(quick.seen));
  });

  it('is told when the subscription ends, and may begin again; when nobody follows any more it is ended', async () => {
    const from = await store.lastPosition();
    const [one, other] = [follower(from), follower(from)];
    await store.append(envelope());
    await Promise.all([one.has(1), other.has(1)]);
    const ended = Promise.allSettled([one.ended, other.ended]);
    store.use().failed();
    for (const { value } of subscriptions.mock.results) (value as { destroy(error: Error): void }).destroy(new Error('cut'));
    for (const outcome of await ended)
      expect(outcome).toMatchObject({ status: 'rejected', reason: expect.any(StoreUnavailable) as unknown });
    const again = follower(from);
    expect(await again.has(1)).toHaveLength(1);
    again.stop();
    await again.ended;
    const anew = follower(from);
    expect(await anew.has(1)).toHaveLength(1);
    expect(await store.append(envelope())).toMatchObject({ firstTry: true });
    expect(await anew.has(2)).toHaveLength(2);
  });
});
