import type { EntityManager } from 'typeorm';
import type { Followed } from '../src/store/follow';
import { type Folded, fold } from './fold';
import type { Target } from './project-batch';
import type { Kept, RowClass } from './read-model';
import { RecentRows, rowsBefore } from './recent-rows';
import { loadRows } from './table-rows';

export type Failed = NonNullable<Folded<Kept>['failed']>;
export type Dossiers = ReadonlyMap<string, readonly Followed[]>;

/** What the next events of some dossiers lead to in one model. */
export interface FoldedDossiers {
  readonly rows: readonly object[];
  readonly failed: readonly Failed[];
  /** By number: the row on which what comes after builds; none where it failed. */
  readonly after: ReadonlyMap<string, Kept>;
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

/** Folds the events of these dossiers on the rows they build on; those not in `recent` are loaded. Writes nothing. */
export async function foldDossiers(
  manager: EntityManager,
  { model, suffix }: Target,
  dossiers: Dossiers,
  recent = new RecentRows<Kept>(),
): Promise<FoldedDossiers> {
  const { name, buildsOn } = model;
  const before = buildsOn && (await rowsBefore(recent, name, dossiers, (numbers) => load(manager, buildsOn, numbers, suffix)));
  const after = new Map<string, Kept>();
  const rows: object[] = [];
  const failed: Failed[] = [];
  for (const [number, events] of dossiers) {
    const folded = fold(model, before?.get(number), events);
    rows.push(...folded.rows);
    if (folded.failed) failed.push(folded.failed);
    else if (folded.after) after.set(number, folded.after);
  }
  return { rows, failed, after };
}

async function load(manager: EntityManager, table: RowClass<Kept>, numbers: readonly string[], suffix: string): Promise<Map<string, Kept>> {
  const rows = await loadRows(manager, table, numbers, suffix);
  return new Map(rows.map((row) => [(row as Kept & { number: string }).number, row]));
}
