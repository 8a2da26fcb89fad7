import type { ComplaintEvent } from '../../src/complaint/events';
import type { Projectable, ReadModel } from '../read-model';
import { rowOf } from '../read-model';
import { AccessRow } from './table';

type Access = Pick<AccessRow, 'team' | 'handler' | 'confidential' | 'readers' | 'conflicted'>;

/** A new dossier belongs to nobody yet and is open to those who see what is unassigned. */
const nobodys: Access = { team: null, handler: null, confidential: false, readers: [], conflicted: [] };

function project(before: AccessRow | undefined, { number, position, event }: Projectable): AccessRow[] {
  const { team, handler, confidential, readers, conflicted } = { ...(before ?? nobodys), ...changes(before ?? nobodys, event) };
  return [rowOf(AccessRow, { number, team, handler, confidential, readers, conflicted, revision: event.revision, position })];
}

function changes({ conflicted }: Access, event: ComplaintEvent): Partial<Access> {
  switch (event.type) {
    case 'submitted':
      return { confidential: event.facts.aboutUs ?? false };
    case 'assigned':
    case 'transferred':
      return { team: event.facts.team, handler: event.facts.handler ?? null };
    case 'released':
      return { handler: null };
    case 'confidentiality-marked':
      return { confidential: event.facts.on, readers: event.facts.readers };
    case 'conflict-declared':
      return { conflicted: [...without(conflicted, event.facts.staff), event.facts.staff] };
    case 'conflict-lifted':
      return { conflicted: without(conflicted, event.facts.staff) };
    default:
      return {};
  }
}

const without = (staff: readonly string[], one: string) => staff.filter((id) => id !== one);

export const access: ReadModel<AccessRow> = { name: 'access', tables: [AccessRow], buildsOn: AccessRow, project };
