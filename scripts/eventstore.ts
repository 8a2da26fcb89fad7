import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import type { EventStore } from '../embedded/eventstore/server';
import { type Postgres, startPostgres } from '../embedded/postgres';
import { endAtFault, endWithParent } from '../src/end-at-once';

/** Starts the event store alone: `npm run --silent eventstore -- --port 2113 --postgres <url>`. Standard output says one thing: that it is ready. */
const { values: given } = parseArgs({
  options: {
    port: { type: 'string', default: '2113' },
    host: { type: 'string', default: '127.0.0.1' },
    postgres: { type: 'string' },
    data: { type: 'string' },
    memory: { type: 'boolean', default: false },
    'max-append-size': { type: 'string', default: String(2 ** 20) },
    'metrics-port': { type: 'string' },
    user: { type: 'string', multiple: true, default: [] },
    verify: { type: 'boolean', default: false },
    guard: { type: 'boolean', default: false },
  },
});

/** A whole number that was given by name. @throws a sentence */
function whole(name: 'port' | 'max-append-size' | 'metrics-port'): number {
  const text = given[name] ?? '';
  if (!/^\d+$/.test(text)) throw new Error(`--${name} must be a whole number, not "${text}".`);
  return Number(text);
}

// Events are small and many: from larger pieces of memory they are cut, and thrown away, at a tenth less of what a read costs.
Buffer.poolSize = 64 * 2 ** 10;
// Collects the old events when four fifths of the room for them is taken, not one third: docs/decisions/0027.
setFlagsFromString('--incremental-marking-soft-trigger=80');

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
  if (given.memory) {
    temporary = mkdtempSync(join(tmpdir(), 'eventstore-'));
    // PostgreSQL may have to run as somebody else, who must be able to get there.
    chmodSync(temporary, 0o711);
  }
  const data = temporary ? join(temporary, 'postgres') : given.data;
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

async function verify(url: string): Promise<void> {
  const { verifyStore } = await import('../embedded/eventstore/verify');
  const { events, streams, faults } = await verifyStore(url);
  for (const fault of faults) process.stdout.write(`${fault}\n`);
  process.stdout.write(`${events} events in ${streams} streams: ${faults.length === 0 ? 'whole' : 'not whole'}\n`);
  await end(faults.length === 0 ? 0 : 3, 'verified');
}

async function main(): Promise<void> {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void end(0, signal));
  endAtFault((error) => log('fault', { why: error instanceof Error ? (error.stack ?? error.message) : String(error) }));
  if (given.guard) endWithParent();
  const nameless = given.user.find((user) => !/^[^:]+:./.test(user));
  if (nameless) throw new Error(`--user is <name:password>, and "${nameless}" has no password.`);
  // PostgreSQL is on its way while the rest is loaded.
  const coming = database();
  coming.catch(() => undefined);
  const { startEventStore } = await import('../embedded/eventstore/server');
  const url = await coming;
  if (given.verify) return verify(url);
  store = await startEventStore({
    postgres: url,
    host: given.host,
    port: whole('port'),
    metricsPort: given['metrics-port'] === undefined ? undefined : whole('metrics-port'),
    users: given.user,
    maxAppendSize: whole('max-append-size'),
    log,
    onFatal: (why) => void end(1, why.message),
  });
  process.stdout.write(`ready esdb://${given.host}:${store.port}?tls=false\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  void end(1, 'it could not start');
});
