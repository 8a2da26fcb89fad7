import { randomUUID } from 'node:crypto';
import { loadDossier } from '../../src/change-complaint/load-dossier';
import { startServers, type Servers } from '../servers';
import { acknowledged, handler, type Instance, openInstance, prepareKeys } from './write-path';

let servers: Servers;
let app: Instance;
let number: string;
const length = 1_501;

beforeAll(async () => {
  servers = await startServers();
  await prepareKeys(servers);
  app = openInstance(servers);
  number = await acknowledged(app);
  // A hundred at a time: one append of them all takes longer than the store is given where the machine is slow.
  let { tail } = (await loadDossier(app.recorder, number))!;
  while (tail.revision < length - 1) {
    const events = Array.from({ length: Math.min(100, length - 1 - tail.revision) }, (_, index) => ({
      type: 'urgency-marked',
      version: 1,
      facts: { on: index % 2 === 0 },
      about: 'dossier',
      personal: { reason: 'De termijn loopt af.' },
    }));
    const command = { name: 'mark-urgent', id: randomUUID(), actor: handler, body: {}, now: new Date().toISOString(), today: '2026-11-20' };
    tail = (await app.recorder.record(number, tail, command, events)).envelope.tail;
  }
});
afterAll(async () => {
  await app?.stop();
  await servers?.stop();
});

describe('a dossier of three pages', () => {
  it.each([0, 1, 500, 501, 1_000, 1_001, 1_500])('is read from revision %d to its end, each event once', async (from) => {
    const revisions: number[] = [];
    for await (const events of app.recorder.read(number, from, undefined)) revisions.push(...events.map(({ revision }) => revision));
    expect(revisions).toEqual(Array.from({ length: length - from }, (_, n) => from + n));
  });

  it('asks for two pages ahead at most, and for none where the first says it all', async () => {
    const read = jest.spyOn(app.store, 'read');
    const asked = () => read.mock.calls.map(([, from]) => from);
    for await (const _ of app.recorder.read(number, 1_200, undefined)) void _;
    expect(asked()).toEqual([1_200]);
    read.mockClear();
    for await (const [first] of app.recorder.read(number, 0, undefined)) {
      expect(Math.max(...asked())).toBeLessThanOrEqual(first!.revision + 1_000);
      if (first!.revision === 500) break;
    }
    expect(asked()).toEqual([0, 500, 1_000, 1_500]);
    read.mockRestore();
  });

  it('is read to where a page cannot be, and no further', async () => {
    const read = app.store.read.bind(app.store);
    const spy = jest
      .spyOn(app.store, 'read')
      .mockImplementation((stream, from, most) => (from === 1_000 ? Promise.reject(new Error('cut off')) : read(stream, from, most)));
    const revisions: number[] = [];
    const reading = (async () => {
      for await (const events of app.recorder.read(number, 0, undefined)) revisions.push(...events.map(({ revision }) => revision));
    })();
    await expect(reading).rejects.toThrow('cut off');
    expect(revisions.at(-1)).toBe(999);
    spy.mockRestore();
  });
});
