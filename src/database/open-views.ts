import { join } from 'node:path';
import { types } from 'pg';
import { DataSource } from 'typeorm';
import { connectionOptions, type Patience } from './connection';

const root = join(__dirname, '..', '..');

/** The tables of the read side and of all who keep rows in `views`: each in a table.ts beside its owner. */
const tables = [join(root, 'projections/*/table.{ts,js}'), join(root, 'src/*/table.{ts,js}')];

const int8 = 20;
const parsers = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => (oid === int8 ? BigInt : types.getTypeParser(oid, format)),
};

export interface ViewsOptions {
  patience: Exclude<Patience, 'migration'>;
  poolSize: number;
  /** Hears of connections that broke while nobody used them. */
  onLost: (error: Error) => void;
}

/** Opens the database of the read models. bigint comes back as BigInt everywhere; columns need the transformer `asBigInt` on top. */
export async function openViews(url: string, { patience, poolSize, onLost }: ViewsOptions): Promise<DataSource> {
  const source = new DataSource({
    type: 'postgres',
    url,
    entities: tables,
    applicationName: `wederhoor views ${patience}`,
    poolSize,
    poolErrorHandler: onLost,
    extra: { ...connectionOptions(patience), types: parsers },
  });
  return source.initialize();
}
