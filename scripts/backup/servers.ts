import 'reflect-metadata';
import { join } from 'node:path';
import type { Pool } from 'pg';
import { type Config, ConfigError, readConfig } from '../../src/config';
import { openPool } from '../../src/database/open-pool';
import { BackupProblem } from '../../src/backup/backup-problem';
import { EventStore } from '../../src/store/event-store';

/** The servers of the settings, for as long as a backup or restore takes. */
export interface Servers {
  readonly config: Config;
  readonly keys: Pool;
  readonly views: Pool;
  readonly store: EventStore;
  readonly documents: string;
  close(): Promise<void>;
}

const lost = (error: Error) => void process.stderr.write(`a connection was lost: ${error.message}\n`);

export function openServers(): Servers {
  const config = readConfig();
  const { eventstoreUrl: url, eventstoreUser: user, eventstorePassword: password } = config;
  const [keys, views] = [openPool(config.keysUrl, 'backup', lost, 2), openPool(config.viewsUrl, 'backup', lost, 2)];
  const store = new EventStore({ url, user, password });
  const close = async () => void (await Promise.all([keys.end(), views.end(), store.close()]));
  return { config, keys, views, store, documents: join(config.data, 'documents'), close };
}

/** Ends the program with what went wrong as a sentence. */
export function fail(error: unknown): void {
  const sentence =
    error instanceof ConfigError ? error.problems.join('\n') : error instanceof BackupProblem ? error.message : sentenceOf(error);
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
}

function sentenceOf(error: unknown): string {
  const { code, path, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC') return 'The disk is full: make room, or name another folder. Nothing that was complete is lost.';
  if (code === 'EACCES' || code === 'EROFS')
    return `${path ?? 'The folder'} cannot be written (${code}): give this account the right to, or name another folder.`;
  return message ?? String(error);
}

/** Tells how far it is, at most every second. */
export function teller(what: string): (count: number) => void {
  let told = Date.now();
  return (count) => {
    if (Date.now() - told < 1_000) return;
    told = Date.now();
    process.stdout.write(`${count} ${what} …\n`);
  };
}
