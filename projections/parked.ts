import type { EntityManager } from 'typeorm';
import type { Checkpoint } from './checkpoint';
import type { Followed } from '../src/store/follow';
import { reasonOf } from './outage';

/** A dossier set aside in one read model: its events from this one on wait, the others go on. */
export interface Parked {
  readonly model: string;
  readonly generation: number;
  readonly complaint: string;
  readonly revision: number;
  readonly type: string;
  readonly reason: string;
}

type Sql = Pick<EntityManager, 'query'>;

/** Which of these dossiers are set aside, in which model and generation. */
export async function parkedAmong(sql: Sql, numbers: readonly string[]): Promise<(where: Checkpoint, number: string) => boolean> {
  const text = 'select model, generation, complaint from parked where complaint = any($1::text[])';
  const found: Pick<Parked, 'model' | 'generation' | 'complaint'>[] = await sql.query(text, [numbers]);
  return ({ model, generation }, number) =>
    found.some((one) => one.complaint === number && one.model === model && one.generation === generation);
}

/** Sets dossiers aside; one that is so already gets the new reason. */
export async function park(
  sql: Sql,
  { model, generation }: Pick<Checkpoint, 'model' | 'generation'>,
  failed: readonly { at: Followed; error: unknown }[],
): Promise<void> {
  for (const { at, error } of failed) {
    await sql.query(
      `insert into parked as p (model, generation, complaint, position, revision, event_id, type, reason) values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict (model, generation, complaint) do update
       set position = excluded.position, revision = excluded.revision, event_id = excluded.event_id, type = excluded.type,
         reason = excluded.reason, tried_at = now(), attempts = p.attempts + 1`,
      [model, generation, at.number, String(at.position), at.revision, at.eventId, at.type.slice(0, 100), reasonOf(error)],
    );
  }
}

/** A dossier is no longer set aside. */
export async function unpark(sql: Sql, { model, generation }: Pick<Checkpoint, 'model' | 'generation'>, number: string): Promise<void> {
  await sql.query('delete from parked where model = $1 and generation = $2 and complaint = $3', [model, generation, number]);
}

/** The dossiers set aside in the generations in use. */
export async function listParked(sql: Sql): Promise<Parked[]> {
  return sql.query(`select p.model, p.generation, p.complaint, p.revision, p.type, p.reason from parked p
    join checkpoint c on c.model = p.model and c.generation = p.generation and c.live order by p.since, p.complaint, p.model`);
}
