import { readFileSync, statSync, symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Client } from 'pg';
import { type Postgres, startPostgres } from '../../embedded/postgres';
import { newFolder, removeFolders } from './folder';

// Only so that a test ends: a build may be among it, and the machine may be busy.
jest.setTimeout(240_000);

async function settingsOf(postgres: Postgres, names: string[]): Promise<Record<string, string>> {
  const client = new Client({ connectionString: postgres.url('one') });
  await client.connect();
  const { rows } = await client.query<{ name: string; setting: string }>('select name, setting from pg_settings where name = any($1)', [
    names,
  ]);
  await client.end();
  return Object.fromEntries(rows.map(({ name, setting }) => [name, setting]));
}

const data = join(newFolder(), 'postgres');
let postgres: Postgres;
beforeAll(async () => {
  postgres = await startPostgres({ data, databases: ['one', 'two'] });
});
afterAll(async () => {
  await postgres.stop();
  expect(await postgres.exited).toBe(0);
  removeFolders();
});

describe('the private PostgreSQL', () => {
  it('loses nothing it has acknowledged, notices damage, and keeps no copy of what is erased', async () => {
    const wanted = {
      fsync: 'on',
      synchronous_commit: 'on',
      full_page_writes: 'on',
      data_checksums: 'on',
      wal_recycle: 'off',
      log_error_verbosity: 'terse',
      listen_addresses: '127.0.0.1',
      unix_socket_directories: '',
    };
    expect(await settingsOf(postgres, Object.keys(wanted))).toEqual(wanted);
  });

  it('lets nobody in without its password, which only its owner can read', async () => {
    const stranger = new Client({ connectionString: postgres.url('one').replace(/:[^:@]*@/, ':guess@') });
    await expect(stranger.connect()).rejects.toMatchObject({ code: '28P01' });
    expect(statSync(join(data, 'password')).mode & 0o077).toBe(0);
    expect(readFileSync(join(data, 'password'), 'utf8')).toHaveLength(32);
  });

  it('is refused a second time on the same data', async () => {
    const refused = `is already running as process ${postgres.pid}; stop it first.`;
    const link = join(newFolder(), 'elsewhere');
    symlinkSync(data, link);
    for (const same of [data, relative(process.cwd(), data), link]) {
      await expect(startPostgres({ data: same, databases: [] })).rejects.toThrow(refused);
    }
  });

  it('comes back with its databases after a kill, also when the port of before is asked for', async () => {
    const port = Number(new URL(postgres.url('one')).port);
    process.kill(postgres.pid, 'SIGKILL');
    expect(await postgres.exited).not.toBe(0);
    postgres = await startPostgres({ data, port, databases: ['one', 'three'] });
    expect(new URL(postgres.url('three')).port).toBe(String(port));
    expect(await settingsOf(postgres, ['fsync'])).toEqual({ fsync: 'on' });
  });
});
