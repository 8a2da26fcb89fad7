import { type BeforeApplicationShutdown, Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Logger as WorkerLogger, run, type Runner } from 'graphile-worker';
import { DateTime } from 'luxon';
import type { Pool } from 'pg';
import { setTimeout as sleep } from 'node:timers/promises';
import { Clock } from '../clock';
import { VIEWS_POOL } from '../database/database.module';
import { MailLedger } from '../mail/ledger';
import { uuidv5 } from '../privacy/uuid';
import { type MailJob, SendAcknowledgement } from './send-acknowledgement';

// A ledger made anew from the log does not mail last year's complainants again.
const stillNews = { days: 3 };
// Mail servers refuse floods, and people at the desk come first.
const pace = 100;

/** The queue of mail: one job per notification, by ids only, tried again until the mail server takes it. */
@Injectable()
export class QueueMail implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('mail');
  private runner: Promise<Runner> | undefined;

  constructor(
    @Inject(VIEWS_POOL) private readonly pool: Pool,
    private readonly ledger: MailLedger,
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

  /** Queues the acknowledgement that an `acknowledged` event says is queued; a second time changes nothing. */
  async acknowledgement({
    number,
    eventId,
    position,
    at,
  }: {
    number: string;
    eventId: string;
    position: bigint;
    at: string;
  }): Promise<void> {
    if (DateTime.fromISO(at) < DateTime.fromISO(this.clock.now()).minus(stillNews)) return;
    const job: MailJob = { notificationId: uuidv5(eventId, 'mail'), number, position: String(position) };
    await this.ledger.queue({ notificationId: job.notificationId, complaint: number, eventId, letter: 'O1' }, at);
    const runner = await (this.runner ??= this.start());
    await runner.addJob('mail', job, { jobKey: job.notificationId, jobKeyMode: 'unsafe_dedupe', maxAttempts: 30 });
  }

  private start(): Promise<Runner> {
    return run({
      pgPool: this.pool,
      noHandleSignals: true,
      concurrency: 1,
      logger: new WorkerLogger(() => (level, message) => {
        // An ambient enum, which cannot be named here.
        if (`${level}` === 'error') this.log.error(message);
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
