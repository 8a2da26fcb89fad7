import { type Complaint, evolve, noComplaint } from '../../src/complaint/complaint';
import { datesOf } from '../../src/complaint/dates';
import { fallsDue } from '../../src/complaint/falls-due';
import type { Followed } from '../../src/store/follow';
import { BrokenEvent, Gap } from '../fold';
import { rowOf } from '../read-model';
import { DeadlineDossier, DeadlineRow } from './table';

/** A dossier with its dates, as far as it was followed. */
export interface Dated {
  readonly dossier?: DeadlineDossier;
  readonly dates: readonly DeadlineRow[];
}

/** The dates after more events of one dossier. Those already in it are passed over. Pure.
 *  @throws BrokenEvent, Gap, UnknownEvent */
export function datesAfter(before: Dated, events: readonly Followed[]): Dated {
  let complaint = before.dossier?.folded ?? noComplaint;
  let { dossier, dates } = before;
  for (const { number, position, revision, eventId, content } of events) {
    if (dossier && position <= dossier.position) continue;
    if ('broken' in content) throw new BrokenEvent(content.broken);
    if (revision !== complaint.revision + 1) throw new Gap(complaint.revision + 1, revision);
    complaint = evolve(complaint, content.event);
    dates = datesNow(complaint, dates, { number, position, eventId });
    dossier = rowOf(DeadlineDossier, { number, folded: complaint, revision, position });
  }
  return dossier ? { dossier, dates } : { dates };
}

/** A correction is counted from everything that came before it, which is not kept: such a dossier is read anew. */
export const needsAll = (events: readonly Followed[]): boolean => events.some(({ type }) => type === 'corrected');

function datesNow(
  complaint: Complaint,
  before: readonly DeadlineRow[],
  { number, position, eventId }: { number: string; position: bigint; eventId: string },
): DeadlineRow[] {
  return datesOf(complaint).map((date) => {
    const { term, of = '', endsOn, binds, done } = date;
    const known = before.find((row) => row.term === term && row.of === of && row.endsOn === endsOn);
    const steps = fallsDue(complaint, date);
    const nextOn = steps[0]?.on ?? null;
    return rowOf(DeadlineRow, { number, term, of, endsOn, binds, done, cause: known?.cause ?? eventId, steps, nextOn, position });
  });
}
