import type { EntityManager } from 'typeorm';
import { loadRows, removeRows, saveRows } from '../table-rows';
import type { Dated } from './dates-after';
import { DeadlineDossier, DeadlineRow } from './table';

/** These dossiers as they were followed so far. */
export async function loadDated(manager: EntityManager, numbers: readonly string[]): Promise<Map<string, Dated>> {
  const dates = await loadRows(manager, DeadlineRow, numbers, '');
  const known = await loadRows(manager, DeadlineDossier, numbers, '');
  return new Map(known.map((dossier) => [dossier.number, { dossier, dates: dates.filter(({ number }) => number === dossier.number) }]));
}

/** Dates that are no longer there go; the others are written over. */
export async function saveDated(manager: EntityManager, before: ReadonlyMap<string, Dated>, dated: readonly Dated[]): Promise<void> {
  const fewer = dated.flatMap(({ dossier, dates }) => {
    const kept = new Set(dates.map(keyOf));
    return dossier && before.get(dossier.number)?.dates.some((date) => !kept.has(keyOf(date))) ? [dossier.number] : [];
  });
  if (fewer.length > 0) await removeRows(manager, DeadlineRow, fewer, '');
  await saveRows(manager, [{ rows: dated.flatMap(({ dossier, dates }) => [...(dossier ? [dossier] : []), ...dates]), suffix: '' }]);
}

const keyOf = ({ term, of }: DeadlineRow) => `${term}/${of}`;
