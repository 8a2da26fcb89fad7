import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import type { Followed } from '../src/store/follow';
import { readCheckpoints } from './checkpoint';
import type { EventSource } from './event-source';
import { Leadership } from './leadership';
import { listParked, type Parked } from './parked';
import { movedBy, notify, type Progress } from './progress';
import { projectBatch, type Target, targetsInUse } from './project-batch';
import type { Kept, ReadModel } from './read-model';
import { RecentRows } from './recent-rows';
import { refold, refoldEverywhere } from './refold';

/** The log was restored or cut: what the read models hold is not what it says. They must be rebuilt. */
export class LogCut extends Error {
  override readonly name = 'LogCut';
  constructor(model: string, position: bigint) {
    super(`the event that ${model} projected last is no longer at position ${position} of the event store: rebuild the read models`);
  }
}

export type RunnerPhase = 'starting' | 'waiting' | 'projecting' | 'retrying' | 'refused' | 'stopped';

/** How projecting goes, for health and metrics. `waiting`: another instance projects. */
export interface RunnerState {
  readonly phase: RunnerPhase;
  /** Since when, in ms since 1970. */
  readonly since: number;
  readonly reason?: string;
  /** How far the slowest model is. */
  readonly position: bigint;
  /** How old the oldest event not yet projected is, in seconds; 0 when there is none. */
  readonly lagSeconds: number;
  readonly parked: number;
}

export interface RunnerOptions {
  models: readonly ReadModel[];
  /** Milliseconds since 1970. */
  now: () => number;
  log?: (message: string) => void;
  /** How often those that wait ask for the lock, and the holder whether it still has it, in ms. */
  lockEvery?: number;
  /** How often dossiers set aside are tried again, in ms. */
  unparkEvery?: number;
}

/** Projects: takes events into the read models, in one instance at a time, for as long as the process lives. */
export class Runner {
  readonly #leadership: Leadership;
  readonly #stop = new AbortController();
  readonly #recent = new RecentRows<Kept>();
  #running: Promise<void> | undefined;
  #targets: Target[] = [];
  #phase: Pick<RunnerState, 'phase' | 'since' | 'reason'>;
  #waitingSince: number | undefined;
  #parked = 0;
  /** Before the next try; short again as soon as something succeeds. */
  #pause = 100;

  constructor(
    private readonly views: DataSource,
    private readonly source: EventSource,
    private readonly progress: Progress,
    private readonly options: RunnerOptions,
  ) {
    this.#leadership = new Leadership(views);
    this.#phase = { phase: 'starting', since: options.now() };
  }

  start(): void {
    this.#running ??= this.#run();
  }

  /** Ends after the batch under way; another instance may take over. */
  async stop(): Promise<void> {
    this.#stop.abort();
    await this.#running;
    this.#enter('stopped');
  }

  state(): RunnerState {
    const positions = this.options.models.map(({ name }) => this.progress.reached(name));
    const position = positions.reduce((least, one) => (one < least ? one : least), positions[0] ?? 0n);
    const lagSeconds = this.#waitingSince === undefined ? 0 : Math.max(0, this.options.now() - this.#waitingSince) / 1_000;
    return { ...this.#phase, position, lagSeconds, parked: this.#parked };
  }

  /** Tries all dossiers again that were set aside. @returns those that still are. */
  async unpark(): Promise<Parked[]> {
    const targets = await targetsInUse(this.views, this.options.models);
    for (const { model, complaint } of await listParked(this.views)) {
      const target = targets.find((one) => one.model.name === model);
      if (target) await refold(this.views, this.source, target, complaint);
    }
    return this.#countParked();
  }

  /** Makes one dossier anew in every model, set aside or not. @returns the dossiers still set aside. */
  async refold(number: string): Promise<Parked[]> {
    await refoldEverywhere(this.views, this.source, this.options.models, number);
    for (const { name } of this.options.models) this.#recent.forget(name, number);
    return this.#countParked();
  }

  async #countParked(): Promise<Parked[]> {
    const parked = await listParked(this.views);
    this.#parked = parked.length;
    return parked;
  }

  async #run(): Promise<void> {
    const { signal } = this.#stop;
    const { lockEvery = 1_000 } = this.options;
    while (!signal.aborted) {
      if (await this.#leadership.hold()) {
        const error = await this.#lead(signal).catch((error: Error) => error);
        if (signal.aborted) break;
        this.#enter(error instanceof LogCut ? 'refused' : 'retrying', error.message);
        await rest(this.#pause, signal);
        this.#pause = Math.min(this.#pause * 2, 5_000);
      } else {
        await this.#lookOn();
        await rest(lockEvery, signal);
      }
    }
    await this.#leadership.release();
  }

  /** Projects until the servers fail, the lock is lost or the process stops. */
  async #lead(stop: AbortSignal): Promise<Error> {
    const lost = new AbortController();
    const signal = AbortSignal.any([stop, lost.signal]);
    this.#recent.clear();
    this.#targets = await targetsInUse(this.views, this.options.models);
    await this.#checkLog();
    this.#enter('projecting');
    const watch = this.#watch(lost, signal);
    try {
      const after = this.#targets.reduce(
        (least, { checkpoint: { position } }) => (position < least ? position : least),
        this.#targets[0]!.checkpoint.position,
      );
      for await (const batch of this.source.follow(after, signal)) {
        await this.#project(batch);
        if (signal.aborted) break;
      }
    } finally {
      lost.abort();
      await watch;
    }
    return new Error(stop.aborted ? 'stopped' : 'the subscription ended, or the lock was lost');
  }

  async #project(batch: readonly Followed[]): Promise<void> {
    const last = batch.at(-1);
    if (!last) return;
    this.#waitingSince = batch[0]?.created.getTime();
    const announcement = {
      positions: Object.fromEntries(this.#targets.map(({ model }) => [model.name, last.position])),
      moved: movedBy(batch),
    };
    const { targets, parked } = await projectBatch(this.views, this.#targets, batch, {
      inside: (manager) => notify(manager, announcement),
      recent: this.#recent,
      source: this.source,
    });
    this.#targets = targets;
    this.#pause = 100;
    this.#parked += parked;
    this.#waitingSince = undefined;
    this.progress.announce(announcement);
    if (this.#parked > 0 && parked > 0)
      this.options.log?.(`${parked} dossiers were set aside; GET /health/ready counts them, the table parked says why`);
  }

  /** Beside projecting: is the lock still ours, do we miss anything, and can what was set aside go on? */
  async #watch(lost: AbortController, signal: AbortSignal): Promise<void> {
    const { lockEvery = 1_000, unparkEvery = 300_000 } = this.options;
    for (let unparkAt = this.options.now(); !signal.aborted; await rest(lockEvery, signal)) {
      if (!(await this.#leadership.hold())) return lost.abort();
      try {
        await this.#lookBehind();
        if (this.options.now() < unparkAt) continue;
        unparkAt = this.options.now() + unparkEvery;
        await this.unpark();
      } catch (error) {
        this.options.log?.(`looking after what waits failed: ${(error as Error).message}`);
      }
    }
  }

  /** Is there an event that we do not know? What follows tells of those that come, not of those that do not. */
  async #lookBehind(): Promise<void> {
    const reached = this.state().position;
    if ((await this.source.lastPosition()) <= reached) this.#waitingSince = undefined;
    else if (reached === this.state().position) this.#waitingSince ??= this.options.now();
  }

  /** Another instance projects: how far is it? */
  async #lookOn(): Promise<void> {
    try {
      const checkpoints = await readCheckpoints(this.views, this.options.models);
      this.progress.announce({ positions: Object.fromEntries(checkpoints.map(({ model, position }) => [model, position])), moved: [] });
      this.#enter('waiting');
    } catch (error) {
      this.#enter('retrying', (error as Error).message);
    }
  }

  async #checkLog(): Promise<void> {
    for (const { checkpoint } of this.#targets) {
      const { model, position, eventId } = checkpoint;
      if (position > 0n && (await this.source.eventIdAt(position)) !== eventId) throw new LogCut(model, position);
      this.progress.begin(model, position);
    }
    await this.#countParked();
  }

  #enter(phase: RunnerPhase, reason?: string): void {
    const changed = phase !== this.#phase.phase || reason !== this.#phase.reason;
    if (!changed) return;
    this.#phase = { phase, since: this.options.now(), ...(reason ? { reason } : {}) };
    this.options.log?.(reason ? `${phase}: ${reason}` : phase);
  }
}

/** A pause that ends early when there is no need for it any more. */
async function rest(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal }).catch(() => undefined);
}
