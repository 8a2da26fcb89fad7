import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { EventStore } from '../../src/store/event-store';
import { CorruptEvent, OutcomeUnknown, StoreUnavailable } from '../../src/store/failure';
import { ComplaintLog } from '../../src/store/follow';
import { acknowledging } from './acknowledging';
import { ScriptedStore } from './scripted-store';
import { appendKeys } from './write-path';

// The client's hazards, each provoked by a server that does as it is told; what no real server does on demand.
let server: ScriptedStore;
let store: EventStore;
const unhandled: unknown[] = [];
const note = (reason: unknown) => unhandled.push(reason);

beforeAll(() => process.on('unhandledRejection', note).on('uncaughtException', note));
afterAll(() => process.off('unhandledRejection', note).off('uncaughtException', note));
beforeEach(async () => {
  server = await new ScriptedStore().start();
  store = open(server.url);
});
afterEach(async () => {
  await store.close();
  server.stop();
  expect(unhandled).toEqual([]);
});

const open = (url: string) => new EventStore({ url, user: 'admin', password: 'changeit' });
const timed = async (act: () => Promise<unknown>) => {
  const begun = performance.now();
  const error: unknown = await act().then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return { error, took: performance.now() - begun };
};
const envelope = (prefix = 'complaint') => acknowledging(`${prefix}-${randomUUID()}`);

describe('an append', () => {
  it('is a plain call with a deadline, at an exact revision', async () => {
    await store.append(envelope());
    expect(server.otherCalls).toEqual([]);
    expect(server.appends[0]).toMatchObject({ revision: 'none' });
    expect(server.appends[0]?.given).toBeLessThanOrEqual(2_000);
  });
  it.each(['silence', 'store-then-silence', 'break', 'store-then-break'] as const)(
    'that meets %s is repeated with the same bytes, on a new client',
    async (act) => {
      server.appendScript = [act];
      const made = envelope();
      expect(await store.append(made)).toMatchObject({ firstTry: false });
      const [first, second] = server.appends;
      expect(second?.bytes).toBe(first?.bytes);
      expect(first?.ids).toEqual([made.records[0]?.id]);
      expect(second?.connection).not.toBe(first?.connection);
      expect(server.events).toHaveLength(1);
    },
  );
  it('that nobody ever answers ends in five seconds as unknown, naming its command', async () => {
    server.appendScript = Array<'silence'>(9).fill('silence');
    const made = envelope();
    const { error, took } = await timed(() => store.append(made));
    expect(error).toBeInstanceOf(OutcomeUnknown);
    expect(error).toMatchObject({ commandId: made.commandId });
    // Five seconds for all tries together; each has a deadline, and the client waits little longer than that.
    expect(server.appends.reduce((sum, { given }) => sum + given, 0)).toBeLessThanOrEqual(5_000);
    expect(took).toBeLessThan(10_000);
  });
  it('that always breaks is tried five times at most', async () => {
    server.appendScript = Array<'break'>(9).fill('break');
    expect((await timed(() => store.append(envelope()))).error).toBeInstanceOf(OutcomeUnknown);
    expect(server.appends).toHaveLength(5);
  });
  it('that is answered after it was given up does no harm', async () => {
    server.appendScript = ['late'];
    expect(await store.append(envelope())).toMatchObject({ firstTry: false });
    await sleep(2_500);
  });
  it('that is refused is not repeated, and certainly not stored', async () => {
    server.appendScript = ['deny'];
    expect((await timed(() => store.append(envelope()))).error).toBeInstanceOf(StoreUnavailable);
    expect(server.appends).toHaveLength(1);
  });
  it('does not suffer from another client whose server breaks', async () => {
    const bad = await new ScriptedStore().start();
    const suffering = open(bad.url);
    bad.appendScript = Array<'silence'>(9).fill('silence');
    server.appendScript = ['late'];
    const lost = timed(() => suffering.append(envelope()));
    await sleep(100);
    const fine = store.append(envelope());
    bad.stop();
    expect(await fine).toBeDefined();
    expect((await lost).error).toBeInstanceOf(OutcomeUnknown);
    await suffering.close();
  });
  it('never asks what the server can, so that question cannot fail it', async () => {
    for (let n = 0; n < 3; n++) await store.append(envelope());
    expect(server.otherCalls).toEqual([]);
  });
  it('needs a client that throws on a conflict', () => {
    expect(() => open(`${server.url}&throwOnAppendFailure=false`)).toThrow(TypeError);
  });
});

describe('a read', () => {
  it.each(['silence', 'break'] as const)('that meets %s ends within seconds, and the next has a new client', async (act) => {
    const made = envelope();
    await store.append(made);
    server.readScript = [act];
    const { error, took } = await timed(() => store.read(made.stream, 0, 10));
    expect(error).toBeInstanceOf(StoreUnavailable);
    expect(took).toBeLessThan(10_000);
    const before = server.connections.size;
    expect(await store.read(made.stream, 0, 10)).toHaveLength(1);
    expect(server.connections.size).toBe(before + 1);
  });
  it('of damaged data is no text that passes for an event', async () => {
    const made = envelope();
    await store.append(made);
    server.readScript = ['garbage'];
    expect((await timed(() => store.read(made.stream, 0, 10))).error).toBeInstanceOf(CorruptEvent);
  });
});

describe('following', () => {
  const pace = { askEvery: 50, silentFor: 300 };
  const follow = (after = 0n, signal = new AbortController().signal, at: object = pace) =>
    new ComplaintLog(store, appendKeys, undefined, at).follow(after, signal);

  it.each(['end', 'break', 'silence'] as const)('that meets %s says so', async (act) => {
    await store.append(envelope());
    server.subscriptionScript = [act];
    // At the usual pace silence is heard too late to stand in for an end that nobody heard.
    const { error, took } = await timed(() => follow(0n, undefined, act === 'silence' ? pace : {}).next());
    expect(error).toBeInstanceOf(StoreUnavailable);
    expect(took).toBeLessThan(10_000);
    const again = follow();
    expect((await again.next()).value).toHaveLength(1);
    await again.return(undefined);
  });
  it('from a server that is frozen altogether says so', async () => {
    server.subscriptionScript = ['silence'];
    server.readScript = Array<'silence'>(200).fill('silence');
    const { error, took } = await timed(() => follow().next());
    expect(error).toBeInstanceOf(StoreUnavailable);
    expect(took).toBeLessThan(10_000);
  });
  it('is not troubled by silence while only others write', async () => {
    await store.append(envelope());
    const stopping = new AbortController();
    const following = follow(0n, stopping.signal);
    await following.next();
    for (let n = 0; n < 5; n++) await store.append(envelope('readlog'));
    const next = following.next();
    expect(await Promise.race([next, sleep(1_000, 'quiet')])).toBe('quiet');
    stopping.abort();
    expect(await next).toEqual({ done: true, value: undefined });
  });
  it('says so when the server dies, and when it never answers again', async () => {
    const following = follow();
    await store.append(envelope());
    await following.next();
    const next = timed(() => following.next());
    server.stop();
    expect((await next).error).toBeInstanceOf(StoreUnavailable);
  });
  it('names damaged data and goes on', async () => {
    await store.append(envelope());
    await store.append(envelope());
    server.subscriptionScript = ['garbage'];
    const seen: string[] = [];
    for await (const batch of follow()) {
      seen.push(...batch.map(({ content }) => ('broken' in content ? content.broken : 'sound')));
      if (seen.length === 2) break;
    }
    expect(seen).toEqual(['unreadable', 'sound']);
  });
});
