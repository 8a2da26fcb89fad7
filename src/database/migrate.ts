import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { connectionOptions } from './connection';

/** Who keeps tables in which database; each has its migrations in a folder `migrations` beside its code. */
const owners = {
  views: ['projections', 'src/drafts', 'src/mail', 'src/reactions'],
  keys: ['src/privacy', 'src/auth'],
};
export type Migrated = keyof typeof owners;

const root = join(__dirname, '..', '..');
// Any number that everybody who migrates agrees on.
const lock = 704_117_263;

/** The migration files of a database, as TypeORM looks for them. */
export function migrationsOf(database: Migrated): string[] {
  return owners[database].map((owner) => join(root, owner, 'migrations', '*.{ts,js}'));
}

/** Brings a database up to date: each migration in a transaction of its own, one migrator at a time (the others wait, then find it done).
 *  @returns the names of the migrations that ran. */
export async function migrate(database: Migrated, url: string, migrations: string[] = migrationsOf(database)): Promise<string[]> {
  const source = new DataSource({
    type: 'postgres',
    url,
    migrations,
    applicationName: `wederhoor migrate ${database}`,
    poolSize: 2,
    extra: connectionOptions('migration'),
  });
  await source.initialize();
  const holder = source.createQueryRunner();
  try {
    await holder.query('select pg_advisory_lock($1)', [lock]);
    return (await source.runMigrations({ transaction: 'each' })).map(({ name }) => name);
  } finally {
    // Ending the connections ends the lock, also after a failure.
    await holder.release();
    await source.destroy();
  }
}
