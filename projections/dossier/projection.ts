import type { Complaint } from '../../src/complaint/complaint';
import { noComplaint } from '../../src/complaint/complaint';
import type { ComplaintEvent } from '../../src/complaint/events';
import { evolved } from '../evolved';
import type { Projectable, ReadModel } from '../read-model';
import { rowOf } from '../read-model';
import { sealedWords } from '../sealed-words';
import { DossierPersonal, DossierTable } from './table';

function project(before: DossierTable | undefined, { number, position, event, receipt }: Projectable): object[] {
  const folded = evolved(before?.folded ?? noComplaint, event);
  const row = rowOf(DossierTable, {
    number,
    channel: channelOf(before, event),
    receipt: receipt ?? before?.receipt ?? '',
    nameWithheld: folded.name !== 'open',
    allegations: allegationsOf(folded),
    parties: Object.entries(folded.parties).map(([partyId, party]) => ({ partyId, ...party })),
    folded,
    revision: event.revision,
    position,
  });
  return [row, ...personalIn(number, position, event, folded)];
}

function channelOf(before: DossierTable | undefined, event: ComplaintEvent): string {
  if (event.type === 'submitted') return event.facts.channel;
  if (event.type === 'own-initiative-started') return 'own-initiative';
  if (!before) throw new TypeError('a dossier that does not begin with a submission or an initiative');
  return before.channel;
}

/** Those that go on or ended by themselves; what was split or merged lives on in others. */
function allegationsOf({ allegations }: Complaint): DossierTable['allegations'] {
  return Object.entries(allegations).flatMap(([allegationId, { kinds, happened, ended }]) =>
    ended === 'replaced' ? [] : [{ allegationId, kinds: [...kinds], happened }],
  );
}

/** The texts the dossier began with and the data of the parties, with what was changed or set right in them since; all else stands on the timeline. */
function personalIn(complaint: string, position: bigint, event: ComplaintEvent, folded: Complaint): DossierPersonal[] {
  const content = sealedWords(event, folded);
  return content && event.about ? [rowOf(DossierPersonal, { complaint, subject: event.about, content, position })] : [];
}

export const dossier: ReadModel<DossierTable> = {
  name: 'dossier',
  tables: [DossierTable, DossierPersonal],
  buildsOn: DossierTable,
  project,
};
