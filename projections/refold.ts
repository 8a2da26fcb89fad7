import type { DataSource } from 'typeorm';
import { holdCheckpoint } from './checkpoint';
import type { EventSource } from './event-source';
import { park } from './parked';
import { type Target, targetsInUse } from './project-batch';
import type { ReadModel } from './read-model';
import { removeRows } from './table-rows';
import { writeDossier } from './write-apart';

/** Makes one dossier anew in one read model from its stream, in one transaction; it is no longer set aside, or so from a later event on.
 *  @returns whether it is whole again */
export async function refold(
  views: DataSource,
  source: EventSource,
  { model, checkpoint, suffix }: Target,
  number: string,
): Promise<boolean> {
  return views.transaction(async (manager) => {
    // The stream is read while no batch can pass: what passed before is in it, what comes after will be projected.
    await holdCheckpoint(manager, checkpoint);
    const events = await source.readDossier(number);
    for (const table of model.tables) await removeRows(manager, table, [number], suffix);
    const failed = await writeDossier(manager, { model, checkpoint, suffix }, events);
    if (failed) {
      await park(manager, checkpoint, [failed]);
      return false;
    }
    await manager.query('delete from parked where model = $1 and generation = $2 and complaint = $3', [
      model.name,
      checkpoint.generation,
      number,
    ]);
    return true;
  });
}

/** Makes one dossier anew in every model, set aside or not. */
export async function refoldEverywhere(
  views: DataSource,
  source: EventSource,
  models: readonly ReadModel[],
  number: string,
): Promise<void> {
  for (const target of await targetsInUse(views, models)) await refold(views, source, target, number);
}
