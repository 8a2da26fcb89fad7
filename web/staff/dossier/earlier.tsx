import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { staff } from '../../text/staff';
import { Button } from '../../ui/design-system.browser';
import { earlierQuery } from '../api/queries';
import { Fault } from '../ui/fault';
import { Loading } from '../ui/loading';
import { TimelineEntries } from './timeline-entries';

const { timelinePage: text } = staff.dossier;

/** The older events of a long dossier, page by page. */
export function Earlier({ number, before }: { number: string; before: number }) {
  const [wanted, setWanted] = useState(false);
  const { data, error, refetch } = useQuery({ ...earlierQuery(number, before), enabled: wanted });
  if (!wanted)
    return (
      <Button variant="secondary" onClick={() => setWanted(true)}>
        {text.earlier}
      </Button>
    );
  if (!data) return error ? <Fault error={error} again={() => void refetch()} /> : <Loading what={text.what} />;
  const oldest = data.entries.at(-1);
  return (
    <>
      <TimelineEntries entries={data.entries} level={3} />
      {data.earlier && oldest && <Earlier number={number} before={oldest.revision} />}
    </>
  );
}
