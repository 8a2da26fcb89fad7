
import { startServers, type Servers } from '../servers';
import { type Instance, openInstance, prepareKeys, submission, triage } from './write-path';
import { systemCommandId } from '../../src/store/command-id';

let servers: Servers;
let app: Instance;

beforeAll(async () => {
  servers = await startServers();
  await prepareKeys(servers);
  app = openInstance(servers);
});
afterAll(async () => {
  await app?.stop();
  await servers?.stop();
});

const acknowledged = async (instance = app) => {
  const { number, events } = await instance.change(submission());
  const cause = events[0]?.eventId ?? '';
  const commandId = systemCommandId({ eventId: cause, command: 'acknowledge' });
  await instance.change({
    name: 'acknowledge',
    number,
    body: { how: 'on-screen' },
    actor: { id: 'system', role: 'system' },
    commandId,
    causationId: cause,
  });
  return number;
};

describe('submit (indienen)', () => {
  it('gives a number, a receipt code, and one event per subject', async () => {
    const request = submission();
    const changed = await app.change(request);
    expect(changed).toMatchObject({ revision: 1, repeated: false });
    expect(changed.number).toMatch(/^\d\d-[0-9A-Z]{4}-[0-9A-Z]{3}$/);
    expect(changed.receipt).toMatch(/^([0-9A-Z]{4}-){3}[0-9A-Z]{4}$/);
    expect(changed.events.map(({ type }) => type)).toEqual(['submitted', 'party-added']);
  });
  it('gives the first answer again, to the letter', async () => {
    const request = submission();
    const first = await app.change(request);
    expect(await app.change(request)).toEqual({ ...first, repeated: true });
  });
});

describe('triage (toetsen)', () => {
  it('follows an acknowledgement', async () => {
    const number = await acknowledged();
    expect(await app.change(triage(number))).toMatchObject({ revision: 3, repeated: false });
  });
});
