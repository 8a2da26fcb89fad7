import { Pool } from 'pg';
import { connectionOptions } from './connection';

/** A pool of plain connections for requests, named in pg_stat_activity. bigint comes back as text here, as pg and the packages built on it have it:
 *  make it a BigInt before comparing, for as text '9' > '10'. `onLost` hears of connections that broke while nobody used them. */
export function openPool(url: string, name: string, onLost: (error: Error) => void, max = 10): Pool {
  const pool = new Pool({ ...connectionOptions('request'), connectionString: url, application_name: `wederhoor ${name}`, max });
  pool.on('error', onLost);
  // Each connection listens for itself, but graphile-worker only believes in a pool that sees to it.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}
