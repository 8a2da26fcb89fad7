import { Link } from '@tanstack/react-router';
import type { WorklistRow } from '../../../projections/worklist/view';
import type { ComplaintKind, Municipality } from '../../../src/complaint/words';
import { municipalities } from '../../text/municipalities';
import { staff } from '../../text/staff';
import { daysBetween, moment, today } from '../time';

const { worklist, words, dates } = staff;

/** The parts of a row, the same in the table and on a card. */
export function DossierLink({ number, fresh }: { number: string; fresh: boolean }) {
  return (
    <>
      <Link className="desk-number" to="/dossiers/$number" params={{ number }}>
        {number}
      </Link>
      {fresh && <span className="desk-new">{worklist.new}</span>}
    </>
  );
}

export const complainantOf = ({ complainant }: WorklistRow) => complainant ?? <span className="desk-soft">{worklist.unknownPerson}</span>;

export const municipalityOf = ({ municipality }: Pick<WorklistRow, 'municipality'>) =>
  municipality ? municipalities[municipality as Municipality] : worklist.otherBody;

export const kindsOf = (kinds: readonly string[]) => kinds.map((kind) => words.kind[kind as ComplaintKind]).join(', ');

export const ageOf = ({ receivedOn }: WorklistRow) => {
  const days = daysBetween(receivedOn, today());
  return days <= 0 ? worklist.receivedToday : dates.days(days);
};

export function LastEvent({ row: { lastEvent } }: { row: WorklistRow }) {
  return (
    <>
      {staff.events.title(lastEvent.type)}{' '}
      <time className="desk-soft desk-date" dateTime={lastEvent.recordedAt}>
        {moment(lastEvent.recordedAt)}
      </time>
    </>
  );
}
