import { type BeforeApplicationShutdown, type DynamicModule, Logger, Module, type OnApplicationBootstrap } from '@nestjs/common';
import { DateTime } from 'luxon';
import { DataSource } from 'typeorm';
import { Clock } from '../src/clock';
import type { Config } from '../src/config';
import { VIEWS, VIEWS_BATCHES } from '../src/database/database.module';
import { SubjectKeys } from '../src/privacy/subject-keys';
import { EventStore } from '../src/store/event-store';
import { ComplaintLog } from '../src/store/follow';
import { LiveEvents } from '../src/store/live-events';
import { AccessHandler } from './access/query';
import { CandidatesHandler } from './candidates/query';
import { DeadlineFollower } from './deadlines/follower';
import { DueDatesHandler } from './deadlines/query';
import { DossierHandler } from './dossier/query';
import { readModels } from './models';
import { Progress } from './progress';
import { Runner } from './runner';
import { TimelineHandler } from './timeline/query';
import { WorklistHandler } from './worklist/query';

/** The read side: follows the log, keeps the read models, answers the queries. Gives `Progress` (hints, positions) and `Runner` (state). */
@Module({})
export class ProjectionsModule implements OnApplicationBootstrap, BeforeApplicationShutdown {
  static with({ appendKeys, clock: kind }: Pick<Config, 'appendKeys' | 'clock'>): DynamicModule {
    // Gathering saves transactions under load. Where time stands until all is read, it is only waiting.
    const gathering = (milliseconds: number) => (kind === 'simulated' ? 0 : milliseconds);
    const progress = { provide: Progress, inject: [VIEWS], useFactory: (views: DataSource) => new Progress(views) };
    const runner = {
      provide: Runner,
      inject: [VIEWS_BATCHES, EventStore, LiveEvents, SubjectKeys, Progress, Clock],
      useFactory: (views: DataSource, store: EventStore, live: LiveEvents, keys: SubjectKeys, heard: Progress, clock: Clock) =>
        new Runner(views, new ComplaintLog(store, appendKeys, keys, { live, atMostEvery: gathering(25) }), heard, {
          models: readModels,
          now: () => DateTime.fromISO(clock.now()).toMillis(),
          log: (message) => new Logger('projections').log(message),
        }),
    };
    const deadlines = {
      provide: DeadlineFollower,
      inject: [VIEWS_BATCHES, EventStore, LiveEvents],
      useFactory: (views: DataSource, store: EventStore, live: LiveEvents) =>
        new DeadlineFollower(views, new ComplaintLog(store, appendKeys, undefined, { live, atMostEvery: gathering(100) }), {
          log: (message) => new Logger('deadlines').log(message),
        }),
    };
    const handlers = [AccessHandler, DueDatesHandler, WorklistHandler, DossierHandler, TimelineHandler, CandidatesHandler];
    return {
      module: ProjectionsModule,
      global: true,
      providers: [progress, runner, deadlines, ...handlers],
      exports: [Progress, Runner, DeadlineFollower],
    };
  }

  constructor(
    private readonly progress: Progress,
    private readonly runner: Runner,
    private readonly deadlines: DeadlineFollower,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.progress.listen();
    this.runner.start();
    this.deadlines.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all([this.runner.stop(), this.deadlines.stop()]);
    await this.progress.close();
  }
}
