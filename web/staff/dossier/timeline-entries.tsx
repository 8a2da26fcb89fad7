import { useQuery } from '@tanstack/react-query';
import type { TimelineEntry } from '../../../projections/timeline/view';
import { staff } from '../../text/staff';
import { Heading } from '../../ui/design-system.browser';
import { meQuery } from '../api/queries';
import { dayOf, longDate, timeOf } from '../time';
import { eventLine, whoOf } from './event-words';

const { timelinePage: text } = staff.dossier;

/** Events by day, newest first: title, moment, who, and one line. */
export function TimelineEntries({ entries, level }: { entries: readonly TimelineEntry[]; level: 3 | 4 }) {
  const days = byDay(entries);
  return [...days].map(([day, ofDay]) => (
    <section key={day} className="desk-day">
      <Heading level={level} size="level-5" className="desk-day__title">
        {longDate(day)}
      </Heading>
      <ol className="desk-timeline">
        {ofDay.map((entry) => (
          <li key={entry.eventId} className="desk-event">
            <Entry entry={entry} />
          </li>
        ))}
      </ol>
    </section>
  ));
}

function byDay(entries: readonly TimelineEntry[]): Map<string, TimelineEntry[]> {
  const days = new Map<string, TimelineEntry[]>();
  for (const entry of entries) {
    const day = dayOf(entry.recordedAt);
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  return days;
}

function Entry({ entry }: { entry: TimelineEntry }) {
  const { data: me } = useQuery(meQuery);
  const line = eventLine(entry);
  return (
    <>
      <p className="desk-event__head">
        <strong>{staff.events.title(entry.type)}</strong>{' '}
        <span className="desk-soft">
          <time dateTime={entry.recordedAt}>{staff.dates.at(timeOf(entry.recordedAt))}</time>, {text.by(whoOf(entry, me?.id))}
        </span>
      </p>
      {line && <p className="desk-event__line">{line}</p>}
      {entry.occurredOn !== dayOf(entry.recordedAt) && <p className="desk-soft">{text.happenedOn(longDate(entry.occurredOn))}</p>}
    </>
  );
}
