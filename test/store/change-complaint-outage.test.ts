import { setTimeout as sleep } from 'node:timers/promises';
import { startEventStore } from '../../embedded/eventstore/server';
import type { Postgres } from '../../embedded/postgres';
import { OutcomeUnknown, Unavailable } from '../../src/change-complaint/rejection';
import { migrate } from '../../src/database/migrate';
import { ComplaintLog, type Followed } from '../../src/store/follow';
import { StoreUnavailable } from '../../src/store/failure';
import { startThrowAwayPostgres } from '../throw-away-postgres';
import { acknowledged, appendKeys, type Instance, openInstance, submission, triage } from './write-path';

let postgres: Postgres;
let server: Awaited<ReturnType<typeof startEventStore>>;
let app: Instance;

beforeAll(async () => {
  postgres = await startThrowAwayPostgres(['events', 'keys']);
  server = await startEventStore({ postgres: postgres.url('events'), port: 0 });
  await migrate('keys', postgres.url('keys'));
  app = openInstance({ keys: postgres.url('keys'), eventstore: `esdb://127.0.0.1:${server.port}?tls=false` });
});
afterAll(async () => {
  await app?.stop();
  await server?.stop();
  await postgres?.stop();
});

const full = process.env.WEDERHOOR_FULL === '1';

/** Asks again, with the same key, for as long as that may help. */
async function untilKnown<T>(ask: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof OutcomeUnknown || error instanceof Unavailable)) throw error;
      await sleep(50);
    }
  }
}

it('an event store that comes and goes loses nothing and doubles nothing, and is followed all the while', async () => {
  const wanted = full ? 400 : 40;
  const stopping = new AbortController();
  const followed: Followed[] = [];
  const following = followAlways(stopping.signal, followed);
  const outages = interrupt(full ? 10 : 2);
  const numbers: string[] = [];
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      while (numbers.length < wanted) {
        const request = submission();
        numbers.push('');
        const at = numbers.length - 1;
        const { number } = await untilKnown(() => app.change(request));
        await untilKnown(() => acknowledged(app, { number, events: [{ eventId: request.key ?? '' }] }));
        const next = triage(number);
        await untilKnown(() => app.change(next));
        numbers[at] = number;
        await sleep(50);
      }
    }),
  );
  await outages;
  for (const number of numbers)
    expect((await app.store.read(`complaint-${number}`, 0, 10))?.map(({ type }) => type)).toEqual([
      'submitted',
      'party-added',
      'acknowledged',
      'triaged',
    ]);
  while (followed.length < numbers.length * 4) await sleep(20);
  stopping.abort();
  await following;
  expect(new Set(followed.map(({ eventId }) => eventId)).size).toBe(numbers.length * 4);
  expect(followed).toHaveLength(numbers.length * 4);
  expect(new Set(followed.map(({ number }) => number))).toEqual(new Set(numbers));
}, 300_000);

async function interrupt(times: number): Promise<void> {
  for (let n = 0; n < times; n++) {
    await sleep(300);
    const { port } = server;
    await server.stop();
    await sleep(200);
    server = await startEventStore({ postgres: postgres.url('events'), port });
  }
}

async function followAlways(signal: AbortSignal, followed: Followed[]): Promise<void> {
  const log = new ComplaintLog(app.store, appendKeys);
  while (!signal.aborted) {
    try {
      for await (const batch of log.follow(followed.at(-1)?.position ?? 0n, signal)) followed.push(...batch);
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
      await sleep(100);
    }
  }
}
