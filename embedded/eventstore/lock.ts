import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from 'pg';
import { connect } from './database';

/** One number for all: the lock belongs to the database it is taken in. */
const lockNumber = '5212034017235681';

export interface Lock {
  release(): Promise<void>;
}

/** What happens to a lock that was held. Times are in milliseconds. */
export interface LockWatch {
  /** Its connection broke: nothing may be written until it is held again. */
  lost(): void;
  regained(): void;
  /** Another server has it, or the database stayed away for longer than `patience`. */
  givenUp(why: Error): void;
  patience: number;
}

class Taken extends Error {}

/** Takes the store's own lock, which makes a second server on one database impossible: it lives exactly as long as its connection. When that
 *  breaks it is taken again, if nobody else was there first. @throws a sentence when another server holds it */
export async function keepLock(url: string, watch: LockWatch): Promise<Lock> {
  const state = { released: false };
  let client: Client | undefined;
  const again = async (): Promise<void> => {
    if (state.released) return;
    watch.lost();
    const until = performance.now() + watch.patience;
    while (!state.released) {
      try {
        client = await take(url, 2_000, broken);
        // It may have been let go meanwhile.
        if (state.released) await client.end();
        else watch.regained();
        return;
      } catch (error) {
        if (error instanceof Taken) return watch.givenUp(error);
        if (performance.now() > until) return watch.givenUp(new Error('The database of the event store stays away.'));
        await pause(250);
      }
    }
  };
  const broken = () => void again();
  client = await take(url, 2_000, broken);
  return {
    async release() {
      state.released = true;
      await client?.end();
    },
  };
}

async function take(url: string, patience: number, broken: () => void): Promise<Client> {
  let held = false;
  const client = await connect(url, 'lock', 5_000, () => {
    if (held) broken();
    held = false;
  });
  try {
    const until = performance.now() + patience;
    while (!(await tryLock(client))) {
      if (performance.now() > until) throw new Taken('Another event store works on this database: it holds the lock.');
      await pause(100);
    }
    held = true;
    return client;
  } catch (error) {
    await client.end();
    throw error;
  }
}

async function tryLock(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ held: boolean }>(`select pg_try_advisory_lock(${lockNumber}) as held`);
  return rows[0]?.held === true;
}
