/* Submissions per second through the write path, beside the same stores driven bare in the same run. Fair, because the bare run makes the same
 * two commits with the same bytes and durability: one statement of key rows, one append of two events through the same client with
 * the same kind of call. What it leaves out is what the product adds: checking, sealing, chaining, deciding, and making sure.
 * Three interleaved rounds, medians. */
import { EventStoreDBClient, jsonEvent, NO_STREAM } from '@eventstore/db-client';
import { randomBytes, randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import 'reflect-metadata';
import { startEventStore } from '../../embedded/eventstore/server';
import { startPostgres } from '../../embedded/postgres';
import { migrate } from '../../src/database/migrate';
import { removeData } from '../throw-away-postgres';
import { acknowledged, openInstance, submission, triage } from '../store/write-path';

const rounds = 3;
const perRound = 400;

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'wederhoor-bench-'));
  chmodSync(folder, 0o711);
  const postgres = await startPostgres({ data: join(folder, 'postgres'), databases: ['events', 'keys'] });
  const server = await startEventStore({ postgres: postgres.url('events'), port: 0 });
  const servers = { keys: postgres.url('keys'), eventstore: `esdb://127.0.0.1:${server.port}?tls=false` };
  await migrate('keys', servers.keys);
  const app = openInstance(servers);
  const client = EventStoreDBClient.connectionString(servers.eventstore);

  const [first, second] = (await app.store.read(`complaint-${(await app.change(submission())).number}`, 0, 2)) ?? [];
  const bare = async () => {
    const rows = [randomUUID(), randomUUID()];
    await app.pool.query('insert into keys select id, $2, id::text, $3, $4 from unnest($1::uuid[]) id', [
      rows,
      randomUUID(),
      'm',
      randomBytes(60),
    ]);
    const events = [first, second].map((event) =>
      jsonEvent({ id: randomUUID(), type: event!.type, data: event!.data, metadata: event!.metadata }),
    );
    await client.appendToStream(`bare-${randomUUID()}`, events, {
      expectedRevision: NO_STREAM,
      deadline: 2_000,
      credentials: { username: 'a', password: 'b' },
    });
  };
  const submit = async () => void (await app.change(submission()));

  await rate(bare, 16);
  await rate(submit, 16);
  for (const clients of [1, 16]) {
    const ours: number[] = [];
    const theirs: number[] = [];
    for (let round = 0; round < rounds; round++) {
      theirs.push(await rate(bare, clients));
      ours.push(await rate(submit, clients));
    }
    print(`submit, ${clients} clients`, median(ours), median(theirs));
  }
  const numbers = await Promise.all(Array.from({ length: 16 }, () => acknowledged(app)));
  let next = 0;
  const triaged = await rate(async () => void (await app.change(triage(numbers[next++ % 16]!))), 16);
  console.log(`triage, 16 clients on 16 dossiers: ${Math.round(triaged)}/s`);

  await app.stop();
  await client.dispose();
  await server.stop();
  await postgres.stop();
  removeData(join(folder, 'postgres'));
  rmSync(folder, { recursive: true, force: true });
  process.exit(0);
}

async function rate(act: () => Promise<void>, clients: number): Promise<number> {
  const begun = performance.now();
  let left = perRound;
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (left-- > 0) await act();
    }),
  );
  return (perRound / (performance.now() - begun)) * 1_000;
}

const median = (figures: number[]) => figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)] ?? 0;
const print = (name: string, ours: number, bare: number) =>
  console.log(`${name}: ${Math.round(ours)}/s, bare ${Math.round(bare)}/s: ${Math.round((100 * ours) / bare)} % of bare`);

void main();
