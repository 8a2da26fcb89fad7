import { binaryEvent, EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { credentials } from '@grpc/grpc-js';
import { Client } from 'pg';
import { compareStreams, copyStreams, type Progress } from '../../../embedded/eventstore/copy';
import type { End } from '../../../embedded/eventstore/line';
import { type EventStore, startEventStore } from '../../../embedded/eventstore/server';
import type { Postgres } from '../../../embedded/postgres';
import { startThrowAwayPostgres } from '../../throw-away-postgres';
import { all, counted, numbers, revisions } from './cases/store';

describe('copying between event stores', () => {
  let postgres: Postgres;
  let stores: EventStore[];
  let clients: EventStoreDBClient[];
  let from: End;
  let to: End;

  beforeEach(async () => {
    postgres = await startThrowAwayPostgres(['one', 'two']);
    stores = await Promise.all(['one', 'two'].map((name) => startEventStore({ postgres: postgres.url(name), port: 0 })));
    clients = stores.map(({ port }) => EventStoreDBClient.connectionString(`esdb://127.0.0.1:${port}?tls=false`));
    [from, to] = stores.map(({ port }) => ({ address: `127.0.0.1:${port}`, credentials: credentials.createInsecure() })) as [End, End];
  });

  afterEach(async () => {
    await Promise.all(clients.map((client) => client.dispose()));
    await Promise.all(stores.map((store) => store.stop()));
    await postgres.stop();
  });

  const start: Progress = { position: '0', events: 0 };
  const fill = async (client: EventStoreDBClient): Promise<void> => {
    for (let n = 0; n < 30; n += 1) await client.appendToStream(`dossier-${n % 4}`, counted(3, n));
    await client.appendToStream('bytes', [
      binaryEvent({ type: 'binary', data: Uint8Array.of(0, 255, 7), metadata: Uint8Array.of(1) }),
      jsonEvent({ type: 'json', data: { 2: 'b', 1: 'a' }, metadata: { x: 1 } }),
    ]);
    await client.setStreamMetadata('dossier-0', { maxCount: 2, colour: 'red' });
    await client.deleteStream('dossier-1');
    await client.appendToStream('dossier-1', counted(1, 99));
    await client.appendToStream('ended', counted(2));
    await client.tombstoneStream('ended');
  };

  it('keeps order, ids, bytes, limits and tombstones', async () => {
    const [source, target] = clients as [EventStoreDBClient, EventStoreDBClient];
    await fill(source);
    await copyStreams(from, to, start, () => undefined);
    expect(await compareStreams(from, to)).toBe(95);
    for (const stream of ['dossier-0', 'dossier-1', 'dossier-2', 'bytes']) {
      const [here, there] = await Promise.all([source, target].map((client) => all(client.readStream(stream))));
      expect([numbers(there ?? []), revisions(there ?? [])]).toEqual([numbers(here ?? []), revisions(here ?? [])]);
    }
    await expect(target.getStreamMetadata('dossier-0')).resolves.toMatchObject({ metadata: { maxCount: 2, colour: 'red' } });
    await expect(all(target.readStream('ended'))).rejects.toMatchObject({ type: 'stream-deleted' });
  });

  it('goes on from any earlier point without doing anything twice', async () => {
    await fill(clients[0] as EventStoreDBClient);
    const points: Progress[] = [];
    await copyStreams(from, to, start, (progress) => points.push(progress));
    for (const point of [start, points[3] ?? start, points.at(-2) ?? start]) await copyStreams(from, to, point, () => undefined);
    expect(await compareStreams(from, to)).toBe(95);
    await (clients[0] as EventStoreDBClient).appendToStream('dossier-2', counted(2));
    const more = await copyStreams(from, to, points.at(-1) ?? start, () => undefined);
    expect(more.events).toBe((points.at(-1)?.events ?? 0) + 2);
    expect(await compareStreams(from, to)).toBe(97);
  });

  it('goes on from the beginning though the source has grown, and its events are grouped otherwise', async () => {
    const [source] = clients as [EventStoreDBClient];
    await source.appendToStream('dossier-1', counted(2));
    await copyStreams(from, to, start, () => undefined);
    await source.appendToStream('dossier-1', counted(2, 2));
    await copyStreams(from, to, start, () => undefined);
    expect(await compareStreams(from, to)).toBe(4);
  });

  it('finds out when something is not the same', async () => {
    await fill(clients[0] as EventStoreDBClient);
    await copyStreams(from, to, start, () => undefined);
    const database = new Client({ connectionString: postgres.url('two') });
    await database.connect();
    await database.query(`update event set data = '{"n":1000}' where position = 20`);
    await database.end();
    await expect(compareStreams(from, to)).rejects.toThrow(/After \d+ events: \d+@dossier-\d/);
    await (clients[1] as EventStoreDBClient).appendToStream('dossier-9', counted(1));
    await (clients[0] as EventStoreDBClient).appendToStream('dossier-9', counted(2));
    await expect(copyStreams(from, to, start, () => undefined)).rejects.toThrow('The target has something else at 0@dossier-9');
  });
});
