import { type BeforeApplicationShutdown, Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Logger as WorkerLogger, run, type Runner } from 'graphile-worker';
import { DateTime } from 'luxon';
import type { Pool } from 'pg';
import { setTimeout as sleep } from 'node:timers/promises';
import { Clock } from '../clock';
import { VIEWS_POOL } from '../database/database.module';
import { uuidv5 } from '../privacy/uuid';
import type { Followed } from '../store/follow';
import { type MailJob, SendAcknowledgement } from './send-acknowledgement';

// A ledger made anew from the log does not mail last year's complainants again.
const stillNews = { days: 3 };
// Mail servers refuse floods, and people at the desk come first.
const pace = 100;

// Ledger and queue at once, so that neither knows of a mail that the other does not.
const queue = `
with noted as (
  insert into mail (notification_id, complaint, event_id, letter, queued_at)
  select id, complaint, event, 'O1', at from unnest($1::uuid[], $2::text[], $3::uuid[], $4::timestamptz[]) as given (id, complaint, event, at)
  on conflict do nothing)
select graphile_worker.add_job('mail', job, job_key => id, job_key_mode => 'unsafe_dedupe', max_attempts => 30)
from unnest($1::text[], $5::json[]) as given (id, job)`;

/** An event that says that a mail is queued. */
export type Acknowledged = Pick<Followed, 'number' | 'eventId' | 'position' | 'created'>;

/** The queue of mail: one job per notification, by ids only, tried again until the mail server takes it. */
@Injectable()
export class QueueMail implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('mail');
  private runner: Promise<Runner> | undefined;

  constructor(
    @Inject(VIEWS_POOL) private readonly pool: Pool,
    private readonly sender: SendAcknowledgement,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.runner = this.start();
    // Whoever queues a mail awaits it and hears of a failure there.
    this.runner.catch((error: unknown) => this.log.error(`the queue did not start: ${String(error)}`));
  }

  async beforeApplicationShutdown(): Promise<void> {
    const runner = await this.runner?.catch(() => undefined);
    await runner?.stop();
  }

  /** Queues the acknowledgements that `acknowledged` events say are queued; a second time changes nothing. */
  async acknowledgements(said: readonly Acknowledged[]): Promise<void> {
    const since = DateTime.fromISO(this.clock.now()).minus(stillNews);
    const news = said.filter(({ created }) => DateTime.fromJSDate(created) >= since);
    if (news.length === 0) return;
    const jobs = news.map(({ eventId, number, position }): MailJob => {
      return { notificationId: uuidv5(eventId, 'mail'), number, position: String(position) };
    });
    await (this.runner ??= this.start());
    await this.pool.query({
      name: 'queue mail',
      text: queue,
      values: [
        jobs.map(({ notificationId }) => notificationId),
        news.map(({ number }) => number),
        news.map(({ eventId }) => eventId),
        news.map(({ created }) => created),
        jobs.map((job) => JSON.stringify(job)),
      ],
    });
  }

  private start(): Promise<Runner> {
    return run({
      pgPool: this.pool,
      noHandleSignals: true,
      concurrency: 1,
      logger: new WorkerLogger(() => (level, message) => {
        if ((level as string) === 'error') this.log.error(message);
      }),
      taskList: {
        mail: async (job) => {
          await this.sender.send(job as MailJob);
          await sleep(pace);
        },
      },
    });
  }
}
