import { availableParallelism } from 'node:os';
import { Pool } from 'pg';
import { bigint } from './binary-value';
import { asSent, bytesOf, type Row } from './database';
import { emptyHead, fillHead, type Head, headRows, keysOf } from './head';
import type { Log } from './log';
import { type Recorded, tombstoneRevision } from './recorded';
import { unavailable } from './store-error';

/** As many readers as there are processors, within bounds: more of them only take turns. */
const readers = Math.min(4, Math.max(2, availableParallelism()));
/** Events in a page. */
export const perPage = 500;
const bytesPerPage = 1_000_000;
/** What is asked for beyond it is asked for at it: the next number does not fit a bigint. */
const greatest = 2 ** 63 - 1024;

// A page ends after the event with which it reaches its bytes: the lengths of stored bytes are known without reading them.
const page = (
  where: string,
  order: 'position' | 'revision',
  direction: 'asc' | 'desc',
  name: string,
  from: string,
  limit = '$3',
): string => `
select e.position, e.revision, e.data, ${name}, e.id, e.created, e.json, e.type, e.metadata
from (
  select *, sum(octet_length(data) + octet_length(metadata)) over (order by ${order} ${direction} rows unbounded preceding) as bytes
  from event where ${where} order by ${order} ${direction} limit ${limit}
) e ${from}
where e.bytes - octet_length(e.data) - octet_length(e.metadata) < ${bytesPerPage} order by e.${order} ${direction}`;

// A stream's head and a page of it, both as they stood at one moment.
const opening = (where: string, direction: 'asc' | 'desc'): string => `
${headRows('(values (0, $3::uuid, false), (1, $4::uuid, true)) as w(n, key, meta)', 'null::bytea, null::uuid, null::bigint, null::boolean, null::bytea, null::bytea,')}
union all (select p.*, null from (${page(`stream = (select id from stream where key = $3) and ${where}`, 'revision', direction, 'null::bytea', '', '$2')}) p)`;

const joined = 'join stream s on s.id = e.stream';
const texts = {
  'all-forwards': page('position > $1 and position <= $2', 'position', 'asc', 's.name', joined),
  'all-backwards': page('position < $1 and position >= $2', 'position', 'desc', 's.name', joined),
  'stream-forwards': page('stream = $4 and revision > $1 and revision <= $2', 'revision', 'asc', 'null', ''),
  'stream-backwards': page('stream = $4 and revision < $1 and revision >= $2', 'revision', 'desc', 'null', ''),
  'opening-forwards': opening('revision >= $1', 'asc'),
  'opening-backwards': opening('revision <= $1', 'desc'),
};

/** A page asked for while the one before is being sent. That it cannot be read is said to who waits for it, if anybody still does. */
export function ahead(page: Promise<Recorded[]>): Promise<Recorded[]> {
  page.catch(() => undefined);
  return page;
}

/** Reads the log a page at a time: never more than 500 events, nor much more than 1 MB (unless one event is larger). An empty page is the end. */
export class Pages {
  private readonly pool: Pool;

  constructor(
    url: string,
    private readonly log: Log,
    connections = readers,
  ) {
    this.pool = new Pool({
      connectionString: url,
      application_name: 'eventstore-reader',
      max: connections,
      connectionTimeoutMillis: 10_000,
      query_timeout: 20_000,
      statement_timeout: 15_000,
      keepAlive: true,
    });
    this.pool.on('error', (error) => log('reader-lost', { why: String(error) }));
  }

  /** All events with `after` < position <= `upTo`, in order. */
  allForwards(after: number, upTo: number, max: number): Promise<Recorded[]> {
    return this.read('all-forwards', [after, upTo, Math.min(max, perPage)]);
  }

  /** All events with `before` > position >= `downTo`, the newest first. */
  allBackwards(before: number, downTo: number, max: number): Promise<Recorded[]> {
    return this.read('all-backwards', [before, downTo, Math.min(max, perPage)]);
  }

  /** The events of a stream with `after` < revision <= `upTo`, in order. */
  streamForwards(stream: { id: number; name: string }, after: number, upTo: number, max: number): Promise<Recorded[]> {
    return this.read('stream-forwards', [after, upTo, Math.min(max, perPage), stream.id], stream.name);
  }

  /** The events of a stream with `before` > revision >= `downTo`, the newest first. */
  streamBackwards(stream: { id: number; name: string }, before: number, downTo: number, max: number): Promise<Recorded[]> {
    return this.read('stream-backwards', [before, downTo, Math.min(max, perPage), stream.id], stream.name);
  }

  /** What is stored of a stream (never a metastream), and its events from a revision on, as both stand at one moment. */
  async opening(name: string, backwards: boolean, from: number, max: number): Promise<{ head: Head; events: Recorded[] }> {
    const kind = backwards ? 'opening-backwards' : 'opening-forwards';
    const head = emptyHead(name);
    const events: Recorded[] = [];
    for (const row of await this.rows(kind, texts[kind], [bigint(from), Math.min(max, perPage), ...keysOf(name)])) {
      const side = row.at(-1);
      if (side === null) events.push(recordedOf(row, name));
      else fillHead(head, side === '1', row);
    }
    return { head, events };
  }

  async close(): Promise<void> {
    await this.pool.end();
  }

  /** Any prepared statement; the name must stand for one text only. @throws StoreError UNAVAILABLE */
  async rows(name: string, text: string, values: (Buffer | number)[]): Promise<Row[]> {
    try {
      const { rows } = await this.pool.query<string[]>({ name, text, values, rowMode: 'array', types: asSent });
      return rows;
    } catch (error) {
      this.log('read-failed', { why: String(error) });
      throw unavailable('The store cannot be read now: try again.');
    }
  }

  private async read(name: keyof typeof texts, values: number[], stream?: string): Promise<Recorded[]> {
    const rows = await this.rows(
      name,
      texts[name],
      values.map((value) => Math.min(value, greatest)),
    );
    return rows.map((row) => recordedOf(row, stream));
  }
}

function recordedOf(row: Row, stream: string | undefined): Recorded {
  const [position = '', revision = '', data = '', name = '', id = '', created = '', json = '', type = '', metadata = ''] = row;
  return {
    position: Number(position),
    stream: stream ?? bytesOf(name).toString(),
    revision: Number(revision) >= tombstoneRevision ? tombstoneRevision : Number(revision),
    id,
    type: bytesOf(type).toString(),
    json: json === 't',
    created: Number(created),
    data: bytesOf(data),
    metadata: bytesOf(metadata),
  };
}
