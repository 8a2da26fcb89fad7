import { Inject, Logger, Module, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Clock } from '../clock';
import { Drafts } from './drafts';

const hourly = 3_600_000;

/** Unfinished forms, and the broom that sweeps them once an hour. */
@Module({ providers: [Drafts], exports: [Drafts] })
export class DraftsModule implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: ReturnType<typeof setInterval> | undefined;

  constructor(
    @Inject(Drafts) private readonly drafts: Drafts,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.sweep();
    this.timer = setInterval(() => this.sweep(), hourly).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  private sweep(): void {
    this.drafts.sweep(Date.parse(this.clock.now())).catch((error: Error) => new Logger('drafts').warn(`sweeping failed: ${error.message}`));
  }
}
