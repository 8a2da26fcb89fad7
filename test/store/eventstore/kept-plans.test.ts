import { EventStoreDBClient } from '@eventstore/db-client';
import { Client } from 'pg';
import { startServers, type Servers } from '../../servers';
import { all, counted, pause } from './cases/store';

const events = 20_000;
const credentials = { username: 'u', password: 'p' };
let servers: Servers;
let client: EventStoreDBClient;
let postgres: Client;

beforeAll(async () => {
  servers = await startServers();
  client = EventStoreDBClient.connectionString(servers.eventstore);
  postgres = new Client({ connectionString: servers.events });
  await postgres.connect();
});
afterAll(async () => {
  await client?.dispose();
  await postgres?.end();
  await servers?.stop();
});

/** Every way to the events, often enough for PostgreSQL to keep its plans. */
async function useAllWays(streams: number): Promise<void> {
  for (let n = 0; n < 40; n += 1) {
    const stream = `few-${n % streams}`;
    await client.appendToStream(stream, counted(2), { credentials });
    await all(client.readStream(stream, { maxCount: 5 }));
    await all(client.readStream(stream, { maxCount: 5, direction: 'backwards', fromRevision: 'end' }));
    await all(client.readAll({ maxCount: 5 }));
    await all(client.readAll({ maxCount: 5, direction: 'backwards', fromPosition: 'end' }));
  }
}

/** How many events PostgreSQL has read without an index, once its processes have said so. */
async function readWithoutIndex(): Promise<number> {
  await pause(2_500);
  const { rows } = await postgres.query<{ read: string }>('select sum(seq_tup_read) as read from pg_stat_user_tables');
  return Number(rows[0]?.read);
}

describe('a store that grew since its plans were made', () => {
  it('reads no more than it is asked for', async () => {
    await useAllWays(7);
    for (let n = 0; n < events / 200; n += 1) await client.appendToStream(`many-${n}`, counted(200), { credentials });
    const before = await readWithoutIndex();
    await useAllWays(3);
    expect((await readWithoutIndex()) - before).toBeLessThan(1_000);
  });
});
