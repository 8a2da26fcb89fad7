import { createHash } from 'node:crypto';
import { booleanArray, uuidArray } from './binary-array';
import { bytesOf, type Row } from './database';
import type { Pages } from './pages';
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

interface Wanted {
  name: string;
  resolve: (head: Head) => void;
  reject: (why: unknown) => void;
}

/** Finds a stream by its name. */
export const streamKey = (name: string | Buffer): Buffer => createHash('sha256').update(name).digest().subarray(0, 16);

const query = `
select w.n, s.id, e.revision, case when w.meta then e.data end
from unnest($1::uuid[], $2::boolean[]) with ordinality as w(key, meta, n)
join stream s on s.key = w.key
left join lateral (select revision, data from event where stream = s.id order by revision desc limit 1) e on true`;

const atOnce = 500;

/** The heads of the streams in use, filled from the index and bounded in number. What it holds is always committed. */
export class Heads {
  private readonly heads = new Map<string, Head>();
  private readonly loading = new Map<string, Promise<Head>>();
  private wanted: Wanted[] = [];
  private busy = false;
  private epoch = 0;

  constructor(
    private readonly pages: Pick<Pages, 'rows'>,
    private readonly capacity = 20_000,
  ) {}

  /** The head of a stream (never a metastream's name), pinned: give it back with `release`. */
  async acquire(name: string): Promise<Head> {
    for (;;) {
      const head = this.heads.get(name) ?? (await this.load(name));
      if (head.stale) continue;
      head.pins += 1;
      this.heads.delete(name);
      this.heads.set(name, head);
      return head;
    }
  }

  release(head: Head): void {
    head.pins -= 1;
    if (this.heads.size > this.capacity) this.evict();
  }

  /** After a write whose outcome is unknown: nothing remembered may be trusted. */
  forgetAll(): void {
    this.epoch += 1;
    for (const head of this.heads.values()) head.stale = true;
    this.heads.clear();
  }

  private evict(): void {
    for (const [name, head] of this.heads) {
      if (this.heads.size <= this.capacity) return;
      if (head.pins === 0) this.heads.delete(name);
    }
  }

  private load(name: string): Promise<Head> {
    const under = this.loading.get(name);
    if (under) return under;
    const promise = new Promise<Head>((resolve, reject) => this.wanted.push({ name, resolve, reject }));
    this.loading.set(name, promise);
    if (!this.busy) {
      this.busy = true;
      queueMicrotask(() => void this.loadAll());
    }
    return promise;
  }

  private async loadAll(): Promise<void> {
    while (this.wanted.length > 0) {
      const now = this.wanted.splice(0, atOnce);
      const epoch = this.epoch;
      try {
        const found = await this.read(now.map(({ name }) => name));
        for (const [index, { name, resolve }] of now.entries()) {
          const head = found[index] as Head;
          if (epoch === this.epoch) this.heads.set(name, head);
          else head.stale = true;
          resolve(head);
        }
      } catch (error) {
        for (const { reject } of now) reject(error);
      }
      for (const { name } of now) this.loading.delete(name);
    }
    this.busy = false;
  }

  private async read(names: string[]): Promise<Head[]> {
    const keys = names.flatMap((name) => [streamKey(name), streamKey(`$$${name}`)]);
    const meta = names.flatMap(() => [false, true]);
    const found = names.map(emptyHead);
    for (const row of await this.pages.rows('heads', query, [uuidArray(keys), booleanArray(meta)])) fill(found, row);
    return found;
  }
}

function emptyHead(name: string): Head {
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

function fill(heads: Head[], [ordinal, id, revision, data]: Row): void {
  const index = Number(ordinal) - 1;
  const head = heads[index >> 1] as Head;
  const side: Side = { id: Number(id), last: revision === null ? -1 : Number(revision) };
  if (index % 2 === 0) {
    head.main = side;
    head.tombstoned = side.last >= tombstoneRevision;
  } else {
    head.meta = side;
    const metadata = bytesOf(data ?? '');
    head.limits = parseLimits(metadata);
    head.metadata = keptMetadata(metadata, head.limits);
  }
}
