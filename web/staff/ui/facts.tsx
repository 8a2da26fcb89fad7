import type { ReactNode } from 'react';

export type FactRow = readonly [term: string, value: ReactNode];

/** Terms with their values; what is not known is left out. */
export function Facts({ rows }: { rows: readonly FactRow[] }) {
  return (
    <dl className="desk-facts">
      {rows.map(([term, value]) =>
        value === undefined || value === '' ? undefined : (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}
