import { randomUUID } from 'node:crypto';
import type { Changed, ChangeRequest } from '../../src/change-complaint';
import { loadDossier } from '../../src/change-complaint/load-dossier';
import { Conflict, OutcomeUnknown } from '../../src/change-complaint/rejection';
import type { Actor } from '../../src/complaint/actor';
import type { CommandName } from '../../src/complaint/life-cycle';
import { EventStore } from '../../src/store/event-store';
import { OutcomeUnknown as Unknown } from '../../src/store/failure';
import type { StoredEvent } from '../../src/store/stored-event';
import { Draw } from '../histories/draw';
import { startServers, type Servers } from '../servers';
import { acknowledged, type Instance, openInstance, prepareKeys, triage } from './write-path';

const full = process.env.WEDERHOOR_FULL === '1';
const seed = Number(process.env.WEDERHOOR_SEED ?? Date.now() % 2 ** 31);
const wanted = { clients: 16, commands: full ? 5_000 : 200, dossiers: full ? 20 : 6 };

/** The line to the store is cut for one append in so many: half of them before it was sent, half before the answer came. */
class CutOff extends EventStore {
  readonly draw = new Draw(seed);
  oneIn = Infinity;
  override async append(...given: Parameters<EventStore['append']>) {
    const cut = this.draw.int(1_000_000) < 1_000_000 / this.oneIn;
    if (cut && this.draw.chance(50)) throw new Unknown(given[0].commandId);
    const answer = await super.append(...given);
    if (cut) throw new Unknown(given[0].commandId);
    return answer;
  }
}

let servers: Servers;
let store: CutOff;
let apps: [Instance, Instance];

beforeAll(async () => {
  servers = await startServers();
  await prepareKeys(servers);
  store = new CutOff({ url: servers.eventstore, user: 'admin', password: 'changeit' });
  apps = [openInstance(servers, { follows: true }), openInstance(servers, { store })];
});
afterAll(async () => {
  for (const app of apps ?? []) await app.stop();
  await servers?.stop();
});

const work: readonly [CommandName, (text: string) => object][] = [
  ['write-note', (text) => ({ text, visibility: 'office' })],
  ['add-task', (text) => ({ text })],
  ['place-hold', (reason) => ({ ground: 'court', reason })],
  ['record-contact', (record) => ({ with: { body: 'amsterdam' }, direction: 'incoming', means: 'phone', reached: true, record })],
  ['add-allegation', (wording) => ({ kinds: ['slowness'], subjects: [], happened: {}, wording })],
];

interface Done {
  readonly request: ChangeRequest;
  readonly answer: Changed;
}
interface Met {
  readonly request: ChangeRequest;
  readonly conflict: Conflict;
}

/** Somebody of the office at work, on whichever instance, for as long as there is work. */
class Client {
  readonly actor: Actor = { id: randomUUID(), role: 'handler' };
  readonly done: Done[] = [];
  readonly met: Met[] = [];
  unknown = 0;
  readonly #seen = new Map<string, number>();

  constructor(private readonly draw: Draw) {}

  async run(numbers: readonly string[], left: () => boolean): Promise<void> {
    while (left()) await this.#one(this.draw.pick(numbers));
  }

  async #one(number: string): Promise<void> {
    const [name, body] = this.draw.pick(work);
    const seen = this.#seen.get(number);
    const ifMatch = seen !== undefined && this.draw.chance(50) ? { ifMatch: seen } : {};
    const request = { name, number, body: body(`Regel ${this.draw.int(1_000)}`), actor: this.actor, key: randomUUID(), ...ifMatch };
    // Now and then impatient: the same once more, at once, elsewhere.
    const asked = this.draw.chance(10) ? [0, 1].map((app) => this.#ask(apps[app]!, request)) : [this.#ask(this.draw.pick(apps), request)];
    const answers = (await Promise.all(asked)).filter((answer) => answer !== undefined);
    const [answer] = answers;
    if (!answer) return;
    expect(new Set(answers.map(({ revision, position }) => `${revision} ${position}`)).size).toBe(1);
    this.done.push({ request, answer });
    this.#seen.set(number, answer.revision);
  }

  /** Asks again with the same key while nobody knows; undefined when somebody else was first. */
  async #ask(app: Instance, request: ChangeRequest): Promise<Changed | undefined> {
    for (;;) {
      try {
        return await app.change(request);
      } catch (error) {
        if (error instanceof OutcomeUnknown) {
          this.unknown += 1;
          continue;
        }
        if (!(error instanceof Conflict)) throw error;
        this.met.push({ request, conflict: error });
        this.#seen.set(request.number ?? '', error.revision);
        return undefined;
      }
    }
  }
}

async function begin(): Promise<{ numbers: string[]; streams: () => Promise<Map<string, StoredEvent[]>> }> {
  const numbers = await Promise.all(Array.from({ length: wanted.dossiers }, () => acknowledged(apps[0])));
  for (const number of numbers) await apps[0].change(triage(number));
  const streams = async () => {
    const all = new Map<string, StoredEvent[]>();
    for (const number of numbers) all.set(number, (await apps[0].store.read(`complaint-${number}`, 0, 10_000)) ?? []);
    return all;
  };
  return { numbers, streams };
}

/** Every effect was asked for and answered, once; every answer has its effect, where it says. */
function oneEffectEach(done: readonly Done[], streams: ReadonlyMap<string, readonly StoredEvent[]>, from: number): void {
  const places = new Map<string, number[]>();
  for (const { metadata, revision } of [...streams.values()].flat().filter((event) => event.revision >= from))
    places.set(metadata.commandId, [...(places.get(metadata.commandId) ?? []), revision]);
  expect(places.size).toBe(done.length);
  for (const { answer } of done) expect(places.get(answer.commandId)).toEqual([answer.revision]);
}

/** Who said what they had seen changed nothing that others had changed since. */
function nothingOverlooked(done: readonly Done[], streams: ReadonlyMap<string, readonly StoredEvent[]>): void {
  for (const { request, answer } of done.filter(({ request: { ifMatch } }) => ifMatch !== undefined)) {
    const between = streams.get(answer.number)?.slice((request.ifMatch ?? 0) + 1, answer.revision) ?? [];
    expect(between.filter(({ metadata }) => metadata.actor.role !== 'system')).toEqual([]);
  }
}

/** Every conflict names who was first, and with what, as the stream has it. */
function whoAndWhat(met: readonly Met[], streams: ReadonlyMap<string, readonly StoredEvent[]>): void {
  for (const { request, conflict } of met) {
    const first = streams.get(request.number ?? '')?.[conflict.last?.revision ?? -1];
    expect(conflict.last).toMatchObject({ type: first?.type, actor: first?.metadata.actor, at: first?.metadata.recordedAt });
    if (request.ifMatch !== undefined) expect(conflict.last?.revision).toBeGreaterThan(request.ifMatch);
  }
}

describe(`${wanted.clients} clients, ${wanted.commands} commands, ${wanted.dossiers} dossiers, two instances (WEDERHOOR_SEED=${seed})`, () => {
  it.each([
    ['a store that answers', Infinity],
    ['a store that is cut off now and then', 10],
  ])(
    'lose nothing and double nothing: %s',
    async (_, oneIn) => {
      store.oneIn = Infinity;
      const { numbers, streams } = await begin();
      const from = 4;
      store.oneIn = oneIn;
      let asked = 0;
      const clients = Array.from({ length: wanted.clients }, (_, index) => new Client(new Draw(seed + index)));
      await Promise.all(clients.map((client) => client.run(numbers, () => asked++ < wanted.commands)));
      const done = clients.flatMap((client) => client.done);
      const met = clients.flatMap((client) => client.met);
      const stored = await streams();
      const unknown = clients.reduce((sum, client) => sum + client.unknown, 0);
      console.info(
        `WEDERHOOR_SEED=${seed}: ${done.length} done, ${met.length} met somebody else, ${unknown} of unknown outcome asked again`,
      );
      oneEffectEach(done, stored, from);
      nothingOverlooked(done, stored);
      whoAndWhat(met, stored);
      for (const number of numbers)
        expect((await loadDossier(apps[1].recorder, number))?.tail.revision).toBe(stored.get(number)!.length - 1);
      expect(met.length).toBeGreaterThan(0);
      expect(unknown > 0).toBe(oneIn < Infinity);
    },
    1_200_000,
  );
});
