import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { connect as dial, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EventStoreDBClient } from '@eventstore/db-client';
import { Client } from 'pg';
import { startEventStore } from '../../../embedded/eventstore/server';
import { verifyStore } from '../../../embedded/eventstore/verify';
import { type Postgres, startPostgres } from '../../../embedded/postgres';
import { startWorkload, type Workload } from '../../faults/eventstore-torture';
import { putEmptyCluster, removeData } from '../../throw-away-postgres';
import { all, counted, pause, until } from './cases/store';
import { type ServerProcess, startProcess } from './server-for-test';

const full = process.env.WEDERHOOR_FULL === '1';

/* What a machine does to a store, short of killing it. Each time: clear errors meanwhile, recovery without help, nothing lost, nothing twice. */
describe('the event store in hardship', () => {
  let folder: string;
  let postgres: Postgres;
  const open: { stop(): Promise<unknown> }[] = [];

  const begin = async (settings: Record<string, string> = {}, data = join(folder, 'postgres')) => {
    if (data === join(folder, 'postgres')) await putEmptyCluster(data);
    postgres = await startPostgres({ data, databases: ['events'], settings: { shared_buffers: '16MB', ...settings } });
    open.push({ stop: () => postgres.stop() });
  };
  const serve = async (url = postgres.url('events')): Promise<ServerProcess> => {
    const server = await startProcess(url);
    open.push(server);
    return server;
  };
  const goesOn = async (work: Workload, more = 20) => {
    const before = work.acknowledged();
    const end = performance.now() + 60_000;
    while (work.acknowledged() < before + more) {
      if (performance.now() > end) throw new Error('it does not go on');
      await pause(10);
    }
  };
  const ask = async (client: Client, question: string) => {
    await client.connect();
    await client.query(question);
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'wederhoor-hardship-'));
    chmodSync(folder, 0o711);
  });

  afterEach(async () => {
    for (const opened of open.splice(0).reverse()) await opened.stop();
    removeData(join(folder, 'postgres'));
    rmSync(folder, { recursive: true, force: true });
  });

  it('waits for a PostgreSQL that is frozen', async () => {
    await begin();
    const server = await serve();
    const work = startWorkload(server.url, 8, 1);
    await goesOn(work);
    // The postmaster first: then none of the others is buried before its turn comes.
    process.kill(postgres.pid, 'SIGSTOP');
    const family = familyOf(postgres.pid);
    for (const pid of family) process.kill(pid, 'SIGSTOP');
    await pause(full ? 30_000 : 4_000);
    for (const pid of family) process.kill(pid, 'SIGCONT');
    await goesOn(work);
    await work.reckon(postgres.url('events'));
  }, 180_000);

  it('waits for connections when PostgreSQL has none left', async () => {
    await begin({ max_connections: '12', superuser_reserved_connections: '0' });
    const server = await serve();
    const work = startWorkload(server.url, 8, 1);
    await goesOn(work);
    const hogs: Client[] = [];
    const hog = async () => {
      const client = new Client({ connectionString: postgres.url('events') });
      client.on('error', () => undefined);
      await client.connect();
      hogs.push(client);
    };
    await hog();
    await hogs[0]?.query(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'eventstore-writer'`);
    for (let n = 0; n < 12; n += 1) await hog().catch(() => undefined);
    await pause(1_000);
    await Promise.all(hogs.map((client) => client.end()));
    await goesOn(work);
    await work.reckon(postgres.url('events'));
  }, 120_000);

  it('bears a line to PostgreSQL that is cut at any byte', async () => {
    await begin();
    const line = await cuttable(Number(new URL(postgres.url('events')).port));
    open.push({ stop: () => line.close() });
    const server = await serve(postgres.url('events').replace(/:\d+\//, `:${line.port}/`));
    const work = startWorkload(server.url, 8, 1);
    for (const bytes of [1, 300, 1_500, 4_000, 20_000, 60_000]) {
      await goesOn(work);
      line.after(bytes);
      await until('it is cut', () => line.cuts() > 0);
    }
    await goesOn(work);
    await work.reckon(postgres.url('events'));
    expect(server.child.exitCode).toBeNull();
  }, 120_000);

  it('keeps the order when the clock is set back by an hour', async () => {
    await begin();
    const store = await startEventStore({ postgres: postgres.url('events'), port: 0 });
    open.push(store);
    const client = EventStoreDBClient.connectionString(`esdb://127.0.0.1:${store.port}?tls=false`);
    open.push({ stop: () => client.dispose() });
    await client.appendToStream('clock', counted(2));
    const now = Date.now.bind(Date);
    const clock = jest.spyOn(Date, 'now').mockImplementation(() => now() - 3_600_000);
    await client.appendToStream('clock', counted(2, 2), { expectedRevision: 1n });
    clock.mockRestore();
    const events = await all(client.readStream('clock'));
    expect(events.map(({ event }) => event?.revision)).toEqual([0n, 1n, 2n, 3n]);
    const [, before, after] = events.map(({ event }) => event?.created.getTime() ?? 0);
    expect((before ?? 0) - (after ?? 0)).toBeGreaterThan(3_500_000);
    const positions = (await all(client.readAll())).map(({ event }) => Number(event?.position?.commit));
    expect(positions).toEqual([1, 2, 3, 4, 5]);
  });

  // A small disk of its own needs the right to mount one; the full lane insists.
  const withDisk = full || process.getuid?.() === 0 ? it : it.skip;
  withDisk(
    'refuses appends while the disk is full, goes on reading, recovers, and does not begin on a read-only disk',
    async () => {
      const disk = join(folder, 'disk');
      execFileSync('mkdir', [disk]);
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=220m,mode=0711', 'tmpfs', disk]);
      open.push({ stop: async () => void execFileSync('umount', ['-l', disk]) });
      await begin({ max_wal_size: '64MB', min_wal_size: '32MB' }, join(disk, 'postgres'));
      const server = await serve();
      const client = EventStoreDBClient.connectionString(server.url);
      open.push({ stop: () => client.dispose() });
      const work = startWorkload(server.url, 4, 1);
      await goesOn(work);
      execFileSync('sh', ['-c', `dd if=/dev/zero of=${disk}/filler bs=64k status=none 2>/dev/null || true`]);
      await pause(1_500);
      expect((await all(client.readStream('torture-0'))).length).toBeGreaterThan(0);
      rmSync(join(disk, 'filler'));
      await goesOn(work);
      const { events } = await work.reckon(postgres.url('events'));
      await server.stop();
      await postgres.stop();
      execFileSync('mount', ['-o', 'remount,ro', disk]);
      await expect(begin({}, join(disk, 'postgres'))).rejects.toThrow();
      execFileSync('mount', ['-o', 'remount,rw', disk]);
      await begin({}, join(disk, 'postgres'));
      expect(await verifyStore(postgres.url('events'))).toMatchObject({ events, faults: [] });
    },
    180_000,
  );

  it('says what is wrong when the database is not there at the start', async () => {
    await begin();
    await expect(startProcess(postgres.url('nowhere'))).rejects.toThrow('database "nowhere" does not exist');
    const locked = new Client({ connectionString: postgres.url('events') });
    await ask(locked, 'select pg_advisory_lock(5212034017235681)');
    await expect(startProcess(postgres.url('events'))).rejects.toThrow('it holds the lock');
    await locked.end();
  });
});

/** A process and those it started. */
function familyOf(pid: number): number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => {
      try {
        return { pid: Number(name), parent: Number(/\) \S (\d+)/.exec(readFileSync(`/proc/${name}/stat`, 'utf8'))?.[1]) };
      } catch {
        return { pid: Number(name), parent: 0 };
      }
    });
  return [pid, ...parents.filter(({ parent }) => parent === pid).map((child) => child.pid)];
}

/** A line to a port that can be cut after so many more bytes. */
async function cuttable(target: number) {
  const sockets = new Set<Socket>();
  const state = { left: Number.POSITIVE_INFINITY, cuts: 0 };
  const server: Server = createServer((near) => {
    const far = dial(target, '127.0.0.1');
    const both = [near, far];
    for (const socket of both) {
      sockets.add(socket);
      socket.on('error', () => socket.destroy()).on('close', () => both.forEach((each) => each.destroy()));
    }
    far.pipe(near);
    near.on('data', (bytes) => {
      far.write(bytes.subarray(0, state.left));
      state.left -= bytes.length;
      if (state.left >= 0) return;
      state.left = Number.POSITIVE_INFINITY;
      state.cuts += 1;
      for (const socket of sockets) socket.destroy();
      sockets.clear();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    port: typeof address === 'object' ? address?.port : 0,
    after(bytes: number) {
      state.left = bytes;
      state.cuts = 0;
    },
    cuts: () => state.cuts,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
