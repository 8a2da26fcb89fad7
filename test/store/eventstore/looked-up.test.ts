import { EventStoreDBClient } from '@eventstore/db-client';
import { startServers, type Servers } from '../../servers';
import { appending } from './cases/appending';
import { deleting } from './cases/deleting';
import { reading } from './cases/reading';
import type { Store } from './cases/store';

// What a test has just written is remembered, so that its reads never look the stream up: here they must, as in a store of a million streams.
describe('an event store that remembers no stream', () => {
  let servers: Servers;
  let client: EventStoreDBClient;
  const store: Store = { client: () => client, url: () => servers.eventstore };

  beforeAll(async () => {
    servers = await startServers({ rememberedStreams: 0 });
    client = EventStoreDBClient.connectionString(servers.eventstore);
  });

  afterAll(async () => {
    await client.dispose();
    await servers.stop();
  });

  describe('appending', () => appending(store));
  describe('reading', () => reading(store));
  describe('deleting and limits', () => deleting(store));
});
