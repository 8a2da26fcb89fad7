import { staff } from '../../text/staff';
import type { Sort } from './worklist-search';

interface SortHeaderProps {
  label: string;
  ascending: Sort;
  descending?: Sort;
  sort: Sort;
  onSort: (sort: Sort) => void;
}

/** A column that can be sorted: the state in `aria-sort`, the choice in a button, the arrow for eyes only. */
export function SortHeader({ label, ascending, descending, sort, onSort }: SortHeaderProps) {
  const state = sort === ascending ? 'ascending' : sort === descending ? 'descending' : undefined;
  const next = sort === ascending && descending ? descending : ascending;
  const { oldestFirst, newestFirst, soonestFirst } = staff.worklist.sort;
  const does = { oldest: oldestFirst, newest: newestFirst, 'first-contact': soonestFirst }[next];
  return (
    <th scope="col" aria-sort={state}>
      <button type="button" className="desk-sort" onClick={() => onSort(next)} title={does}>
        {label}
        <span className={`desk-sort__arrow desk-sort__arrow--${state ?? 'none'}`} aria-hidden="true" />
      </button>
    </th>
  );
}
