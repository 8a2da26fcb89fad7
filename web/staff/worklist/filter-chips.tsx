import { Link } from '@tanstack/react-router';
import { municipalities } from '../../text/municipalities';
import { staff } from '../../text/staff';
import type { WorklistSearch } from './worklist-search';

const { filter } = staff.worklist;

/** The filters that are on, each with a way to take it off. */
export function FilterChips({ search: { fase, gemeente, sorteer } }: { search: WorklistSearch }) {
  if (!fase && !gemeente) return null;
  const order = sorteer && { sorteer };
  return (
    <ul className="desk-chips" aria-label={filter.chosen}>
      {fase && <Chip name={`${filter.stage}: ${staff.words.stage[fase]}`} rest={{ ...(gemeente && { gemeente }), ...order }} />}
      {gemeente && <Chip name={`${filter.municipality}: ${municipalities[gemeente]}`} rest={{ ...(fase && { fase }), ...order }} />}
      <li>
        <Link to="/" search={{ ...order }} className="desk-chips__clear">
          {filter.clear}
        </Link>
      </li>
    </ul>
  );
}

function Chip({ name, rest }: { name: string; rest: WorklistSearch }) {
  return (
    <li>
      <Link to="/" search={rest} className="desk-chip" aria-label={filter.remove(name)}>
        {name}
        <span className="desk-chip__cross" aria-hidden="true" />
      </Link>
    </li>
  );
}
