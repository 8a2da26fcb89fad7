import type { Client } from 'pg';
import type { Batch, Place } from './batch';
import { bigintArray, booleanArray, byteaArray, uuidArray } from './binary-array';
import { bigint, boolean, uuidBytes } from './binary-value';
import { rowsOf } from './database';
import { streamKey } from './head';

const insert = `
with named as (insert into stream (id, key, name) select * from unnest($1::bigint[], $2::uuid[], $3::bytea[]))
insert into event (position, stream, revision, id, created, json, type, data, metadata)
select * from unnest($4::bigint[], $5::bigint[], $6::bigint[], $7::uuid[], $8::bigint[], $9::boolean[], $10::bytea[], $11::bytea[], $12::bytea[])`;

// One event, to a stream that is there: nothing to unpack, so quicker for a client that is alone.
const insertOne = `
insert into event (position, stream, revision, id, created, json, type, data, metadata) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`;

/** Stores a batch: one statement, so one transaction, so one wait for the disk. */
export async function insertBatch(client: Client, { streams, events }: Batch): Promise<void> {
  const [first] = events;
  if (first && events.length === 1 && streams.length === 0) return insertAlone(client, first);
  const column = <T>(pick: (event: Batch['events'][number]['event']) => T): T[] => events.map(({ event }) => pick(event));
  await rowsOf(client, 'insert', insert, [
    bigintArray(streams.map(({ id }) => id)),
    uuidArray(streams.map(({ name }) => streamKey(name))),
    byteaArray(streams.map(({ name }) => Buffer.from(name))),
    bigintArray(column(({ position }) => position)),
    bigintArray(events.map(({ streamId }) => streamId)),
    bigintArray(column(({ revision }) => revision)),
    uuidArray(column(({ id }) => uuidBytes(id))),
    bigintArray(column(({ created }) => created)),
    booleanArray(column(({ json }) => json)),
    byteaArray(column(({ type }) => Buffer.from(type))),
    byteaArray(column(({ data }) => data)),
    byteaArray(column(({ metadata }) => metadata)),
  ]);
}

async function insertAlone(client: Client, { event, streamId }: Batch['events'][number]): Promise<void> {
  await rowsOf(client, 'insert-one', insertOne, [
    bigint(event.position),
    bigint(streamId),
    bigint(event.revision),
    uuidBytes(event.id),
    bigint(event.created),
    boolean(event.json),
    Buffer.from(event.type),
    event.data,
    event.metadata,
  ]);
}

const find = `
select e.stream, e.id, e.revision, e.position
from unnest($1::bigint[], $2::uuid[]) as w(stream, id) join event e on e.stream = w.stream and e.id = w.id`;

/** Where the given ids already stand in the given streams (pairs, one to one). */
export async function findIds(
  client: Client,
  streams: number[],
  ids: string[],
  found: (stream: number, id: string, place: Place) => void,
): Promise<void> {
  const rows = await rowsOf(client, 'find', find, [bigintArray(streams), uuidArray(ids.map(uuidBytes))]);
  for (const [stream, id, revision, position] of rows) {
    found(Number(stream), id ?? '', { revision: Number(revision), position: Number(position) });
  }
}

/** The last position and the greatest stream number stored; 0 in an empty store. */
export async function lastStored(client: Client): Promise<{ position: number; stream: number }> {
  const text = 'select coalesce((select max(position) from event), 0), coalesce((select max(id) from stream), 0)';
  const [row] = await rowsOf(client, 'last', text, []);
  return { position: Number(row?.[0]), stream: Number(row?.[1]) };
}
