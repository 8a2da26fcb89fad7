import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type EventStore, startEventStore } from '../embedded/eventstore/server';
import { type Postgres, startPostgres } from '../embedded/postgres';

/** Starts the event store alone: `npm run --silent eventstore -- --port 2113 --postgres <url>`. Standard output says one thing: that it is ready. */
const { values: given } = parseArgs({
  options: {
    port: { type: 'string', default: '2113' },
    host: { type: 'string', default: '127.0.0.1' },
    postgres: { type: 'string' },
    data: { type: 'string' },
    memory: { type: 'boolean', default: false },
    'max-append-size': { type: 'string', default: String(2 ** 20) },
    guard: { type: 'boolean', default: false },
  },
});

const log = (event: string, facts: Record<string, unknown> = {}): void => {
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), event, ...facts })}\n`);
};

let postgres: Postgres | undefined;
let store: EventStore | undefined;
let temporary: string | undefined;
let ending: Promise<void> | undefined;

async function database(): Promise<string> {
  const url = given.postgres ?? process.env.EVENTSTORE_POSTGRES;
  if (url) return url;
  if (given.memory) temporary = mkdtempSync(join(tmpdir(), 'eventstore-'));
  const data = temporary ?? given.data;
  if (!data) throw new Error('Say where the events are: --postgres <url>, --data <folder>, or --memory for a throw-away store.');
  postgres = await startPostgres({ data, databases: ['events'], durable: !given.memory });
  void postgres.exited.then(() => end(1, 'PostgreSQL has stopped.'));
  return postgres.url('events');
}

function end(code: number, why: string): Promise<void> {
  return (ending ??= (async () => {
    log('stopping', { why });
    setTimeout(() => process.exit(code), 4_500).unref();
    await store?.stop();
    await postgres?.stop();
    if (temporary) rmSync(temporary, { recursive: true, force: true });
    process.exit(code);
  })());
}

async function main(): Promise<void> {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void end(0, signal));
  if (given.guard) process.stdin.on('end', () => void end(0, 'the parent has gone')).resume();
  store = await startEventStore({
    postgres: await database(),
    host: given.host,
    port: Number(given.port),
    maxAppendSize: Number(given['max-append-size']),
    log,
    onFatal: (why) => void end(1, why.message),
  });
  process.stdout.write(`ready esdb://${given.host}:${store.port}?tls=false\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  void end(1, 'it could not start');
});
