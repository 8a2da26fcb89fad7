import { type DynamicModule, Logger, Module, type OnApplicationShutdown } from '@nestjs/common';
import type { Config } from '../config';
import { SubjectKeys } from '../privacy/subject-keys';
import { EventStore } from './event-store';
import { ComplaintLog, liveComplaints } from './follow';
import { HeardLinks } from './heard-links';
import { LiveEvents } from './live-events';
import { Recorder } from './recorder';

const log = (message: string, error: unknown) =>
  new Logger('store').warn(`${message}: ${error instanceof Error ? error.message : 'failed'}`);

/** Gives everybody the one EventStore of this process (one client a process: two share what should be apart) and what records in it. */
@Module({})
export class StoreModule implements OnApplicationShutdown {
  static with(config: Pick<Config, 'eventstoreUrl' | 'eventstoreUser' | 'eventstorePassword' | 'appendKeys'>): DynamicModule {
    const { eventstoreUrl: url, eventstoreUser: user, eventstorePassword: password, appendKeys } = config;
    const store = { provide: EventStore, useFactory: () => new EventStore({ url, user, password, log }) };
    const heard = new HeardLinks();
    const recorder = {
      provide: Recorder,
      inject: [EventStore, SubjectKeys],
      useFactory: (events: EventStore, keys: SubjectKeys) => new Recorder(events, keys, appendKeys, heard),
    };
    const live = {
      provide: LiveEvents,
      inject: [EventStore],
      useFactory: (events: EventStore) => liveComplaints(events, appendKeys, heard),
    };
    // Who reacts needs facts only: nothing personal is opened for it, and it goes on without the keys. It follows in every instance.
    const complaintLog = {
      provide: ComplaintLog,
      inject: [EventStore, LiveEvents],
      useFactory: (events: EventStore, shared: LiveEvents) => new ComplaintLog(events, appendKeys, undefined, { live: shared }),
    };
    const providers = [store, recorder, live, complaintLog];
    return { module: StoreModule, global: true, providers, exports: [EventStore, Recorder, LiveEvents, ComplaintLog] };
  }

  constructor(private readonly store: EventStore) {}

  async onApplicationShutdown(): Promise<void> {
    await this.store.close();
  }
}
