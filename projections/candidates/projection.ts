import type { Complaint } from '../../src/complaint/complaint';
import { eventAsItStands, noComplaint } from '../../src/complaint/complaint';
import type { ComplaintEvent } from '../../src/complaint/events';
import { evolved } from '../evolved';
import type { Projectable, ReadModel } from '../read-model';
import { rowOf } from '../read-model';
import { comparable } from './comparable';
import { CandidatePersonal, CandidateTable } from './table';

function project(before: CandidateTable | undefined, { number, position, event }: Projectable): object[] {
  const folded = evolved(before?.folded ?? noComplaint, event);
  const live = Object.values(folded.allegations).filter(({ ended }) => ended !== 'replaced');
  const row = rowOf(CandidateTable, {
    number,
    stage: folded.stage,
    complainant: folded.complainant ?? null,
    municipality: folded.municipality ?? null,
    kinds: [...new Set(live.flatMap(({ kinds }) => kinds))],
    receivedOn: folded.receivedOn!,
    happened: live.flatMap(({ happened: { from, to } }) => (from ? [{ from, to: to ?? from }] : [])),
    folded,
    revision: event.revision,
    position,
  });
  const sealed = sealedIn(event, folded);
  if (!sealed || (event.about !== 'dossier' && event.about !== folded.complainant)) return [row];
  const subject = event.about;
  return [
    row,
    ...comparable(sealed).map(([trait, value]) => rowOf(CandidatePersonal, { complaint: number, subject, trait, value, position })),
  ];
}

const telling: readonly ComplaintEvent['type'][] = ['submitted', 'own-initiative-started', 'party-added', 'party-changed'];

/** What an event seals of the complaint itself or of a person, or sets right in it. */
function sealedIn(event: ComplaintEvent, folded: Complaint): object | undefined {
  if (event.type !== 'corrected') return telling.includes(event.type) ? event.personal : undefined;
  const corrected = eventAsItStands(folded, event.facts.event);
  if (!corrected || !telling.includes(corrected.type)) return undefined;
  return event.personal && Object.fromEntries(event.personal.changes.map(({ path, to }) => [path.slice(1), to ?? null]));
}

export const candidates: ReadModel<CandidateTable> = {
  name: 'candidates',
  tables: [CandidateTable, CandidatePersonal],
  buildsOn: CandidateTable,
  project,
};
