import { readFileSync } from 'node:fs';
import { EventStoreDBClient } from '@eventstore/db-client';
import type { Postgres } from '../../../embedded/postgres';
import { type ServerProcess, startProcess } from '../../store/eventstore/server-for-test';
import { appender, catchUp, data, line, readAll, seconds } from './calls';
import { fill } from './fill';
import { rate, rounds } from './measure';

const small = 100_000;

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

/** The same with 100,000 events and with many, and what a start takes then. */
export async function size(postgres: Postgres, large: number): Promise<void> {
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
  const all = await rounds({ small: () => readAll(one, 50_000), large: () => readAll(two, 50_000) }, 5);
  line(`$all read at ${large} events, beside ${small}`, all.large, all.small, 'at least 0.9');
  await memory(servers[1], two, large);
  await Promise.all(clients.map((client) => client.dispose()));
  const began = performance.now();
  await servers[1].stop();
  const again = await startProcess(postgres.url('large'));
  console.log(`stop and start at ${large} events: ${(performance.now() - began).toFixed(0)} ms (start at most 3,000)`);
  await Promise.all([again.stop(), servers[0].stop()]);
}
