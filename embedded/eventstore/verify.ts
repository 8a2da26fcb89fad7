import { connect } from './database';
import { streamKey } from './head';

/** What was counted, and every fault found as a sentence; no faults = the store is whole. */
export interface Verification {
  events: number;
  streams: number;
  faults: string[];
}

const tombstone = '9223372036854775807';

/** Each gives the rows that should not be. */
const checks: [fault: string, query: string][] = [
  [
    'positions are missing',
    `select min(position) || ' to ' || max(position) || ', but ' || count(*) || ' events' from event having count(*) > 0 and (min(position) <> 1 or max(position) <> count(*))`,
  ],
  [
    'revisions are not without gaps',
    `select 'stream ' || stream from event where revision <> ${tombstone} group by stream having min(revision) <> 0 or max(revision) <> count(*) - 1`,
  ],
  [
    'revisions are not in the order of positions',
    `select 'stream ' || stream || ' at ' || position from (select stream, position, revision, lag(revision) over (partition by stream order by position) as before from event) e where revision <= before`,
  ],
  [
    'an event belongs to no stream',
    `select 'position ' || e.position from event e left join stream s on s.id = e.stream where s.id is null`,
  ],
  ['a stream has no events', `select 'stream ' || s.id from stream s where not exists (select from event e where e.stream = s.id)`],
];

/** Scans the whole store, as it stood at one moment, for order, gaps and broken counts. Needs no lock: it may run beside the server. */
export async function verifyStore(url: string): Promise<Verification> {
  const client = await connect(url, 'verify', 0);
  try {
    await client.query(
      "begin transaction isolation level repeatable read read only; set local statement_timeout = 0; set local work_mem = '64MB'",
    );
    const { rows: tables } = await client.query<{ there: boolean }>(`select to_regclass('event_stream_id') is not null as there`);
    if (!tables[0]?.there) throw new Error('There is no event store in this database.');
    const faults: string[] = [];
    for (const [fault, query] of checks) {
      const { rows } = await client.query<{ found: string }>(`select * from (${query}) as q(found) limit 20`);
      faults.push(...rows.map(({ found }) => `${fault}: ${found}`));
    }
    const { rows: counts } = await client.query<{ events: string; streams: string }>(
      'select (select count(*) from event) as events, (select count(*) from stream) as streams',
    );
    faults.push(...(await misnamed(async (after) => (await client.query<Named>(names, [after])).rows)));
    return { events: Number(counts[0]?.events), streams: Number(counts[0]?.streams), faults };
  } finally {
    await client.end();
  }
}

interface Named {
  id: string;
  key: string;
  name: Buffer;
}

const names = 'select id, key, name from stream where id > $1 order by id limit 10000';

async function misnamed(page: (after: string) => Promise<Named[]>): Promise<string[]> {
  const faults: string[] = [];
  for (let rows = await page('0'); rows.length > 0; rows = await page(rows.at(-1)?.id ?? '0')) {
    for (const { id, key, name } of rows) {
      if (streamKey(name).toString('hex') !== key.replaceAll('-', '')) faults.push(`a stream cannot be found by its name: stream ${id}`);
    }
  }
  return faults.slice(0, 20);
}
