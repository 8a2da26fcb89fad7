import type { DataSource, QueryRunner } from 'typeorm';

// Any number all instances agree on.
const projecting = 704_117_264;

/** Which instance projects: the one that holds a lock in PostgreSQL, for as long as its connection lives.
 *  Only politeness: what keeps two from doing harm is the compare-and-swap of the checkpoints. */
export class Leadership {
  #connection: QueryRunner | undefined;
  #held = false;

  constructor(
    private readonly views: DataSource,
    private readonly lock = projecting,
  ) {}

  /** Takes the lock if it is free, or finds it still held. Errors of the server count as not held. */
  async hold(): Promise<boolean> {
    const connection = (this.#connection ??= this.views.createQueryRunner());
    try {
      // Taken once: a lock taken twice must be given back twice.
      const sql = this.#held ? 'select true as held' : `select pg_try_advisory_lock(${this.lock}) as held`;
      const [row]: { held: boolean }[] = await connection.query(sql);
      return (this.#held = row?.held === true);
    } catch {
      await this.release();
      return false;
    }
  }

  async release(): Promise<void> {
    const connection = this.#connection;
    this.#connection = undefined;
    this.#held = false;
    if (!connection) return;
    // Where the connection is broken the lock is gone already.
    await connection.query('select pg_advisory_unlock_all()').catch(() => undefined);
    await connection.release();
  }
}
