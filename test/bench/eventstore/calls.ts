import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { EventStoreDBClient, jsonEvent, NO_STREAM, START } from '@eventstore/db-client';
import type { ServerProcess } from '../../store/eventstore/server-for-test';

// What every part of the benchmark does with a client.
export const seconds = Number(process.env.BENCH_SECONDS ?? 2);
const text = 'x'.repeat(250);
export const data = Buffer.from(JSON.stringify({ text }));
export const event = () => jsonEvent({ id: randomUUID(), type: 'counted', data: { text } });

export const line = (what: string, value: number, peer: number, goal: string): void =>
  console.log(
    `${what.padEnd(52)} ${value.toFixed(0).padStart(8)}/s  beside ${peer.toFixed(0).padStart(8)}/s  = ${(value / peer).toFixed(2)} (${goal})`,
  );

/** Appends for one worker after another, each to a stream of its own. */
export function appender(client: EventStoreDBClient, events: number, plain: boolean) {
  const streams = new Map<number, { stream: string; next: bigint | typeof NO_STREAM }>();
  const how = plain ? { credentials: { username: 'bench', password: 'bench' }, deadline: 10_000 } : {};
  return async (worker: number): Promise<void> => {
    const at = streams.get(worker) ?? { stream: `bench-${randomUUID()}`, next: NO_STREAM };
    streams.set(worker, at);
    const batch = Array.from({ length: events }, () => event());
    at.next = (await client.appendToStream(at.stream, batch, { expectedRevision: at.next, ...how })).nextExpectedRevision;
  };
}

/** A server that only talks; it has as many events of the store's as are named. */
export async function canned(server: ServerProcess, count: number): Promise<{ client: EventStoreDBClient; end: () => Promise<void> }> {
  const child = fork(join(__dirname, 'canned.ts'), [server.url.replace(/esdb:\/\/|\?.*/g, ''), String(count)], {
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

/** Events a second. */
export async function readAll(client: EventStoreDBClient, count: number): Promise<number> {
  const began = performance.now();
  let seen = 0;
  for await (const _ of client.readAll({ maxCount: count })) seen += 1;
  if (seen < count) throw new Error(`only ${seen} events`);
  return (seen * 1000) / (performance.now() - began);
}

/** Events a second, of a subscription from the start. */
export async function catchUp(client: EventStoreDBClient, count: number): Promise<number> {
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
