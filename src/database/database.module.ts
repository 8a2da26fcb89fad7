import { type DynamicModule, Inject, Logger, Module, type OnApplicationShutdown } from '@nestjs/common';
import type { Pool } from 'pg';
import { DataSource } from 'typeorm';
import type { Config } from '../config';
import { migrate } from './migrate';
import { openPool } from './open-pool';
import { openViews } from './open-views';

/** Injects the DataSource of `views` for requests: nothing takes over 2 s. */
export const VIEWS = 'views';
/** Injects the DataSource of `views` for the read side's batches: at most 30 s. */
export const VIEWS_BATCHES = 'views batches';
/** Injects the pg pool of `views`: drafts, jobs. */
export const VIEWS_POOL = 'views pool';
/** Injects the pg pool of `keys`: keys, sessions, rate limits. */
export const KEYS_POOL = 'keys pool';

const VIEWS_READY = 'views ready';
const KEYS_READY = 'keys ready';

const lost = (name: string) => (error: Error) => new Logger('database').warn(`a connection to ${name} was lost: ${error.message}`);

/** Opens all connections to PostgreSQL, after bringing both databases up to date, and closes them last. */
@Module({})
export class DatabaseModule implements OnApplicationShutdown {
  static open({ viewsUrl, keysUrl }: Pick<Config, 'viewsUrl' | 'keysUrl'>): DynamicModule {
    const openedFor = (patience: 'request' | 'batch', poolSize: number) => () =>
      openViews(viewsUrl, { patience, poolSize, onLost: lost('views') });
    return {
      module: DatabaseModule,
      global: true,
      providers: [
        { provide: VIEWS_READY, useFactory: () => migrate('views', viewsUrl) },
        { provide: KEYS_READY, useFactory: () => migrate('keys', keysUrl) },
        { provide: VIEWS, inject: [VIEWS_READY], useFactory: openedFor('request', 10) },
        { provide: VIEWS_BATCHES, inject: [VIEWS_READY], useFactory: openedFor('batch', 4) },
        { provide: VIEWS_POOL, inject: [VIEWS_READY], useFactory: () => openPool(viewsUrl, 'views', lost('views')) },
        { provide: KEYS_POOL, inject: [KEYS_READY], useFactory: () => openPool(keysUrl, 'keys', lost('keys')) },
      ],
      exports: [VIEWS, VIEWS_BATCHES, VIEWS_POOL, KEYS_POOL],
    };
  }

  constructor(
    @Inject(VIEWS) private readonly views: DataSource,
    @Inject(VIEWS_BATCHES) private readonly batches: DataSource,
    @Inject(VIEWS_POOL) private readonly viewsPool: Pool,
    @Inject(KEYS_POOL) private readonly keysPool: Pool,
  ) {}

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([this.views.destroy(), this.batches.destroy(), this.viewsPool.end(), this.keysPool.end()]);
  }
}
