import { Client, type QueryConfig } from 'pg';

/** A row as PostgreSQL sends it: every column as text. Bytes come as `\x…`. */
export type Row = readonly string[];

/** Leaves every column as it was sent. */
export const asSent = { getTypeParser: () => (value: string) => value };

/** A connection on which every statement is bounded, that never lets a lost connection end the process by itself. Times in milliseconds. */
export async function connect(
  url: string,
  name: string,
  queryTimeout: number,
  onLost: (why: Error) => void = () => undefined,
): Promise<Client> {
  const client = new Client({
    connectionString: url,
    application_name: `eventstore-${name}`,
    connectionTimeoutMillis: 5_000,
    query_timeout: queryTimeout,
    statement_timeout: queryTimeout,
    keepAlive: true,
  });
  client.on('error', onLost);
  client.on('end', () => onLost(new Error('the connection has ended')));
  await client.connect();
  // Plans are kept, and one made while there are few events would read all of them when there are many.
  await client.query(
    'set synchronous_commit = on; set idle_in_transaction_session_timeout = 10000; set jit = off; set enable_seqscan = off',
  );
  return client;
}

/** Runs one prepared statement and gives its rows as text. The name must stand for one text only. */
export async function rowsOf(client: Client, name: string, text: string, values: (Buffer | string | number | null)[]): Promise<Row[]> {
  const query: QueryConfig & { rowMode: 'array' } = { name, text, values, rowMode: 'array', types: asSent };
  const { rows } = await client.query<string[]>(query);
  return rows;
}

/** The bytes of a `bytea` column. */
export const bytesOf = (text: string): Buffer => Buffer.from(text.slice(2), 'hex');
