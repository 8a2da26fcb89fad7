import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { WorklistRow } from '../../../projections/worklist/view';
import { worklistQuery } from '../api/queries';
import type { WorklistSearch } from './worklist-search';

/** The numbers that came on top of the list, newest first, since this page was opened with these filters. */
export function useArrivals({ fase, gemeente }: WorklistSearch): ReadonlySet<string> {
  const newest = useQuery(worklistQuery({ ...(fase && { fase }), ...(gemeente && { gemeente }) }));
  const filter = `${fase}/${gemeente}`;
  const known = useRef<{ filter: string; numbers: Set<string> }>(undefined);
  const [arrived, setArrived] = useState<ReadonlySet<string>>(new Set());
  const rows = newest.isPlaceholderData ? undefined : newest.data?.rows;
  useEffect(() => {
    if (!rows) return;
    const before = known.current?.filter === filter ? known.current.numbers : undefined;
    known.current = { filter, numbers: new Set([...(before ?? []), ...rows.map(({ number }) => number)]) };
    if (!before) setArrived(new Set());
    else {
      const fresh = onTop(rows, before);
      if (fresh.length > 0) setArrived((earlier) => new Set([...earlier, ...fresh]));
    }
  }, [rows, filter]);
  return arrived;
}

/** Rows above the first one known: what slides in from below when others leave is not new. */
function onTop(rows: readonly WorklistRow[], known: ReadonlySet<string>): string[] {
  const first = rows.findIndex(({ number }) => known.has(number));
  return rows.slice(0, first === -1 ? rows.length : first).map(({ number }) => number);
}
