import type { Client } from 'pg';
import { connect } from './database';

/** One number for all: the lock belongs to the database it is taken in. */
const lockNumber = '5212034017235681';

export interface Lock {
  release(): Promise<void>;
}

/** Takes the store's own lock, which makes a second server on one database impossible: it lives exactly as long as its connection.
 *  `onLost` is told when that connection breaks. @throws a sentence when another server holds it for longer than `patience` ms. */
export async function takeLock(url: string, onLost: (why: Error) => void, patience = 5_000): Promise<Lock> {
  let released = false;
  let client: Client | undefined;
  try {
    client = await connect(url, 'lock', 5_000, (why) => released || onLost(why));
    const until = performance.now() + patience;
    while (!(await tryLock(client))) {
      if (performance.now() > until) throw new Error('Another event store works on this database: it holds the lock.');
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  } catch (error) {
    released = true;
    await client?.end();
    throw error;
  }
  const held = client;
  return {
    async release() {
      released = true;
      await held.end();
    },
  };
}

async function tryLock(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ held: boolean }>(`select pg_try_advisory_lock(${lockNumber}) as held`);
  return rows[0]?.held === true;
}
