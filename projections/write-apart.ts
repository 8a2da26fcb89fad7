import type { EntityManager } from 'typeorm';
import type { Followed } from '../src/store/follow';
import { byDossier, type Dossiers, type Failed, foldDossiers } from './fold-dossiers';
import { isOutage } from './outage';
import { unpark } from './parked';
import type { Target } from './project-batch';
import { removeRows, saveRows } from './table-rows';

/** Writes all of these dossiers in one model. Where PostgreSQL refuses, tries the halves, down to the dossier and event it refuses. */
export async function writeApart(manager: EntityManager, target: Target, dossiers: Dossiers): Promise<readonly Failed[]> {
  if (dossiers.size === 0) return [];
  const outcome = await tried(manager, () => foldAndSave(manager, target, dossiers));
  if (outcome.ok) return outcome.value;
  if (dossiers.size === 1) return writeEventByEvent(manager, target, [...dossiers.values()].flat(), outcome.error);
  const entries = [...dossiers];
  const middle = entries.length >> 1;
  const first = await writeApart(manager, target, new Map(entries.slice(0, middle)));
  return [...first, ...(await writeApart(manager, target, new Map(entries.slice(middle))))];
}

async function foldAndSave(manager: EntityManager, target: Target, dossiers: Dossiers): Promise<readonly Failed[]> {
  const { rows, failed } = await foldDossiers(manager, target, dossiers);
  await saveRows(manager, [{ rows, suffix: target.suffix }]);
  return failed;
}

/** Writes one dossier from all its events in place of what stood there, and no longer sets it aside; what failed, if anything did. */
export async function writeAnew(
  manager: EntityManager,
  target: Target,
  number: string,
  events: readonly Followed[],
): Promise<Failed | undefined> {
  const { model, checkpoint, suffix } = target;
  for (const table of model.tables) await removeRows(manager, table, [number], suffix);
  await unpark(manager, checkpoint, number);
  return (await writeApart(manager, target, byDossier(events)))[0];
}

/** What came before the event that cannot be stored is stored, as it is when the events come one by one. */
async function writeEventByEvent(
  manager: EntityManager,
  target: Target,
  events: readonly Followed[],
  reason: unknown,
): Promise<readonly Failed[]> {
  if (events.length === 1) return [{ at: events[0]!, error: reason }];
  for (const event of events) {
    const outcome = await tried(manager, () => foldAndSave(manager, target, new Map([[event.number, [event]]])));
    if (!outcome.ok) return [{ at: event, error: outcome.error }];
    if (outcome.value.length > 0) return outcome.value;
  }
  return [];
}

/** Under a savepoint, which the next one hides: what fails leaves no trace. The servers' own trouble is thrown on. */
async function tried<Value>(
  manager: EntityManager,
  write: () => Promise<Value>,
): Promise<{ ok: true; value: Value } | { ok: false; error: unknown }> {
  await manager.query('savepoint tried');
  try {
    return { ok: true, value: await write() };
  } catch (error) {
    if (isOutage(error)) throw error;
    await manager.query('rollback to savepoint tried');
    return { ok: false, error };
  }
}
