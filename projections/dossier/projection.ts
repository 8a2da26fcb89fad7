import { evolve, noComplaint } from '../../src/complaint/complaint';
import type { ComplaintEvent, Facts } from '../../src/complaint/events';
import type { Projectable, ReadModel } from '../read-model';
import { rowOf } from '../read-model';
import { DossierPersonal, DossierTable } from './table';

function project(before: DossierTable | undefined, { number, position, event, receipt }: Projectable): object[] {
  const row = rowOf(DossierTable, {
    number,
    ...fixedAtSubmission(before, event, receipt),
    parties: partiesAfter(before?.parties ?? [], event),
    folded: evolve(before?.folded ?? noComplaint, event),
    revision: event.revision,
    position,
  });
  return [row, ...personalIn(number, position, event)];
}

type Fixed = Pick<DossierTable, 'channel' | 'receipt' | 'nameWithheld' | 'allegations'>;

function fixedAtSubmission(before: DossierTable | undefined, event: ComplaintEvent, receipt: string | undefined): Fixed {
  if (event.type === 'submitted' && receipt) {
    const { channel, nameWithheld, allegations } = event.facts;
    return { channel, receipt, nameWithheld, allegations };
  }
  if (!before) throw new TypeError('a dossier that does not begin with its submission');
  return { channel: before.channel, receipt: before.receipt, nameWithheld: before.nameWithheld, allegations: before.allegations };
}

function partiesAfter(parties: Facts['party-added'][], event: ComplaintEvent): Facts['party-added'][] {
  if (event.type !== 'party-added') return parties;
  return [...parties.filter(({ partyId }) => partyId !== event.facts.partyId), event.facts];
}

/** The texts of the submission and the data of the parties; what belongs to later moments stands on the timeline. */
function personalIn(complaint: string, position: bigint, event: ComplaintEvent): DossierPersonal[] {
  if ((event.type !== 'submitted' && event.type !== 'party-added') || !event.personal || !event.about) return [];
  return [rowOf(DossierPersonal, { complaint, subject: event.about, content: event.personal, position })];
}

export const dossier: ReadModel<DossierTable> = {
  name: 'dossier',
  tables: [DossierTable, DossierPersonal],
  buildsOn: DossierTable,
  project,
};
