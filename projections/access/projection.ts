import type { Projectable, ReadModel } from '../read-model';
import { rowOf } from '../read-model';
import { AccessRow } from './table';

/** A new dossier belongs to nobody yet and is open to those who see what is unassigned. */
function project(before: AccessRow | undefined, { number, position, event }: Projectable): AccessRow[] {
  const { team, handler, confidential } = before ?? { team: null, handler: null, confidential: false };
  return [rowOf(AccessRow, { number, team, handler, confidential, revision: event.revision, position })];
}

export const access: ReadModel<AccessRow> = { name: 'access', tables: [AccessRow], buildsOn: AccessRow, project };
