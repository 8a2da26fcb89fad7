/** A condition on the table `access` (alias `access`), made by whoever knows what an actor may see.
 *  Its parameters are `$1` to `$n` in the order of `params`; the query that takes it in puts them first and counts its own on from there. */
export interface SqlCondition {
  readonly sql: string;
  readonly params: readonly unknown[];
}

/** Counts parameters on from those of a condition. */
export class Params {
  readonly values: unknown[];

  constructor({ params }: SqlCondition) {
    this.values = [...params];
  }

  /** Adds a value; gives its place, as `$4`. */
  add(value: unknown): string {
    return `$${this.values.push(value)}`;
  }
}
