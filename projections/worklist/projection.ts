import type { Complaint } from '../../src/complaint/complaint';
import { noComplaint } from '../../src/complaint/complaint';
import { datesOf } from '../../src/complaint/dates';
import type { ComplaintEvent } from '../../src/complaint/events';
import type { LocalDate } from '../../src/law/calendar';
import { evolved } from '../evolved';
import type { Projectable, ReadModel } from '../read-model';
import { rowOf } from '../read-model';
import { WorklistPersonal, WorklistTable } from './table';

function project(before: WorklistTable | undefined, { number, position, event }: Projectable): object[] {
  const folded = evolved(before?.folded ?? noComplaint, event);
  const row = rowOf(WorklistTable, {
    number,
    stage: folded.stage,
    complainant: folded.complainant ?? null,
    municipality: folded.municipality ?? null,
    kinds: [...new Set(Object.values(folded.allegations).flatMap(({ kinds, ended }) => (ended === 'replaced' ? [] : kinds)))],
    receivedOn: received(folded),
    firstContactBy: firstContactBy(folded) ?? null,
    lastType: event.type,
    lastRecordedAt: event.recordedAt,
    arrived: before?.arrived ?? position,
    folded,
    revision: event.revision,
    position,
  });
  return [row, ...namesIn(number, position, event)];
}

function received({ receivedOn }: Complaint): LocalDate {
  if (!receivedOn) throw new TypeError('a dossier without a date of receipt');
  return receivedOn;
}

const promise = 'OMB_FIRST_CONTACT_14D';

/** The last day of the promise of first contact as it was told, while it runs: a promise stays what it was. */
function firstContactBy(folded: Complaint): LocalDate | undefined {
  const told = folded.told.findLast(({ term }) => term === promise);
  return told && datesOf(folded).some(({ term, done }) => term === promise && !done) ? told.endsOn : undefined;
}

function namesIn(complaint: string, position: bigint, event: ComplaintEvent): WorklistPersonal[] {
  if (event.type !== 'party-added' || event.facts.role !== 'complainant' || !event.personal) return [];
  return [rowOf(WorklistPersonal, { complaint, subject: event.facts.partyId, name: event.personal.name, position })];
}

export const worklist: ReadModel<WorklistTable> = {
  name: 'worklist',
  tables: [WorklistTable, WorklistPersonal],
  buildsOn: WorklistTable,
  project,
};
