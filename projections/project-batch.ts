import type { DataSource, EntityManager } from 'typeorm';
import type { Followed } from '../src/store/follow';
import { type Checkpoint, moveCheckpoints, readCheckpoints } from './checkpoint';
import { byDossier, type Dossiers, type Failed, foldDossiers } from './fold-dossiers';
import type { EventSource } from './event-source';
import { isOutage } from './outage';
import { park, parkedAmong } from './parked';
import type { Kept, ReadModel } from './read-model';
import type { RecentRows } from './recent-rows';
import { saveRows } from './table-rows';
import { writeAnew, writeApart } from './write-apart';

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

export interface BatchOptions {
  /** Runs last in the same transaction. */
  readonly inside?: (manager: EntityManager) => Promise<void>;
  /** Rows of earlier batches, for whoever is the only one to write. */
  readonly recent?: RecentRows<Kept> | undefined;
  /** Where dossiers are read whole of which something was set right; without it those that did not begin in this batch are set aside. */
  readonly source?: Pick<EventSource, 'readDossier'>;
}

/** What one model has not had yet. */
interface News {
  readonly target: Target;
  readonly dossiers: Dossiers;
}

/** Takes a batch into the read models that have not had it: rows, checkpoints and parked dossiers commit together, or nothing does.
 *  @throws CheckpointMoved, or the servers' error */
export async function projectBatch(
  views: DataSource,
  targets: readonly Target[],
  batch: readonly Followed[],
  { inside, recent, source }: BatchOptions = {},
): Promise<{ targets: Target[]; parked: number }> {
  const last = batch.at(-1);
  if (!last) return { targets: [...targets], parked: 0 };
  const behind = targets.filter(({ checkpoint }) => checkpoint.position < last.position);
  const taking = { views, behind, batch, last, inside, whole: await corrected(batch, source) };
  const parked = await together(taking, recent).catch((error: unknown) => {
    recent?.clear();
    if (isOutage(error)) throw error;
    // Something in it is refused: once more, so that only that is set aside.
    return take(taking, async (manager, { target, dossiers }) => writeApart(manager, target, dossiers));
  });
  const moved = (target: Target) => ({ ...target, checkpoint: { ...target.checkpoint, position: last.position, eventId: last.eventId } });
  return { targets: targets.map((target) => (behind.includes(target) ? moved(target) : target)), parked };
}

/** What a correction changes can lie anywhere before it, so its dossier is made anew from its stream, of which this batch is a part. */
async function corrected(batch: readonly Followed[], source: BatchOptions['source']): Promise<Dossiers> {
  const whole = new Map<string, readonly Followed[]>();
  if (!source) return whole;
  const numbers = new Set(batch.flatMap(({ number, type }) => (type === 'corrected' ? [number] : [])));
  for (const number of numbers) whole.set(number, await source.readDossier(number));
  return whole;
}

interface Taking {
  readonly views: DataSource;
  readonly behind: readonly Target[];
  readonly batch: readonly Followed[];
  readonly last: Followed;
  readonly inside: BatchOptions['inside'];
  /** Dossiers to be made anew, with all their events. */
  readonly whole: Dossiers;
}

/** All models at once: one statement writes them all. */
async function together(taking: Taking, recent?: RecentRows<Kept>): Promise<number> {
  const after: (() => void)[] = [];
  const save: { rows: readonly object[]; suffix: string }[] = [];
  const parked = await take(
    taking,
    async (manager, { target, dossiers }) => {
      const folded = await foldDossiers(manager, target, dossiers, recent);
      save.push({ rows: folded.rows, suffix: target.suffix });
      after.push(() => {
        for (const { at } of folded.failed) recent?.forget(target.model.name, at.number);
        for (const [number, row] of folded.after) recent?.put(target.model.name, number, row);
      });
      return folded.failed;
    },
    (manager) => saveRows(manager, save),
  );
  // Only what is committed counts.
  for (const keep of after) keep();
  for (const { model } of taking.behind) for (const number of taking.whole.keys()) recent?.forget(model.name, number);
  return parked;
}

/** @returns how many dossiers were set aside */
async function take(
  { views, behind, batch, last, inside, whole }: Taking,
  write: (manager: EntityManager, news: News) => Promise<readonly Failed[]>,
  end?: (manager: EntityManager) => Promise<void>,
): Promise<number> {
  let parked = 0;
  await views.transaction(async (manager) => {
    const checkpoints = behind.map(({ checkpoint }) => checkpoint);
    await moveCheckpoints(manager, checkpoints, last.position, last.eventId);
    const waiting = await parkedAmong(manager, [...new Set(batch.map(({ number }) => number))]);
    for (const target of behind) {
      const { checkpoint } = target;
      const fresh = batch.filter(({ position }) => position > checkpoint.position);
      const news = fresh.filter(({ number }) => !whole.has(number) && !waiting(checkpoint, number));
      const failed = [...(await write(manager, { target, dossiers: byDossier(news) }))];
      for (const [number, events] of whole) {
        const stopped = await writeAnew(manager, target, number, events);
        if (stopped) failed.push(stopped);
      }
      await park(manager, checkpoint, failed);
      parked += failed.length;
    }
    await end?.(manager);
    await inside?.(manager);
  });
  return parked;
}
