import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { connect as dialHttp2 } from 'node:http2';
import { connect as dial, type Socket } from 'node:net';
import {
  type AllStreamSubscription,
  binaryEvent,
  END,
  EventStoreDBClient,
  eventTypeFilter,
  NO_STREAM,
  START,
  streamNameFilter,
} from '@eventstore/db-client';
import { Empty, StreamIdentifier, UUID } from '@eventstore/db-client/generated/shared_pb';
import { StreamsClient } from '@eventstore/db-client/generated/streams_grpc_pb';
import { AppendReq, type AppendResp, BatchAppendReq, type BatchAppendResp, ReadReq } from '@eventstore/db-client/generated/streams_pb';
import { credentials, Metadata, type ServiceError } from '@grpc/grpc-js';
import { Empty as None } from 'google-protobuf/google/protobuf/empty_pb';
import { Timestamp } from 'google-protobuf/google/protobuf/timestamp_pb';
import type { Postgres } from '../../../embedded/postgres';
import { startThrowAwayPostgres } from '../../throw-away-postgres';
import { all, counted, listen, newStream, numbers, until } from './cases/store';
import { type ServerProcess, startProcess } from './server-for-test';

/* What only somebody who means harm, or is broken, sends. After each of these the server must serve others as before. */
describe('the embedded event store, ill-treated,', () => {
  let postgres: Postgres;
  let server: ServerProcess;
  let client: EventStoreDBClient;
  let port: number;

  beforeAll(async () => {
    postgres = await startThrowAwayPostgres(['events']);
    server = await startProcess(postgres.url('events'));
    client = EventStoreDBClient.connectionString(server.url);
    port = Number(new URL(server.url.replace('esdb', 'http')).port);
  });

  afterEach(async () => {
    const stream = newStream('after');
    await client.appendToStream(stream, counted(2), { expectedRevision: NO_STREAM });
    expect(numbers(await all(client.readStream(stream)))).toEqual([0, 1]);
    expect(server.child.exitCode).toBeNull();
  });

  afterAll(async () => {
    await client.dispose();
    await server.stop();
    await postgres.stop();
  });

  const frame = (length: number, bytes: Buffer) =>
    Buffer.concat([Buffer.from([0, ...[24, 16, 8, 0].map((shift) => (length >>> shift) & 255)]), bytes]);
  const send = (path: string, bytes: Buffer): Promise<string> =>
    new Promise((resolve, reject) => {
      const session = dialHttp2(`http://127.0.0.1:${port}`).on('error', reject);
      const call = session.request({
        ':method': 'POST',
        ':path': `/event_store.client.streams.Streams/${path}`,
        'content-type': 'application/grpc',
        te: 'trailers',
      });
      let status = 'none';
      call.on('response', (headers) => (status = String(headers['grpc-status'] ?? status)));
      call.on('trailers', (headers) => (status = String(headers['grpc-status'] ?? status)));
      call.on('error', () => resolve('reset'));
      call.on('close', () => (session.destroy(), resolve(status)));
      call.resume().end(bytes);
    });
  const appendTo = (name: Buffer, options = (o: AppendReq.Options) => o.setAny(new Empty())): Promise<ServiceError | null> =>
    new Promise((resolve) => {
      const raw = new StreamsClient(`127.0.0.1:${port}`, credentials.createInsecure());
      const call = raw.append((error: ServiceError | null, _response?: AppendResp) => (raw.close(), resolve(error)));
      call.write(
        new AppendReq().setOptions(options(new AppendReq.Options().setStreamIdentifier(new StreamIdentifier().setStreamName(name)))),
      );
      const message = new AppendReq.ProposedMessage();
      message.getMetadataMap().set('type', 'raw').set('content-type', 'application/json');
      call.end(new AppendReq().setProposedMessage(message));
    });

  it.each(['Append', 'BatchAppend', 'Read', 'Delete'])('refuses what is no message in %s', async (path) => {
    const garbage = Buffer.from(Array.from({ length: 300 }, (_, index) => (index * 7919) % 256));
    expect(await send(path, frame(garbage.length, garbage))).not.toBe('0');
    expect(await send(path, frame(3, Buffer.from([0x0a, 0xff, 0xff])))).not.toBe('0');
    expect(await send(path, Buffer.from('garbage'))).not.toBe('0');
  });

  it('refuses an announced length of 4 GiB at once', async () => {
    expect(await send('Append', frame(0xffffffff, Buffer.alloc(1000)))).toBe('8');
  });

  it('refuses what is no UUID, no name, no UTF-8, no expectation', async () => {
    expect(await appendTo(Buffer.from('x'))).toMatchObject({ code: 3, details: 'An id must be a UUID.' });
    expect(await appendTo(Buffer.alloc(0))).toMatchObject({ code: 3 });
    expect(await appendTo(Buffer.from([0x61, 0xff, 0xfe]))).toMatchObject({ code: 3, details: 'The name of a stream must be UTF-8.' });
    expect(await appendTo(Buffer.from('x'), (options) => options)).toMatchObject({ code: 3, details: 'The expected revision is missing.' });
    for (const name of ['$$', '$$$$x', '$all']) expect(await appendTo(Buffer.from(name))).toMatchObject({ code: 3 });
  });

  it('refuses a read that says nothing, and one of nothing', async () => {
    const raw = new StreamsClient(`127.0.0.1:${port}`, credentials.createInsecure());
    const read = (request: ReadReq) =>
      new Promise((resolve) =>
        raw
          .read(request)
          .on('error', (error: ServiceError) => resolve(error.code))
          .resume(),
      );
    expect(await read(new ReadReq())).toBe(3);
    expect(await read(new ReadReq().setOptions(new ReadReq.Options().setCount('0').setAll(new ReadReq.Options.AllOptions())))).toBe(2);
    raw.close();
  });

  it('keeps streams of every kind of name apart', async () => {
    const names = [
      '\u0000',
      'a\u0000b',
      'a\u0000c',
      '\u{10ffff}'.repeat(2_500),
      'y'.repeat(10_000),
      `${'y'.repeat(9_999)}z`,
      '%s%n',
      '$user',
      '..',
      '\ufeffx',
      'x',
      'e\u0301',
      '\u00e9',
    ];
    for (const [n, name] of names.entries()) await client.appendToStream(name, counted(1, n), { expectedRevision: NO_STREAM });
    for (const [n, name] of names.entries()) {
      const [only] = await all(client.readStream(name));
      expect([only?.event?.streamId, only?.event?.data]).toEqual([name, { n }]);
    }
  });

  it('runs expressions that are built to hang, and refuses those it cannot run', async () => {
    const { position } = await client.appendToStream(`${'a'.repeat(5_000)}!`, counted(200, 0, `${'a'.repeat(5_000)}!`));
    expect(position).toBeDefined();
    const following: AllStreamSubscription[] = [];
    for (const regex of ['^(a+)+$', '^(a|aa)+$', '^(a*)*b', '(.*)(.*)(.*)(.*)(.*)x$']) {
      const subscription = client.subscribeToAll({ fromPosition: START, filter: eventTypeFilter({ regex }) });
      following.push(subscription);
      const heard = listen(subscription);
      await until(`caught up with ${regex}`, () => heard.caughtUpAfter.length === 1);
      expect(heard.events).toEqual([]);
    }
    // Those after the fifth it would run, but not as the real server does.
    const otherwise = ['[a-z-[b]]', '[[:alpha:]]', '\\Qa\\E', '(?U)a+', '(?P<x>a)'];
    for (const regex of ['(?=a)b', '(a)\\1', '((a{100}){100}){100}', '(', 'a'.repeat(20_000), ...otherwise]) {
      const heard = listen(client.subscribeToAll({ filter: streamNameFilter({ regex }) }));
      await until('it is refused', () => heard.errors.length === 1);
    }
    await Promise.all(following.map((subscription) => subscription.unsubscribe()));
  });

  it('takes 100,000 events in one append, and serves others meanwhile', async () => {
    const stream = newStream();
    const tiny = Array.from({ length: 100_000 }, (_, n) => binaryEvent({ type: 'tiny', data: Uint8Array.of(n % 256) }));
    const state = { done: false, others: 0 };
    // Its usual deadline is ten seconds, and so long it waits for a sign of life; a busy machine needs that for this alone.
    const [one, other] = [1, 2].map(() => EventStoreDBClient.connectionString(`${server.url}&keepAliveInterval=-1`)) as [
      EventStoreDBClient,
      EventStoreDBClient,
    ];
    const many = one.appendToStream(stream, tiny, { expectedRevision: NO_STREAM, deadline: 200_000 }).finally(() => (state.done = true));
    while (!state.done) {
      await other.appendToStream(newStream(), counted(1), { deadline: 200_000 });
      state.others += 1;
    }
    expect(await many).toMatchObject({ nextExpectedRevision: 99_999n });
    await Promise.all([one.dispose(), other.dispose()]);
    const [last] = await all(client.readStream(stream, { direction: 'backwards', fromRevision: END, maxCount: 1 }));
    expect(last?.event?.data).toEqual(new Uint8Array([99_999 % 256]));
    expect(state.others).toBeGreaterThan(0);
  }, 240_000);

  it('takes no more than it can hold, of one append and of all that are half sent', async () => {
    const raw = new StreamsClient(`127.0.0.1:${port}`, credentials.createInsecure());
    const tiny = (count: number): BatchAppendReq.ProposedMessage[] =>
      Array.from({ length: count }, (_, n) => {
        const message = new BatchAppendReq.ProposedMessage().setId(
          new UUID().setString(`00000000-0000-4000-8000-${String(n).padStart(12, '0')}`),
        );
        message.getMetadataMap().set('type', 'tiny').set('content-type', 'none');
        return message;
      });
    const answers: string[] = [];
    const call = raw.batchAppend(new Metadata());
    call.on('data', (answer: BatchAppendResp) => answers.push(answer.getError()?.getMessage() ?? 'taken')).on('error', () => undefined);
    const events = tiny(50_000);
    for (let n = 0; n < 8; n += 1) {
      const options = new BatchAppendReq.Options().setStreamIdentifier(new StreamIdentifier().setStreamName(Buffer.from(`half-${n}`)));
      const part = new BatchAppendReq().setCorrelationId(
        new UUID().setString(`00000000-0000-4000-9000-${String(n % 6).padStart(12, '0')}`),
      );
      if (n < 6) part.setOptions(options.setAny(new None()));
      part.setProposedMessagesList(events);
      await new Promise((resolve) => call.write(part, resolve));
    }
    await until('those beyond what there is room for are refused', () => answers.length >= 1);
    expect(new Set(answers)).toEqual(new Set(['Too much is being sent: try again.']));
    call.cancel();
    const refused = await new Promise<ServiceError | null>((resolve) => {
      const one = raw.append((error: ServiceError | null) => resolve(error));
      const options = new AppendReq.Options().setStreamIdentifier(new StreamIdentifier().setStreamName(Buffer.from('heavy')));
      one.write(new AppendReq().setOptions(options.setAny(new Empty())));
      const message = new AppendReq.ProposedMessage()
        .setId(new UUID().setString(randomUUID()))
        .setCustomMetadata(Buffer.alloc(4 * 2 ** 20));
      message.getMetadataMap().set('type', 'heavy').set('content-type', 'none');
      for (let n = 0; n < 20; n += 1) one.write(new AppendReq().setProposedMessage(message));
      one.end();
    });
    expect(refused).toMatchObject({ code: 3, details: expect.stringContaining('with its metadata') });
    raw.close();
  }, 240_000);

  it('answers each append of a batch call once: the first time that it cannot be, or when its time is over', async () => {
    const raw = new StreamsClient(`127.0.0.1:${port}`, credentials.createInsecure());
    const answers: string[] = [];
    const call = raw.batchAppend(new Metadata());
    call.on('data', (answer: BatchAppendResp) => answers.push(answer.getError()?.getMessage() ?? 'taken')).on('error', () => undefined);
    const without = new BatchAppendReq.ProposedMessage().setId(new UUID().setString(randomUUID()));
    without.getMetadataMap().set('type', '').set('content-type', 'none');
    const part = (correlation: string) => new BatchAppendReq().setCorrelationId(new UUID().setString(correlation));
    const options = () =>
      new BatchAppendReq.Options().setStreamIdentifier(new StreamIdentifier().setStreamName(Buffer.from(newStream()))).setAny(new None());
    const [bad, late, good] = [randomUUID(), randomUUID(), randomUUID()];
    call.write(part(bad).setOptions(options()).setProposedMessagesList([without]));
    call.write(part(bad).setProposedMessagesList([without]).setIsFinal(true));
    call.write(part(late).setOptions(options().setDeadline(Timestamp.fromDate(new Date(Date.now() + 300)))));
    await until('the late one is told so', () => answers.includes('Timeout'));
    call.write(part(late).setIsFinal(true));
    call.write(part(good).setOptions(options()).setIsFinal(true));
    await until('the last one is answered', () => answers.includes('taken'));
    expect(answers).toEqual(['An event needs a type.', 'Timeout', 'taken']);
    call.cancel();
    raw.close();
  });

  it('refuses an event without a type, and one whose id is nothing', async () => {
    const event = counted(1)[0]!;
    for (const not of [
      { ...event, type: '' },
      { ...event, id: '00000000-0000-0000-0000-000000000000' },
    ])
      await expect(client.appendToStream(newStream(), [not])).rejects.toThrow(/needs a type|all zeros/);
  });

  it('finds nothing beyond the greatest of all numbers', async () => {
    const stream = newStream();
    await client.appendToStream(stream, counted(2));
    for (const from of [2n ** 63n - 1n, 2n ** 63n, 2n ** 64n - 1n]) {
      expect(await all(client.readStream(stream, { fromRevision: from }))).toEqual([]);
      expect(await all(client.readAll({ fromPosition: { commit: from, prepare: from } }))).toEqual([]);
      expect(numbers(await all(client.readStream(stream, { fromRevision: from, direction: 'backwards' })))).toEqual([1, 0]);
    }
  });

  it('answers HTTP/1 and plain lines by hanging up', async () => {
    const http1 = new Promise<string>((resolve) => {
      httpRequest({ port, host: '127.0.0.1', path: '/' }, (response) => resolve(String(response.statusCode)))
        .on('error', () => resolve('hung up'))
        .end();
    });
    const plain = new Promise<string>((resolve) => {
      const socket = dial(port, '127.0.0.1').on('error', () => resolve('hung up'));
      socket.on('close', () => resolve('hung up'));
      socket.resume().write('GARBAGE\r\n\r\n'.repeat(100));
    });
    expect(['hung up', '403', '400', '426', '505']).toContain(await http1);
    expect(await plain).toBe('hung up');
  });

  it('bears 500 connections, silent or half open, and gives their memory back', async () => {
    const rss = () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.child.pid}/status`, 'utf8'))?.[1]) / 1024;
    const before = rss();
    const open: Socket[] = [];
    for (let n = 0; n < 500; n += 1) {
      const socket = dial({ port, host: '127.0.0.1', allowHalfOpen: true }).on('error', () => undefined);
      if (n % 2 === 0) socket.write('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n');
      if (n % 5 === 0) socket.end();
      open.push(socket);
    }
    const stream = newStream();
    await client.appendToStream(stream, counted(1));
    for (const socket of open) socket.destroy();
    expect(rss() - before).toBeLessThan(100);
  });
});
