import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import { Clock } from '../clock';
import { type Followed, ComplaintLog } from '../store/follow';
import { AcknowledgeSubmission } from './acknowledge-submission';
import { MirrorLinks } from './mirror-links';
import { QueueMail } from './queue-mail';
import { Reacted } from './reacted';

interface Waiting {
  readonly position: bigint;
  readonly since: number;
}

// A submission is acknowledged by whoever took it in; what is not acknowledged after this long was left behind by a process that died.
const grace = 1_000;

/** Follows the log and does what follows from it: the safety net under what is done at once, and the queue of mail.
 *  Every reaction may be met again, here or in another instance, and has its effect once. */
@Injectable()
export class Reactions implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('reactions');
  private readonly stop = new AbortController();
  private readonly unacknowledged = new Map<string, Waiting>();
  private running: Promise<void> | undefined;
  private seen = 0n;

  constructor(
    private readonly complaints: ComplaintLog,
    private readonly acknowledgement: AcknowledgeSubmission,
    private readonly mail: QueueMail,
    private readonly links: MirrorLinks,
    private readonly reacted: Reacted,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.running = Promise.all([this.keepOn(() => this.follow()), this.keepOn(() => this.catchUp())]).then(() => undefined);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stop.abort();
    await this.running;
  }

  /** Everything up to here has had its effect. */
  get reached(): bigint {
    const oldest = [...this.unacknowledged.values()][0]?.position;
    return oldest === undefined || oldest > this.seen ? this.seen : oldest - 1n;
  }

  private async follow(): Promise<void> {
    this.unacknowledged.clear();
    this.seen = await this.reacted.position();
    for await (const batch of this.complaints.follow(this.seen, this.stop.signal)) {
      for (const followed of batch) await this.react(followed);
      await this.mail.acknowledgements(batch.filter(saysMailIsQueued));
      this.seen = batch.at(-1)?.position ?? this.seen;
    }
  }

  private async react({ position, number, type, content }: Followed): Promise<void> {
    if (type === 'submitted') this.unacknowledged.set(number, { position, since: this.clock.elapsed() });
    if (type === 'acknowledged') this.unacknowledged.delete(number);
    if ('event' in content) await this.links.mirror(number, content.event);
  }

  /** Acknowledges what was left behind, and remembers how far everything is done. */
  private async catchUp(): Promise<void> {
    for (;;) {
      await sleep(grace / 2, undefined, { signal: this.stop.signal });
      for (const [number, { since }] of this.unacknowledged) {
        if (this.clock.elapsed() - since > grace) await this.acknowledgeLate(number);
      }
      await this.reacted.moveTo(this.reached);
    }
  }

  private async acknowledgeLate(number: string): Promise<void> {
    const events = (await this.complaints.readDossier(number)).flatMap(({ content }) => ('event' in content ? [content.event] : []));
    const submitted = events.find(({ type }) => type === 'submitted');
    if (submitted) await this.acknowledgement.acknowledge(number, submitted, events);
    this.unacknowledged.delete(number);
  }

  /** Repeats until told to stop; a failure is tried again after a while. */
  private async keepOn(run: () => Promise<void>): Promise<void> {
    for (let pause = 200; !this.stop.signal.aborted; pause = Math.min(pause * 2, 5_000)) {
      try {
        await run();
      } catch (error) {
        if (this.stop.signal.aborted) return;
        this.log.warn(`will try again: ${error instanceof Error ? error.name : 'failed'}`);
        await sleep(pause, undefined, { signal: this.stop.signal }).catch(() => undefined);
      }
    }
  }
}

function saysMailIsQueued({ content }: Followed): boolean {
  return 'event' in content && content.event.type === 'acknowledged' && content.event.facts.how === 'mail-queued';
}
