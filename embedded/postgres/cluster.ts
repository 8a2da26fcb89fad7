import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, readlinkSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Account, giveTo } from './account';

export interface Place {
  binaries: string;
  /** Holds `cluster`; belongs to the account. */
  home: string;
  account: Account;
}

/** The password of the cluster's one user, made once and kept in the data folder, readable by its owner only. */
export function passwordIn(data: string): string {
  const file = join(data, 'password');
  if (!existsSync(file)) {
    const half = `${file}.new`;
    writeFileSync(half, randomBytes(24).toString('base64url'), { mode: 0o600 });
    renameSync(half, file);
  }
  return readFileSync(file, 'utf8').trim();
}

/** Makes the cluster when there is none. It appears under its name when it is whole, so a start that was killed leaves none that is half made. */
export async function makeCluster({ binaries, home, account }: Place, password: string, durable: boolean): Promise<void> {
  if (existsSync(join(home, 'cluster', 'PG_VERSION'))) return;
  const half = join(home, 'cluster.new');
  const secret = join(home, 'cluster.secret');
  rmSync(half, { recursive: true, force: true });
  writeFileSync(secret, password, { mode: 0o600 });
  giveTo(account, secret);
  const options = [
    '-D',
    half,
    '-U',
    'postgres',
    `--pwfile=${secret}`,
    '-A',
    'scram-sha-256',
    '-E',
    'UTF8',
    '--locale=C',
    '--data-checksums',
  ];
  try {
    await run(join(binaries, 'bin', 'initdb'), durable ? options : [...options, '--no-sync'], account);
    renameSync(half, join(home, 'cluster'));
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    throw error;
  } finally {
    rmSync(secret, { force: true });
  }
}

/** Removes the pid file of a postmaster that is no more, where another process has its number now: PostgreSQL itself would refuse.
 *  @returns the pid of a postmaster that does run on this cluster, or undefined. */
export function clearStalePid(home: string): number | undefined {
  const file = join(home, 'cluster', 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  if (isAlive(pid) && worksIn(pid, join(home, 'cluster'))) return pid;
  rmSync(file, { force: true });
  return undefined;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** A postmaster's working directory is its cluster. Without /proc nobody can tell, and PostgreSQL decides. */
function worksIn(pid: number, cluster: string): boolean {
  if (!existsSync('/proc/self/cwd')) return true;
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster);
  } catch (error) {
    // Who may not look at a process still sees whose it is; a process that has gone meanwhile has no owner either.
    return (
      (error as NodeJS.ErrnoException).code === 'EACCES' &&
      statSync(`/proc/${pid}`, { throwIfNoEntry: false })?.uid === statSync(cluster).uid
    );
  }
}

function run(command: string, options: string[], account: Account): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, options, {
      ...account,
      cwd: '/',
      env: { LC_ALL: 'C', PATH: '/usr/bin:/bin' },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let told = '';
    child.stderr.on('data', (chunk: Buffer) => (told = (told + chunk.toString()).slice(-2000)));
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`initdb failed: ${told.trim() || `exit code ${code}`}`))));
  });
}
