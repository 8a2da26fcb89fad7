import { type DynamicModule, Global, Module } from '@nestjs/common';
import { Clock } from '../../src/clock';
import { SubjectKeys } from '../../src/privacy/subject-keys';
import { EventStore } from '../../src/store/event-store';
import { LiveEvents } from '../../src/store/live-events';
import { Recorder } from '../../src/store/recorder';
import type { Instance } from './write-path';

@Global()
@Module({})
class Given {}

/** What the modules under test share with the instance that writes: one store, one clock. */
export function givenModule(instance: () => Instance): DynamicModule {
  const providers = [
    { provide: EventStore, useFactory: () => instance().store },
    { provide: LiveEvents, useFactory: () => instance().live },
    { provide: SubjectKeys, useFactory: () => instance().keys },
    { provide: Clock, useFactory: () => instance().clock },
    { provide: Recorder, useFactory: () => instance().recorder },
  ];
  return { module: Given, providers, exports: providers.map(({ provide }) => provide) };
}
