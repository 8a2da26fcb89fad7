import { createHash } from 'node:crypto';
import { bytesOf, type Row } from './database';
import { tombstoneRevision } from './recorded';
import { keptMetadata, type Limits, noLimits, parseLimits } from './stream-metadata';

/** One stored stream: its number (0 = never written) and its last revision (-1 = no events). */
export interface Side {
  id: number;
  last: number;
}

/** The committed state of a stream and of its metadata stream, which decide together. */
export interface Head {
  readonly name: string;
  main: Side;
  meta: Side;
  tombstoned: boolean;
  limits: Limits;
  /** Of a soft-deleted stream only. */
  metadata: Buffer;
  /** Appends and reads that hold it: while any does, it stays in the cache, so that there is never a second opinion. */
  pins: number;
  /** The outcome of a write is unknown: whoever holds it must ask anew. */
  stale: boolean;
}

/** Finds a stream by its name. */
export const streamKey = (name: string | Buffer): Buffer => createHash('sha256').update(name).digest().subarray(0, 16);

/** The two keys under which a stream and its metadata stream are stored, in this order. */
export const keysOf = (name: string): [Buffer, Buffer] => [streamKey(name), streamKey(`$$${name}`)];

/** Selects what is stored of the streams in a relation with `n`, `key` and `meta`: what `fillHead` reads first, `n` last. */
export const headRows = (wanted: string, between = ''): string => `
select s.id, e.revision, case when w.meta and e.json then e.data end, ${between} w.n
from ${wanted} join stream s on s.key = w.key
left join lateral (select revision, json, data from event where stream = s.id order by revision desc limit 1) e on true`;

/** A stream of which nothing is stored. */
export function emptyHead(name: string): Head {
  const metadata = Buffer.alloc(0);
  return {
    name,
    main: { id: 0, last: -1 },
    meta: { id: 0, last: -1 },
    tombstoned: false,
    limits: noLimits,
    metadata,
    pins: 0,
    stale: false,
  };
}

/** Writes into a head what is stored of one of its sides. */
export function fillHead(head: Head, meta: boolean, [id, revision, data]: Row): void {
  const side: Side = { id: Number(id), last: revision === null ? -1 : Number(revision) };
  if (meta) {
    head.meta = side;
    const metadata = bytesOf(data ?? '');
    head.limits = parseLimits(metadata);
    head.metadata = keptMetadata(metadata, head.limits);
  } else {
    head.main = side;
    head.tombstoned = side.last >= tombstoneRevision;
  }
}
