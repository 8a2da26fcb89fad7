import type { EntityManager } from 'typeorm';
import type { ReadModel } from './read-model';

/** How far a read model has come in one generation. The generation in use has suffix ''. */
export interface Checkpoint {
  readonly model: string;
  readonly generation: number;
  /** Position of the last event projected; 0 before the first. */
  readonly position: bigint;
  readonly eventId: string | null;
}

/** Somebody else projected in the meantime: what we did must not count. */
export class CheckpointMoved extends Error {
  override readonly name = 'CheckpointMoved';
  constructor() {
    super('the checkpoint is not where it was: another instance projects');
  }
}

type Sql = Pick<EntityManager, 'query'>;

/** The checkpoints of the generations in use, made where a model has none yet. */
export async function readCheckpoints(sql: Sql, models: readonly Pick<ReadModel, 'name'>[]): Promise<Checkpoint[]> {
  const names = models.map(({ name }) => name);
  await sql.query(
    `insert into checkpoint (model, generation, live, position)
     select m, 1, true, 0 from unnest($1::text[]) m where not exists (select from checkpoint c where c.model = m and c.live) on conflict do nothing`,
    [names],
  );
  return sql.query(`select model, generation, position, event_id as "eventId" from checkpoint where live and model = any($1)`, [names]);
}

/** Moves checkpoints by compare-and-swap. First in its transaction, so that a second writer waits here and then finds it moved.
 *  @throws CheckpointMoved when one of them is not where it was */
export async function moveCheckpoints(sql: Sql, from: readonly Checkpoint[], position: bigint, eventId: string): Promise<void> {
  const [, moved]: [unknown, number] = await sql.query(
    `update checkpoint c set position = $1, event_id = $2, moved_at = now()
     from unnest($3::text[], $4::int[], $5::bigint[]) as was (model, generation, position)
     where c.model = was.model and c.generation = was.generation and c.position = was.position`,
    [
      String(position),
      eventId,
      from.map(({ model }) => model),
      from.map(({ generation }) => generation),
      from.map((was) => String(was.position)),
    ],
  );
  if (moved !== from.length) throw new CheckpointMoved();
}

/** Holds a checkpoint still until the transaction ends. */
export async function holdCheckpoint(sql: Sql, { model, generation }: Pick<Checkpoint, 'model' | 'generation'>): Promise<void> {
  await sql.query('select from checkpoint where model = $1 and generation = $2 for update', [model, generation]);
}
