import { type BeforeApplicationShutdown, type DynamicModule, Logger, Module, type OnApplicationBootstrap } from '@nestjs/common';
import { DateTime } from 'luxon';
import { DataSource } from 'typeorm';
import { Clock } from '../src/clock';
import type { Config } from '../src/config';
import { VIEWS, VIEWS_BATCHES } from '../src/database/database.module';
import { SubjectKeys } from '../src/privacy/subject-keys';
import { EventStore } from '../src/store/event-store';
import { ComplaintLog } from '../src/store/follow';
import { AccessHandler } from './access/query';
import { DossierHandler } from './dossier/query';
import { readModels } from './models';
import { Progress } from './progress';
import { Runner } from './runner';
import { TimelineHandler } from './timeline/query';
import { WorklistHandler } from './worklist/query';

/** The read side: follows the log, keeps the read models, answers the queries. Gives `Progress` (hints, positions) and `Runner` (state). */
@Module({})
export class ProjectionsModule implements OnApplicationBootstrap, BeforeApplicationShutdown {
  static with({ appendKeys }: Pick<Config, 'appendKeys'>): DynamicModule {
    const progress = { provide: Progress, inject: [VIEWS], useFactory: (views: DataSource) => new Progress(views) };
    const runner = {
      provide: Runner,
      inject: [VIEWS_BATCHES, EventStore, SubjectKeys, Progress, Clock],
      useFactory: (views: DataSource, store: EventStore, keys: SubjectKeys, heard: Progress, clock: Clock) =>
        new Runner(views, new ComplaintLog(store, appendKeys, keys), heard, {
          models: readModels,
          now: () => DateTime.fromISO(clock.now()).toMillis(),
          log: (message) => new Logger('projections').log(message),
        }),
    };
    const handlers = [AccessHandler, WorklistHandler, DossierHandler, TimelineHandler];
    return { module: ProjectionsModule, global: true, providers: [progress, runner, ...handlers], exports: [Progress, Runner] };
  }

  constructor(
    private readonly progress: Progress,
    private readonly runner: Runner,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.progress.listen();
    this.runner.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.runner.stop();
    await this.progress.close();
  }
}
