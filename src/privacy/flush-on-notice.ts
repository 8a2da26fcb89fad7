import type { Pool, PoolClient } from 'pg';
import type { KeyCache } from './key-cache';

/** The channel on which whoever destroys a key tells every instance to forget it. */
export const keysChannel = 'wederhoor_keys';

/** Empties the key cache whenever a key is destroyed anywhere, and whenever that could have been missed. @returns how to stop. */
export function flushOnNotice(pool: Pool, cache: KeyCache, log: (message: string) => void): () => Promise<void> {
  let stopped = false;
  let client: PoolClient | undefined;
  let timer: NodeJS.Timeout | undefined;
  const sweep = setInterval(() => cache.sweep(), 10_000).unref();

  const deaf = (error?: Error) => {
    client?.release(true);
    client = undefined;
    cache.clear();
    if (stopped) return;
    log(`not hearing of destroyed keys: ${error?.message ?? 'the connection ended'}`);
    timer = setTimeout(() => void listen(), 1_000).unref();
  };
  const listen = async () => {
    try {
      const fresh = await pool.connect();
      client = fresh;
      fresh.on('notification', () => cache.clear());
      fresh.once('error', (error) => client === fresh && deaf(error));
      fresh.once('end', () => client === fresh && deaf());
      await fresh.query(`listen ${keysChannel}`);
      cache.clear();
    } catch (error) {
      deaf(error as Error);
    }
  };
  const listening = listen();

  return async () => {
    stopped = true;
    clearInterval(sweep);
    clearTimeout(timer);
    await listening;
    client?.release(true);
    client = undefined;
    cache.clear();
  };
}
