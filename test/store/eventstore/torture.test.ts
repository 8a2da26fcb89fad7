import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Postgres, startPostgres } from '../../../embedded/postgres';
import { startWorkload } from '../../faults/eventstore-torture';
import { verifyStore } from '../../../embedded/eventstore/verify';
import { putEmptyCluster, removeData } from '../../throw-away-postgres';
import { pause } from './cases/store';
import { type ServerProcess, startProcess } from './server-for-test';

const full = process.env.WEDERHOOR_FULL === '1';
const kills = full ? 200 : 10;
const writers = full ? 32 : 16;
const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);

/** Numbers between 0 and 1 that a seed gives again. */
function chances(from: number): () => number {
  let state = from;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

describe(`the event store under torture (seed ${seed})`, () => {
  let folder: string;
  let postgres: Postgres;
  let server: ServerProcess;
  const start = (port?: number) => startPostgres({ data: join(folder, 'postgres'), databases: ['events'], port });
  const isWhole = async () => expect((await verifyStore(postgres.url('events'))).faults).toEqual([]);
  const portOf = (url: string) => Number(new URL(url.replace(/^\w+/, 'http')).port);

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'wederhoor-torture-'));
    chmodSync(folder, 0o711);
    await putEmptyCluster(join(folder, 'postgres'));
    postgres = await start();
    server = await startProcess(postgres.url('events'));
  });

  afterEach(async () => {
    await server.stop();
    await postgres.stop();
    removeData(join(folder, 'postgres'));
    rmSync(folder, { recursive: true, force: true });
  });

  it(
    `keeps every promise over ${kills} kills of the server`,
    async () => {
      const chance = chances(seed);
      const work = startWorkload(server.url, writers);
      for (let n = 0; n < kills; n += 1) {
        const before = work.acknowledged();
        while (work.acknowledged() === before) await pause(5);
        await pause(chance() * 300);
        await server.kill();
        await isWhole();
        server = await startProcess(postgres.url('events'), [], portOf(server.url));
      }
      const { acknowledged } = await work.reckon(postgres.url('events'));
      expect(acknowledged).toBeGreaterThan(kills);
    },
    full ? 1_800_000 : 120_000,
  );

  it(
    `keeps every promise over ${kills} kills of its PostgreSQL`,
    async () => {
      const chance = chances(seed + 1);
      const work = startWorkload(server.url, writers);
      for (let n = 0; n < kills; n += 1) {
        const before = work.acknowledged();
        while (work.acknowledged() === before) await pause(5);
        await pause(chance() * 300);
        process.kill(postgres.pid, 'SIGKILL');
        await postgres.exited;
        postgres = await start(portOf(postgres.url('events')));
        await isWhole();
      }
      const { acknowledged } = await work.reckon(postgres.url('events'));
      expect(acknowledged).toBeGreaterThan(kills);
      expect(server.child.exitCode).toBeNull();
    },
    full ? 1_800_000 : 120_000,
  );
});
