import { execFile } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Postgres, startPostgres } from '../embedded/postgres';

/** A throw-away PostgreSQL of its own for one test file; gone after stop(). */
export async function startThrowAwayPostgres(databases: string[]): Promise<Postgres> {
  const folder = mkdtempSync(join(tmpdir(), 'wederhoor-'));
  chmodSync(folder, 0o711);
  const data = join(folder, 'postgres');
  await putEmptyCluster(data);
  const postgres = await startPostgres({ data, databases, durable: false });
  const stop = async () => {
    await postgres.stop();
    removeData(join(folder, 'postgres'));
    rmSync(folder, { recursive: true, force: true });
  };
  return { ...postgres, stop };
}

/** Where `npm test` made an empty cluster: puts a copy there, so that none need be made. */
export async function putEmptyCluster(data: string): Promise<void> {
  if (process.env.EMPTY_POSTGRES) await promisify(execFile)('cp', ['-a', process.env.EMPTY_POSTGRES, data]);
}

/** Removes the data of a stopped PostgreSQL, also where it had to live elsewhere. */
export function removeData(data: string): void {
  try {
    rmSync(readFileSync(join(data, 'place'), 'utf8').trim(), { recursive: true, force: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  rmSync(data, { recursive: true, force: true });
}
