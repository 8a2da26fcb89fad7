import { randomUUID } from 'node:crypto';
import {
  type AppendExpectedRevision,
  EventStoreDBClient,
  jsonEvent,
  NO_STREAM,
  START,
  WrongExpectedVersionError,
} from '@eventstore/db-client';
import { verifyStore } from '../../embedded/eventstore/verify';

/* Writers and followers that go on whatever happens, and the reckoning afterwards: every acknowledged event is there exactly once, at its revision, in the
 * order acknowledged; nothing is there that nobody proposed; every follower has seen each event exactly once. */

/** What one writer was told. */
interface Written {
  stream: string;
  proposed: Set<string>;
  acknowledged: { id: string; revision: number }[];
}

export interface Workload {
  /** How many appends have been acknowledged. */
  acknowledged(): number;
  /** Ends it, and throws the first promise that was broken. */
  reckon: (postgres: string) => Promise<{ events: number; acknowledged: number }>;
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Starts so many writers, each with a stream and retries with the same ids, and followers that resume from their last position. */
export function startWorkload(url: string, writers = 32, followers = 2): Workload {
  const state = { ended: false };
  const line = new Line(url);
  const written = Array.from({ length: writers }, (_, n): Written => ({ stream: `torture-${n}`, proposed: new Set(), acknowledged: [] }));
  const writing = written.map((each) => write(line, each, state));
  const heard = Array.from({ length: followers }, (): [number, string][] => []);
  const following = heard.map((each) => follow(url, each));
  const acknowledged = () => written.reduce((sum, each) => sum + each.acknowledged.length, 0);
  const reckon = async (postgres: string) => {
    state.ended = true;
    await Promise.all(writing);
    const stored = await readAll(url);
    for (const each of heard) await caughtUp(each, stored.at(-1)?.position ?? 0);
    await Promise.all([...following.map(({ stop }) => stop()), line.close()]);
    compare(written, stored);
    for (const each of heard)
      same(
        'what a follower saw',
        each,
        stored.map(({ position, id }) => [position, id] as [number, string]),
      );
    const { faults } = await verifyStore(postgres);
    if (faults.length > 0) throw new Error(`the store is not whole: ${faults.join('; ')}`);
    return { events: stored.length, acknowledged: acknowledged() };
  };
  return { acknowledged, reckon };
}

/** One client for all, replaced after any failure but a refusal, as a careful application does. */
class Line {
  private client: EventStoreDBClient;
  private age = 0;

  constructor(private readonly url: string) {
    this.client = EventStoreDBClient.connectionString(url);
  }

  async append(stream: string, ids: string[], expected: number): Promise<number> {
    const { client, age } = this;
    const events = ids.map((id) => jsonEvent({ id, type: 'written', data: { stream, id } }));
    const expectedRevision: AppendExpectedRevision = expected < 0 ? NO_STREAM : BigInt(expected);
    try {
      const how = { expectedRevision, deadline: 3_000, credentials: { username: 'torture', password: 'torture' } };
      return Number((await client.appendToStream(stream, events, how)).nextExpectedRevision);
    } catch (error) {
      if (!(error instanceof WrongExpectedVersionError) && age === this.age) {
        this.age += 1;
        this.client = EventStoreDBClient.connectionString(this.url);
        void client.dispose();
      }
      throw error;
    }
  }

  close(): Promise<void> {
    return this.client.dispose();
  }
}

async function write(line: Line, written: Written, state: { ended: boolean }): Promise<void> {
  let last = -1;
  while (!state.ended) {
    const ids = Array.from({ length: 1 + (last % 3 === 0 ? 2 : 0) }, () => randomUUID());
    for (const id of ids) written.proposed.add(id);
    for (;;) {
      try {
        const revision = await line.append(written.stream, ids, last);
        if (revision !== last + ids.length) throw new Error(`${written.stream}: revision ${revision} after ${last} and ${ids.length} more`);
        ids.forEach((id, index) => written.acknowledged.push({ id, revision: last + 1 + index }));
        last = revision;
        break;
      } catch (error) {
        if (error instanceof WrongExpectedVersionError)
          throw new Error(`${written.stream}: refused at ${last}, though nobody else writes`, { cause: error });
        await pause(20 + Math.random() * 80);
      }
    }
  }
}

function follow(url: string, heard: [number, string][]): { stop: () => Promise<void> } {
  const own: { stopped: boolean; cut?: () => Promise<void> } = { stopped: false };
  const run = async (): Promise<void> => {
    while (!own.stopped) {
      const client = EventStoreDBClient.connectionString(url);
      const last = heard.at(-1)?.[0];
      const fromPosition = last === undefined ? START : { commit: BigInt(last), prepare: BigInt(last) };
      const subscription = client.subscribeToAll({ fromPosition });
      own.cut = () => subscription.unsubscribe();
      await new Promise<void>((resolve) => {
        subscription.on('data', ({ event }) => heard.push([Number(event?.position?.commit), event?.id ?? '']));
        subscription.on('error', () => resolve());
        subscription.on('end', () => resolve());
      });
      await client.dispose();
      await pause(50);
    }
  };
  const running = run();
  return {
    async stop() {
      own.stopped = true;
      await own.cut?.();
      await running;
    },
  };
}

interface Stored {
  stream: string;
  id: string;
  revision: number;
  position: number;
}

async function readAll(url: string): Promise<Stored[]> {
  const client = EventStoreDBClient.connectionString(url);
  const stored: Stored[] = [];
  for await (const { event } of client.readAll()) {
    if (event)
      stored.push({ stream: event.streamId, id: event.id, revision: Number(event.revision), position: Number(event.position?.commit) });
  }
  await client.dispose();
  return stored;
}

async function caughtUp(heard: [number, string][], position: number): Promise<void> {
  const end = performance.now() + 30_000;
  while ((heard.at(-1)?.[0] ?? 0) < position) {
    if (performance.now() > end) throw new Error('a follower does not catch up');
    await pause(20);
  }
}

function compare(written: Written[], stored: Stored[]): void {
  for (const { stream, proposed, acknowledged } of written) {
    const there = stored.filter((each) => each.stream === stream);
    there.forEach(({ id, revision }, index) => {
      if (revision !== index) throw new Error(`${stream}: revision ${revision} in place ${index}`);
      if (!proposed.has(id)) throw new Error(`${stream}: an event nobody proposed: ${id}`);
    });
    if (new Set(there.map(({ id }) => id)).size !== there.length) throw new Error(`${stream}: an event twice`);
    const kept = there.slice(0, acknowledged.length).map(({ id, revision }) => ({ id, revision }));
    same(`${stream}: what was acknowledged`, kept, acknowledged);
  }
}

function same(what: string, found: unknown[], wanted: unknown[]): void {
  const at = wanted.findIndex((each, index) => JSON.stringify(each) !== JSON.stringify(found[index]));
  if (at !== -1 || found.length !== wanted.length) {
    throw new Error(
      `${what} differs at ${at}: ${JSON.stringify(found[at])} instead of ${JSON.stringify(wanted[at])} (${found.length}, ${wanted.length})`,
    );
  }
}
