import type { BeforeApplicationShutdown } from '@nestjs/common';
import { Injectable } from '@nestjs/common';
import { Metrics } from '../observe';

/** One browser that listens. */
export interface LiveStream {
  readonly session?: string;
  readonly actor: string;
  end(): void;
}

const mostOfAll = 1_000;
const mostOfOne = 12;

/** All browsers that listen here, so that none outlives its session or holds up a stop. */
@Injectable()
export class LiveStreams implements BeforeApplicationShutdown {
  private readonly open = new Set<LiveStream>();
  private stopping = false;

  constructor(private readonly metrics: Metrics) {}

  /** Takes a stream in; false when there are too many, of everybody or of this person. Of one person's the oldest makes room. */
  add(stream: LiveStream): boolean {
    if (this.stopping || this.open.size >= mostOfAll) return false;
    const own = [...this.open].filter(({ actor }) => actor === stream.actor);
    if (own.length >= mostOfOne) own[0]?.end();
    this.open.add(stream);
    this.metrics.liveStreams.set(this.open.size);
    return true;
  }

  remove(stream: LiveStream): void {
    this.open.delete(stream);
    this.metrics.liveStreams.set(this.open.size);
  }

  endSession(session: string): void {
    for (const stream of this.open) if (stream.session === session) stream.end();
  }

  beforeApplicationShutdown(): void {
    this.stopping = true;
    for (const stream of this.open) stream.end();
  }
}
