import { staff } from '../../text/staff';
import { DueDate } from '../ui/due-date';
import { Facts } from '../ui/facts';
import { StageBadge } from '../ui/stage-badge';
import { ageOf, complainantOf, DossierLink, kindsOf, LastEvent, municipalityOf } from './worklist-cells';
import type { WorklistProps } from './worklist-table';

const { columns, caption } = staff.worklist;

/** The worklist on a small screen: a card for each dossier, what is due first. */
export function WorklistCards({ rows, fresh }: WorklistProps) {
  return (
    <ul className="desk-cards" aria-label={caption}>
      {rows.map((row) => (
        <li key={row.number} className={`desk-card${fresh.has(row.number) ? ' desk-card--fresh' : ''}`}>
          <div className="desk-card__head">
            <DossierLink number={row.number} fresh={fresh.has(row.number)} />
            <StageBadge stage={row.stage} />
          </div>
          <Facts
            rows={[
              [columns.firstContact, <DueDate key="due" on={row.firstContactBy} />],
              [columns.complainant, complainantOf(row)],
              [columns.municipality, municipalityOf(row)],
              [columns.kinds, kindsOf(row.kinds)],
              [columns.age, ageOf(row)],
              [columns.lastEvent, <LastEvent key="last" row={row} />],
            ]}
          />
        </li>
      ))}
    </ul>
  );
}
