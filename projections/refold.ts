import type { DataSource } from 'typeorm';
import { holdCheckpoint } from './checkpoint';
import type { EventSource } from './event-source';
import { park } from './parked';
import { type Target, targetsInUse } from './project-batch';
import type { ReadModel } from './read-model';
import { writeAnew } from './write-apart';

/** Makes one dossier anew in one read model from its stream, in one transaction; it is no longer set aside, or so from a later event on.
 *  @returns whether it is whole again */
export async function refold(views: DataSource, source: EventSource, target: Target, number: string): Promise<boolean> {
  return views.transaction(async (manager) => {
    // The stream is read while no batch can pass: what passed before is in it, what comes after will be projected.
    await holdCheckpoint(manager, target.checkpoint);
    const failed = await writeAnew(manager, target, number, await source.readDossier(number));
    if (failed) await park(manager, target.checkpoint, [failed]);
    return failed === undefined;
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
