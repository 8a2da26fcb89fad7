/* Commands per second on dossiers of 10, 50 and 500 events, beside the same event store driven bare in the same run.
 * Known: the folded dossier is kept, the usual case; beside (a) a plain append of an event of the same bytes to a stream of the same length at a
 * revision that is known. Cold: nothing is kept; beside (b) reading that stream whole and then appending. Fair, because both use the same client,
 * server (in a process of its own, as in the product), durability, kind of call and memory settings (those of the app in node-options.json); what they leave out is what the product adds: keys, checking the chain, deciding, sealing, chaining, and
 * making sure. Three interleaved rounds on fresh streams, medians; all of them driven until they are warm before anything is counted, for a program that
 * has just started runs at a third of its speed. */
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import 'reflect-metadata';
import { startPostgres } from '../../embedded/postgres';
import { ChangeComplaint, ChangeComplaintHandler } from '../../src/change-complaint';
import { decisionOn } from '../../src/change-complaint/decision-on';
import { loadDossier } from '../../src/change-complaint/load-dossier';
import { migrate } from '../../src/database/migrate';
import type { StoredEvent } from '../../src/store/stored-event';
import { removeData } from '../throw-away-postgres';
import { startProcess } from '../store/eventstore/server-for-test';
import { acknowledged, handler, type Instance, openInstance } from '../store/write-path';

const rounds = 3;
const perRound = 192;
const streams = 32;
const credentials = { username: 'a', password: 'b' };
const today = '2026-11-20';

/** A command that is about the dossier alone, and always changes it. */
const urgent = (number: string, on: boolean) => ({
  name: 'mark-urgent' as const,
  number,
  body: { on, reason: 'De termijn van de gemeente loopt deze week af.' },
  actor: handler,
  key: randomUUID(),
});

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'wederhoor-bench-'));
  chmodSync(folder, 0o711);
  const postgres = await startPostgres({ data: join(folder, 'postgres'), databases: ['events', 'keys'] });
  const server = await startProcess(postgres.url('events'));
  const servers = { keys: postgres.url('keys'), eventstore: server.url };
  await migrate('keys', servers.keys);
  const app = openInstance(servers, { follows: true });
  const bare = new Bare(EventStoreDBClient.connectionString(servers.eventstore));

  await bare.learnFrom(app);
  await warmUp(app, bare);
  await deciding(app);
  await longOne(app, bare);
  for (const length of [10, 50, 500]) for (const clients of [1, 32]) await compare(app, bare, length, clients);

  await app.stop();
  await bare.client.dispose();
  await server.stop();
  await postgres.stop();
  removeData(join(folder, 'postgres'));
  rmSync(folder, { recursive: true, force: true });
  process.exit(0);
}

/** The event store's own client, with events such as ours. */
class Bare {
  #like: Pick<StoredEvent, 'type' | 'data' | 'metadata'> | undefined;

  constructor(readonly client: EventStoreDBClient) {}

  async learnFrom(app: Instance): Promise<void> {
    const number = await filled(app, 8);
    const [event] = (await app.store.read(`complaint-${number}`, 6, 1)) ?? [];
    this.#like = event && { type: event.type, data: event.data, metadata: event.metadata };
  }

  async filled(length: number): Promise<{ stream: string; revision: bigint }> {
    const stream = `bare-${randomUUID()}`;
    const events = Array.from({ length }, () => this.#event());
    await this.client.appendToStream(stream, events, { credentials });
    return { stream, revision: BigInt(length - 1) };
  }

  async append(at: { stream: string; revision: bigint }): Promise<void> {
    await this.client.appendToStream(at.stream, [this.#event()], { expectedRevision: at.revision, deadline: 2_000, credentials });
    at.revision += 1n;
  }

  async read({ stream }: { stream: string }): Promise<bigint> {
    let revision = -1n;
    for await (const { event } of this.client.readStream(stream, { credentials })) revision = event?.revision ?? revision;
    return revision;
  }

  async readAndAppend({ stream }: { stream: string }): Promise<void> {
    await this.append({ stream, revision: await this.read({ stream }) });
  }

  #event() {
    if (!this.#like) throw new TypeError('nothing was learnt');
    return jsonEvent({ id: randomUUID(), ...this.#like });
  }
}

/** A dossier with so many events: as people make them, but many in one append. */
async function filled(app: Instance, length: number): Promise<string> {
  const number = await acknowledged(app);
  for (let left = length; left > 0;) {
    const dossier = await loadDossier(app.recorder, number);
    if (!dossier) throw new TypeError('the dossier is gone');
    left = length - dossier.tail.revision - 1;
    const events = Array.from({ length: Math.min(left, 500) }, (_, index) => ({
      type: 'urgency-marked',
      version: 1,
      facts: { on: index % 2 === 0 },
      about: 'dossier',
      personal: { reason: 'De termijn van de gemeente loopt deze week af.' },
    }));
    if (events.length === 0) break;
    const now = new Date().toISOString();
    await app.recorder.record(
      number,
      dossier.tail,
      { name: 'mark-urgent', id: randomUUID(), actor: handler, body: {}, now, today },
      events,
    );
  }
  return number;
}

const change = (one: ChangeComplaintHandler, number: string, on: boolean) => one.execute(new ChangeComplaint(urgent(number, on)));

async function warmUp(app: Instance, bare: Bare): Promise<void> {
  for (let turns = 0; turns < 8; turns++) {
    const plain = await inSeries(streams, () => bare.filled(10));
    const dossiers = await inSeries(streams, () => filled(app, 10));
    await rate(32, (turn) => bare.append(plain[turn % streams]!), 800);
    await rate(32, (turn) => change(app.handler, dossiers[turn % streams]!, turn % 64 < 32), 800);
    await rate(32, (turn) => bare.readAndAppend(plain[turn % streams]!));
    await rate(32, (turn) => change(new ChangeComplaintHandler(app.recorder, app.clock), dossiers[turn % streams]!, turn % 64 < 32));
  }
}

async function compare(app: Instance, bare: Bare, length: number, clients: number): Promise<void> {
  const figures = { a: [] as number[], known: [] as number[], b: [] as number[], cold: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    const plain = await inSeries(streams, () => bare.filled(length));
    const dossiers = await inSeries(streams, () => filled(app, length));
    const first = length % 2 === 1;
    for (const number of dossiers) await change(app.handler, number, first);
    figures.a.push(await rate(clients, (turn) => bare.append(plain[turn % streams]!)));
    figures.known.push(await rate(clients, (turn) => change(app.handler, dossiers[turn % streams]!, turn % 64 < 32 !== first)));
    figures.b.push(await rate(clients, (turn) => bare.readAndAppend(plain[turn % streams]!)));
    figures.cold.push(
      await rate(clients, (turn) =>
        change(new ChangeComplaintHandler(app.recorder, app.clock), dossiers[turn % streams]!, turn % 64 < 32 !== first),
      ),
    );
  }
  const { a, known, b, cold } = figures;
  console.log(
    `${length} events, ${clients} clients: ${against('known', known, 'append', a)}; ${against('cold', cold, 'read and append', b)}`,
  );
}

/** Deciding without any store. */
async function deciding(app: Instance): Promise<void> {
  const dossier = await loadDossier(app.recorder, await filled(app, 50));
  if (!dossier) throw new TypeError('the dossier is gone');
  const { name, actor, body } = urgent('', true);
  const asked = { name, actor, body, commandId: randomUUID(), now: new Date().toISOString() };
  const figures: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const begun = performance.now();
    for (let turn = 0; turn < 20_000; turn++) decisionOn(dossier, asked);
    figures.push(20_000_000 / (performance.now() - begun));
  }
  console.log(`deciding alone, with input: ${Math.round(median(figures))}/s (wanted: 50,000)`);
}

/** Beside the client alone reading the same stream, which is the least that it can take. */
async function longOne(app: Instance, bare: Bare): Promise<void> {
  const number = await filled(app, 5_000);
  const [figures, readings]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round++) {
    const begun = performance.now();
    await new ChangeComplaintHandler(app.recorder, app.clock).execute(new ChangeComplaint(urgent(number, round % 2 === 0)));
    const answered = performance.now();
    await bare.read({ stream: `complaint-${number}` });
    figures.push(answered - begun);
    readings.push(performance.now() - answered);
  }
  const [ours, theirs] = [median(figures), median(readings)];
  const beside = `beside ${Math.round(theirs)} ms for reading it with the client alone = ${(ours / theirs).toFixed(2)}`;
  console.log(`a cold dossier of 5,000 events answers in ${Math.round(ours)} ms (wanted: under 400), ${beside}`);
}

async function inSeries<Value>(count: number, make: () => Promise<Value>): Promise<Value[]> {
  const made: Value[] = [];
  while (made.length < count) made.push(await make());
  return made;
}

/** Each stream is used by one client at a time. */
async function rate(clients: number, act: (turn: number) => Promise<unknown>, turns = perRound): Promise<number> {
  const begun = performance.now();
  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      for (let turn = client; turn < turns; turn += clients) await act(turn);
    }),
  );
  return (turns / (performance.now() - begun)) * 1_000;
}

const median = (figures: number[]) => figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)] ?? 0;
const against = (name: string, ours: number[], baseline: string, theirs: number[]) =>
  `${name} ${Math.round(median(ours))}/s = ${(median(ours) / median(theirs)).toFixed(2)} × ${baseline} (${Math.round(median(theirs))}/s)`;

void main();
