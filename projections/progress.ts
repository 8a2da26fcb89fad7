import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import type { Followed } from '../src/store/follow';

/** That a dossier moved, never what happened to it. Without a number any may have. It may be lost: whoever needs to be sure asks again. */
export interface Moved {
  readonly number?: string;
  readonly position: bigint;
}

/** The read model has not come so far within the time a reader waits. */
export class NotYet extends Error {
  override readonly name = 'NotYet';
  constructor(
    readonly model: string,
    readonly asked: bigint,
    readonly reached: bigint,
  ) {
    super(`${model} has not reached ${asked}`);
  }
}

/** What goes out with a commit: how far the models are, and which dossiers moved. */
export interface Announcement {
  readonly positions: Readonly<Record<string, bigint>>;
  readonly moved: readonly Moved[];
}

const channel = 'wederhoor_projected';
// A payload holds 8,000 bytes; more than this at once is catching up, and nobody watches that dossier by dossier.
const mostNumbers = 150;

/** The hints of a batch: one for each dossier, or one for all. */
export function movedBy(batch: readonly Followed[]): Moved[] {
  const last = new Map(batch.map(({ number, position }) => [number, { number, position }]));
  if (last.size <= mostNumbers) return [...last.values()];
  const position = batch.at(-1)?.position;
  return position === undefined ? [] : [{ position }];
}

/** Sends an announcement to all instances when the transaction commits. */
export async function notify(sql: Pick<EntityManager, 'query'>, { positions, moved }: Announcement): Promise<void> {
  const payload = JSON.stringify([positions, moved.map(({ number, position }) => [position, number])], (_, value: unknown) =>
    typeof value === 'bigint' ? value.toString() : value,
  );
  await sql.query('select pg_notify($1, $2)', [channel, payload]);
}

interface Listening {
  query(sql: string): Promise<unknown>;
  on(event: 'notification', hear: (message: { payload?: string }) => void): void;
  on(event: 'error' | 'end', lost: () => void): void;
}

export interface ProgressOptions {
  /** How long a reader waits for its own write, in ms. */
  patience?: number;
  /** How often a waiting reader asks the table itself, in case an announcement was lost, in ms. */
  lookEvery?: number;
}

/** How far the read models are, in every instance: heard by NOTIFY, looked up when in doubt. */
export class Progress {
  readonly #reached = new Map<string, bigint>();
  readonly #listeners = new Set<(moved: Moved) => void>();
  readonly #wakers = new Set<() => void>();
  readonly #looks = new Map<string, Promise<void>>();
  #connection: QueryRunner | undefined;
  #closed = false;

  constructor(
    private readonly views: DataSource,
    private readonly options: ProgressOptions = {},
  ) {}

  /** Starts to hear what is projected, here or in another instance; reconnects by itself. */
  async listen(): Promise<void> {
    if (this.#closed) return;
    const connection = this.views.createQueryRunner();
    try {
      const client = (await connection.connect()) as Listening;
      const lost = () => {
        if (this.#connection !== connection) return;
        this.#connection = undefined;
        this.#again();
      };
      client.on('error', lost);
      client.on('end', lost);
      client.on('notification', ({ payload }) => payload && this.#hear(payload));
      await client.query(`listen ${channel}`);
      this.#connection = connection;
    } catch {
      // Waiting readers look for themselves meanwhile.
      await connection.release();
      this.#again();
    }
  }

  /** Hears that dossiers moved; returns how to stop hearing. */
  onMoved(listener: (moved: Moved) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** How far a model is, as far as heard. */
  reached(model: string): bigint {
    return this.#reached.get(model) ?? 0n;
  }

  /** Where a model stands when projecting begins: further back than before when it was rebuilt from a shorter log. */
  begin(model: string, position: bigint): void {
    this.#reached.set(model, position);
  }

  /** Takes note of what was committed. Positions never go back. */
  announce({ positions, moved }: Announcement): void {
    for (const [model, position] of Object.entries(positions)) if (position > this.reached(model)) this.#reached.set(model, position);
    for (const wake of this.#wakers) wake();
    for (const listener of this.#listeners) for (const one of moved) listener(one);
  }

  /** Returns once a model has projected the event at this position, so that a writer sees its own write. @throws NotYet after some seconds */
  async waitFor(model: string, position: bigint): Promise<void> {
    const { patience = 3_000, lookEvery = 500 } = this.options;
    const until = performance.now() + patience;
    for (let heard = this.reached(model) > 0n; this.reached(model) < position; heard = true) {
      const left = until - performance.now();
      if (left <= 0) throw new NotYet(model, position, this.reached(model));
      // Whoever is woken does not ask the table: all that wait are woken by every batch.
      if (!heard || !(await this.#woken(Math.min(lookEvery, left)))) await this.#look(model);
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    const connection = this.#connection;
    this.#connection = undefined;
    if (!connection) return;
    // Where the connection is broken nobody listens any more.
    await connection.query(`unlisten ${channel}`).catch(() => undefined);
    await connection.release();
  }

  /** Asks the table; those who wait at the same time share the question. */
  #look(model: string): Promise<void> {
    const asked = this.#looks.get(model) ?? this.#ask(model).finally(() => this.#looks.delete(model));
    this.#looks.set(model, asked);
    return asked;
  }

  async #ask(model: string): Promise<void> {
    const [row]: { position: bigint }[] = await this.views.query('select position from checkpoint where model = $1 and live', [model]);
    if (row) this.announce({ positions: { [model]: row.position }, moved: [] });
  }

  /** False when nothing was heard within so many ms. */
  #woken(within: number): Promise<boolean> {
    return new Promise((resolve) => {
      const end = (woken: boolean) => {
        clearTimeout(timer);
        this.#wakers.delete(wake);
        resolve(woken);
      };
      const wake = () => end(true);
      const timer = setTimeout(() => end(false), within);
      this.#wakers.add(wake);
    });
  }

  #again(): void {
    if (!this.#closed) setTimeout(() => void this.listen(), 500).unref();
  }

  #hear(payload: string): void {
    const [positions, moved] = JSON.parse(payload) as [Record<string, string>, [string, string?][]];
    this.announce({
      positions: Object.fromEntries(Object.entries(positions).map(([model, position]) => [model, BigInt(position)])),
      moved: moved.map(([position, number]) => (number ? { number, position: BigInt(position) } : { position: BigInt(position) })),
    });
  }
}
