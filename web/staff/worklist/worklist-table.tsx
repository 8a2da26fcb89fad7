import type { WorklistRow } from '../../../projections/worklist/view';
import { staff } from '../../text/staff';
import { DueDate } from '../ui/due-date';
import { StageBadge } from '../ui/stage-badge';
import { SortHeader } from './sort-header';
import { ageOf, complainantOf, DossierLink, kindsOf, LastEvent, municipalityOf } from './worklist-cells';
import type { Sort } from './worklist-search';

export interface WorklistProps {
  rows: readonly WorklistRow[];
  fresh: ReadonlySet<string>;
}

const { columns, caption } = staff.worklist;

/** The worklist where there is room for a table. */
export function WorklistTable({ rows, fresh, sort, onSort }: WorklistProps & { sort: Sort; onSort: (sort: Sort) => void }) {
  return (
    <table className="desk-table">
      <caption className="ams-visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.number}</th>
          <th scope="col">{columns.complainant}</th>
          <th scope="col">{columns.municipality}</th>
          <th scope="col">{columns.kinds}</th>
          <th scope="col">{columns.stage}</th>
          <SortHeader label={columns.age} ascending="newest" descending="oldest" sort={sort} onSort={onSort} />
          <SortHeader label={columns.firstContact} ascending="first-contact" sort={sort} onSort={onSort} />
          <th scope="col">{columns.lastEvent}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.number} className={fresh.has(row.number) ? 'desk-table__fresh' : undefined}>
            <th scope="row">
              <DossierLink number={row.number} fresh={fresh.has(row.number)} />
            </th>
            <td className="desk-table__name">{complainantOf(row)}</td>
            <td>{municipalityOf(row)}</td>
            <td>{kindsOf(row.kinds)}</td>
            <td>
              <StageBadge stage={row.stage} />
            </td>
            <td className="desk-nowrap">{ageOf(row)}</td>
            <td>
              <DueDate on={row.firstContactBy} />
            </td>
            <td>
              <LastEvent row={row} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
