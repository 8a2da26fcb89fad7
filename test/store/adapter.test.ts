import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { EventStore } from '../../src/store/event-store';
import { StoreUnavailable, WrongRevision } from '../../src/store/failure';
import { type Followed, ComplaintLog } from '../../src/store/follow';
import { startServers } from '../servers';
import { acknowledging, nowhere } from './acknowledging';
import { appendKeys } from './write-path';

// Assumes nothing that only the embedded server does: EVENTSTORE_URL names another one.
let url = process.env.EVENTSTORE_URL ?? '';
let stop = () => Promise.resolve();
let store: EventStore;

beforeAll(async () => {
  if (!url) {
    const servers = await startServers();
    url = servers.eventstore;
    stop = () => servers.stop();
  }
  store = open();
});
afterAll(async () => {
  await store?.close();
  await stop();
});

const open = () => new EventStore({ url, user: 'admin', password: 'changeit' });
const newNumber = () => `test-${randomUUID()}`;
const envelope = (number: string, after = nowhere, count = 1) => acknowledging(`complaint-${number}`, after, { count });

describe('append', () => {
  it('gives the position at which the last event stands', async () => {
    const made = envelope(newNumber(), nowhere, 3);
    const { position, firstTry } = await store.append(made);
    expect(firstTry).toBe(true);
    expect(await store.eventIdAt(position)).toBe(made.records[2]?.id);
    expect(await store.eventIdAt(position + 1n)).not.toBe(made.records[2]?.id);
  });
  it('is refused at any revision but the exact one', async () => {
    const number = newNumber();
    const first = envelope(number, nowhere);
    await store.append(first);
    await expect(store.append(envelope(number, nowhere))).rejects.toThrow(WrongRevision);
    await expect(store.append(envelope(number, { ...first.tail, revision: 7 }))).rejects.toThrow(WrongRevision);
    await store.append(envelope(number, first.tail));
  });
  it('succeeds again with the same ids, and what was stored first stays', async () => {
    const first = envelope(newNumber(), nowhere);
    const answer = await store.append(first);
    const { metadata } = first.records[0] ?? {};
    const other = { ...first, records: first.records.map((record) => ({ ...record, data: { facts: { other: 1 } } })) };
    expect((await store.append(other)).position).toBe(answer.position);
    expect((await store.read(first.stream, 0, 10))?.map(({ metadata: { chain } }) => chain.link)).toEqual([metadata?.chain.link]);
  });
});

describe('read', () => {
  it('tells a stream that does not exist from one that has no more', async () => {
    const made = envelope(newNumber(), nowhere, 3);
    expect(await store.read(made.stream, 0, 10)).toBeUndefined();
    await store.append(made);
    expect(await store.read(made.stream, 3, 10)).toEqual([]);
    expect((await store.read(made.stream, 1, 1))?.map(({ revision }) => revision)).toEqual([1]);
  });
  it('gives back data and metadata as they were sent', async () => {
    const made = envelope(newNumber(), nowhere);
    await store.append(made);
    const [read] = (await store.read(made.stream, 0, 1)) ?? [];
    expect(read).toMatchObject({ eventId: made.records[0]?.id, data: made.records[0]?.data, metadata: made.records[0]?.metadata });
  });
});

const collect = async (log: ComplaintLog, after: bigint, until: (all: Followed[]) => boolean) => {
  const all: Followed[] = [];
  const stopping = new AbortController();
  for await (const batch of log.follow(after, stopping.signal)) {
    all.push(...batch);
    if (until(all)) stopping.abort();
  }
  return all;
};

describe('follow', () => {
  it('gives what is stored and then what comes, each once and in order, and nothing of others', async () => {
    const log = new ComplaintLog(store, appendKeys);
    const after = await store.lastPosition();
    const number = newNumber();
    let tail = nowhere;
    const write = async (times: number) => {
      for (let n = 0; n < times; n++) {
        const made = envelope(number, tail);
        await store.append(made);
        await store.append({ ...envelope(number, nowhere), stream: `other-${randomUUID()}` });
        tail = made.tail;
      }
    };
    await write(30);
    const following = collect(log, after, (all) => all.length === 60);
    await sleep(50);
    await write(30);
    const all = (await following).filter((one) => one.number === number);
    expect(all.map(({ revision }) => revision)).toEqual(Array.from({ length: 60 }, (_, index) => index));
    expect(all.every(({ content }) => 'event' in content)).toBe(true);
    for (const [index, { position }] of all.entries()) expect(position > (all[index - 1]?.position ?? after)).toBe(true);
  });
  it('starts after the position it is given', async () => {
    const log = new ComplaintLog(store, appendKeys);
    const first = envelope(newNumber(), nowhere);
    const { position } = await store.append(first);
    const second = envelope(newNumber(), nowhere);
    await store.append(second);
    const all = await collect(log, position, (seen) => seen.length > 0);
    expect(all[0]?.eventId).toBe(second.records[0]?.id);
  });
  it('holds the store back while a batch is worked on', async () => {
    const log = new ComplaintLog(store, appendKeys);
    const after = await store.lastPosition();
    const number = newNumber();
    let tail = nowhere;
    for (let n = 0; n < 30; n++) {
      const made = envelope(number, tail, 100);
      await store.append(made);
      tail = made.tail;
    }
    const stopping = new AbortController();
    const sizes: number[] = [];
    for await (const batch of log.follow(after, stopping.signal)) {
      await sleep(20);
      sizes.push(batch.length);
      if (sizes.reduce((sum, size) => sum + size, 0) === 3_000) stopping.abort();
    }
    expect(Math.max(...sizes)).toBeLessThanOrEqual(1_100);
  });
  it('knows the last position of any dossier, past what others wrote', async () => {
    const log = new ComplaintLog(store, appendKeys);
    const { position } = await store.append(envelope(newNumber(), nowhere));
    for (let n = 0; n < 25; n++) await store.append({ ...envelope(newNumber(), nowhere), stream: `other-${randomUUID()}` });
    expect(await log.lastPosition()).toBe(position);
  });
  it('names what is damaged or forged, and goes on', async () => {
    const log = new ComplaintLog(store, appendKeys);
    const after = await store.lastPosition();
    const forged = acknowledging(`complaint-${newNumber()}`, nowhere, { keys: [{ name: 'append-test', key: Buffer.alloc(32, 0x99) }] });
    const made = envelope(newNumber(), nowhere);
    const [record] = made.records;
    if (!record) throw new Error('no record');
    await store.append(forged);
    await store.append({ ...made, records: [{ ...record, data: { facts: { how: 'mail-queued', told: [] } } }] });
    await store.append(envelope(newNumber(), nowhere));
    const all = await collect(log, after, (seen) => seen.length === 3);
    expect(all.map(({ content }) => ('broken' in content ? content.broken : 'sound'))).toEqual(['not-ours', 'changed', 'sound']);
  });
});

describe('a store that is not there', () => {
  it('is said within seconds, by reading as by asking whether it is ready', async () => {
    const away = new EventStore({ url: 'esdb://127.0.0.1:9?tls=false', user: 'admin', password: 'changeit' });
    await expect(away.lastPosition()).rejects.toThrow(StoreUnavailable);
    await expect(away.read('complaint-x', 0, 1)).rejects.toThrow(StoreUnavailable);
    await expect(new ComplaintLog(away, appendKeys).follow(0n, new AbortController().signal).next()).rejects.toThrow(StoreUnavailable);
    await away.close();
  });
});
