import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { Test } from '@nestjs/testing';
import { Client, type Pool } from 'pg';
import { DataSource } from 'typeorm';
import { DatabaseModule, KEYS_POOL, VIEWS } from '../../src/database/database.module';
import { migrate } from '../../src/database/migrate';
import { openPool } from '../../src/database/open-pool';
import { openViews } from '../../src/database/open-views';
import type { Postgres } from '../../embedded/postgres';
import { startThrowAwayPostgres } from '../throw-away-postgres';

const migrations = [join(__dirname, 'database-migrations', '*.ts')];
let postgres: Postgres;
const ignore = () => undefined;

beforeAll(async () => {
  postgres = await startThrowAwayPostgres(['views', 'keys', 'empty']);
});
afterAll(() => postgres.stop());

describe('migrate', () => {
  it('runs each migration once, though two ask at the same time, and none when all is done', async () => {
    const url = postgres.url('views');
    const ran = await Promise.all([migrate('views', url, migrations), migrate('views', url, migrations)]);
    expect(ran.map((names) => names.length).sort((a, b) => a - b)).toEqual([0, 2]);
    expect(await migrate('views', url, migrations)).toEqual([]);
  });
});

describe('the connection to views', () => {
  let views: DataSource;
  beforeAll(async () => {
    views = await openViews(postgres.url('views'), { patience: 'request', poolSize: 1, onLost: ignore });
  });
  afterAll(() => views.destroy());

  it('gives bigint as BigInt, so that 9 comes before 10 and nothing is rounded', async () => {
    const rows = await views.query<{ id: bigint }[]>('select id from counted order by id');
    expect(rows.map(({ id }) => id)).toEqual([9n, 10n, 9007199254740993n]);
  });

  it('is told by the server that a statement took too long, and can be used again', async () => {
    // The server gives up a fifth of a second before the client does: on a busy machine its word may come too late, but not each time.
    for (let tries = 1; ; tries += 1) {
      const backend = await backendOf(views);
      const refusal: unknown = await views.query('select pg_sleep(10)').catch((error: unknown) => error);
      if (tries < 5 && refusal instanceof Error && refusal.message === 'Query read timeout') continue;
      expect(refusal).toMatchObject({ driverError: { code: '57014' } });
      expect(await backendOf(views)).toBe(backend);
      return;
    }
  });

  it('is dropped when the server is frozen, so that the next caller gets another one', async () => {
    const backend = await backendOf(views);
    process.kill(backend, 'SIGSTOP');
    try {
      await expect(views.query('select 1')).rejects.toThrow('Query read timeout');
      expect(await backendOf(views)).not.toBe(backend);
    } finally {
      process.kill(backend, 'SIGCONT');
    }
  });

  it('may break in the very turn in which it is handed over, and only who asked hears of it', async () => {
    const { url, close } = await brokenAtOnce();
    await expect(openViews(url, { patience: 'request', poolSize: 1, onLost: ignore })).rejects.toThrow();
    await close();
  });

  it('is replaced when the server ends it', async () => {
    const backend = await backendOf(views);
    process.kill(backend, 'SIGTERM');
    expect(await backendSoonOf(views)).not.toBe(backend);
  });
});

/** Something that lets everybody in as PostgreSQL does, and says in the same breath that it is going. */
async function brokenAtOnce(): Promise<{ url: string; close: () => Promise<unknown> }> {
  const message = (type: string, body: string): Buffer => {
    const head = Buffer.from(`${type}0000`);
    head.writeInt32BE(4 + body.length, 1);
    return Buffer.concat([head, Buffer.from(body)]);
  };
  const [letIn, ready] = [message('R', '\0\0\0\0'), message('Z', 'I')];
  const going = message('E', 'SFATAL\0C57P01\0Mterminating connection due to administrator command\0\0');
  const server = createServer((socket) => socket.once('data', () => socket.end(Buffer.concat([letIn, ready, going]))));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `postgres://somebody@127.0.0.1:${port}/views`, close: () => new Promise((resolve) => server.close(resolve)) };
}

describe('a pool', () => {
  it('drops a connection whose server is frozen', async () => {
    const pool = openPool(postgres.url('keys'), 'test', ignore, 1);
    const backend = await backendOf(pool);
    process.kill(backend, 'SIGSTOP');
    try {
      await expect(pool.query('select 1')).rejects.toThrow('Query read timeout');
      expect(await backendOf(pool)).not.toBe(backend);
    } finally {
      process.kill(backend, 'SIGCONT');
      await pool.end();
    }
  });

  it('does not wait long for a server that is not there', async () => {
    const pool = openPool('postgres://a:b@127.0.0.1:1/none', 'test', ignore);
    await expect(pool.query('select 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    await pool.end();
  });
});

describe('DatabaseModule', () => {
  it('opens both databases and leaves no connection behind', async () => {
    const module = await Test.createTestingModule({
      imports: [DatabaseModule.open({ viewsUrl: postgres.url('empty'), keysUrl: postgres.url('keys') })],
    }).compile();
    const views = module.get<DataSource>(VIEWS);
    const keys = module.get<Pool>(KEYS_POOL);
    expect(await views.query('select current_database() as name')).toEqual([{ name: 'empty' }]);
    expect((await keys.query('select current_database() as name')).rows).toEqual([{ name: 'keys' }]);
    await module.close();
    expect(await connectionsOfOurs()).toBe(0);
  });
});

async function backendOf(source: DataSource | Pool): Promise<number> {
  const sql = 'select pg_backend_pid() as pid';
  const answer: unknown = source instanceof DataSource ? await source.query(sql) : await source.query(sql);
  const [row] = (Array.isArray(answer) ? answer : (answer as { rows: unknown[] }).rows) as { pid: number }[];
  return row?.pid ?? 0;
}

/** The loss of the connection may reach us with the first query or before it. */
async function backendSoonOf(source: DataSource): Promise<number> {
  return backendOf(source).catch(() => backendOf(source));
}

async function connectionsOfOurs(): Promise<number> {
  const client = new Client({ connectionString: postgres.url('postgres') });
  await client.connect();
  try {
    for (let tries = 0; ; tries += 1) {
      const { rows } = await client.query<{ n: number }>(
        "select count(*)::int n from pg_stat_activity where application_name like 'wederhoor%'",
      );
      if (rows[0]?.n === 0 || tries === 400) return rows[0]?.n ?? -1;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  } finally {
    await client.end();
  }
}
