import { randomUUID } from 'node:crypto';
import { Client } from 'pg';

export interface Bare {
  /** One checked insert, in a transaction of its own. */
  insert(worker: number): Promise<void>;
  close(): Promise<void>;
}

/** PostgreSQL itself, doing for each event what any store on it must do at least: check the last revision and insert, durably, with the same two
 *  indexes that decide (position, and stream with revision). One prepared statement on one connection a worker. */
export async function bare(url: string, workers: number, data: Buffer): Promise<Bare> {
  const clients = await Promise.all(
    Array.from({ length: workers }, async () => {
      const client = new Client({ connectionString: url });
      client.on('error', () => undefined);
      await client.connect();
      return client;
    }),
  );
  await clients[0]?.query(`create table if not exists bare (
    position bigint generated always as identity primary key, stream text not null, revision bigint not null,
    id uuid not null, created timestamptz not null default now(), type text not null, data bytea not null, unique (stream, revision))`);
  const text = `insert into bare (stream, revision, id, type, data)
    select $1, $2::bigint, $3, $4, $5 where coalesce((select max(revision) from bare where stream = $1), -1) = $2::bigint - 1`;
  const next = clients.map(() => ({ stream: `bare-${randomUUID()}`, revision: 0 }));
  return {
    async insert(worker) {
      const at = next[worker];
      if (!at) throw new Error('no such worker');
      const { rowCount } =
        (await clients[worker]?.query({ name: 'bare', text, values: [at.stream, at.revision, randomUUID(), 'counted', data] })) ?? {};
      if (rowCount !== 1) throw new Error('the insert was refused');
      at.revision += 1;
    },
    async close() {
      await Promise.all(clients.map((client) => client.end()));
    },
  };
}
