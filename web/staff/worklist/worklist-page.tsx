import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { WorklistPage as Page } from '../../../projections/worklist/view';
import { staff } from '../../text/staff';
import type { Me } from '../api/answers';
import { meQuery, worklistQuery } from '../api/queries';
import { announce } from '../shell/announce';
import { PageTitle } from '../shell/page-title';
import { Empty } from '../ui/empty';
import { Fault } from '../ui/fault';
import { Loading } from '../ui/loading';
import { useWide } from '../ui/use-wide';
import { ArrivalNotice } from './arrival-notice';
import { FilterChips } from './filter-chips';
import { Paging } from './paging';
import { seesDossiers } from './sees-dossiers';
import { useArrivals } from './use-arrivals';
import { WorklistCards } from './worklist-cards';
import { WorklistFilter } from './worklist-filter';
import type { Sort, WorklistSearch } from './worklist-search';
import { WorklistTable } from './worklist-table';

const { worklist } = staff;

/** The dossiers somebody may see (werkvoorraad), or that their role sees none. */
export function WorklistPage() {
  const { data: me } = useQuery(meQuery);
  return (
    <div className="desk-stack">
      <PageTitle title={worklist.title} />
      {me && (seesDossiers(me.roles) ? <Worklist /> : <Unseen me={me} />)}
    </div>
  );
}

function Unseen({ me: { roles } }: { me: Me }) {
  return (
    <Empty title={worklist.unseen.title} text={worklist.unseen.text(roles.map((role) => staff.words.role[role]).join(', '))}>
      <Link to="/proces">{worklist.unseen.process}</Link>
    </Empty>
  );
}

/** Newest first unless asked otherwise; it moves by itself. */
function Worklist() {
  const search = useSearch({ from: '/' });
  const navigate = useNavigate();
  const list = useQuery(worklistQuery(search));
  const arrived = useArrivals(search);
  const wide = useWide();
  const go = (next: WorklistSearch) => void navigate({ to: '/', search: next });
  const showArrivals = () => {
    const { sorteer: _, pagina: __, ...filters } = search;
    go(filters);
    window.scrollTo({ top: 0 });
  };
  useAnnouncedTotal(list.isPlaceholderData ? undefined : list.data, search);
  return (
    <>
      <WorklistFilter search={search} withSort={!wide} onApply={go} />
      <FilterChips search={search} />
      <ArrivalNotice arrived={arrived} onTop={!search.sorteer && !search.pagina} show={showArrivals} />
      {list.error && <Fault error={list.error} again={() => void list.refetch()} stale={list.data !== undefined} />}
      {list.data ? (
        <Rows page={list.data} search={search} fresh={arrived} wide={wide} onSort={(sort) => go(sorted(search, sort))} />
      ) : (
        list.isPending && <Loading what={worklist.what} lines={8} />
      )}
    </>
  );
}

interface RowsProps {
  page: Page;
  search: WorklistSearch;
  fresh: ReadonlySet<string>;
  wide: boolean;
  onSort: (sort: Sort) => void;
}

function Rows({ page: { rows, total }, search, fresh, wide, onSort }: RowsProps) {
  if (total === 0 || rows.length === 0)
    return search.fase || search.gemeente || search.pagina ? <Nothing /> : <Empty {...worklist.empty} />;
  const sort = search.sorteer ?? 'newest';
  return (
    <>
      {wide ? <WorklistTable rows={rows} fresh={fresh} sort={sort} onSort={onSort} /> : <WorklistCards rows={rows} fresh={fresh} />}
      <Paging search={search} total={total} />
    </>
  );
}

function Nothing() {
  return (
    <Empty {...worklist.nothing}>
      <Link to="/" search={{}}>
        {worklist.filter.clear}
      </Link>
    </Empty>
  );
}

function sorted({ fase, gemeente }: WorklistSearch, sort: Sort): WorklistSearch {
  announce(worklist.sort.done(worklist.sort[sort]));
  return { ...(fase && { fase }), ...(gemeente && { gemeente }), ...(sort !== 'newest' && { sorteer: sort }) };
}

/** After a filter: how many there are now. */
function useAnnouncedTotal(page: Page | undefined, { fase, gemeente }: WorklistSearch) {
  const total = page?.total;
  useEffect(() => {
    if (total !== undefined && (fase || gemeente)) announce(worklist.total(total));
  }, [total, fase, gemeente]);
}
