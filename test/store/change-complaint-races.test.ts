import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Changed, ChangeRequest } from '../../src/change-complaint';
import { loadDossier } from '../../src/change-complaint/load-dossier';
import { Conflict, KeyReused } from '../../src/change-complaint/rejection';
import { personsCommandId, systemCommandId } from '../../src/store/command-id';
import { EventStore } from '../../src/store/event-store';
import { startServers, type Servers } from '../servers';
import { acknowledged, clerk, complaint, handler, type Instance, openInstance, prepareKeys, submission, triage } from './write-path';

let servers: Servers;
let one: Instance;
let other: Instance;

beforeAll(async () => {
  servers = await startServers();
  await prepareKeys(servers);
  // One hears its own appends come by, the other has to read them back.
  one = openInstance(servers, { follows: true });
  other = openInstance(servers);
});
afterAll(async () => {
  await one?.stop();
  await other?.stop();
  await servers?.stop();
});

const full = process.env.WEDERHOOR_FULL === '1';
const settle = (asked: Promise<Changed>[]) => Promise.allSettled(asked);
const done = (outcomes: PromiseSettledResult<Changed>[]) =>
  outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
const failed = (outcomes: PromiseSettledResult<Changed>[]) =>
  outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as Error] : []));
const read = async (number: string) => (await one.store.read(`complaint-${number}`, 0, 1_000)) ?? [];
const same = ({ number, revision, position, events, receipt }: Changed) => ({ number, revision, position, events, receipt });
/** Loading anew checks revisions, order and chain of everything. */
const sound = (number: string) => loadDossier(one.recorder, number);

describe('sixteen writers on one dossier', () => {
  it('with the same revision seen: one is first, and all others hear of the winner', async () => {
    const number = await acknowledged(one);
    const asked = Array.from({ length: 16 }, (_, index) => [one, other][index % 2]!.change(triage(number, { ifMatch: 2 })));
    const outcomes = await settle(asked);
    expect(done(outcomes)).toHaveLength(1);
    for (const error of failed(outcomes)) {
      expect(error).toBeInstanceOf(Conflict);
      expect(error).toMatchObject({ revision: 3, last: { type: 'triaged', actor: { id: handler.id } } });
    }
    expect((await sound(number))?.tail.revision).toBe(3);
  });
  it('without: each has its own revision, or is told after four tries to look again', async () => {
    const number = await acknowledged(one);
    const outcomes = await settle(Array.from({ length: 16 }, (_, index) => [one, other][index % 2]!.change(triage(number))));
    const revisions = done(outcomes).map(({ revision }) => revision);
    expect(revisions.toSorted((a, b) => a - b)).toEqual(Array.from({ length: revisions.length }, (_, index) => index + 3));
    for (const error of failed(outcomes)) expect(error).toBeInstanceOf(Conflict);
    expect((await sound(number))?.tail.revision).toBe(2 + revisions.length);
  });
});

describe('one key, two instances, at once', () => {
  it.each(Array.from({ length: full ? 100 : 5 }, (_, round) => round))('submitting has one effect and one answer (%i)', async () => {
    const request = submission();
    const answers = await Promise.all([one, other, one, other].map((app) => app.change(request)));
    expect(new Set(answers.map((answer) => JSON.stringify(same(answer), text))).size).toBe(1);
    expect(answers.filter(({ repeated }) => !repeated)).toHaveLength(1);
    const { number, receipt } = answers[0]!;
    expect(await read(number)).toHaveLength(2);
    expect((await one.change(request)).receipt).toBe(receipt);
    await Promise.all([acknowledged(one, answers[0]), acknowledged(other, answers[0])]);
    await other.change(triage(number));
    await one.change(triage(number));
    expect((await sound(number))?.tail.revision).toBe(4);
  });
  it.each(Array.from({ length: full ? 100 : 5 }, (_, round) => round))('one of two different requests is refused (%i)', async () => {
    const number = await acknowledged(one);
    const begin = submission();
    const goOn = triage(number);
    const pairs: [ChangeRequest, ChangeRequest][] = [
      [begin, { ...begin, body: complaint('Iets anders') }],
      [goOn, { ...goOn, body: { ...(goOn.body as object), note: 'Iets anders' } }],
    ];
    for (const [first, second] of pairs) {
      const outcomes = await settle([one.change(first), other.change(second)]);
      expect(done(outcomes)).toHaveLength(1);
      expect(failed(outcomes)[0]).toBeInstanceOf(KeyReused);
    }
  });
  it('what the system does on one cause is done once', async () => {
    const { number, events } = await one.change(submission());
    const eventId = events[0]?.eventId ?? '';
    const request = { name: 'acknowledge' as const, number, body: { how: 'on-screen' }, actor: { id: 'system', role: 'system' as const } };
    const commandId = systemCommandId({ eventId, command: 'acknowledge' });
    const answers = await Promise.all([one, other, one, other].map((app) => app.change({ ...request, commandId })));
    expect(new Set(answers.map(({ position }) => position)).size).toBe(1);
    expect(await read(number)).toHaveLength(3);
  });
});

describe('a request that is slow under way', () => {
  class SlowStore extends EventStore {
    goOn = () => {};
    readonly #told = new Promise<void>((resolve) => (this.goOn = resolve));
    override async append(...given: Parameters<EventStore['append']>) {
      await this.#told;
      return super.append(...given);
    }
  }
  it('is overtaken by its repeat elsewhere, and then gives the answer that stands', async () => {
    const store = new SlowStore({ url: servers.eventstore, user: 'admin', password: 'changeit' });
    const slow = openInstance(servers, { store });
    const request = submission();
    const late = slow.change(request);
    await sleep(200);
    const early = await one.change(request);
    expect(early.repeated).toBe(false);
    store.goOn();
    expect(await late).toEqual({ ...early, repeated: true });
    await slow.stop();
  });
  it('that never came further than its keys is taken over within two seconds', async () => {
    const request = submission();
    const { number } = await one.change({ ...request, preview: true });
    await one.keys.make(number, ['dossier']);
    const begun = performance.now();
    expect(await other.change(request)).toMatchObject({ number, repeated: false });
    expect(performance.now() - begun).toBeGreaterThan(1_000);
  });
});

describe('the dossiers kept in memory', () => {
  it('never refuse on what is no longer so', async () => {
    const submitted = await one.change(submission());
    await expect(one.change(triage(submitted.number))).rejects.toMatchObject({ code: 'wrong-stage' });
    await acknowledged(other, submitted);
    expect(await one.change(triage(submitted.number))).toMatchObject({ revision: 3 });
  });
  it('never repeat, preview or match on what is no longer so', async () => {
    const number = await acknowledged(one);
    await one.change(triage(number));
    await other.change(triage(number, { actor: clerk }));
    expect(await one.change(triage(number, { preview: true }))).toMatchObject({ revision: 4 });
    const request = triage(number);
    const first = await other.change(request);
    expect(await one.change(request)).toEqual({ ...first, repeated: true });
    await expect(one.change(triage(number, { ifMatch: 4 }))).rejects.toThrow(Conflict);
  });
  it('agree with the stream after any mixture of commands from two instances', async () => {
    const seed = Number(process.env.WEDERHOOR_SEED ?? Math.floor(Math.random() * 2 ** 31));
    console.info(`kept dossiers: WEDERHOOR_SEED=${seed}`);
    const chance = random(seed);
    const numbers = await Promise.all([acknowledged(one), acknowledged(one), acknowledged(one)]);
    const requests: ChangeRequest[] = [];
    const answers = new Map<string, Changed>();
    for (let step = 0; step < (full ? 400 : 60); step++) {
      const asked = Array.from({ length: 1 + Math.floor(chance() * 4) }, () => {
        const again = requests[Math.floor(chance() * requests.length)];
        const request =
          again && chance() < 0.3
            ? again
            : triage(numbers[Math.floor(chance() * 3)]!, chance() < 0.3 ? { ifMatch: 2 + Math.floor(chance() * 20) } : {});
        requests.push(request);
        return (chance() < 0.5 ? one : other).change(request);
      });
      for (const answer of done(await settle(asked))) {
        expect(same(answers.get(answer.commandId) ?? answer)).toEqual(same(answer));
        answers.set(answer.commandId, answer);
      }
    }
    const stored = (await Promise.all(numbers.map(read))).flat().filter(({ type }) => type === 'triaged');
    expect(stored).toHaveLength(answers.size);
    for (const { metadata, revision, position } of stored) expect(answers.get(metadata.commandId)).toMatchObject({ revision, position });
    for (const number of numbers) expect(await sound(number)).toBeDefined();
  }, 300_000);
});

it('two people may use the same key', async () => {
  const key = randomUUID();
  const answers = await Promise.all([one.change(submission({ key })), one.change(submission({ key }))]);
  expect(answers[0]?.number).not.toBe(answers[1]?.number);
  expect(personsCommandId('a', 'new', key)).not.toBe(personsCommandId('b', 'new', key));
});

const text = (_: string, value: unknown) => (typeof value === 'bigint' ? String(value) : value);

/** Numbers from 0 to 1, the same ones for the same seed. */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
