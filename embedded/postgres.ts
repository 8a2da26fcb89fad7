import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { Client, escapeIdentifier } from 'pg';
import { accountForPostgres, reachableBinaries, reachableHome } from './postgres/account';
import { nativeFolder } from './postgres/binaries';
import { clearStalePid, makeCluster, passwordIn, type Place } from './postgres/cluster';
import { type Guarded, killIfAlive, startGuarded } from './postgres/guarded';

export interface PostgresOptions {
  /** Folder for the cluster and its password; made when missing. */
  data: string;
  /** On 127.0.0.1; left out or 0 = any free one. */
  port?: number;
  /** Made when missing. */
  databases: string[];
  /** false gives up all safety for speed: for throw-away tests only. */
  durable?: boolean;
  /** Server settings on top of ours. */
  settings?: Record<string, string>;
  /** Gets the server's own log, line by line. */
  log?: (line: string) => void;
  /** As root: where binaries and cluster go when the server's account cannot enter the folders above them. */
  place?: string;
}

export interface Postgres {
  /** The address of a database, password included. */
  url(database: string): string;
  /** The postmaster. */
  readonly pid: number;
  /** Settles when the server is gone, however that came. */
  readonly exited: Promise<number | null>;
  /** Ends the server in order (checkpoint, at most 4 s, then by force). */
  stop(): Promise<void>;
}

const quarter = Math.floor(totalmem() / 4 / 2 ** 20);
const ours = {
  // What is read at random comes cheaper from the system's cache than from buffers that no longer fit the tables of the processor: docs/decisions/0026.
  shared_buffers: '64MB',
  wal_buffers: '16MB',
  max_wal_size: quarter >= 1024 ? '4GB' : '1GB',
  wal_compression: 'pglz',
  // What must be replayed after a kill is at most what comes in four minutes: ten seconds of work, were they filled with nothing but appends.
  checkpoint_timeout: '2min',
  // What is erased must not live on in recycled WAL files or in a log line that quotes a row. Avg 17
  wal_recycle: 'off',
  log_error_verbosity: 'terse',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
  timezone: 'UTC',
  log_timezone: 'UTC',
};
const unsafe = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/** Starts a private PostgreSQL from the package's binaries: checksums on, fully durable, loopback only, dies with this process however that ends.
 *  @throws one sentence when the cluster is in use, cannot be made, or the server does not come up. */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const { databases, durable = true, log = () => undefined } = options;
  // The server's own processes work elsewhere.
  const data = resolve(options.data);
  const account = accountForPostgres();
  const place = options.place ?? '/var/lib/wederhoor';
  const where: Place = { binaries: reachableBinaries(account, nativeFolder(), place), home: reachableHome(account, data, place), account };
  const password = passwordIn(data);
  await makeCluster(where, password, durable);
  await untilFree(where.home);
  const settings = { ...ours, ...(durable ? {} : unsafe), ...options.settings };
  const { server, port } = await launch(where, settings, options.port ?? 0, log);
  const pid = postmasterPid(where.home);
  if (pid === undefined) throw new Error(`PostgreSQL is ready but left no postmaster.pid in ${where.home}`);
  const url = (database: string) => `postgres://postgres:${password}@127.0.0.1:${port}/${encodeURIComponent(database)}`;
  const stop = () => stopServer(server, pid);
  try {
    await makeDatabases(url('postgres'), databases);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, pid, exited: server.exited, stop };
}

/** A postmaster whose parent was killed needs a moment to end; one that stays belongs to somebody else. */
async function untilFree(home: string): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    const pid = clearStalePid(home);
    if (pid === undefined) return;
    if (tries === 50) throw new Error(`the PostgreSQL of ${home} is already running as process ${pid}; stop it first.`);
    await pause(100);
  }
}

async function launch(
  where: Place,
  settings: Record<string, string>,
  wanted: number,
  log: (line: string) => void,
): Promise<{ server: Guarded; port: number }> {
  for (let tries = 1; ; tries += 1) {
    const port = wanted || (await freePort());
    const tail: string[] = [];
    const { server, ready } = spawnServer(where, settings, port, (line) => {
      tail.push(line);
      if (tail.length > 12) tail.shift();
      log(line);
    });
    if (await ready) return { server, port };
    const told = tail.join('\n');
    // Another process may have taken the port meanwhile, or the backends of a killed postmaster are still on their way out.
    const passing = (!wanted && told.includes('Address already in use')) || told.includes('pre-existing shared memory block');
    if (!passing || tries === 20) throw new Error(`PostgreSQL did not start: ${told || 'it said nothing'}`);
    await pause(200);
  }
}

function spawnServer({ binaries, home, account }: Place, settings: Record<string, string>, port: number, log: (line: string) => void) {
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const options = [
    '-D',
    join(home, 'cluster'),
    '-p',
    String(port),
    '-c',
    'listen_addresses=127.0.0.1',
    '-c',
    'unix_socket_directories=',
    ...flags,
  ];
  let up!: () => void;
  const started = new Promise<boolean>((resolve) => (up = () => resolve(true)));
  const server = startGuarded(
    join(binaries, 'bin', 'postgres'),
    options,
    account,
    (line) => {
      log(line);
      if (line.includes('database system is ready to accept connections')) up();
    },
    () => postmasterPid(home),
  );
  return { server, ready: Promise.race([started, server.exited.then(() => false)]) };
}

function postmasterPid(home: string): number | undefined {
  try {
    return Number(readFileSync(join(home, 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0]);
  } catch {
    return undefined;
  }
}

async function makeDatabases(url: string, databases: string[]): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ datname: string }>('select datname from pg_database');
    const there = new Set(rows.map((row) => row.datname));
    for (const name of databases) if (!there.has(name)) await client.query(`create database ${escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}

async function stopServer(server: Guarded, pid: number): Promise<void> {
  server.end();
  const force = setTimeout(() => killIfAlive(pid, 'SIGQUIT'), 4000);
  await server.exited;
  clearTimeout(force);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no free port'))));
    });
  });
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
