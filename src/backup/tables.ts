import type { Pool } from 'pg';

/** The tables that nothing can make again: of `keys` all but the sessions, of `views` what is not derived from events. */
export const backedUp = { keys: ['keys', 'tombstones', 'staff_sign_ins'], views: ['drafts', 'mail'] } as const;
export type BackedUp = (typeof backedUp)[keyof typeof backedUp][number];

const atOnce = 1_000;

/** All rows of a table as it stands at one moment. */
export async function* rowsOf(pool: Pool, table: BackedUp): AsyncGenerator<object> {
  const client = await pool.connect();
  try {
    await client.query('begin transaction isolation level repeatable read read only');
    await client.query(`declare all_rows cursor for select to_jsonb(t) as row from ${table} t`);
    for (;;) {
      const { rows } = await client.query<{ row: object }>(`fetch ${atOnce} from all_rows`);
      for (const { row } of rows) yield row;
      if (rows.length < atOnce) return;
    }
  } finally {
    await client.query('rollback');
    client.release();
  }
}

/** Puts rows into a table. @returns how many */
export async function putRows(pool: Pool, table: BackedUp, rows: AsyncIterable<object>): Promise<number> {
  let count = 0;
  let waiting: object[] = [];
  const put = async () => {
    await pool.query(`insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1::jsonb)`, [JSON.stringify(waiting)]);
    count += waiting.length;
    waiting = [];
  };
  for await (const row of rows) if (waiting.push(row) === atOnce) await put();
  if (waiting.length > 0) await put();
  return count;
}

export async function isEmpty(pool: Pool, tables: readonly BackedUp[]): Promise<boolean> {
  for (const table of tables) {
    const { rows } = await pool.query<{ any: boolean }>(`select exists (select from ${table}) as any`);
    if (rows[0]?.any) return false;
  }
  return true;
}
