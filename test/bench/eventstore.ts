import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EventStoreDBClient } from '@eventstore/db-client';
import { type Postgres, startPostgres } from '../../embedded/postgres';
import { type ServerProcess, startProcess } from '../store/eventstore/server-for-test';
import { removeData } from '../throw-away-postgres';
import { appends } from './eventstore/appends';
import { appender, canned, catchUp, data, line, readAll } from './eventstore/calls';
import { fill } from './eventstore/fill';
import { latency } from './eventstore/latency';
import { rate, rounds } from './eventstore/measure';
import { size } from './eventstore/size';

/* What the event store costs beside what it stands on, in one run, three interleaved rounds, medians.
 *
 * Appends: the peer is PostgreSQL alone, on the same server with the same durability, one connection a worker, one prepared statement that checks the
 * last revision and inserts, which is the least any store on PostgreSQL can do; it has no gRPC, no second process and no second index on ids.
 * Beside them stands what the official client can do where nothing is stored: a grpc-js server that only says yes.
 * Reads: the peer is a grpc-js server that sends the very same bytes from memory, so what the official client can take in at all.
 * Client, server and PostgreSQL share one machine in every figure. All are driven until they are warm before anything is counted: a program that has
 * just started runs at a third of its speed, and with one client at a time it would stay there for the whole round. */

const large = Number(process.env.BENCH_EVENTS ?? 2_000_000);
const only = process.env.BENCH_ONLY?.split(',');
const small = 100_000;

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

/** A minute of appends as fast as they go, then both the server and its PostgreSQL are killed. */
async function afterKill(begin: () => Promise<Postgres>): Promise<void> {
  let postgres = await begin();
  let server = await startProcess(postgres.url('events'));
  const client = EventStoreDBClient.connectionString(server.url);
  const events = 60 * (await rate(256, 60_000, appender(client, 1, false)));
  await client.dispose();
  await server.kill();
  process.kill(postgres.pid, 'SIGKILL');
  await postgres.exited;
  const began = performance.now();
  postgres = await begin();
  server = await startProcess(postgres.url('events'));
  console.log(
    `start after a kill, ${events.toFixed(0)} events since the checkpoint: ${(performance.now() - began).toFixed(0)} ms (at most 15,000)`,
  );
  await server.stop();
  await postgres.stop();
}

async function main(): Promise<void> {
  // As it is installed: straight from the source it takes twice the memory.
  execFileSync('npm', ['run', '-s', 'build']);
  const folder = mkdtempSync(join(tmpdir(), 'wederhoor-bench-'));
  chmodSync(folder, 0o711);
  const begin = () =>
    startPostgres({
      data: join(folder, 'postgres'),
      databases: ['events', 'bare', 'small', 'large'],
      settings: { max_connections: '400' },
    });
  const postgres = await begin();
  try {
    const wanted = (part: string) => !only || only.includes(part);
    if (wanted('append') || wanted('read') || wanted('live')) {
      const server = await startProcess(postgres.url('events'));
      const client = EventStoreDBClient.connectionString(server.url);
      // First, so that it does not wait for a disk and a collector that are busy with what the appends left.
      if (wanted('live')) await latency(server, client, postgres);
      if (wanted('append')) await appends(server, client, postgres);
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
    if (wanted('size')) await size(postgres, large);
    await postgres.stop();
    if (wanted('kill')) await afterKill(begin);
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
