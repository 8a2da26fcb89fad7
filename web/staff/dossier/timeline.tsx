import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { staff } from '../../text/staff';
import { timelineQuery } from '../api/queries';
import { Fault } from '../ui/fault';
import { Loading } from '../ui/loading';
import { Earlier } from './earlier';
import { Panel } from './panel';
import { TimelineEntries } from './timeline-entries';

const { timelinePage: text } = staff.dossier;

/** All that happened in a dossier (tijdlijn), newest first. */
export function Timeline() {
  const { number } = useParams({ from: '/dossiers/$number' });
  const { data, error, refetch } = useQuery(timelineQuery(number));
  if (!data) return error ? <Fault error={error} again={() => void refetch()} /> : <Loading what={text.what} lines={6} />;
  const oldest = data.entries.at(-1);
  return (
    <Panel title={text.title}>
      {error && <Fault error={error} again={() => void refetch()} stale />}
      {data.entries.length === 0 ? (
        <p className="desk-soft">{text.empty}</p>
      ) : (
        <>
          <p className="desk-soft">{text.order}</p>
          <TimelineEntries entries={data.entries} level={3} />
          {data.earlier && oldest && <Earlier number={number} before={oldest.revision} />}
        </>
      )}
    </Panel>
  );
}
