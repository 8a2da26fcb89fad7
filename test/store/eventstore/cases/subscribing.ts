import { type AllStreamSubscription, END, eventTypeFilter, NO_STREAM, type Position, START, streamNameFilter } from '@eventstore/db-client';
import { counted, listen, newStream, numbers, pause, type Store, until } from './store';

/** Cases 18 to 20, and what belongs to them. */
export function subscribing(store: Store): void {
  const append = (stream: string, count: number, from = 0) => store.client().appendToStream(stream, counted(count, from));

  it('18, 19 goes on after a position of $all, that one excluded, and becomes live without a gap or a double', async () => {
    const stream = newStream();
    const { position } = await append(stream, 700);
    const [first, second] = await Promise.all([append(stream, 1, 700), append(newStream('other'), 3)]);
    expect(first && second).toBeTruthy();
    const subscription = store
      .client()
      .subscribeToAll({ fromPosition: position ?? START, filter: streamNameFilter({ prefixes: [stream] }) });
    const heard = listen(subscription);
    for (let n = 701; n < 760; n += 1) await append(stream, 1, n);
    await until('all events', () => heard.events.length >= 60 && heard.caughtUpAfter.length > 0);
    await pause(50);
    expect(numbers(heard.events)).toEqual(Array.from({ length: 60 }, (_, n) => 700 + n));
    expect(heard.caughtUpAfter).toHaveLength(1);
    await subscription.unsubscribe();
  });

  it('19 tells everything in the order of $all, under writes', async () => {
    const streams = Array.from({ length: 8 }, () => newStream());
    const { position } = await append(newStream(), 1);
    const subscription = store.client().subscribeToAll({ fromPosition: position ?? START });
    const heard = listen(subscription);
    await Promise.all(
      streams.map(async (stream) => {
        for (let n = 0; n < 60; n += 2) await append(stream, 2, n);
      }),
    );
    await until('all events', () => heard.events.length >= 480);
    const positions = heard.events.map(({ event }) => event?.position?.commit ?? 0n);
    expect(positions).toEqual([...new Set(positions)].sort((a, b) => Number(a - b)));
    for (const stream of streams) {
      expect(numbers(heard.events.filter(({ event }) => event?.streamId === stream))).toEqual(Array.from({ length: 60 }, (_, n) => n));
    }
    await subscription.unsubscribe();
  });

  it('20 tells how far a filter has looked when nothing matches', async () => {
    const stream = newStream();
    const { position } = await append(stream, 1);
    const reached: Position[] = [];
    const checkpointReached = (_: AllStreamSubscription, at: Position) => void reached.push(at);
    const filter = eventTypeFilter({ prefixes: [newStream('never')], maxSearchWindow: 10, checkpointInterval: 2, checkpointReached });
    const subscription = store.client().subscribeToAll({ fromPosition: position ?? START, filter });
    const heard = listen(subscription);
    await until('caught up', () => heard.caughtUpAfter.length > 0);
    const { position: end } = await append(stream, 65, 1);
    await until('checkpoints', () => reached.length >= 3);
    const commits = reached.map(({ commit }) => commit);
    expect(commits).toEqual([...commits].sort((a, b) => Number(a - b)));
    expect(commits.at(-1)).toBeLessThanOrEqual(end?.commit ?? 0n);
    expect(commits[0]).toBeGreaterThan(position?.commit ?? 0n);
    expect(heard.events).toEqual([]);
    await subscription.unsubscribe();
  });

  it('filters by the beginning or an expression, on streams and on types', async () => {
    const mark = newStream('mark');
    const type = `type-${mark}`;
    const { position } = await store.client().appendToStream(`${mark}-a`, counted(3, 0, type));
    const filters = [
      streamNameFilter({ prefixes: [`${mark}-b`, 'nothing'] }),
      streamNameFilter({ regex: `${mark}-[bc]$` }),
      eventTypeFilter({ prefixes: [type] }),
      eventTypeFilter({ regex: `^${type}$` }),
    ];
    const subscriptions = filters.map((filter) => store.client().subscribeToAll({ fromPosition: position ?? START, filter }));
    const heards = subscriptions.map((subscription) => listen(subscription));
    await store.client().appendToStream(`${mark}-b`, [...counted(2, 3, `${type}-other`), ...counted(2, 5), ...counted(1, 7, type)]);
    await store.client().appendToStream(`${mark}-c`, counted(1, 8));
    const expected = [[3, 4, 5, 6, 7], [3, 4, 5, 6, 7, 8], [3, 4, 7], [7]];
    await until('what matches', () => heards.every(({ events }, index) => events.length === expected[index]?.length));
    expect(heards.map(({ events }) => numbers(events))).toEqual(expected);
    await Promise.all(subscriptions.map((subscription) => subscription.unsubscribe()));
  });

  it('follows a stream from its start, from a revision (excluded), and from its end', async () => {
    const stream = newStream();
    await append(stream, 5);
    const subscriptions = [START, 2n, END].map((fromRevision) =>
      store.client().subscribeToStream(stream, { fromRevision: fromRevision as bigint }),
    );
    const heards = subscriptions.map((subscription) => listen(subscription));
    await until('caught up', () => heards.every(({ caughtUpAfter }) => caughtUpAfter.length === 1));
    await append(stream, 2, 5);
    const expected = [
      [0, 1, 2, 3, 4, 5, 6],
      [3, 4, 5, 6],
      [5, 6],
    ];
    await until('live events', () => heards.every(({ events }, index) => events.length >= (expected[index]?.length ?? 0)));
    expect(heards.map(({ events }) => numbers(events))).toEqual(expected);
    await Promise.all(subscriptions.map((subscription) => subscription.unsubscribe()));
  });

  it('waits for a stream that is not there yet', async () => {
    const stream = newStream();
    const subscription = store.client().subscribeToStream(stream);
    const heard = listen(subscription);
    await pause(50);
    await store.client().appendToStream(stream, counted(3), { expectedRevision: NO_STREAM });
    await until('its events', () => heard.events.length === 3);
    await subscription.unsubscribe();
  });

  it('resolves links while it follows', async () => {
    const [stream, links] = [newStream(), newStream('links')];
    const { position } = await append(stream, 2);
    const all = store
      .client()
      .subscribeToAll({ fromPosition: position ?? START, resolveLinkTos: true, filter: streamNameFilter({ prefixes: [links] }) });
    const one = store.client().subscribeToStream(links, { resolveLinkTos: true });
    const heards = [listen(all), listen(one)];
    const link = {
      ...counted(1)[0],
      type: '$>',
      contentType: 'application/octet-stream' as const,
      data: Buffer.from(`1@${stream}`),
      id: crypto.randomUUID(),
      metadata: undefined,
    };
    await store.client().appendToStream(links, [link]);
    await until('the link', () => heards.every(({ events }) => events.length === 1));
    for (const { events } of heards)
      expect(events[0]).toMatchObject({ event: { streamId: stream, revision: 1n }, link: { streamId: links } });
    await Promise.all([all.unsubscribe(), one.unsubscribe()]);
  });
}
