import { EventStoreDBClient } from '@eventstore/db-client';
import { startServers, type Servers } from '../servers';
import { appending } from './eventstore/cases/appending';
import { deleting } from './eventstore/cases/deleting';
import { reading } from './eventstore/cases/reading';
import { subscribing } from './eventstore/cases/subscribing';
import { together } from './eventstore/cases/together';
import type { Store } from './eventstore/cases/store';

/* What every EventStoreDB does, told through the official client only. With EVENTSTORE_URL it asks that server instead of ours; every test
 * makes streams of its own, so the server need not be empty. */
describe('an event store', () => {
  let servers: Servers | undefined;
  let url: string;
  let client: EventStoreDBClient;
  const store: Store = { client: () => client, url: () => url };

  beforeAll(async () => {
    servers = process.env.EVENTSTORE_URL ? undefined : await startServers();
    url = process.env.EVENTSTORE_URL ?? servers?.eventstore ?? '';
    client = EventStoreDBClient.connectionString(url);
  });

  afterAll(async () => {
    await client.dispose();
    await servers?.stop();
  });

  describe('appending', () => appending(store));
  describe('reading', () => reading(store));
  describe('subscribing', () => subscribing(store));
  describe('deleting and limits', () => deleting(store));
  describe('together', () => together(store));
});
