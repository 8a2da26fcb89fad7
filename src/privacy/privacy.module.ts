import { type DynamicModule, Inject, Logger, Module, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { Pool } from 'pg';
import type { Config } from '../config';
import { KEYS_POOL } from '../database/database.module';
import { flushOnNotice } from './flush-on-notice';
import { SubjectKeys } from './subject-keys';

/** Gives everybody the one SubjectKeys of this process, and keeps its cache honest. */
@Module({})
export class PrivacyModule implements OnApplicationBootstrap, OnModuleDestroy {
  #stop: () => Promise<void> = () => Promise.resolve();

  static with({ masterKeys, appendKeys }: Pick<Config, 'masterKeys' | 'appendKeys'>): DynamicModule {
    const keys = { provide: SubjectKeys, inject: [KEYS_POOL], useFactory: (pool: Pool) => new SubjectKeys(pool, masterKeys, appendKeys) };
    return { module: PrivacyModule, global: true, providers: [keys], exports: [SubjectKeys] };
  }

  constructor(
    @Inject(KEYS_POOL) private readonly pool: Pool,
    private readonly keys: SubjectKeys,
  ) {}

  onApplicationBootstrap(): void {
    const logger = new Logger('privacy');
    this.#stop = flushOnNotice(this.pool, this.keys.cache, (message) => logger.warn(message));
  }

  async onModuleDestroy(): Promise<void> {
    await this.#stop();
  }
}
