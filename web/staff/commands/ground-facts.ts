import type { DossierView } from '../../../projections/dossier/view';
import { staff } from '../../text/staff';
import type { TriageGround } from '../../text/staff-grounds';
import { period, shortDate } from '../time';

const { facts: text } = staff.triage.grounds;

/** Which dates of the dossier a ground turns on. Counting them is the law's work, not the screen's. */
const wanted: Partial<Record<TriageGround, readonly (keyof typeof text)[]>> = {
  'OMB-23-H': ['complained', 'answered'],
  'OMB-24-1-A': ['answered', 'received'],
  'OMB-24-1-B1': ['ended', 'received'],
  'OMB-24-1-B2': ['complained', 'extended', 'received'],
  'OMB-24-2': ['happened', 'received'],
};

/** What the dossier says about a ground, one sentence each. */
export function knownFacts(ground: TriageGround, { firstLine, receivedOn, allegations }: DossierView): string[] {
  const first = allegations[0]?.happened;
  const known: Partial<Record<keyof typeof text, string>> = {
    received: shortDate(receivedOn),
    complained: firstLine.complainedOn && shortDate(firstLine.complainedOn),
    answered: firstLine.answeredOn && shortDate(firstLine.answeredOn),
    ended: firstLine.endedOn && shortDate(firstLine.endedOn),
    extended: firstLine.extendedTo && shortDate(firstLine.extendedTo),
    happened: period(first?.from, first?.to),
  };
  return (wanted[ground] ?? []).map((fact) => `${text[fact]}: ${known[fact] ?? text.unknown}`);
}
