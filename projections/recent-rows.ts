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

const keyOf = (model: string, number: string) => `${model}/${number}`;
