import { Client } from 'pg';
import { prepareSchema } from '../../../embedded/eventstore/schema';

/** Fills an empty store by SQL: so many events of the given data, ten to a stream, the streams `filled-1` and on, interleaved as dossiers are. */
export async function fill(url: string, count: number, data: Buffer): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await prepareSchema(client);
  const { rows } = await client.query<{ filled: boolean }>('select exists (select from event) as filled');
  if (!rows[0]?.filled) {
    const streams = Math.ceil(count / 10);
    await client.query(
      `insert into stream select id, substr(encode(sha256(convert_to('filled-' || id, 'UTF8')), 'hex'), 1, 32)::uuid, convert_to('filled-' || id, 'UTF8') from generate_series(1, ${streams}) as id`,
    );
    for (let from = 1; from <= count; from += 100_000) {
      await client.query(
        `insert into event (position, stream, revision, id, created, json, type, data, metadata)
         select p, 1 + (p - 1) % ${streams}, (p - 1) / ${streams}, gen_random_uuid(), (extract(epoch from now()) * 1000000)::bigint, true, 'counted', $1, ''
         from generate_series(${from}, ${Math.min(count, from + 99_999)}) as p`,
        [data],
      );
    }
    await client.query('vacuum analyze');
    await client.query('checkpoint');
  }
  await client.end();
}
