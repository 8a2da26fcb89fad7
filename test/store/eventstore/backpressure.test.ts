import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { binaryEvent, EventStoreDBClient, StreamNotFoundError } from '@eventstore/db-client';
import { Empty } from '@eventstore/db-client/generated/shared_pb';
import { StreamsClient } from '@eventstore/db-client/generated/streams_grpc_pb';
import { ReadReq } from '@eventstore/db-client/generated/streams_pb';
import { credentials } from '@grpc/grpc-js';
import { Client } from 'pg';
import { type Postgres, startPostgres } from '../../../embedded/postgres';
import { putEmptyCluster, removeData } from '../../throw-away-postgres';
import { all, counted, listen, numbers, until } from './cases/store';
import { type ServerProcess, startProcess } from './server-for-test';

jest.setTimeout(120_000);

let folder: string;
let postgres: Postgres;
let server: ServerProcess;
let metricsPort: number;
let clients: EventStoreDBClient[] = [];
const newClient = () => {
  const client = EventStoreDBClient.connectionString(server.url);
  clients.push(client);
  return client;
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'wederhoor-pressure-'));
  chmodSync(folder, 0o711);
  await putEmptyCluster(join(folder, 'postgres'));
  postgres = await startPostgres({ data: join(folder, 'postgres'), databases: ['events'] });
  metricsPort = await freePort();
  server = await startProcess(postgres.url('events'), ['--metrics-port', String(metricsPort)]);
});
afterEach(async () => {
  await Promise.all(clients.map((client) => client.dispose()));
  clients = [];
});
afterAll(async () => {
  await server?.stop();
  await postgres?.stop();
  removeData(join(folder, 'postgres'));
  rmSync(folder, { recursive: true, force: true });
});

async function freePort(): Promise<number> {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const { port } = taken.address() as AddressInfo;
  await new Promise((resolve) => taken.close(resolve));
  return port;
}

async function gauge(name: string): Promise<number> {
  const text = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text();
  return Number(new RegExp(`^eventstore_${name} (\\d+)$`, 'm').exec(text)?.[1]);
}

/** Nothing can be stored while this works, as when PostgreSQL is slow. */
async function held<T>(work: () => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: postgres.url('events') });
  await client.connect();
  await client.query('begin');
  await client.query('lock table event in exclusive mode');
  try {
    return await work();
  } finally {
    await client.query('commit');
    await client.end();
  }
}

const large = (n: number) => binaryEvent({ id: randomUUID(), type: 'large', data: Buffer.alloc(500_000, n) });
/** Who brings a name and password appends by plain calls, which hear of every refusal by its own status. */
const user = { username: 'admin', password: 'changeit' };
const nameOf = (error: Error) => error.constructor.name;
const residentMegabytes = () => Number(execFileSync('ps', ['-o', 'rss=', '-p', String(server.child.pid)], { encoding: 'utf8' })) / 1024;

describe('the event store under more than it can do at once', () => {
  it('tells 200 subscribers everything, once and in order', async () => {
    const stream = `many-${randomUUID()}`;
    const each = Array.from({ length: 10 }, newClient);
    const heard = Array.from({ length: 200 }, (_, n) => listen(each[n % 10]!.subscribeToStream(stream)));
    const writer = newClient();
    for (let n = 0; n < 20; n += 1) await writer.appendToStream(stream, counted(5, 5 * n));
    await until('all have heard all', () => heard.every(({ events }) => events.length >= 100));
    const expected = Array.from({ length: 100 }, (_, n) => n);
    for (const { events } of heard) expect(numbers(events)).toEqual(expected);
  });

  it('lets 10,000 appends wait, and carries out each', async () => {
    const writer = newClient();
    const waiting = await held(async () => {
      const sent = Array.from({ length: 10_000 }, (_, n) => writer.appendToStream(`waits-${n % 100}`, counted(1), { deadline: 60_000 }));
      await until('all of them wait', async () => (await gauge('waiting_appends')) === 10_000);
      return sent;
    });
    expect((await Promise.all(waiting)).every(({ success }) => success)).toBe(true);
  });

  it('grows by nothing and holds up nobody while a subscriber reads nothing, and tells it everything in the end', async () => {
    const stream = `paused-${randomUUID()}`;
    const writer = newClient();
    const write = async (from: number, to: number) => {
      for (let n = from; n < to; n += 4) await Promise.all([0, 1, 2, 3].map((k) => writer.appendToStream(stream, large(n + k))));
    };
    await write(0, 40);
    const subscription = newClient().subscribeToStream(stream);
    const other = listen(newClient().subscribeToStream(stream));
    const before = residentMegabytes();
    await write(40, 160);
    await until('the other has heard all', () => other.events.length === 160);
    // What was written meanwhile is 60 MB by itself.
    expect(residentMegabytes() - before).toBeLessThan(55);
    const { events } = listen(subscription);
    await until('all of it was heard', () => events.length === 160);
    expect(events.map(({ event }) => Number(event?.revision))).toEqual(Array.from({ length: 160 }, (_, n) => n));
  });

  it('does not count what is not for a subscriber as its lag', async () => {
    const writer = newClient();
    const stream = `idle-${randomUUID()}`;
    await writer.appendToStream(stream, counted(1));
    const { events } = listen(newClient().subscribeToStream(stream));
    await until('it has heard all', () => events.length === 1);
    await writer.appendToStream(`others-${randomUUID()}`, counted(10));
    expect(await gauge('subscriber_lag')).toBe(0);
  });

  it('goes no further than a subscriber takes checkpoints, where nothing else is for it', async () => {
    const writer = newClient();
    for (let n = 0; n < 60; n += 1) await writer.appendToStream(`passed-${n}`, counted(500));
    const raw = new StreamsClient(new URL(server.url.replace('esdb', 'http')).host, credentials.createInsecure());
    const filter = new ReadReq.Options.FilterOptions()
      .setStreamIdentifier(new ReadReq.Options.FilterOptions.Expression().setPrefixList(['nothing-']))
      .setMax(1)
      .setCheckpointintervalmultiplier(1);
    const options = new ReadReq.Options()
      .setAll(new ReadReq.Options.AllOptions().setStart(new Empty()))
      .setSubscription(new ReadReq.Options.SubscriptionOptions())
      .setFilter(filter)
      .setUuidOption(new ReadReq.Options.UUIDOption().setString(new Empty()));
    const call = raw.read(new ReadReq().setOptions(options)).on('error', () => undefined);
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(await gauge('subscriber_lag')).toBeGreaterThan(10_000);
    call.resume();
    await until('it has been told all', async () => (await gauge('subscriber_lag')) === 0);
    call.cancel();
    raw.close();
  });

  it('says of a write that was stopped that it can be repeated, and tries none of it again by itself', async () => {
    const writer = newClient();
    const outcomes = await held(async () => {
      const sent = [1, 2, 3, 4].map((n) =>
        writer.appendToStream(`stopped-${n}`, counted(1), { credentials: user }).then(() => 'stored', nameOf),
      );
      await until('all of them wait', async () => (await gauge('waiting_appends')) === 4);
      const other = new Client({ connectionString: postgres.url('events') });
      await other.connect();
      const cancel = `select pg_cancel_backend(pid) from pg_stat_activity
        where application_name = 'eventstore-writer' and wait_event_type = 'Lock'`;
      // First who came alone, then those that came together meanwhile.
      for (const left of [3, 0]) {
        await until('it is stopped', async () => (await other.query(cancel)).rowCount === 1);
        await until('so many wait', async () => (await gauge('waiting_appends')) === left);
      }
      await other.end();
      return Promise.all(sent);
    });
    expect(outcomes).toEqual(Array(4).fill('UnavailableError'));
  });

  it('refuses what would fill its memory as unavailable, stores none of that, and goes on', async () => {
    const writer = newClient();
    const append = (n: number, options = {}) =>
      writer.appendToStream(`bound-${n}`, large(n), { deadline: 60_000, ...options }).then(() => 'stored', nameOf);
    const outcomes = await held(async () => {
      const refused: number[] = [];
      const first = Array.from({ length: 150 }, (_, n) => append(n).then((outcome) => (outcome === 'stored' || refused.push(n), outcome)));
      await until('one is refused', () => refused.length > 0);
      // A plain call says it as it is; the nearest word of a batch call is "deadline exceeded".
      expect(await Promise.all([150, 151, 152].map((n) => append(n, { credentials: user })))).toEqual(Array(3).fill('UnavailableError'));
      return { settled: Promise.all(first) };
    }).then(({ settled }) => settled);
    expect(new Set(outcomes)).toEqual(new Set(['stored', 'DeadlineExceededError']));
    expect(outcomes.filter((outcome) => outcome === 'stored').length).toBeGreaterThan(100);
    const refused = [150, 151, 152, ...outcomes.flatMap((outcome, n) => (outcome === 'stored' ? [] : [n]))];
    for (const n of refused) await expect(all(writer.readStream(`bound-${n}`))).rejects.toThrow(StreamNotFoundError);
    expect(await append(200)).toBe('stored');
  });
});
