import { EventStoreDBClient, START } from '@eventstore/db-client';
import { randomInt, randomUUID } from 'node:crypto';
import { personsCommandId } from '../../src/store/command-id';
import { submission } from '../people';
import { appOf, demoToken, settingOf, start, type Start, until } from './family';
import { newFolder, removeFolders } from './folder';

jest.setTimeout(600_000);

const full = process.env.WEDERHOOR_FULL === '1';
const submissions = full ? 200 : 30;
const kills = full ? 20 : 3;

interface Answered {
  key: string;
  number: string;
}

/** Sends one submission until it is acknowledged: the same key and body however often the app dies under it. */
async function submit(address: string): Promise<Answered> {
  const key = randomUUID();
  const headers = { 'content-type': 'application/json', 'idempotency-key': key };
  const answer = await until(async () => {
    try {
      const sent = await fetch(`${address}/v1/complaints`, {
        method: 'POST',
        headers,
        body: JSON.stringify(submission),
        signal: AbortSignal.timeout(8_000),
      });
      return sent.status === 201 ? ((await sent.json()) as { number: string }) : undefined;
    } catch {
      return undefined;
    }
  }, 120);
  if (!answer) throw new Error(`never acknowledged: ${key}`);
  return { key, number: answer.number };
}

async function killAtRandom(begun: Start, times: number): Promise<number> {
  let killed = 0;
  while (killed < times) {
    // An app that dies five times, each within ten seconds of the last, is not brought back: now and then it has to live longer.
    if (killed > 0 && killed % 4 === 0) await new Promise((resolve) => setTimeout(resolve, 11_000));
    await new Promise((resolve) => setTimeout(resolve, randomInt(150, 900)));
    const app = await until(() => appOf(begun), 30);
    if (!app) throw new Error('the app did not come back');
    process.kill(app.pid, 'SIGKILL');
    killed += 1;
  }
  return killed;
}

async function storedCommands(begun: Start): Promise<Map<string, string[]>> {
  const client = EventStoreDBClient.connectionString(settingOf(begun, 'WEDERHOOR_EVENTSTORE_URL'));
  const found = new Map<string, string[]>();
  for await (const { event } of client.readAll({ fromPosition: START })) {
    if (event?.type !== 'submitted') continue;
    const { commandId } = event.metadata as { commandId: string };
    found.set(commandId, [...(found.get(commandId) ?? []), event.streamId.slice('complaint-'.length)]);
  }
  await client.dispose();
  return found;
}

describe('submissions while the app is killed', () => {
  afterAll(removeFolders);

  it(`keeps each of ${submissions} acknowledged ones exactly once over ${kills} kills, in the store and in the worklist`, async () => {
    const data = newFolder();
    const begun = start([process.execPath, 'scripts/start.js'], { WEDERHOOR_DATA: data });
    const address = (await begun.ready) ?? '';
    expect(address).toMatch(/^http/);
    const done: Answered[] = [];
    let next = 0;
    const client = async () => {
      while (next < submissions) {
        next += 1;
        done.push(await submit(address));
        // So that there are submissions under way for as long as there are kills.
        if (full) await new Promise((resolve) => setTimeout(resolve, randomInt(500, 3_000)));
      }
    };
    await Promise.all([killAtRandom(begun, kills), ...Array.from({ length: 4 }, client)]);
    await until(async () => (await fetch(`${address}/health/ready`).catch(() => undefined))?.ok, 60);

    const stored = await storedCommands(begun);
    expect(done).toHaveLength(submissions);
    for (const { key, number } of done) expect(stored.get(personsCommandId(key, 'new', key))).toEqual([number]);
    expect(stored.size).toBe(submissions);

    const listed = await worklist(address, data, submissions);
    expect(listed.sort()).toEqual(done.map(({ number }) => number).sort());
    begun.child.kill('SIGTERM');
    await begun.exited;
  });
});

/** The numbers on the worklist once it holds so many, all acknowledged. */
async function worklist(address: string, data: string, expected: number): Promise<string[]> {
  const headers = { authorization: `Bearer ${demoToken('intake', data)}` };
  const all = async () => {
    const rows: { number: string; stage: string }[] = [];
    for (let offset = 0; ; offset += 100) {
      const page = (await (await fetch(`${address}/v1/complaints?limit=100&offset=${offset}`, { headers })).json()) as {
        rows: typeof rows;
      };
      rows.push(...page.rows);
      if (page.rows.length < 100) return rows;
    }
  };
  await until(async () => (await all()).filter(({ stage }) => stage === 'acknowledged').length >= expected, 60);
  return (await all()).map(({ number }) => number);
}
