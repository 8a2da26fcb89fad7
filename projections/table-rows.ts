import { createHash } from 'node:crypto';
import type { ClientBase } from 'pg';
import { type EntityManager, type EntityMetadata, QueryFailedError } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata';
import type { RowClass } from './read-model';

/** The name of a table in one generation: the one in use has the plain name, one being built beside it a suffix. */
export function tableName({ schema, tableName: name }: Pick<EntityMetadata, 'schema' | 'tableName'>, suffix: string): string {
  return `${schema ? `"${schema}".` : ''}"${name}${suffix}"`;
}

/** The column that says of which dossier a row is: `complaint` where the row is personal. */
function dossierColumn({ schema }: EntityMetadata): string {
  return schema === 'personal' ? 'complaint' : 'number';
}

/** The rows of these dossiers, as instances of their class. */
export async function loadRows<Row extends object>(
  manager: EntityManager,
  table: RowClass<Row>,
  numbers: readonly string[],
  suffix: string,
): Promise<Row[]> {
  const metadata = manager.connection.getMetadata(table);
  const columns = metadata.columns.map(({ databaseName }) => `"${databaseName}"`).join(', ');
  const sql = `select ${columns} from ${tableName(metadata, suffix)} where "${dossierColumn(metadata)}" = any($1::text[])`;
  const stored: Record<string, unknown>[] = await manager.query(sql, [numbers]);
  const { driver } = manager.connection;
  return stored.map((values) => {
    const entries = metadata.columns.map((column) => [
      column.propertyName,
      driver.prepareHydratedValue(values[column.databaseName], column),
    ]);
    return Object.assign(new table(), Object.fromEntries(entries));
  });
}

/** Rows of any tables of one generation. */
export interface RowsOf {
  readonly rows: readonly object[];
  readonly suffix: string;
}

/** Writes rows of any tables in one statement. A row that is there already with the same or a later position stays. */
export async function saveRows(manager: EntityManager, sets: readonly RowsOf[]): Promise<void> {
  const texts: string[] = [];
  const values: unknown[][] = [];
  for (const { rows, suffix } of sets) {
    for (const table of new Set(rows.map((row) => row.constructor))) {
      const metadata = manager.connection.getMetadata(table);
      const own = rows.filter((row) => row.constructor === table);
      const last = [...new Map(own.map((row) => [keyOf(row, metadata), row])).values()];
      texts.push(upsert(manager, metadata, suffix, values.length));
      values.push(...metadata.columns.map((column) => last.map((row) => toStored(column.getEntityValue(row), column))));
    }
  }
  if (texts.length > 0) await prepared(manager, `with ${texts.map((text, n) => `t${n} as (${text})`).join(', ')} select`, values);
}

/** Takes all rows of these dossiers out of a table. */
export async function removeRows(manager: EntityManager, table: RowClass, numbers: readonly string[], suffix: string): Promise<void> {
  const metadata = manager.connection.getMetadata(table);
  await manager.query(`delete from ${tableName(metadata, suffix)} where "${dossierColumn(metadata)}" = any($1::text[])`, [numbers]);
}

const keyOf = (row: object, { primaryColumns }: EntityMetadata) =>
  primaryColumns.map((column) => String(column.getEntityValue(row))).join('\n');

function toStored(value: unknown, { type }: ColumnMetadata): unknown {
  if (value === null || value === undefined) return null;
  if (type === 'jsonb') return jsonOf(value);
  return typeof value === 'bigint' ? value.toString() : value;
}

const texts = new WeakMap<object, string>();

/** What several models keep of a dossier is one and the same object, and long. */
function jsonOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const text = texts.get(value) ?? JSON.stringify(value);
  texts.set(value, text);
  return text;
}

const names = new Map<string, string>();

/** Under a name, so that a connection plans it once: planning so many tables takes longer than writing them. */
async function prepared(manager: EntityManager, text: string, values: unknown[][]): Promise<void> {
  const name = names.get(text) ?? createHash('sha256').update(text).digest('base64url');
  names.set(text, name);
  const client = (await manager.queryRunner?.connect()) as ClientBase;
  try {
    await client.query({ name, text, values });
  } catch (error) {
    throw new QueryFailedError(text, values, error as Error);
  }
}

function upsert(manager: EntityManager, metadata: EntityMetadata, suffix: string, before: number): string {
  const names = metadata.columns.map(({ databaseName }) => `"${databaseName}"`);
  const arrays = metadata.columns.map((column, index) => `$${before + index + 1}::${manager.connection.driver.normalizeType(column)}[]`);
  const keys = metadata.primaryColumns.map(({ databaseName }) => `"${databaseName}"`);
  const others = names.filter((name) => !keys.includes(name));
  return `insert into ${tableName(metadata, suffix)} as d (${names.join(', ')})
    select * from unnest(${arrays.join(', ')})
    on conflict (${keys.join(', ')}) do update set ${others.map((name) => `${name} = excluded.${name}`).join(', ')}
    where d.position < excluded.position`;
}
