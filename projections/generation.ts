import type { DataSource, EntityManager } from 'typeorm';
import { type Checkpoint, readCheckpoints } from './checkpoint';
import type { Target } from './project-batch';
import type { ReadModel } from './read-model';
import { tableName } from './table-rows';

/** Makes empty tables for a new generation of a read model beside the ones in use; what an interrupted rebuild left is removed. */
export async function beginGeneration(views: DataSource, model: ReadModel): Promise<Target> {
  return views.transaction(async (manager) => {
    await readCheckpoints(manager, [model]);
    const known: (Checkpoint & { live: boolean })[] = await manager.query(
      'select model, generation, position, event_id as "eventId", live from checkpoint where model = $1 for update',
      [model.name],
    );
    for (const { generation, live } of known) if (!live) await forget(manager, model, generation);
    const generation = Math.max(0, ...known.map((one) => one.generation)) + 1;
    const suffix = suffixOf(generation);
    for (const table of model.tables) {
      const metadata = views.getMetadata(table);
      await manager.query(`create table ${tableName(metadata, suffix)} (like ${tableName(metadata, '')} including all)`);
    }
    await manager.query('insert into checkpoint (model, generation, live, position) values ($1, $2, false, 0)', [model.name, generation]);
    return { model, suffix, checkpoint: { model: model.name, generation, position: 0n, eventId: null } };
  });
}

/** Puts a generation in the place of the one in use. To be called while the checkpoint in use is held. */
export async function switchTo(manager: EntityManager, { model, checkpoint: { generation }, suffix }: Target): Promise<void> {
  for (const table of model.tables) {
    const metadata = manager.connection.getMetadata(table);
    await manager.query(`drop table ${tableName(metadata, '')}`);
    await manager.query(`alter table ${tableName(metadata, suffix)} rename to "${metadata.tableName}"`);
  }
  await manager.query('delete from parked where model = $1 and generation <> $2', [model.name, generation]);
  await manager.query('delete from checkpoint where model = $1 and generation <> $2', [model.name, generation]);
  await manager.query('update checkpoint set live = true where model = $1', [model.name]);
}

async function forget(manager: EntityManager, model: ReadModel, generation: number): Promise<void> {
  for (const table of model.tables) {
    await manager.query(`drop table if exists ${tableName(manager.connection.getMetadata(table), suffixOf(generation))}`);
  }
  await manager.query('delete from parked where model = $1 and generation = $2', [model.name, generation]);
  await manager.query('delete from checkpoint where model = $1 and generation = $2', [model.name, generation]);
}

const suffixOf = (generation: number) => `__g${generation}`;

/** What stands in the tables of a generation: a checksum of all rows in the order of their keys, and which dossiers are set aside. */
export async function checksumOf(manager: EntityManager, model: ReadModel, generation: number, suffix: string): Promise<string> {
  const sums: string[] = [];
  for (const table of model.tables) {
    const metadata = manager.connection.getMetadata(table);
    const columns = metadata.columns.map(({ databaseName }) => `"${databaseName}"`).join(', ');
    const keys = metadata.primaryColumns.map(({ databaseName }) => `"${databaseName}"`).join(', ');
    const [row]: { sum: string }[] = await manager.query(
      `select count(*) || ' ' || md5(coalesce(string_agg(md5(row(${columns})::text), '' order by ${keys}), '')) as sum from ${tableName(metadata, suffix)}`,
    );
    sums.push(row?.sum ?? '');
  }
  const parked: unknown[] = await manager.query(
    'select complaint, revision from parked where model = $1 and generation = $2 order by complaint',
    [model.name, generation],
  );
  return [...sums, JSON.stringify(parked)].join('; ');
}
