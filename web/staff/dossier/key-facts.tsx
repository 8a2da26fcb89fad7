import type { DossierView } from '../../../projections/dossier/view';
import type { Channel, ComplaintKind, Municipality } from '../../../src/complaint/words';
import { municipalities } from '../../text/municipalities';
import { staff } from '../../text/staff';
import { longDate, period } from '../time';
import { Facts } from '../ui/facts';

const { facts: text } = staff.dossier;

/** What everybody wants to know of a dossier first. */
export function KeyFacts({ dossier }: { dossier: DossierView }) {
  const { municipality, otherBody, allegations } = dossier;
  const kinds = allegations.flatMap((allegation) => allegation.kinds.map((kind) => staff.words.kind[kind as ComplaintKind]));
  const happened = allegations.map((allegation) => period(allegation.happened.from, allegation.happened.to)).filter(Boolean);
  return (
    <Facts
      rows={[
        [text.received, longDate(dossier.receivedOn)],
        [text.channel, staff.words.channel[dossier.channel as Channel]],
        [text.municipality, municipality && municipalities[municipality as Municipality]],
        [text.otherBody, otherBody],
        [text.kinds, kinds.join(', ')],
        [text.happened, happened.length > 0 ? happened.join('; ') : text.unknown],
        [text.place, dossier.place],
        [text.nameWithheld, dossier.nameWithheld ? text.withheld : text.notWithheld],
        [
          text.receipt,
          <span key="receipt" className="desk-number">
            {dossier.receipt}
          </span>,
        ],
      ]}
    />
  );
}
