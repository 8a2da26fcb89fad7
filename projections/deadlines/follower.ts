import { setTimeout as sleep } from 'node:timers/promises';
import { type DataSource, type EntityManager, QueryFailedError } from 'typeorm';
import type { Followed } from '../../src/store/follow';
import { type Checkpoint, moveCheckpoints, readCheckpoints } from '../checkpoint';
import type { EventSource } from '../event-source';
import { Leadership } from '../leadership';
import { isOutage } from '../outage';
import { park, parkedAmong } from '../parked';
import { byDossier, type Dossiers, type Failed } from '../fold-dossiers';
import { RecentRows, rowsBefore } from '../recent-rows';
import { removeRows } from '../table-rows';
import { loadDated, saveDated } from './dated-rows';
import { type Dated, datesAfter, needsAll } from './dates-after';
import { DeadlineDossier, DeadlineRow } from './table';

interface News {
  readonly at: Checkpoint;
  readonly last: Followed;
  readonly batch: readonly Followed[];
}

const model = { name: 'deadlines' };
// Any number all instances agree on, other than that of the other models: neither waits for the other.
const lock = 704_117_265;

export interface DeadlineOptions {
  log?: (message: string) => void;
  /** How often those that wait ask for the lock, and the holder whether it still has it, in ms. */
  lockEvery?: number;
}

/** Keeps the deadlines (termijnen) of all dossiers: follows the log by itself, in one instance at a time, with facts only.
 *  It needs no key and waits for no other model, so that the clock goes on when those stand still. */
export class DeadlineFollower {
  readonly #leadership: Leadership;
  readonly #stop = new AbortController();
  #running: Promise<void> | undefined;
  #reached = 0n;
  readonly #recent = new RecentRows<Dated>();

  /** `source` must give facts only: what it opens would be kept nowhere, but read in vain. */
  constructor(
    private readonly views: DataSource,
    private readonly source: EventSource,
    private readonly options: DeadlineOptions = {},
  ) {
    this.#leadership = new Leadership(views, lock);
  }

  /** Position of the last event taken in, as far as this instance did it. */
  get reached(): bigint {
    return this.#reached;
  }

  start(): void {
    this.#running ??= this.#run();
  }

  async stop(): Promise<void> {
    this.#stop.abort();
    await this.#running;
  }

  async #run(): Promise<void> {
    const { signal } = this.#stop;
    for (let pause = 100; !signal.aborted; await sleep(pause, undefined, { signal }).catch(() => undefined)) {
      try {
        if (await this.#leadership.hold()) await this.#lead(signal);
        pause = this.options.lockEvery ?? 1_000;
      } catch (error) {
        if (signal.aborted) break;
        this.options.log?.(`deadlines will try again: ${(error as Error).message}`);
        pause = Math.min(pause * 2, 5_000);
      }
    }
    await this.#leadership.release();
  }

  async #lead(stop: AbortSignal): Promise<void> {
    const lost = new AbortController();
    const signal = AbortSignal.any([stop, lost.signal]);
    this.#recent.clear();
    let at = await this.#begin();
    await this.#retry(at);
    const watch = this.#watch(lost, signal);
    try {
      for await (const batch of this.source.follow(at.position, signal)) {
        at = await this.#take(at, batch);
        if (signal.aborted) break;
      }
    } finally {
      lost.abort();
      await watch;
    }
  }

  async #watch(lost: AbortController, signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await sleep(this.options.lockEvery ?? 1_000, undefined, { signal }).catch(() => undefined);
      if (!signal.aborted && !(await this.#leadership.hold())) lost.abort();
    }
  }

  /** Where to go on. Of a log that was replaced or cut everything is counted anew: it is quick, and nothing here is anybody's own. */
  async #begin(): Promise<Checkpoint> {
    const at = await readOne(this.views);
    if (at.position === 0n || (await this.source.eventIdAt(at.position)) === at.eventId) {
      this.#reached = at.position;
      return at;
    }
    this.options.log?.('the log was replaced: deadlines are counted anew');
    await this.views.transaction(async (manager) => {
      await manager.query('delete from checkpoint where model = $1', [model.name]);
      await manager.query('delete from parked where model = $1', [model.name]);
      await manager.query('truncate deadline, deadline_dossier');
    });
    return readOne(this.views);
  }

  async #take(at: Checkpoint, batch: readonly Followed[]): Promise<Checkpoint> {
    const last = batch.at(-1);
    if (!last || last.position <= at.position) return at;
    const news = { at, last, batch };
    await this.#write(news, (manager, dossiers) => this.#together(manager, at, dossiers)).catch(async (error: unknown) => {
      this.#recent.clear();
      if (isServers(error)) throw error;
      await this.#write(news, (manager, dossiers) => this.#apart(manager, at, dossiers));
    });
    this.#reached = last.position;
    return { ...at, position: last.position, eventId: last.eventId };
  }

  async #write({ at, last, batch }: News, write: (manager: EntityManager, dossiers: Dossiers) => Promise<readonly Dated[]>): Promise<void> {
    const dated = await this.views.transaction(async (manager) => {
      await moveCheckpoints(manager, [at], last.position, last.eventId);
      const aside = await parkedAmong(manager, [...new Set(batch.map(({ number }) => number))]);
      return write(manager, byDossier(batch.filter(({ number }) => !aside(at, number))));
    });
    // Only what is committed counts.
    for (const one of dated) if (one.dossier) this.#recent.put(model.name, one.dossier.number, one);
  }

  async #together(manager: EntityManager, at: Checkpoint, dossiers: Dossiers): Promise<readonly Dated[]> {
    const before = await rowsBefore(this.#recent, model.name, dossiers, (numbers) => loadDated(manager, numbers));
    const { dated, failed } = await this.#datedAfter(before, dossiers);
    await saveDated(manager, before, dated);
    await this.#park(manager, at, failed);
    return dated;
  }

  /** One by one, so that only what the database refuses is set aside. */
  async #apart(manager: EntityManager, at: Checkpoint, dossiers: Dossiers): Promise<readonly Dated[]> {
    for (const [number, events] of dossiers) {
      await manager.query('savepoint dossier');
      try {
        await this.#together(manager, at, new Map([[number, events]]));
      } catch (error) {
        if (isServers(error)) throw error;
        await manager.query('rollback to savepoint dossier');
        await this.#park(manager, at, [{ at: events.at(-1)!, error }]);
      }
    }
    return [];
  }

  async #datedAfter(before: ReadonlyMap<string, Dated>, dossiers: Dossiers): Promise<{ dated: Dated[]; failed: Failed[] }> {
    const dated: Dated[] = [];
    const failed: Failed[] = [];
    for (const [number, events] of dossiers) {
      const last = events.at(-1)!;
      try {
        const from = needsAll(events) ? { dates: [] } : (before.get(number) ?? { dates: [] });
        const all = needsAll(events) ? (await this.source.readDossier(number)).filter(({ position }) => position <= last.position) : events;
        dated.push(datesAfter(from, all));
      } catch (error) {
        if (isServers(error)) throw error;
        failed.push({ at: last, error });
      }
    }
    return { dated, failed };
  }

  async #park(manager: EntityManager, at: Checkpoint, failed: readonly Failed[]): Promise<void> {
    for (const { at: event } of failed) this.#recent.forget(model.name, event.number);
    for (const { error } of failed) this.options.log?.(`a dossier was set aside in deadlines: ${(error as Error).name}`);
    await park(manager, at, failed);
  }

  /** Tries again what was set aside: a newer program may understand it. */
  async #retry(at: Checkpoint): Promise<void> {
    const parked: { complaint: string }[] = await this.views.query('select complaint from parked where model = $1', [model.name]);
    for (const { complaint } of parked) {
      const events = (await this.source.readDossier(complaint)).filter(({ position }) => position <= at.position);
      await this.views.transaction(async (manager) => {
        await manager.query('delete from parked where model = $1 and complaint = $2', [model.name, complaint]);
        for (const table of [DeadlineDossier, DeadlineRow]) await removeRows(manager, table, [complaint], '');
        if (events.length > 0) await this.#apart(manager, at, new Map([[complaint, events]]));
      });
    }
  }
}

async function readOne(views: DataSource): Promise<Checkpoint> {
  const [at] = await readCheckpoints(views, [model]);
  if (!at) throw new Error('deadlines have no checkpoint');
  return at;
}

/** The servers' trouble stops the whole batch; anything else is that dossier's own. */
function isServers(error: unknown): boolean {
  return error instanceof QueryFailedError ? isOutage(error) : error instanceof Error && error.name === 'StoreUnavailable';
}
