import type { Outcome, Write } from './batch';
import type { Head } from './head';
import { type StoreError, unavailable } from './store-error';

/** An append that waits for its transaction. */
export interface Job {
  write: Write;
  head: Head;
  /** What it takes in a statement, about. */
  bytes: number;
  /** When it came, by `performance.now()`. */
  since: number;
  resolve: (outcome: Outcome) => void;
  reject: (why: StoreError) => void;
}

/** In one transaction. */
const batchJobs = 500;
const batchBytes = 8 * 2 ** 20;
/** In all. */
const mostWaiting = 20_000;
const mostBytes = 64 * 2 ** 20;

/** The appends that have come and are not decided, in their order and within bounds. */
export class Queue {
  private readonly jobs: Job[] = [];
  private bytes = 0;
  /** Those that wait here, are being written, or still look for their stream. */
  waiting = 0;

  get empty(): boolean {
    return this.jobs.length === 0;
  }

  /** Counts an append in, for as long as `wait` takes. @throws StoreError UNAVAILABLE when too many wait */
  async within(write: Write, wait: (bytes: number) => Promise<Outcome>): Promise<Outcome> {
    const bytes = bytesOf(write);
    if (this.waiting >= mostWaiting || (this.waiting > 0 && this.bytes + bytes > mostBytes)) {
      throw unavailable('Too many appends are waiting: try again.');
    }
    this.waiting += 1;
    this.bytes += bytes;
    try {
      return await wait(bytes);
    } finally {
      this.waiting -= 1;
      this.bytes -= bytes;
    }
  }

  push(job: Job): void {
    this.jobs.push(job);
  }

  /** The first of them: as many as one transaction may hold, and at least one. */
  take(): Job[] {
    let bytes = 0;
    let count = 0;
    for (const job of this.jobs) {
      if (count > 0 && (count === batchJobs || bytes + job.bytes > batchBytes)) break;
      bytes += job.bytes;
      count += 1;
    }
    return this.jobs.splice(0, count);
  }
}

function bytesOf({ stream, events }: Write): number {
  return events.reduce((sum, { data, metadata, type }) => sum + data.length + metadata.length + type.length + 100, stream.length);
}
