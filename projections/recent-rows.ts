import type { Dossiers } from './fold-dossiers';

/** The rows written last, by model and dossier: what comes next mostly builds on them. Right for as long as nobody else writes;
 *  to be cleared when that is not certain. */
export class RecentRows<Row> {
  readonly #rows = new Map<string, Row>();

  constructor(private readonly most = 5_000) {}

  get(model: string, number: string): Row | undefined {
    return this.#rows.get(keyOf(model, number));
  }

  put(model: string, number: string, row: Row): void {
    const key = keyOf(model, number);
    this.#rows.delete(key);
    this.#rows.set(key, row);
    if (this.#rows.size > this.most) this.#rows.delete(this.#rows.keys().next().value ?? '');
  }

  forget(model: string, number: string): void {
    this.#rows.delete(keyOf(model, number));
  }

  clear(): void {
    this.#rows.clear();
  }
}

/** By number, what the next events of these dossiers build on: the rows kept, and those loaded that are not. */
export async function rowsBefore<Row>(
  recent: RecentRows<Row>,
  model: string,
  dossiers: Dossiers,
  load: (numbers: string[]) => Promise<ReadonlyMap<string, Row>>,
): Promise<ReadonlyMap<string, Row>> {
  const before = new Map<string, Row>();
  const unknown: string[] = [];
  for (const [number, [first]] of dossiers) {
    const row = recent.get(model, number);
    if (row) before.set(number, row);
    // A dossier's first event builds on nothing. A row that is there all the same is further, and stays.
    else if (first?.revision !== 0) unknown.push(number);
  }
  if (unknown.length > 0) for (const [number, row] of await load(unknown)) before.set(number, row);
  return before;
}

const keyOf = (model: string, number: string) => `${model}/${number}`;
