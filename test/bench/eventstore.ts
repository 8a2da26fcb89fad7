import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EventStoreDBClient, jsonEvent, NO_STREAM, START } from '@eventstore/db-client';
import { type Postgres, startPostgres } from '../../embedded/postgres';
import { mkdtempSync, chmodSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { removeData } from '../throw-away-postgres';
import { type ServerProcess, startProcess } from '../store/eventstore/server-for-test';
import { bare } from './eventstore/bare';
import { fill } from './eventstore/fill';
import { percentile, rate, rounds } from './eventstore/measure';

/* What the event store costs beside what it stands on, in one run, three interleaved rounds, medians.
 *
 * Appends: the peer is PostgreSQL alone, on the same server with the same durability, one connection a worker, one prepared statement that checks the
 * last revision and inserts, which is the least any store on PostgreSQL can do; it has no gRPC, no second process and no second index on ids.
 * Beside them stands what the official client can do where nothing is stored: a grpc-js server that only says yes.
 * Reads: the peer is a grpc-js server that sends the very same bytes from memory, so what the official client can take in at all.
 * Client, server and PostgreSQL share one machine in every figure. */

const seconds = Number(process.env.BENCH_SECONDS ?? 2);
const large = Number(process.env.BENCH_EVENTS ?? 2_000_000);
const only = process.env.BENCH_ONLY?.split(',');
const small = 100_000;
const text = 'x'.repeat(250);
const event = (type = 'counted') => jsonEvent({ id: randomUUID(), type, data: { text } });
const data = Buffer.from(JSON.stringify({ text }));

const line = (what: string, value: number, peer: number, goal: string): void =>
  console.log(
    `${what.padEnd(52)} ${value.toFixed(0).padStart(8)}/s  beside ${peer.toFixed(0).padStart(8)}/s  = ${(value / peer).toFixed(2)} (${goal})`,
  );

function appender(client: EventStoreDBClient, events: number, plain: boolean) {
  const streams = new Map<number, { stream: string; next: bigint | typeof NO_STREAM }>();
  const how = plain ? { credentials: { username: 'bench', password: 'bench' }, deadline: 10_000 } : {};
  return async (worker: number): Promise<void> => {
    const at = streams.get(worker) ?? { stream: `bench-${randomUUID()}`, next: NO_STREAM };
    streams.set(worker, at);
    const batch = Array.from({ length: events }, () => event());
    at.next = (await client.appendToStream(at.stream, batch, { expectedRevision: at.next, ...how })).nextExpectedRevision;
  };
}

async function appends(server: ServerProcess, client: EventStoreDBClient, postgres: Postgres): Promise<void> {
  const idle = await canned(server, 0);
  for (const workers of [1, 32, 256]) {
    const peer = await bare(postgres.url('bare'), workers, data);
    const [batch, plain, told] = [appender(client, 1, false), appender(client, 1, true), appender(idle.client, 1, false)];
    const result = await rounds({
      bare: () => rate(workers, seconds * 1000, (worker) => peer.insert(worker)),
      batch: () => rate(workers, seconds * 1000, batch),
      plain: () => rate(workers, seconds * 1000, plain),
      told: () => rate(workers, seconds * 1000, told),
    });
    await peer.close();
    const goal = workers === 256 ? 'at least 0.8' : workers === 1 ? 'at least 0.5' : 'at least 0.5, goal 0.8';
    line(`appends, ${workers} at once, batch call`, result.batch, result.bare, goal);
    line(`appends, ${workers} at once, plain call`, result.plain, result.bare, 'the other way');
    line(`appends, ${workers} at once, to who stores nothing`, result.told, result.bare, 'what the client can do');
  }
  const [one, ten] = [appender(client, 1, false), appender(client, 10, false)];
  const result = await rounds({ one: () => rate(32, seconds * 1000, one), ten: async () => 10 * (await rate(32, seconds * 1000, ten)) });
  line('events in appends of 10, beside appends of 1', result.ten, result.one, 'at least 3');
  await idle.end();
}

/** A server that only talks; it has as many events of the store's as are named. */
async function canned(server: ServerProcess, count: number): Promise<{ client: EventStoreDBClient; end: () => Promise<void> }> {
  const child = fork(join(__dirname, 'eventstore/canned.ts'), [server.url.replace(/esdb:\/\/|\?.*/g, ''), String(count)], {
    execArgv: ['-r', '@swc-node/register'],
  });
  const port = await new Promise<number>((resolve) => child.once('message', (message: { port: number }) => resolve(message.port)));
  const client = EventStoreDBClient.connectionString(`esdb://127.0.0.1:${port}?tls=false`);
  const end = async () => {
    await client.dispose();
    child.disconnect();
  };
  return { client, end };
}

async function readAll(client: EventStoreDBClient, count: number): Promise<number> {
  const began = performance.now();
  let seen = 0;
  for await (const _ of client.readAll({ maxCount: count })) seen += 1;
  if (seen < count) throw new Error(`only ${seen} events`);
  return (seen * 1000) / (performance.now() - began);
}

async function catchUp(client: EventStoreDBClient, count: number): Promise<number> {
  const began = performance.now();
  let seen = 0;
  const subscription = client.subscribeToAll({ fromPosition: START });
  for await (const _ of subscription) {
    seen += 1;
    if (seen === count) break;
  }
  const result = (seen * 1000) / (performance.now() - began);
  await subscription.unsubscribe();
  return result;
}

async function reads(server: ServerProcess, client: EventStoreDBClient): Promise<void> {
  const { client: ceiling, end } = await canned(server, small);
  const result = await rounds({
    readCeiling: () => readAll(ceiling, small),
    read: () => readAll(client, small),
    catchUpCeiling: () => catchUp(ceiling, small),
    catchUp: () => catchUp(client, small),
  });
  line('reading 100,000 events', result.read, result.readCeiling, 'at least 0.6, goal 0.8');
  line('catching up 100,000 events', result.catchUp, result.catchUpCeiling, 'at least 0.6, goal 0.8');
  await end();
}

/** From the call of an append at one client to its event at another client's subscription, at 500 appends a second. */
async function latency(server: ServerProcess, client: EventStoreDBClient): Promise<void> {
  const other = EventStoreDBClient.connectionString(server.url);
  const subscription = other.subscribeToAll({ fromPosition: 'end' });
  const began = new Map<string, number>();
  const taken: number[] = [];
  subscription.on('data', ({ event }) => {
    const at = began.get(event?.id ?? '');
    if (at !== undefined) taken.push(performance.now() - at);
  });
  await new Promise((resolve) => subscription.once('caughtUp', () => resolve(undefined)));
  const append = appender(client, 1, false);
  void append;
  const start = performance.now();
  for (let n = 0; n < 500 * seconds * 2; n += 1) {
    const wait = start + n * 2 - performance.now();
    if (wait > 1) await new Promise((resolve) => setTimeout(resolve, wait));
    const one = event();
    began.set(one.id, performance.now());
    void client.appendToStream(`live-${n % 50}`, [one]);
  }
  await new Promise((resolve) => setTimeout(resolve, 300));
  console.log(
    `append to live subscriber at 500/s: p50 ${percentile(taken, 0.5).toFixed(1)} ms (at most 3), p99 ${percentile(taken, 0.99).toFixed(1)} ms (at most 15)`,
  );
  await subscription.unsubscribe();
  await other.dispose();
}

const rss = (server: ServerProcess): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.child.pid}/status`, 'utf8'))?.[1]) / 1024;

/** Memory of the server with 100 subscribers, during a catch-up over everything. */
async function memory(server: ServerProcess, client: EventStoreDBClient, count: number): Promise<void> {
  const clients = Array.from({ length: 10 }, () => EventStoreDBClient.connectionString(server.url));
  const subscriptions = clients.flatMap((each) =>
    Array.from({ length: 10 }, () => each.subscribeToAll({ fromPosition: 'end' }).on('data', () => undefined)),
  );
  let greatest = 0;
  const timer = setInterval(() => (greatest = Math.max(greatest, rss(server))), 50);
  await catchUp(client, Math.min(count, 500_000));
  clearInterval(timer);
  console.log(`memory of the server, 100 subscribers, during a catch-up: ${greatest.toFixed(0)} MB (at most 200)`);
  await Promise.all(subscriptions.map((subscription) => subscription.unsubscribe()));
  await Promise.all(clients.map((each) => each.dispose()));
}

async function size(postgres: Postgres): Promise<void> {
  for (const [database, count] of [
    ['small', small],
    ['large', large],
  ] as const)
    await fill(postgres.url(database), count, data);
  const servers = [await startProcess(postgres.url('small')), await startProcess(postgres.url('large'))] as const;
  const clients = servers.map(({ url }) => EventStoreDBClient.connectionString(url));
  const [atSmall, atLarge] = clients.map((client) => appender(client, 1, false));
  const [one, two] = clients;
  if (!atSmall || !atLarge || !one || !two) throw new Error('no clients');
  const append = await rounds({ small: () => rate(32, seconds * 1000, atSmall), large: () => rate(32, seconds * 1000, atLarge) }, 5);
  line(`appends at ${large} events, beside ${small}`, append.large, append.small, 'at least 0.9');
  const old = (client: EventStoreDBClient, count: number) => async () => {
    const stream = `filled-${1 + Math.floor(Math.random() * (count / 10))}`;
    for await (const _ of client.readStream(stream)) void _;
  };
  const read = await rounds(
    { small: () => rate(8, seconds * 1000, old(one, small)), large: () => rate(8, seconds * 1000, old(two, large)) },
    5,
  );
  line(`streams read at ${large} events, beside ${small}`, read.large, read.small, 'at least 0.9');
  const all = await rounds({ small: () => readAll(one, 50_000), large: () => readAll(two, 50_000) });
  line(`$all read at ${large} events, beside ${small}`, all.large, all.small, 'at least 0.9');
  await memory(servers[1], two, large);
  await Promise.all(clients.map((client) => client.dispose()));
  const began = performance.now();
  await servers[1].stop();
  const again = await startProcess(postgres.url('large'));
  console.log(`stop and start at ${large} events: ${(performance.now() - began).toFixed(0)} ms (start at most 3,000)`);
  await Promise.all([again.stop(), servers[0].stop()]);
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'wederhoor-bench-'));
  chmodSync(folder, 0o711);
  const postgres = await startPostgres({
    data: join(folder, 'postgres'),
    databases: ['events', 'bare', 'small', 'large'],
    settings: { max_connections: '400' },
  });
  try {
    const wanted = (part: string) => !only || only.includes(part);
    if (wanted('append') || wanted('read') || wanted('live')) {
      const server = await startProcess(postgres.url('events'));
      const client = EventStoreDBClient.connectionString(server.url);
      if (wanted('append')) await appends(server, client, postgres);
      if (wanted('live')) await latency(server, client);
      await client.dispose();
      await server.stop();
    }
    if (wanted('read')) {
      await fill(postgres.url('small'), small, data);
      const server = await startProcess(postgres.url('small'));
      const client = EventStoreDBClient.connectionString(server.url);
      await reads(server, client);
      await client.dispose();
      await server.stop();
    }
    if (wanted('size')) await size(postgres);
  } finally {
    await postgres.stop();
    removeData(join(folder, 'postgres'));
    rmSync(folder, { recursive: true, force: true });
  }
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
