import type { DossierView } from '../../../projections/dossier/view';
import { staff } from '../../text/staff';
import { longDate } from '../time';
import { Facts } from '../ui/facts';
import type { FactRow } from '../ui/facts';

const { firstLine: text } = staff.dossier;
const date = (on?: string) => on && longDate(on);

/** What the municipality did with the complaint (eerstelijnsbehandeling), as far as known. */
export function FirstLineFacts({ dossier: { firstLine, theirReference } }: { dossier: DossierView }) {
  const { how, satisfied, endedHow, outcome } = firstLine;
  const rows: FactRow[] = [
    [text.complainedOn, date(firstLine.complainedOn)],
    [text.how, how && staff.words.channel[how]],
    [text.reference, theirReference],
    [text.extendedNoticeOn, date(firstLine.extendedNoticeOn)],
    [text.extendedTo, date(firstLine.extendedTo)],
    [text.agreedUntil, date(firstLine.agreedUntil)],
    [text.answeredOn, date(firstLine.answeredOn)],
    [text.endedOn, date(firstLine.endedOn)],
    [text.endedHow, endedHow && staff.words.endedHow[endedHow]],
    [text.outcome, outcome && staff.words.outcome[outcome]],
    [text.satisfied, satisfied === undefined ? undefined : satisfied ? text.yes : text.no],
  ];
  if (rows.every(([, value]) => value === undefined)) return <p className="desk-soft">{text.empty}</p>;
  return <Facts rows={rows} />;
}
