import type { Client } from 'pg';

/** The two tables. Streams have small numbers, so that both indexes on events grow at their right edge for new streams and stay
 *  together for old ones; names are found by 128 bits of their SHA-256, because a name may be longer than an index entry. */
const tables = `
create table if not exists stream (
  id bigint primary key,
  key uuid not null unique,
  name bytea not null
);
create table if not exists event (
  position bigint primary key,
  stream bigint not null,
  revision bigint not null,
  id uuid not null,
  created bigint not null,
  json boolean not null,
  type bytea not null,
  data bytea not null,
  metadata bytea not null
);
alter table event alter column data set storage external, alter column metadata set storage external;
create unique index if not exists event_stream_revision on event (stream, revision);
create index if not exists event_stream_id on event (stream, id);
`;

/** Makes the tables of the store where they are missing. */
export async function prepareSchema(client: Client): Promise<void> {
  const { rows } = await client.query<{ there: boolean }>(`select to_regclass('event_stream_id') is not null as there`);
  if (!rows[0]?.there) await client.query(`begin; ${tables} commit`);
}
