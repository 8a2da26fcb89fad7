import type { DataSource, EntityManager } from 'typeorm';
import { type Checkpoint, moveCheckpoints, readCheckpoints } from './checkpoint';
import { type Folded, fold } from './fold';
import type { Followed } from '../src/store/follow';
import { isOutage } from './outage';
import { park, parkedAmong } from './parked';
import type { Kept, ReadModel } from './read-model';
import { loadRows, saveRows } from './table-rows';

/** A read model in one generation: where it stands, and the suffix of its tables. */
export interface Target {
  readonly model: ReadModel;
  readonly checkpoint: Checkpoint;
  readonly suffix: string;
}

/** The read models as they are in use. */
export async function targetsInUse(views: DataSource, models: readonly ReadModel[]): Promise<Target[]> {
  const checkpoints = await readCheckpoints(views, models);
  return models.flatMap((model) => {
    const checkpoint = checkpoints.find((one) => one.model === model.name);
    return checkpoint ? [{ model, checkpoint, suffix: '' }] : [];
  });
}

export type Failed = NonNullable<Folded<Kept>['failed']>;

/** Takes a batch into the read models that have not had it: rows, checkpoints and parked dossiers commit together, or nothing does.
 *  `inside` runs last in the same transaction. @throws CheckpointMoved, or the servers' error */
export async function projectBatch(
  views: DataSource,
  targets: readonly Target[],
  batch: readonly Followed[],
  inside?: (manager: EntityManager) => Promise<void>,
): Promise<{ targets: Target[]; parked: number }> {
  const last = batch.at(-1);
  if (!last) return { targets: [...targets], parked: 0 };
  const behind = targets.filter(({ checkpoint }) => checkpoint.position < last.position);
  let parked = 0;
  await views.transaction(async (manager) => {
    await moveCheckpoints(
      manager,
      behind.map(({ checkpoint }) => checkpoint),
      last.position,
      last.eventId,
    );
    const waiting = await parkedAmong(manager, [...new Set(batch.map(({ number }) => number))]);
    for (const target of behind) parked += await projectModel(manager, target, batch, waiting);
    await inside?.(manager);
  });
  const moved = (target: Target) => ({ ...target, checkpoint: { ...target.checkpoint, position: last.position, eventId: last.eventId } });
  return { targets: targets.map((target) => (behind.includes(target) ? moved(target) : target)), parked };
}

async function projectModel(
  manager: EntityManager,
  target: Target,
  batch: readonly Followed[],
  waiting: (checkpoint: Checkpoint, number: string) => boolean,
): Promise<number> {
  const { checkpoint } = target;
  const news = batch.filter(({ position }) => position > checkpoint.position);
  const failed = await writeDossiers(manager, target, byDossier(news.filter(({ number }) => !waiting(checkpoint, number))));
  await park(manager, checkpoint, failed);
  return failed.length;
}

/** The events of each dossier, in their order. */
export function byDossier(events: readonly Followed[]): Map<string, Followed[]> {
  const dossiers = new Map<string, Followed[]>();
  for (const event of events) {
    const own = dossiers.get(event.number);
    if (own) own.push(event);
    else dossiers.set(event.number, [event]);
  }
  return dossiers;
}

/** Writes all of these dossiers at once. Where PostgreSQL refuses, tries the halves, down to the dossier and event it refuses. */
async function writeDossiers(manager: EntityManager, target: Target, dossiers: Map<string, readonly Followed[]>): Promise<Failed[]> {
  if (dossiers.size === 0) return [];
  const outcome = await tried(manager, () => foldAndSave(manager, target, dossiers));
  if (outcome.ok) return outcome.value;
  if (dossiers.size === 1) return writeEventByEvent(manager, target, [...dossiers.values()].flat(), outcome.error);
  const entries = [...dossiers];
  const middle = entries.length >> 1;
  const first = await writeDossiers(manager, target, new Map(entries.slice(0, middle)));
  return [...first, ...(await writeDossiers(manager, target, new Map(entries.slice(middle))))];
}

async function foldAndSave(
  manager: EntityManager,
  { model, suffix }: Target,
  dossiers: Map<string, readonly Followed[]>,
): Promise<Failed[]> {
  const kept = new Map<string, Kept>();
  if (model.buildsOn) {
    for (const row of await loadRows(manager, model.buildsOn, [...dossiers.keys()], suffix))
      kept.set((row as Kept & { number: string }).number, row);
  }
  const folded = [...dossiers].map(([number, events]) => fold(model, kept.get(number), events));
  await saveRows(
    manager,
    folded.flatMap(({ rows }) => rows),
    suffix,
  );
  return folded.flatMap(({ failed }) => failed ?? []);
}

/** Writes the events of one dossier; what failed, if anything did. */
export async function writeDossier(manager: EntityManager, target: Target, events: readonly Followed[]): Promise<Failed | undefined> {
  return (await writeDossiers(manager, target, byDossier(events)))[0];
}

/** What came before the event that cannot be stored is stored, as it is when the events come one by one. */
async function writeEventByEvent(manager: EntityManager, target: Target, events: readonly Followed[], reason: unknown): Promise<Failed[]> {
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
