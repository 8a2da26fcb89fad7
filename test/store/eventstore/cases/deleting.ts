import {
  BACKWARDS,
  binaryEvent,
  END,
  type EventData,
  jsonEvent,
  type JSONType,
  NO_STREAM,
  STREAM_EXISTS,
  type StreamMetadata,
  StreamDeletedError,
  StreamNotFoundError,
  WrongExpectedVersionError,
} from '@eventstore/db-client';
import { all, counted, listen, newStream, numbers, pause, revisions, type Store, until } from './store';

/** Cases 12, 13 and 29. */
export function deleting(store: Store): void {
  const withEvents = async (count: number) => {
    const stream = newStream();
    await store.client().appendToStream(stream, counted(count), { expectedRevision: NO_STREAM });
    return stream;
  };
  const stored = (stream: string) => all(store.client().readStream(stream));

  it('12 hides a deleted stream, and goes on counting when it is written to again', async () => {
    const stream = await withEvents(3);
    const { position } = await store.client().deleteStream(stream, { expectedRevision: 2n });
    expect(position?.commit).toBeGreaterThan(0n);
    await expect(stored(stream)).rejects.toThrow(StreamNotFoundError);
    await expect(store.client().appendToStream(stream, counted(1), { expectedRevision: STREAM_EXISTS })).rejects.toThrow(
      StreamDeletedError,
    );
    await expect(store.client().appendToStream(stream, counted(2, 3), { expectedRevision: NO_STREAM })).resolves.toMatchObject({
      nextExpectedRevision: 4n,
    });
    expect(revisions(await stored(stream))).toEqual([3, 4]);
    expect(revisions(await all(store.client().readStream(stream, { direction: BACKWARDS, fromRevision: END })))).toEqual([4, 3]);
    await expect(store.client().getStreamMetadata(stream)).resolves.toMatchObject({ metadata: { truncateBefore: 3 } });
    await store.client().deleteStream(stream);
    await store.client().appendToStream(stream, counted(1, 5), { expectedRevision: 4n });
    expect(revisions(await stored(stream))).toEqual([5]);
  });

  it('12 keeps what a deleted stream said in $all, and forgets its metadata', async () => {
    const stream = await withEvents(1);
    await store.client().setStreamMetadata(stream, { maxCount: 5, colour: 'red' });
    await store.client().deleteStream(stream);
    await store.client().appendToStream(stream, counted(1, 1));
    const { metadata } = await store.client().getStreamMetadata(stream);
    expect(metadata).toEqual({ truncateBefore: 1 });
    const recent = await all(store.client().readAll({ direction: BACKWARDS, fromPosition: END, maxCount: 10 }));
    expect(numbers(recent.filter(({ event }) => event?.streamId === stream))).toEqual([1, 0]);
  });

  it('12 opens a deleted stream again when metadata is set, with its past still hidden', async () => {
    const stream = await withEvents(3);
    await store.client().deleteStream(stream);
    await store.client().setStreamMetadata(stream, { maxCount: 7 });
    expect(await stored(stream)).toEqual([]);
    await expect(store.client().getStreamMetadata(stream)).resolves.toMatchObject({ metadata: { maxCount: 7, truncateBefore: 3 } });
  });

  it('refuses to delete what is not there, or not as expected', async () => {
    await expect(store.client().deleteStream(newStream())).rejects.toThrow(WrongExpectedVersionError);
    const stream = await withEvents(2);
    await expect(store.client().deleteStream(stream, { expectedRevision: 5n })).rejects.toMatchObject({
      expectedVersion: 5n,
      actualVersion: 1n,
    });
    await expect(store.client().tombstoneStream(stream, { expectedRevision: 0n })).rejects.toThrow(WrongExpectedVersionError);
    expect(numbers(await stored(stream))).toEqual([0, 1]);
  });

  it('12 deletes a deleted stream again, and takes its having no stream for granted', async () => {
    for (const end of ['deleteStream', 'tombstoneStream'] as const) {
      const stream = await withEvents(3);
      await store.client().deleteStream(stream);
      await expect(store.client()[end](stream, { expectedRevision: 0n })).rejects.toThrow(WrongExpectedVersionError);
      await store.client()[end](stream, { expectedRevision: NO_STREAM });
      await expect(stored(stream)).rejects.toThrow(end === 'deleteStream' ? StreamNotFoundError : StreamDeletedError);
    }
  });

  it('13 ends a tombstoned stream for good', async () => {
    const stream = await withEvents(2);
    const subscription = store.client().subscribeToStream(stream);
    const heard = listen(subscription);
    await until('caught up', () => heard.caughtUpAfter.length === 1);
    const { position } = await store.client().tombstoneStream(stream);
    await until('the subscription ends', () => heard.errors.length === 1);
    expect(heard.errors[0]).toBeInstanceOf(StreamDeletedError);
    for (const name of [stream, `$$${stream}`]) {
      await expect(stored(name)).rejects.toThrow(StreamDeletedError);
      await expect(store.client().appendToStream(name, counted(1))).rejects.toThrow(StreamDeletedError);
      await expect(store.client().appendToStream(name, counted(1), { credentials: { username: 'u', password: 'p' } })).rejects.toThrow(
        StreamDeletedError,
      );
    }
    await expect(store.client().deleteStream(stream)).rejects.toThrow(StreamDeletedError);
    const [event] = await all(store.client().readAll({ fromPosition: position ?? END, maxCount: 1 }));
    expect(event?.event).toMatchObject({ streamId: stream, type: '$streamDeleted', revision: 9223372036854775807n });
  });

  it('13 tombstones a stream that never was', async () => {
    const stream = newStream();
    await store.client().tombstoneStream(stream, { expectedRevision: NO_STREAM });
    await expect(stored(stream)).rejects.toThrow(StreamDeletedError);
    await expect(store.client().appendToStream(stream, counted(1), { expectedRevision: NO_STREAM })).rejects.toThrow(StreamDeletedError);
  });

  it('29 shows no more than $maxCount, nothing before $tb, and nothing older than $maxAge', async () => {
    const stream = await withEvents(10);
    const limited = async (metadata: StreamMetadata) => {
      await store.client().setStreamMetadata(stream, metadata);
      return numbers(await stored(stream));
    };
    expect(await limited({ maxCount: 3 })).toEqual([7, 8, 9]);
    expect(await limited({ truncateBefore: 6 })).toEqual([6, 7, 8, 9]);
    expect(await limited({ truncateBefore: 6, maxCount: 2 })).toEqual([8, 9]);
    expect(numbers(await all(store.client().readStream(stream, { direction: BACKWARDS, fromRevision: 8n })))).toEqual([8]);
    expect(await limited({ maxAge: 1000 })).toHaveLength(10);
    // Four seconds, so that the next one is not old before it is read.
    await pause(4_100);
    expect(await limited({ maxAge: 4 })).toEqual([]);
    await store.client().appendToStream(stream, counted(1, 10));
    expect(numbers(await stored(stream))).toEqual([10]);
    expect(await limited({ truncateBefore: 8 })).toEqual([8, 9, 10]);
  });

  it('29 keeps the limits in subscriptions too', async () => {
    const stream = await withEvents(10);
    await store.client().setStreamMetadata(stream, { truncateBefore: 4, maxCount: 3 });
    const subscription = store.client().subscribeToStream(stream);
    const heard = listen(subscription);
    await until('caught up', () => heard.caughtUpAfter.length === 1);
    await store.client().appendToStream(stream, counted(2, 10));
    await until('live events', () => heard.events.length === 5);
    expect(numbers(heard.events)).toEqual([7, 8, 9, 10, 11]);
    await subscription.unsubscribe();
  });

  it('29 tells who has caught up every event, however few may be read later', async () => {
    const stream = await withEvents(2);
    await store.client().setStreamMetadata(stream, { maxCount: 1 });
    const subscription = store.client().subscribeToStream(stream);
    const heard = listen(subscription);
    await until('caught up', () => heard.caughtUpAfter.length === 1);
    await Promise.all(Array.from({ length: 100 }, (_, n) => store.client().appendToStream(stream, counted(1, 2 + n))));
    await store.client().appendToStream(stream, counted(5, 102));
    await until('all events', () => heard.events.length >= 106);
    expect(revisions(heard.events)).toEqual(Array.from({ length: 106 }, (_, n) => n + 1));
    expect(revisions(await all(store.client().readStream(stream)))).toEqual([106]);
    await subscription.unsubscribe();
  });

  it('29 tells nobody what was hidden before they came, when something is added', async () => {
    const cut = await withEvents(3);
    await store.client().setStreamMetadata(cut, { truncateBefore: 3 });
    const old = await withEvents(3);
    await store.client().setStreamMetadata(old, { maxAge: 1 });
    const gone = await withEvents(3);
    await store.client().deleteStream(gone);
    await pause(1_100);
    for (const stream of [cut, old, gone]) {
      const subscription = store.client().subscribeToStream(stream);
      const heard = listen(subscription);
      await pause(100);
      for (const n of [3, 4]) await store.client().appendToStream(stream, counted(1, n));
      await until('both', () => revisions(heard.events).includes(4));
      expect(revisions(heard.events)).toEqual([3, 4]);
      await subscription.unsubscribe();
    }
  });

  it('29 looks past what is too old for as many as were asked', async () => {
    const stream = await withEvents(30);
    await store.client().setStreamMetadata(stream, { maxAge: 3 });
    await pause(3_100);
    await store.client().appendToStream(stream, counted(5, 30));
    const read = async (options: object) => numbers(await all(store.client().readStream(stream, options)));
    expect(await read({ maxCount: 2 })).toEqual([30, 31]);
    expect(await read({ direction: BACKWARDS, fromRevision: END, maxCount: 2 })).toEqual([34, 33]);
    expect(await read({ direction: BACKWARDS, fromRevision: 29n, maxCount: 2 })).toEqual([]);
  });

  it('29 is limited by metadata only where all of it is as it must be', async () => {
    const stream = await withEvents(3);
    const after = async (event: EventData) => {
      await store.client().appendToStream(`$$${stream}`, [event]);
      return numbers(await stored(stream));
    };
    const json = (data: JSONType) => jsonEvent({ type: '$metadata', data });
    expect(await after(binaryEvent({ type: '$metadata', data: Buffer.from('{"$tb":2}') }))).toEqual([0, 1, 2]);
    expect(await after(json({ $tb: 2 }))).toEqual([2]);
    for (const not of [{ $tb: 1e19 }, { $tb: 2, $maxAge: 'x' }, { $maxCount: 1.5 }, { $tb: 2, $acl: 'all' }, []])
      expect(await after(json(not))).toEqual([0, 1, 2]);
  });

  it('29 keeps all of the metadata, and only its last version', async () => {
    const stream = await withEvents(1);
    await store.client().setStreamMetadata(stream, { maxCount: 9 });
    const metadata = { acl: { readRoles: ['a', 'b'], writeRoles: ['$admins'] }, cacheControl: 12, maxAge: 600, colour: { warm: 'red' } };
    await store.client().setStreamMetadata(stream, metadata, { expectedRevision: 0n });
    await expect(store.client().getStreamMetadata(stream)).resolves.toMatchObject({ metadata });
    await expect(store.client().setStreamMetadata(stream, {}, { expectedRevision: 0n })).rejects.toThrow(WrongExpectedVersionError);
    expect(revisions(await stored(`$$${stream}`))).toEqual([1]);
    await store.client().appendToStream(`$$${stream}`, [jsonEvent({ type: '$metadata', data: { $maxCount: 1 } })]);
    await expect(store.client().getStreamMetadata(stream)).resolves.toMatchObject({ metadata: { maxCount: 1 } });
  });
}
