import { randomUUID } from 'node:crypto';
import { EventStoreDBClient, jsonEvent, NO_STREAM, START } from '@eventstore/db-client';
import { PersistentSubscriptionsClient } from '@eventstore/db-client/generated/persistent_grpc_pb';
import { ListReq } from '@eventstore/db-client/generated/persistent_pb';
import { StreamIdentifier } from '@eventstore/db-client/generated/shared_pb';
import { StreamsClient } from '@eventstore/db-client/generated/streams_grpc_pb';
import { DeleteReq } from '@eventstore/db-client/generated/streams_pb';
import { credentials, Metadata, type ServiceError } from '@grpc/grpc-js';
import { Client } from 'pg';
import { type EventStore, type EventStoreOptions, startEventStore } from '../../../embedded/eventstore/server';
import { verifyStore } from '../../../embedded/eventstore/verify';
import type { Postgres } from '../../../embedded/postgres';
import { startThrowAwayPostgres } from '../../throw-away-postgres';
import { all, counted, listen, numbers, pause, revisions, until } from './cases/store';
import { startProcess } from './server-for-test';

describe('the embedded event store', () => {
  let postgres: Postgres;
  let url: string;
  const open: { stop(): Promise<unknown> }[] = [];

  const serve = async (options: Partial<EventStoreOptions> = {}): Promise<EventStore> => {
    const store = await startEventStore({ postgres: url, port: 0, ...options });
    open.push(store);
    return store;
  };
  const clientOf = (address: string): EventStoreDBClient => {
    const client = EventStoreDBClient.connectionString(address);
    open.push({ stop: () => client.dispose() });
    return client;
  };
  const ask = async (question: string): Promise<Record<string, unknown>[]> => {
    const client = new Client({ connectionString: url });
    await client.connect();
    const { rows } = await client.query<Record<string, unknown>>(question);
    await client.end();
    return rows;
  };

  beforeAll(async () => {
    postgres = await startThrowAwayPostgres([]);
  });

  beforeEach(async () => {
    const database = `store-${randomUUID()}`;
    url = postgres.url('postgres');
    await ask(`create database "${database}"`);
    url = postgres.url(database);
  });

  afterEach(async () => {
    for (const opened of open.splice(0).reverse()) await opened.stop();
  });

  afterAll(() => postgres.stop());

  it('lets a client find it by discovery, at the address the client used', async () => {
    const { port } = await serve();
    const client = clientOf(`esdb+discover://localhost:${port}?tls=false&maxDiscoverAttempts=1`);
    await client.appendToStream('found', counted(1));
    expect(numbers(await all(client.readStream('found')))).toEqual([0]);
  });

  it('checks a name and password that a call brings, when users are set', async () => {
    const { port } = await serve({ users: ['admin:changeit', 'other:pass:word'] });
    const client = new StreamsClient(`127.0.0.1:${port}`, credentials.createInsecure());
    const remove = (basic?: string) =>
      new Promise<string>((resolve) => {
        const metadata = new Metadata();
        if (basic) metadata.set('authorization', `Basic ${Buffer.from(basic).toString('base64')}`);
        const options = new DeleteReq.Options().setStreamIdentifier(new StreamIdentifier().setStreamName(Buffer.from('nothing')));
        client.delete(new DeleteReq().setOptions(options.setAny(undefined)), metadata, (error) =>
          resolve(error ? `${error.code}` : 'done'),
        );
      });
    expect(await Promise.all(['admin:changeit', 'other:pass:word', undefined].map(remove))).toEqual(['3', '3', '3']);
    expect(await Promise.all(['admin:changei', 'admin:', 'admin', 'admin:changeit2'].map(remove))).toEqual(['16', '16', '16', '16']);
    client.close();
  });

  it('starts with no option that says nothing', async () => {
    const start = (...options: string[]) => startProcess(postgres.url('events'), options);
    await expect(start('--max-append-size', 'abc')).rejects.toThrow('--max-append-size must be a whole number, not "abc".');
    await expect(start('--metrics-port', '-1')).rejects.toThrow(/metrics-port/);
    await expect(start('--user', 'admin')).rejects.toThrow('"admin" has no password');
  });

  it('says of what it does not offer that it does not', async () => {
    const { port } = await serve();
    const client = new PersistentSubscriptionsClient(`127.0.0.1:${port}`, credentials.createInsecure());
    const error = await new Promise<ServiceError | null>((resolve) => client.list(new ListReq(), (error) => resolve(error)));
    expect(error).toMatchObject({ code: 12, details: expect.stringContaining('subscribe to a stream') });
    client.close();
    const official = EventStoreDBClient.connectionString(`esdb://127.0.0.1:${port}?tls=false`);
    for (const ask of [
      () => official.listAllPersistentSubscriptions(),
      () => official.listPersistentSubscriptionsToStream('orders'),
      () => official.restartPersistentSubscriptionSubsystem(),
    ])
      await expect(ask()).rejects.toThrow('Persistent subscriptions are not offered');
    await official.dispose();
  });

  it('begins with one event, keeps everything over a restart, and is followed over it from the last position', async () => {
    const first = await serve();
    const client = clientOf(`esdb://127.0.0.1:${first.port}?tls=false`);
    expect((await all(client.readAll())).map(({ event }) => event?.type)).toEqual(['$storeCreated']);
    const { position } = await client.appendToStream('kept', counted(3));
    const subscription = client.subscribeToAll();
    const heard = listen(subscription);
    await until('caught up', () => heard.caughtUpAfter.length === 1);
    await first.stop();
    await until('an error', () => heard.errors.length === 1);
    const second = await serve({ port: first.port });
    expect(second.port).toBe(first.port);
    await client
      .appendToStream('kept', counted(2, 3), { expectedRevision: 2n })
      .catch(() => client.appendToStream('kept', counted(2, 3), { expectedRevision: 2n }));
    expect(revisions(await all(client.readStream('kept')))).toEqual([0, 1, 2, 3, 4]);
    const again = listen(client.subscribeToAll({ fromPosition: position ?? START }));
    await until('the rest', () => again.events.length === 2);
    expect(numbers(again.events)).toEqual([3, 4]);
    expect(await verifyStore(url)).toEqual({ events: 6, streams: 2, faults: [] });
  });

  it('refuses to be the second on a database, and takes over when the first is dead', async () => {
    const first = await startProcess(url);
    await expect(startProcess(url)).rejects.toThrow('Another event store works on this database');
    const client = clientOf(first.url);
    await client.appendToStream('left', counted(2));
    await first.kill();
    const second = await startProcess(url);
    open.push(second);
    expect(numbers(await all(clientOf(second.url).readStream('left')))).toEqual([0, 1]);
  });

  it('finishes at SIGTERM what it has begun, and leaves with 0', async () => {
    const server = await startProcess(url);
    const client = clientOf(server.url);
    await client.appendToStream('one', counted(1));
    const acknowledged: string[] = [];
    const appends = Array.from({ length: 300 }, async (_, n) => {
      const stream = `end-${n}`;
      await client.appendToStream(stream, counted(3), { expectedRevision: NO_STREAM });
      acknowledged.push(stream);
    });
    await until('some are acknowledged', () => acknowledged.length > 20);
    const began = performance.now();
    expect(await server.stop()).toBe(0);
    expect(performance.now() - began).toBeLessThan(5_000);
    await Promise.allSettled(appends);
    const stored = await ask(
      `select convert_from(name, 'utf8') as name from stream s where (select count(*) from event where stream = s.id) = 3`,
    );
    expect(stored.map(({ name }) => name)).toEqual(expect.arrayContaining(acknowledged));
    expect((await verifyStore(url)).faults).toEqual([]);
  });

  it('ends when its parent has gone', async () => {
    const server = await startProcess(url);
    server.child.stdin?.end();
    await until('it has left', () => server.child.exitCode !== null || server.child.signalCode !== null);
  });

  it('takes its lock again when the connection breaks, and ends when another was first', async () => {
    const told: string[] = [];
    let fatal = '';
    const { port } = await serve({ log: (event) => told.push(event), onFatal: (why) => (fatal = why.message), patience: 3_000 });
    const client = clientOf(`esdb://127.0.0.1:${port}?tls=false`);
    const cut = (name: string) =>
      ask(
        `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'eventstore-${name}' and datname = current_database()`,
      );
    await cut('lock');
    await until('the lock', () => told.includes('lock-regained'));
    await pause(50);
    await client.appendToStream('after', counted(1));
    await cut('writer');
    const append = () => client.appendToStream('after', counted(1, 1), { expectedRevision: 0n });
    await append().catch(append);
    expect(numbers(await all(client.readStream('after')))).toEqual([0, 1]);
    const thief = new Client({ connectionString: url });
    await thief.connect();
    const stolen = thief.query('select pg_advisory_lock(5212034017235681)');
    while ((await ask(`select from pg_locks where locktype = 'advisory' and not granted`)).length === 0) await pause(5);
    await Promise.all([cut('lock'), stolen]);
    await until('it gives up', () => fatal !== '');
    expect(fatal).toBe('Another event store works on this database: it holds the lock.');
    await thief.end();
  });

  it('shows nothing before it is committed, and nothing late', async () => {
    const { port } = await serve();
    const client = clientOf(`esdb://127.0.0.1:${port}?tls=false`);
    const heard = listen(client.subscribeToAll());
    await until('caught up', () => heard.caughtUpAfter.length === 1);
    const blocker = new Client({ connectionString: url });
    await blocker.connect();
    await blocker.query('begin; lock table event in share mode');
    const appends = Array.from({ length: 20 }, (_, n) => client.appendToStream(`waiting-${n}`, counted(2)));
    await pause(200);
    expect(heard.events).toHaveLength(1);
    expect(await all(client.readAll())).toHaveLength(1);
    await expect(all(client.readStream('waiting-0'))).rejects.toMatchObject({ type: 'stream-not-found' });
    await blocker.query('commit');
    await blocker.end();
    await Promise.all(appends);
    await until('all', () => heard.events.length === 41);
    expect(heard.events.map(({ event }) => Number(event?.position?.commit))).toEqual(Array.from({ length: 41 }, (_, n) => n + 1));
  });

  it('counts itself for Prometheus', async () => {
    const { port, metricsPort } = await serve({ metricsPort: 0 });
    const client = clientOf(`esdb://127.0.0.1:${port}?tls=false`);
    await client.appendToStream('counted', counted(3), { expectedRevision: NO_STREAM });
    await client.appendToStream('counted', counted(3), { expectedRevision: NO_STREAM }).catch(() => undefined);
    const heard = listen(client.subscribeToAll());
    await until('caught up', () => heard.caughtUpAfter.length === 1);
    const text = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text();
    for (const line of [
      'eventstore_position 4',
      'eventstore_subscribers 1',
      'eventstore_subscriber_lag 0',
      'eventstore_appends_total{outcome="wrong"} 1',
      'eventstore_events_total 4',
    ]) {
      expect(text).toContain(line);
    }
  });

  it.each([
    ['positions are missing', 'delete from event where position = 3'],
    ['revisions are not without gaps', 'update event set revision = 9 where position = 4'],
    [
      'revisions are not in the order of positions',
      'update event set revision = case position when 2 then 99 when 3 then 0 end where position in (2, 3); update event set revision = 1 where revision = 99',
    ],
    ['an event belongs to no stream', 'delete from stream where id = 2'],
    ['a stream has no events', `insert into stream values (9, gen_random_uuid(), 'x')`],
    ['a stream cannot be found by its name', `update stream set name = 'x' where id = 2`],
  ])('finds out that %s', async (fault, damage) => {
    const store = await serve();
    const client = clientOf(`esdb://127.0.0.1:${store.port}?tls=false`);
    await client.appendToStream('checked', [...counted(3), jsonEvent({ type: 'last', data: {} })]);
    expect(await verifyStore(url)).toEqual({ events: 5, streams: 2, faults: [] });
    await store.stop();
    await ask(damage);
    expect((await verifyStore(url)).faults.join('\n')).toContain(fault);
  });
});
