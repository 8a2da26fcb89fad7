import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { TimelineEntry } from '../../../projections/timeline/view';
import { staff } from '../../text/staff';
import { Alert, Button, Paragraph } from '../../ui/design-system.browser';
import { eventLine, whoOf } from '../dossier/event-words';
import { moment } from '../time';

const { conflictPage } = staff.triage;

interface OvertakenProps {
  words: { readonly title: string; readonly text: string; readonly again: string };
  number: string;
  since: readonly TimelineEntry[];
  again: () => void;
}

/** Somebody was first: who, what and when; the own input stays, and what happens with it is a choice. */
export function Overtaken({ words, number, since, again }: OvertakenProps) {
  const text = { ...conflictPage, ...words };
  const alert = useRef<HTMLDivElement>(null);
  useEffect(() => alert.current?.focus(), []);
  return (
    <Alert ref={alert} tabIndex={-1} severity="warning" heading={text.title} headingLevel={2}>
      <Paragraph>{text.text}</Paragraph>
      <Paragraph>{since.length > 0 ? text.what : text.unknown}</Paragraph>
      <ul className="desk-since">
        {since.map((entry) => (
          <li key={entry.eventId}>
            <strong>{staff.events.title(entry.type)}</strong> {staff.dossier.timelinePage.by(whoOf(entry))}, {moment(entry.recordedAt)}
            <p>{eventLine(entry)}</p>
          </li>
        ))}
      </ul>
      <div className="desk-actions">
        <Link className="desk-button-link desk-button-link--secondary" to="/dossiers/$number/tijdlijn" params={{ number }}>
          {text.look}
        </Link>
        {since.length > 0 && <Button onClick={again}>{text.again}</Button>}
      </div>
    </Alert>
  );
}
