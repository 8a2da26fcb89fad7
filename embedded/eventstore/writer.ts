import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from 'pg';
import { awake } from './awake';
import { Batch, type Outcome, type Write } from './batch';
import { connect } from './database';
import { needsIds } from './decide';
import type { Feed } from './feed';
import type { Heads } from './heads';
import type { Log } from './log';
import type { Metrics } from './metrics';
import { type Job, Queue } from './queue';
import { isMetastream, originalOf } from './recorded';
import { unavailable } from './store-error';
import { isSoftDeleted } from './stream-metadata';
import { findIds, insertBatch, lastStored } from './tables';
import { isStopped, isTaken, refusal, sqlState } from './write-failure';

/* Why no reader can ever pass a position that commits later.
 *
 * Numbers from a sequence, taken by several transactions, commit out of order: a reader who has seen 7 misses a 6 that commits after it. Here one
 * loop decides everything. It takes what waits, numbers the events from a counter that continues the last committed position, stores them in one
 * statement, and has at most one such statement under way. Readers see nothing beyond `feed.position`, and only `publish`, after the commit, moves it.
 * So the visible log is always a prefix 1..n of the log as it will ever be: when n is shown, no position at or below n is still to come.
 *
 * A statement that fails moves nothing: the next one takes the same numbers. When the connection breaks, the outcome is unknown: then the last stored
 * position is read again before anything else is numbered. Should the old statement commit even after that, it holds the very numbers the
 * next one takes, so the primary key refuses one of the two; a refused one reads the last position again. A second server is
 * kept out by a lock, and if that failed by the same key. */

/** For one statement, in milliseconds. */
const statementTimeout = 10_000;

/** The one who decides every write, and shares transactions between them. */
export class Writer {
  private readonly queue = new Queue();
  private running: Promise<void> | undefined;
  private client: Client | undefined;
  private nextStream = 1;
  private closed = false;
  private suspended = false;

  constructor(
    private readonly url: string,
    private readonly heads: Heads,
    private readonly feed: Feed,
    private readonly metrics: Metrics,
    private readonly log: Log,
  ) {}

  /** Reads where the store stands; before this nothing is taken. */
  async open(): Promise<void> {
    await this.resync();
  }

  /** Nothing may be written until `resume`: the lock is lost. */
  suspend(): void {
    this.suspended = true;
  }

  /** The lock is held again, perhaps after another server has written: nothing remembered is trusted. */
  resume(): void {
    this.drop();
    this.suspended = false;
  }

  /** Settles when the write is durable, or was decided against. Order within a stream is the order of the calls. @throws StoreError */
  async submit(write: Write): Promise<Outcome> {
    if (this.closed) throw unavailable('The event store is shutting down.');
    if (this.suspended) throw unavailable('The event store has lost its lock on the database and is taking it again.');
    const since = performance.now();
    return this.queue.within(write, async (bytes) => {
      const head = await this.heads.acquire(originalOf(write.stream));
      return new Promise<Outcome>((resolve, reject) => {
        this.queue.push({ write, head, bytes, since, resolve, reject });
        this.running ??= this.run();
      });
    });
  }

  /** Writes that have come and are not decided. */
  get waiting(): number {
    return this.queue.waiting;
  }

  /** Takes nothing more, finishes what waits, closes. */
  async close(): Promise<void> {
    this.closed = true;
    // Some may still look for their stream.
    while (this.waiting > 0) await (this.running ?? pause(5));
    await this.client?.end();
  }

  private async run(): Promise<void> {
    await Promise.resolve();
    while (!this.queue.empty) {
      const jobs = this.queue.take();
      await awake(this.flush(jobs), () => this.waiting === 1);
      for (const { head } of jobs) this.heads.release(head);
    }
    this.running = undefined;
  }

  private async flush(jobs: Job[]): Promise<void> {
    try {
      if (this.suspended) throw new Error('the lock is lost');
      if (!this.client) await this.resync();
      await this.refresh(jobs);
      const batch = await this.prepare(jobs);
      const outcomes = jobs.map(({ write, head }) => batch.add(write, head));
      if (batch.events.length > 0) await insertBatch(this.connection(), batch);
      this.nextStream = batch.nextStream;
      batch.publish();
      this.feed.publish(batch.events.map(({ event }) => event));
      this.tell(jobs, outcomes);
      this.metrics.batchSize.observe(jobs.length);
      this.metrics.events.inc(batch.events.length);
    } catch (error) {
      await this.recover(jobs, error);
    }
  }

  private tell(jobs: Job[], outcomes: Outcome[]): void {
    for (const [index, { resolve, since }] of jobs.entries()) {
      const outcome = outcomes[index] as Outcome;
      this.metrics.appends.inc({ outcome: outcome.kind });
      this.metrics.latency.observe((performance.now() - since) / 1000);
      resolve(outcome);
    }
  }

  private async prepare(jobs: Job[]): Promise<Batch> {
    const batch = new Batch(this.feed.position + 1, this.nextStream, Date.now() * 1000);
    const streams: number[] = [];
    const ids: string[] = [];
    for (const { write, head } of jobs) {
      const side = isMetastream(write.stream) ? head.meta : head.main;
      const state = {
        last: side.last,
        tombstoned: head.tombstoned,
        softDeleted: isSoftDeleted(head.limits),
        metadataExists: head.meta.last >= 0,
      };
      if (!needsIds(write.expected, state)) continue;
      for (const { id } of write.events) {
        streams.push(side.id);
        ids.push(id);
      }
    }
    if (ids.length > 0) await findIds(this.connection(), streams, ids, (stream, id, place) => batch.remember(stream, id, place));
    return batch;
  }

  private async refresh(jobs: Job[]): Promise<void> {
    for (const job of jobs) {
      if (!job.head.stale) continue;
      const fresh = await this.heads.acquire(job.head.name);
      this.heads.release(job.head);
      job.head = fresh;
    }
  }

  /** A batch that was refused as a whole goes again one by one, so that one bad append fails alone. */
  private async recover(jobs: Job[], error: unknown): Promise<void> {
    const refused = sqlState(error);
    this.log('write-failed', { appends: jobs.length, code: refused, why: String(error) });
    if (refused === undefined) this.drop();
    if (isTaken(refused)) await this.resync().catch(() => this.drop());
    if (refused !== undefined && !isStopped(refused) && jobs.length > 1) {
      for (const job of jobs) await this.flush([job]);
      return;
    }
    const why =
      refused === undefined ? unavailable('The outcome of this write is unknown: repeat it with the same event ids.') : refusal(refused);
    this.metrics.appends.inc({ outcome: 'failed' }, jobs.length);
    for (const { reject } of jobs) reject(why);
  }

  private drop(): void {
    const client = this.client;
    this.client = undefined;
    this.heads.forgetAll();
    // Nobody waits for it: a line that is cut on the other side only takes minutes to say so.
    void client?.end().catch((error: unknown) => this.log('connection-not-closed', { why: String(error) }));
  }

  private async connect(): Promise<Client> {
    const client = await connect(this.url, 'writer', statementTimeout);
    // Its few statements are the same every time; planning them anew costs a fifth of what they cost.
    await client.query('set plan_cache_mode = force_generic_plan');
    return client;
  }

  private connection(): Client {
    if (!this.client) throw new Error('no connection');
    return this.client;
  }

  private async resync(): Promise<void> {
    this.client ??= await this.connect();
    const { position, stream } = await lastStored(this.client);
    this.heads.forgetAll();
    this.nextStream = stream + 1;
    this.feed.reset(position);
  }
}
