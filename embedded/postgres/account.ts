import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { dirname, join, resolve } from 'node:path';

/** The operating system's account PostgreSQL runs as; empty = our own. PostgreSQL refuses to run as root. */
export type Account = { uid: number; gid: number } | Record<string, never>;

/** The account for PostgreSQL: our own, or for root that of "postgres", else "nobody". */
export function accountForPostgres(): Account {
  if (process.getuid?.() !== 0) return {};
  const rows = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const row = rows.find(([name]) => name === 'postgres') ?? rows.find(([name]) => name === 'nobody');
  if (!row) throw new Error('PostgreSQL may not run as root, and there is no account "postgres" or "nobody" in /etc/passwd; make one.');
  return { uid: Number(row[2]), gid: Number(row[3]) };
}

/** Whether the account can walk to the folder: every parent lets it pass. */
export function canReach(account: Account, folder: string): boolean {
  const { uid, gid } = account;
  if (uid === undefined) return true;
  for (let parent = dirname(resolve(folder)); ; parent = dirname(parent)) {
    const stat = statSync(parent);
    const bit = stat.uid === uid ? 0o100 : stat.gid === gid ? 0o010 : 0o001;
    if (!(stat.mode & bit)) return false;
    if (parent === dirname(parent)) return true;
  }
}

/** Gives a file or folder to the account. */
export function giveTo(account: Account, path: string): void {
  if (account.uid !== undefined) chownSync(path, account.uid, account.gid);
}

/** The binaries where the account can run them: where they are, or a copy in the shared place. */
export function reachableBinaries(account: Account, native: string, place: string): string {
  if (canReach(account, join(native, 'bin', 'postgres'))) return native;
  const { version } = JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8')) as { version: string };
  const copy = join(place, `postgres-${version}`);
  if (existsSync(copy)) return copy;
  const half = `${copy}.${randomBytes(6).toString('hex')}`;
  openPlace(place);
  cpSync(native, half, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(half, copy);
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
  return copy;
}

/** The folder that holds the cluster: the data folder, or one in the shared place that the data folder names in its file `place`.
 *  @throws when a cluster made earlier lies where the account can no longer go. */
export function reachableHome(account: Account, data: string, place: string): string {
  mkdirSync(data, { recursive: true, mode: 0o700 });
  const note = join(data, 'place');
  const noted = existsSync(note) ? readFileSync(note, 'utf8').trim() : '';
  if (noted) return noted;
  if (canReach(account, data)) {
    giveTo(account, data);
    return data;
  }
  if (existsSync(join(data, 'cluster'))) {
    throw new Error(
      `PostgreSQL's account can no longer enter the folders above ${data}, where its cluster lies; give others the right to pass (chmod o+x).`,
    );
  }
  openPlace(place);
  const home = join(place, randomBytes(8).toString('hex'));
  mkdirSync(home, { mode: 0o700 });
  giveTo(account, home);
  writeFileSync(note, `${home}\n`, { mode: 0o600 });
  return home;
}

/** Makes the shared place, passable for everybody whatever the umask says. */
function openPlace(place: string): void {
  mkdirSync(place, { recursive: true });
  chmodSync(place, 0o755);
}
