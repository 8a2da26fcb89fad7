import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { staff } from '../../text/staff';
import { dossierQuery, timelineQuery } from '../api/queries';
import { Fault } from '../ui/fault';
import { Loading } from '../ui/loading';
import { ComplaintText } from './complaint-text';
import { FirstLineFacts } from './first-line-facts';
import { KeyFacts } from './key-facts';
import { Panel } from './panel';
import { Parties } from './parties';
import { TimelineEntries } from './timeline-entries';
import { ToldDates } from './told-dates';

const { dossier: text } = staff;
const shownEvents = 5;

/** All of a dossier that one wants to see without looking for it (overzicht). */
export function Overview() {
  const { number } = useParams({ from: '/dossiers/$number' });
  const { data: dossier } = useQuery(dossierQuery(number));
  if (!dossier) return null;
  return (
    <div className="desk-columns">
      <div className="desk-stack">
        <Panel title={text.sent.title}>
          <ComplaintText dossier={dossier} />
        </Panel>
        <Panel title={text.firstLine.title}>
          <FirstLineFacts dossier={dossier} />
        </Panel>
        <Panel title={text.told.title}>
          <ToldDates told={dossier.told} parties={dossier.parties} />
        </Panel>
      </div>
      <div className="desk-stack">
        <Panel title={text.facts.title}>
          <KeyFacts dossier={dossier} />
        </Panel>
        <Panel title={text.parties.title}>
          <Parties parties={dossier.parties} />
        </Panel>
        <Panel title={text.last.title}>
          <LastEvents number={number} />
        </Panel>
      </div>
    </div>
  );
}

function LastEvents({ number }: { number: string }) {
  const timeline = useQuery(timelineQuery(number));
  if (!timeline.data)
    return timeline.error ? (
      <Fault error={timeline.error} again={() => void timeline.refetch()} />
    ) : (
      <Loading what={text.timelinePage.what} />
    );
  return (
    <>
      <TimelineEntries entries={timeline.data.entries.slice(0, shownEvents)} level={3} />
      <p>
        <Link to="/dossiers/$number/tijdlijn" params={{ number }}>
          {text.last.all}
        </Link>
      </p>
    </>
  );
}
