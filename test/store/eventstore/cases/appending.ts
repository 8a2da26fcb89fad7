import { randomUUID } from 'node:crypto';
import {
  ANY,
  type AppendExpectedRevision,
  binaryEvent,
  type EventData,
  jsonEvent,
  MaxAppendSizeExceededError,
  NO_STREAM,
  STREAM_EXISTS,
  WrongExpectedVersionError,
} from '@eventstore/db-client';
import { all, counted, newStream, numbers, revisions, type Store } from './store';

const ways = [
  ['the batch call', {}],
  ['the plain call', { credentials: { username: 'admin', password: 'changeit' }, deadline: 60_000 }],
] as const;

const filled = (length: number) => binaryEvent({ type: 'large', data: new Uint8Array(length).fill(7) });

/** Cases 1 to 17 and 25 to 28, by both calls the client has for appending. */
export function appending(store: Store): void {
  describe.each(ways)('by %s', (_way, how) => {
    const append = (stream: string, events: EventData[], expectedRevision: AppendExpectedRevision) =>
      store.client().appendToStream(stream, events, { expectedRevision, ...how });
    const stored = (stream: string) => all(store.client().readStream(stream));
    const refused = async (stream: string, expected: AppendExpectedRevision, events = counted(1)) => {
      const error: unknown = await append(stream, events, expected).catch((error: unknown) => error);
      if (!(error instanceof WrongExpectedVersionError)) throw new Error(`not refused but ${String(error)}`);
      return error;
    };

    it('1 begins a stream when none is expected', async () => {
      const stream = newStream();
      const result = await append(stream, counted(1), NO_STREAM);
      expect(result).toMatchObject({ success: true, nextExpectedRevision: 0n });
      expect(result.position?.commit).toBeGreaterThan(0n);
      expect((await refused(stream, NO_STREAM)).actualVersion).toBe(0n);
    });

    it('2 begins a stream when anything is expected', async () => {
      await expect(append(newStream(), counted(2), ANY)).resolves.toMatchObject({ nextExpectedRevision: 1n });
    });

    it('3 refuses an exact revision on a new stream', async () => {
      const error = await refused(newStream(), 0n);
      expect([error.expectedVersion, error.actualVersion]).toEqual([0n, 'no_stream']);
    });

    it('4 refuses stream_exists on a new stream, and takes it on an old one', async () => {
      const stream = newStream();
      expect((await refused(stream, STREAM_EXISTS)).expectedVersion).toBe('stream_exists');
      await append(stream, counted(1), NO_STREAM);
      await expect(append(stream, counted(1), STREAM_EXISTS)).resolves.toMatchObject({ nextExpectedRevision: 1n });
    });

    it('5, 6, 7 takes the exact revision only', async () => {
      const stream = newStream();
      await append(stream, counted(3), NO_STREAM);
      await expect(append(stream, counted(1, 3), 2n)).resolves.toMatchObject({ nextExpectedRevision: 3n });
      expect((await refused(stream, 1n)).actualVersion).toBe(3n);
      expect((await refused(stream, 9n)).actualVersion).toBe(3n);
      expect(numbers(await stored(stream))).toEqual([0, 1, 2, 3]);
    });

    it('8 the same ids at an earlier revision succeed with the old revision, also when others appended since', async () => {
      const stream = newStream();
      const repeated = counted(2, 1);
      await append(stream, counted(1), NO_STREAM);
      const first = await append(stream, repeated, 0n);
      await expect(append(stream, repeated, 0n)).resolves.toEqual(first);
      await append(stream, counted(1, 3), 2n);
      await expect(append(stream, repeated, 0n)).resolves.toEqual(first);
      await expect(append(stream, repeated, ANY)).resolves.toEqual(first);
      await expect(append(stream, repeated, STREAM_EXISTS)).resolves.toEqual(first);
      expect(numbers(await stored(stream))).toEqual([0, 1, 2, 3]);
    });

    it('9 a first id that is known with a second that is not is refused, and nothing written', async () => {
      const stream = newStream();
      const [known, other] = counted(2);
      if (!known || !other) throw new Error('no events');
      await append(stream, [known], NO_STREAM);
      for (const expected of [NO_STREAM, ANY, STREAM_EXISTS] as const) await refused(stream, expected, [known, other]);
      await refused(stream, NO_STREAM, [other, known]);
      expect(await stored(stream)).toHaveLength(1);
    });

    it('10 the same ids with other content succeed, and the old content stays', async () => {
      const stream = newStream();
      const id = randomUUID();
      await append(stream, [jsonEvent({ id, type: 'first', data: { n: 1 } })], NO_STREAM);
      await expect(append(stream, [jsonEvent({ id, type: 'second', data: { n: 2 } })], NO_STREAM)).resolves.toMatchObject({
        nextExpectedRevision: 0n,
      });
      const [only] = await stored(stream);
      expect(only?.event).toMatchObject({ type: 'first', data: { n: 1 } });
    });

    it('11 no_stream repeated with the same ids succeeds, with fewer or more of them it does as the ids say', async () => {
      const stream = newStream();
      const events = counted(3);
      const first = await append(stream, events, NO_STREAM);
      await expect(append(stream, events, NO_STREAM)).resolves.toEqual(first);
      await expect(append(stream, events.slice(0, 2), NO_STREAM)).resolves.toMatchObject({ nextExpectedRevision: 1n });
      await refused(stream, NO_STREAM, [...events, ...counted(1)]);
    });

    it('14, 17 stores several events together, at revisions without gaps', async () => {
      const stream = newStream();
      await append(stream, counted(40), NO_STREAM);
      await append(stream, counted(25, 40), 39n);
      expect(revisions(await stored(stream))).toEqual(Array.from({ length: 65 }, (_, revision) => revision));
    });

    it('15 an append of nothing changes nothing', async () => {
      const stream = newStream();
      await append(stream, [], NO_STREAM);
      await expect(stored(stream)).rejects.toMatchObject({ type: 'stream-not-found' });
      await append(stream, counted(2), NO_STREAM);
      await expect(append(stream, [], 1n)).resolves.toMatchObject({ nextExpectedRevision: 1n });
      await refused(stream, 0n, []);
    });

    it('16 takes 1 MiB exactly and not one byte more', async () => {
      const stream = newStream();
      await append(stream, [filled(2 ** 20)], NO_STREAM);
      await expect(append(stream, [filled(2 ** 19), filled(2 ** 19 + 1)], 0n)).rejects.toThrow(MaxAppendSizeExceededError);
      await expect(append(stream, [filled(2 ** 22)], 0n)).rejects.toMatchObject({ maxAppendSize: 2 ** 20 });
      const events = await stored(stream);
      expect(events).toHaveLength(1);
      expect(events[0]?.event?.data).toHaveLength(2 ** 20);
    });

    it('25 says itself when an event was stored', async () => {
      const stream = newStream();
      const before = Date.now();
      await append(stream, counted(1), NO_STREAM);
      const [only] = await stored(stream);
      const created = only?.event?.created.getTime() ?? 0;
      // Two clocks, if the server is another machine.
      expect(created).toBeGreaterThan(before - 60_000);
      expect(created).toBeLessThan(Date.now() + 60_000);
    });

    it.each(['together', 'one by one'])('26 gives data and metadata back as they were sent, %s', async (sent) => {
      const stream = newStream();
      const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
      const data = { text: 'zo “é” \u{1f600}\u0000', list: [1, null, true], 1: 'b', 0: 'a' };
      const events = [
        jsonEvent({ type: 'json', data, metadata: { by: 'ü' } }),
        binaryEvent({ type: 'binary', data: bytes, metadata: bytes.slice(3) }),
        jsonEvent({ type: 'bare', data: {} }),
      ];
      const appends: EventData[][] = sent === 'together' ? [events] : events.map((event) => [event]);
      for (const [n, each] of appends.entries()) await append(stream, each, n === 0 ? NO_STREAM : BigInt(n - 1));
      const [json, binary, bare] = (await stored(stream)).map(({ event }) => event);
      expect(json).toMatchObject({ isJson: true, type: 'json', data, metadata: { by: 'ü' } });
      expect(JSON.stringify(json?.data)).toBe(JSON.stringify(data));
      expect(binary).toMatchObject({ isJson: false, type: 'binary' });
      expect(Buffer.from(binary?.data as Uint8Array)).toEqual(Buffer.from(bytes));
      expect(Buffer.from(binary?.metadata as Uint8Array)).toEqual(Buffer.from(bytes.slice(3)));
      expect(bare).toMatchObject({ data: {}, metadata: undefined });
    });

    it.each(['ëéñ', '漢字', '\u{1f4dc}\u{10ffff}', ' a b ', 'x'.repeat(200), "'; drop table event;--"])(
      '27 takes any name: %s',
      async (name) => {
        const stream = newStream(name);
        await append(stream, counted(2), NO_STREAM);
        const events = await stored(stream);
        expect(numbers(events)).toEqual([0, 1]);
        expect(events[0]?.event?.streamId).toBe(stream);
      },
    );

    it('28 lets one of 200 win each revision', async () => {
      const stream = newStream();
      const results = await Promise.allSettled(Array.from({ length: 200 }, (_, n) => append(stream, counted(1, n), NO_STREAM)));
      expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      for (const result of results) if (result.status === 'rejected') expect(result.reason).toBeInstanceOf(WrongExpectedVersionError);
      await Promise.all(Array.from({ length: 200 }, (_, n) => append(stream, counted(1, n), ANY)));
      expect(revisions(await stored(stream))).toEqual(Array.from({ length: 201 }, (_, revision) => revision));
    });
  });
}
