import { BACKWARDS, END, jsonEvent, NO_STREAM, START, StreamNotFoundError } from '@eventstore/db-client';
import { all, counted, newStream, numbers, revisions, type Store } from './store';

const link = (to: string) => ({
  ...jsonEvent({ type: '$>', data: {} }),
  contentType: 'application/octet-stream' as const,
  data: Buffer.from(to),
});

/** Cases 18 and 21 to 24, links, and reads of `$all`. */
export function reading(store: Store): void {
  const withEvents = async (count: number, prefix?: string) => {
    const stream = newStream(prefix);
    const result = await store.client().appendToStream(stream, counted(count), { expectedRevision: NO_STREAM });
    return { stream, end: result.position ?? { commit: 0n, prepare: 0n } };
  };

  it('18 gives every event of $all a position above the one before', async () => {
    await Promise.all(Array.from({ length: 20 }, () => withEvents(5)));
    const events = await all(store.client().readAll({ maxCount: 5_000, direction: BACKWARDS, fromPosition: END }));
    const positions = events.map(({ event }) => event?.position?.commit ?? 0n).reverse();
    expect(positions.length).toBeGreaterThan(100);
    positions.reduce((before, position) => {
      expect(position).toBeGreaterThan(before);
      return position;
    });
  });

  it('21 reads backwards', async () => {
    const { stream } = await withEvents(10);
    const read = async (fromRevision: bigint | typeof END | typeof START, maxCount?: number) =>
      numbers(await all(store.client().readStream(stream, { direction: BACKWARDS, fromRevision, maxCount })));
    expect(await read(END)).toEqual([9, 8, 7, 6, 5, 4, 3, 2, 1, 0]);
    expect(await read(4n, 3)).toEqual([4, 3, 2]);
    expect(await read(START)).toEqual([0]);
  });

  it('22 finds nothing beyond the end, and backwards begins at the end', async () => {
    const { stream } = await withEvents(3);
    expect(await all(store.client().readStream(stream, { fromRevision: 3n }))).toEqual([]);
    expect(await all(store.client().readStream(stream, { fromRevision: 2n ** 62n }))).toEqual([]);
    expect(numbers(await all(store.client().readStream(stream, { fromRevision: 99n, direction: BACKWARDS })))).toEqual([2, 1, 0]);
    expect(await all(store.client().readAll({ fromPosition: { commit: 2n ** 60n, prepare: 2n ** 60n } }))).toEqual([]);
  });

  it('23 says that a stream is not found', async () => {
    const stream = newStream();
    await expect(all(store.client().readStream(stream))).rejects.toThrow(StreamNotFoundError);
    await expect(all(store.client().readStream(stream, { direction: BACKWARDS, fromRevision: END }))).rejects.toThrow(StreamNotFoundError);
  });

  it('24 gives no more than asked for, from where it was asked', async () => {
    const { stream } = await withEvents(1_200);
    expect(numbers(await all(store.client().readStream(stream, { fromRevision: 7n, maxCount: 3 })))).toEqual([7, 8, 9]);
    expect(numbers(await all(store.client().readStream(stream, { fromRevision: 1_198n, maxCount: 30 })))).toEqual([1_198, 1_199]);
    expect(revisions(await all(store.client().readStream(stream)))).toEqual(Array.from({ length: 1_200 }, (_, revision) => revision));
    expect(await all(store.client().readAll({ maxCount: 7 }))).toHaveLength(7);
  });

  it('reads $all forwards from a position, that one included, and backwards without it', async () => {
    const { end } = await withEvents(3);
    await withEvents(2);
    const [at, next] = await all(store.client().readAll({ fromPosition: end, maxCount: 2 }));
    expect(at?.event?.position).toEqual(end);
    expect(numbers([at, next].flatMap((event) => event ?? []))).toEqual([2, 0]);
    const [before] = await all(store.client().readAll({ fromPosition: end, direction: BACKWARDS, maxCount: 1 }));
    expect(numbers(before ? [before] : [])).toEqual([1]);
  });

  it('follows links when asked, and gives the link alone when its target is gone', async () => {
    const { stream } = await withEvents(3);
    const links = newStream('links');
    await store.client().appendToStream(links, [link(`1@${stream}`), link(`9@${stream}`), link(`0@${newStream()}`)]);
    const resolved = await all(store.client().readStream(links, { resolveLinkTos: true }));
    expect(resolved.map(({ event, link }) => [event?.streamId, event && Number(event.revision), link?.streamId])).toEqual([
      [stream, 1, links],
      [undefined, undefined, links],
      [undefined, undefined, links],
    ]);
    const plain = await all(store.client().readStream(links));
    expect(plain.map(({ event, link }) => [event?.type, link])).toEqual(Array.from({ length: 3 }, () => ['$>', undefined]));
  });
}
