import type { ComplaintEvent } from '../src/complaint/events';

export type RowClass<Row extends object = object> = new () => Row;

/** What every row that the next event builds on has. */
export interface Kept {
  revision: number;
  position: bigint;
}

/** An event that can be projected, with where it stands. */
export interface Projectable {
  readonly position: bigint;
  readonly number: string;
  readonly event: ComplaintEvent;
  /** With `submitted` only. */
  readonly receipt?: string;
}

/** A read model (leesmodel): which tables it keeps, and what one event changes in them. */
export interface ReadModel<Row extends Kept = Kept> {
  readonly name: string;
  readonly tables: readonly RowClass[];
  /** The table with one row a dossier on which the next event builds; none for models that only add. */
  readonly buildsOn?: RowClass<Row>;
  /** The rows to write, each an instance of its table's class; of rows with the same key the last one counts. Pure. */
  project(before: Row | undefined, followed: Projectable): readonly object[];
}

/** A row from its values. */
export function rowOf<Row extends object>(table: RowClass<Row>, values: Row): Row {
  return Object.assign(new table(), values);
}
