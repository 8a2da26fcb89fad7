import { Link } from '@tanstack/react-router';
import { staff } from '../../text/staff';
import { pageSize } from './worklist-search';
import type { WorklistSearch } from './worklist-search';

const { worklist } = staff;

/** Which rows these are of how many, and the way to the others. */
export function Paging({ search, total }: { search: WorklistSearch; total: number }) {
  const page = search.pagina ?? 1;
  const last = Math.max(1, Math.ceil(total / pageSize));
  if (last === 1) return <p className="desk-soft">{worklist.total(total)}</p>;
  const to = (pagina: number): WorklistSearch => {
    const { pagina: _, ...rest } = search;
    return pagina > 1 ? { ...rest, pagina } : rest;
  };
  return (
    <nav className="desk-paging" aria-label={worklist.paging}>
      <span className="desk-soft">{worklist.range((page - 1) * pageSize + 1, Math.min(page * pageSize, total), total)}</span>
      {page > 1 && (
        <Link to="/" search={to(page - 1)} rel="prev">
          {worklist.previous}
        </Link>
      )}
      {page < last && (
        <Link to="/" search={to(page + 1)} rel="next">
          {worklist.next}
        </Link>
      )}
    </nav>
  );
}
