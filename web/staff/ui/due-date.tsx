import { Fragment } from 'react';
import { staff } from '../../text/staff';
import { daysBetween, shortDate, today } from '../time';

/** A last day as date and words: `vr 4 dec 2026 · nog 3 dagen`. */
export function DueDate({ on }: { on?: string }) {
  if (!on) return <span className="desk-soft">{staff.dates.none}</span>;
  const left = daysBetween(today(), on);
  const urgency = left < 0 ? 'late' : left <= 3 ? 'soon' : 'calm';
  return (
    <Fragment>
      <time dateTime={on} className="desk-date">
        {shortDate(on)}
      </time>{' '}
      <span className={`desk-due desk-due--${urgency}`}>{staff.dates.left(left)}</span>
    </Fragment>
  );
}
