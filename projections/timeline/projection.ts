import type { Projectable, ReadModel } from '../read-model';
import { rowOf } from '../read-model';
import { TimelinePersonal, TimelineTable } from './table';

function project(_: undefined, { number, position, event }: Projectable): object[] {
  const { revision, eventId, type, occurredOn, recordedAt, facts, about, personal } = event;
  const actor = { id: event.actor.id, role: event.actor.role };
  const row = rowOf(TimelineTable, { number, revision, eventId, type, occurredOn, recordedAt, actor, facts, position });
  if (!personal) return [row];
  return [row, rowOf(TimelinePersonal, { complaint: number, revision, subject: about ?? 'dossier', content: personal, position })];
}

export const timeline: ReadModel<never> = { name: 'timeline', tables: [TimelineTable, TimelinePersonal], project };
