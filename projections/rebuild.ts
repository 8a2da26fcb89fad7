import type { DataSource } from 'typeorm';
import { holdCheckpoint, readCheckpoints } from './checkpoint';
import type { EventSource } from './event-source';
import { beginGeneration, checksumOf, switchTo } from './generation';
import { projectBatch, type Target } from './project-batch';
import type { Kept, ReadModel } from './read-model';
import { RecentRows } from './recent-rows';

export interface Rebuilt {
  readonly events: number;
  readonly position: bigint;
  readonly parked: number;
  /** Whether the rows are the same as those they replaced; undefined where those were behind or ahead, so that nothing can be said. */
  readonly same: boolean | undefined;
}

/** Makes a read model anew from the whole log, beside the one in use, which is untouched until the end; then puts it in its place. */
export async function rebuild(
  views: DataSource,
  source: EventSource,
  model: ReadModel,
  told: (events: number) => void = () => undefined,
): Promise<Rebuilt> {
  let target = await beginGeneration(views, model);
  const count = { events: 0, parked: 0 };
  const catchUp = async () => {
    target = await projectUntil(views, source, target, await source.lastPosition(), (events, parked) => {
      count.events += events;
      count.parked += parked;
      told(count.events);
    });
  };
  // The bulk first; what came meanwhile is little, and taken in while the model in use is held still.
  await catchUp();
  return views.transaction(async (manager) => {
    const [inUse] = await readCheckpoints(manager, [model]);
    if (!inUse) throw new Error(`no generation of ${model.name} is in use`);
    await holdCheckpoint(manager, inUse);
    const [held] = await readCheckpoints(manager, [model]);
    if (held?.generation !== inUse.generation) throw new Error(`${model.name} was rebuilt by somebody else in the meantime`);
    await catchUp();
    const { generation, position } = target.checkpoint;
    const comparable = held.position === position;
    const same = comparable
      ? (await checksumOf(manager, model, inUse.generation, '')) === (await checksumOf(manager, model, generation, target.suffix))
      : undefined;
    await switchTo(manager, target);
    return { ...count, position, same };
  });
}

async function projectUntil(
  views: DataSource,
  source: EventSource,
  from: Target,
  until: bigint,
  did: (events: number, parked: number) => void,
): Promise<Target> {
  let target = from;
  if (target.checkpoint.position >= until) return target;
  const enough = new AbortController();
  const recent = new RecentRows<Kept>();
  for await (const batch of source.follow(target.checkpoint.position, enough.signal)) {
    const wanted = batch.filter(({ position }) => position <= until);
    const { targets, parked } = await projectBatch(views, [target], wanted, { recent, source });
    target = targets[0] ?? target;
    did(wanted.length, parked);
    if (target.checkpoint.position >= until) break;
  }
  enough.abort();
  return target;
}
