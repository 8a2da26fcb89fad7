import { noComplaint } from '../../src/complaint/complaint';
import { evolved } from '../evolved';
import type { Projectable, ReadModel } from '../read-model';
import { rowOf } from '../read-model';
import { sealedWords } from '../sealed-words';
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
  const sealed = sealedWords(event, folded);
  if (!sealed || (event.about !== 'dossier' && event.about !== folded.complainant)) return [row];
  const subject = event.about;
  return [
    row,
    ...comparable(sealed).map(([trait, value]) => rowOf(CandidatePersonal, { complaint: number, subject, trait, value, position })),
  ];
}

export const candidates: ReadModel<CandidateTable> = {
  name: 'candidates',
  tables: [CandidateTable, CandidatePersonal],
  buildsOn: CandidateTable,
  project,
};
