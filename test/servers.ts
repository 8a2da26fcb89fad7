import { type EventStoreOptions, startEventStore } from '../embedded/eventstore/server';
import type { Postgres } from '../embedded/postgres';
import { startThrowAwayPostgres } from './throw-away-postgres';

export interface Servers {
  /** Connection string for the event store's client. */
  eventstore: string;
  events: string;
  views: string;
  keys: string;
  postgres: Postgres;
  stop(): Promise<void>;
}

/** PostgreSQL and the event store as the product starts them, empty and not durable: for one test file, stopped in afterAll. */
export async function startServers(options: Pick<EventStoreOptions, 'rememberedStreams'> = {}): Promise<Servers> {
  const postgres = await startThrowAwayPostgres(['events', 'views', 'keys']);
  try {
    const store = await startEventStore({ ...options, postgres: postgres.url('events'), port: 0 });
    const stop = async () => {
      await store.stop();
      await postgres.stop();
    };
    const eventstore = `esdb://127.0.0.1:${store.port}?tls=false`;
    return { eventstore, events: postgres.url('events'), views: postgres.url('views'), keys: postgres.url('keys'), postgres, stop };
  } catch (error) {
    await postgres.stop();
    throw error;
  }
}
