import { EventStoreDBClient } from '@eventstore/db-client';
import type { Postgres } from '../../../embedded/postgres';
import type { ServerProcess } from '../../store/eventstore/server-for-test';
import { bare } from './bare';
import { data, event, seconds } from './calls';
import { percentile } from './measure';

// Those that come first are not counted: who has just begun runs at a fraction of their speed.
const warming = 1_500;
const counted = 500 * seconds * 4;

/** Acts 500 times a second, whatever becomes of it. */
async function paced(act: (n: number) => void): Promise<void> {
  const start = performance.now();
  for (let n = -warming; n < counted; n += 1) {
    const wait = start + (n + warming) * 2 - performance.now();
    if (wait > 1) await new Promise((resolve) => setTimeout(resolve, wait));
    act(n);
  }
  await new Promise((resolve) => setTimeout(resolve, 300));
}

/** From the call of an append at one client to its event at another client's subscription, at 500 appends a second; beside it what
 *  PostgreSQL alone takes for as many inserts a second, which no answer can come before. */
export async function latency(server: ServerProcess, client: EventStoreDBClient, postgres: Postgres): Promise<void> {
  const taken = await live(server, client);
  const inserts = await inserted(postgres);
  const said = (times: number[]) => `p50 ${percentile(times, 0.5).toFixed(1)} ms, p99 ${percentile(times, 0.99).toFixed(1)} ms`;
  console.log(`append to live subscriber at 500/s: ${said(taken)} (at most 3 and 15); the bare insert alone: ${said(inserts)}`);
}

async function live(server: ServerProcess, client: EventStoreDBClient): Promise<number[]> {
  const other = EventStoreDBClient.connectionString(server.url);
  const subscription = other.subscribeToAll({ fromPosition: 'end' });
  const began = new Map<string, number>();
  const taken: number[] = [];
  subscription.on('data', ({ event }) => {
    const at = began.get(event?.id ?? '');
    if (at !== undefined) taken.push(performance.now() - at);
  });
  await new Promise((resolve) => subscription.once('caughtUp', () => resolve(undefined)));
  await paced((n) => {
    const one = event();
    if (n >= 0) began.set(one.id, performance.now());
    void client.appendToStream(`live-${(n + warming) % 50}`, [one]);
  });
  await subscription.unsubscribe();
  await other.dispose();
  return taken;
}

async function inserted(postgres: Postgres): Promise<number[]> {
  const workers = 32;
  const peer = await bare(postgres.url('bare'), workers, data);
  const last: Promise<void>[] = Array.from({ length: workers }, () => Promise.resolve());
  const taken: number[] = [];
  await paced((n) => {
    const worker = (n + warming) % workers;
    const began = performance.now();
    last[worker] = last[worker]!.then(() => peer.insert(worker)).then(() => void (n >= 0 && taken.push(performance.now() - began)));
  });
  await Promise.all(last);
  await peer.close();
  return taken;
}
