import { randomUUID } from 'node:crypto';
import { Conflict, KeyReused, NotFound } from '../../src/change-complaint/rejection';
import { formatNumber } from '../../src/complaint/number';
import { InputRefusal } from '../../src/complaint/refusal';
import { noLink } from '../../src/store/chain';
import { numberBits, personsCommandId, systemCommandId } from '../../src/store/command-id';
import { startServers, type Servers } from '../servers';
import { acknowledged, citizen, clerk, complaint, type Instance, openInstance, prepareKeys, submission, triage } from './write-path';

let servers: Servers;
let app: Instance;

beforeAll(async () => {
  servers = await startServers();
  await prepareKeys(servers);
  app = openInstance(servers);
});
afterEach(() => {
  app.clock.at = undefined;
});
afterAll(async () => {
  await app?.stop();
  await servers?.stop();
});

const stored = async (number: string) => (await app.store.read(`complaint-${number}`, 0, 100)) ?? [];
const keyRows = async () => Number((await app.pool.query<{ count: string }>('select count(*) from keys')).rows[0]?.count);

async function writeAsAnother(number: string): Promise<void> {
  const [example] = await stored((await app.change(submission())).number);
  const events = [
    { type: 'submitted', version: 1, facts: example?.data.facts ?? {}, about: 'dossier', personal: { text: 'Van een ander' } },
  ];
  const now = app.clock.now();
  const command = { name: 'submit', id: randomUUID(), actor: citizen(), body: {}, now, today: now.slice(0, 10) };
  const prepared = await app.recorder.prepare(number, events, []);
  await app.recorder.recordFirst(number, prepared, { revision: -1, link: noLink }, command, events);
}

describe('submit (indienen)', () => {
  it('gives a number, a receipt code, and one event per subject', async () => {
    const changed = await app.change(submission());
    expect(changed).toMatchObject({ revision: 1, repeated: false });
    expect(changed.number).toMatch(/^\d\d-[0-9A-Z]{4}-[0-9A-Z]{3}$/);
    expect(changed.receipt).toMatch(/^([0-9A-Z]{4}-){3}[0-9A-Z]{4}$/);
    expect(changed.events.map(({ type }) => type)).toEqual(['submitted', 'party-added']);
    expect((await stored(changed.number)).map(({ eventId, position }) => ({ eventId, position })).at(-1)).toEqual({
      eventId: changed.events[1]?.eventId,
      position: changed.position,
    });
  });
  it('stores nothing personal in clear', async () => {
    const { number } = await app.change(submission({ body: complaint('Kanarie in de klacht') }));
    const raw = JSON.stringify(await stored(number), (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value));
    for (const canary of ['Kanarie', 'Pietersen', 'a.pietersen']) expect(raw).not.toContain(canary);
  });
  it('records who, when, and the command', async () => {
    const actor = { ...citizen(), session: randomUUID() };
    app.clock.at = '2026-11-20T23:30:00.000Z';
    const { number, commandId, events } = await app.change(submission({ actor }));
    const [first, second] = await stored(number);
    const { chain, commandDigest, ...meta } = first?.metadata ?? {};
    expect(meta).toEqual({
      version: 1,
      actor: { id: actor.id, role: 'complainant' },
      session: actor.session,
      occurredOn: '2026-11-21',
      occurredAt: app.clock.at,
      recordedAt: app.clock.at,
      command: 'submit',
      commandId,
      $causationId: commandId,
      $correlationId: commandId,
    });
    expect(second?.metadata).toMatchObject({ commandDigest, chain: { prev: chain?.link } });
    expect(events[1]?.facts).toMatchObject({ partyId: second?.data.about });
  });
  it('gives the first answer again, to the letter, whatever the dossier has become', async () => {
    const request = submission();
    const first = await app.change(request);
    await acknowledged(app, first);
    expect(await app.change(request)).toEqual({ ...first, repeated: true });
  });
  it('refuses the same key for something else, also for what would be refused anyhow', async () => {
    const request = submission();
    await app.change(request);
    await expect(app.change({ ...request, body: complaint('Iets anders') })).rejects.toThrow(KeyReused);
    await expect(app.change({ ...request, body: { wrong: true } })).rejects.toThrow(KeyReused);
    await expect(app.change({ ...request, body: null })).rejects.toThrow(KeyReused);
  });
  it('finds itself again across New Year, both ways', async () => {
    const request = submission();
    app.clock.at = '2026-12-31T22:59:59.000Z';
    const first = await app.change(request);
    expect(first.number).toMatch(/^26-/);
    app.clock.at = '2026-12-31T23:00:01.000Z';
    expect(await app.change(request)).toEqual({ ...first, repeated: true });
    const late = submission();
    const second = await app.change(late);
    expect(second.number).toMatch(/^27-/);
    app.clock.at = '2026-12-31T22:59:59.000Z';
    expect(await app.change(late)).toEqual({ ...second, repeated: true });
  });
  it.each([true, false])(
    'takes the next number where another command owns the first, and finds it again (its keys there: %s)',
    async (keysThere) => {
      app.clock.at = '2026-12-31T12:00:00.000Z';
      const request = submission();
      const commandId = personsCommandId(request.actor.id, 'new', request.key ?? '');
      const taken = formatNumber(26, numberBits(commandId, 0));
      await writeAsAnother(taken);
      if (!keysThere) await app.pool.query('delete from keys where complaint = $1', [taken]);
      const first = await app.change(request);
      expect(first).toMatchObject({ number: formatNumber(26, numberBits(commandId, 1)), repeated: false });
      if (keysThere) app.clock.at = '2027-01-01T12:00:00.000Z';
      expect(await app.change(request)).toEqual({ ...first, repeated: true });
    },
  );
  it('previews without recording anything', async () => {
    const before = await keyRows();
    const preview = await app.change(submission({ preview: true }));
    expect(preview).toMatchObject({ revision: -1, repeated: false });
    expect(preview.events.map(({ type }) => type)).toEqual(['submitted', 'party-added']);
    expect(await stored(preview.number)).toEqual([]);
    expect(await keyRows()).toBe(before);
  });
  it('leaves nothing behind when it is refused', async () => {
    const before = await keyRows();
    await expect(app.change(submission({ actor: { id: randomUUID(), role: 'auditor' } }))).rejects.toMatchObject({ code: 'wrong-role' });
    await expect(app.change(submission({ body: {} }))).rejects.toThrow(InputRefusal);
    await expect(app.change(submission({ body: { ...complaint(), receivedOn: '2026-01-01' } }))).rejects.toMatchObject({
      code: 'receipt-is-ours-to-record',
    });
    expect(await keyRows()).toBe(before);
  });
});

describe('a command on a dossier', () => {
  it('needs a dossier', async () => {
    for (const number of ['26-K73C-T1Z', '26-K73C-T1X', '', '../x']) await expect(app.change(triage(number))).rejects.toThrow(NotFound);
  });
  it('is refused by role, then input, then If-Match, then stage', async () => {
    const { number } = await app.change(submission());
    const wrong = triage(number, { actor: citizen(), body: {}, ifMatch: 7 });
    await expect(app.change(wrong)).rejects.toMatchObject({ code: 'wrong-role' });
    await expect(app.change({ ...wrong, actor: clerk })).rejects.toThrow(InputRefusal);
    await expect(app.change(triage(number, { ifMatch: 7 }))).rejects.toThrow(Conflict);
    await expect(app.change(triage(number))).rejects.toMatchObject({ code: 'wrong-stage' });
  });
  it('gives its first answer again, and refuses its key for something else', async () => {
    const request = triage(await acknowledged(app));
    const first = await app.change(request);
    expect(first).toMatchObject({ revision: 3, repeated: false });
    await app.change(triage(first.number));
    expect(await app.change(request)).toEqual({ ...first, repeated: true });
    await expect(app.change({ ...request, body: { ...(request.body as object), note: 'Iets anders' } })).rejects.toThrow(KeyReused);
  });
  it('does not mind what the system did since the revision its actor saw', async () => {
    const submitted = await app.change(submission());
    await acknowledged(app, submitted);
    expect(await app.change(triage(submitted.number, { ifMatch: submitted.revision }))).toMatchObject({ revision: 3 });
  });
  it('names who was first, and with what', async () => {
    const number = await acknowledged(app);
    app.clock.at = '2026-11-20T12:00:00.000Z';
    await app.change(triage(number));
    const late = await app.change(triage(number, { actor: clerk, ifMatch: 2 })).catch((error: unknown) => error);
    expect(late).toBeInstanceOf(Conflict);
    const [, , , last] = await stored(number);
    expect(late).toMatchObject({
      revision: 3,
      last: { revision: 3, type: 'triaged', actor: { role: 'handler' }, at: last?.metadata.recordedAt },
    });
  });
  it('is recorded no earlier than what was recorded before it, whatever the clock says', async () => {
    app.clock.at = '2026-11-20T12:00:00.000Z';
    const number = await acknowledged(app);
    app.clock.at = '2026-11-20T11:00:00.000Z';
    await app.change(triage(number));
    expect((await stored(number)).map(({ metadata }) => metadata.recordedAt)).toEqual(Array(4).fill('2026-11-20T12:00:00.000Z'));
  });
  it('is previewed without recording anything', async () => {
    const number = await acknowledged(app);
    expect(await app.change(triage(number, { preview: true }))).toMatchObject({ revision: 2, events: [{ type: 'triaged' }] });
    expect(await stored(number)).toHaveLength(3);
  });
});

describe('a command of the system', () => {
  it('is done once under its cause, and carries no digest', async () => {
    const { number, events } = await app.change(submission());
    const cause = events[0]?.eventId ?? '';
    const request = { name: 'acknowledge' as const, number, body: { how: 'on-screen' }, actor: { id: 'system', role: 'system' as const } };
    const commandId = systemCommandId({ eventId: cause, command: 'acknowledge' });
    const first = await app.change({ ...request, commandId, causationId: cause });
    expect(await app.change({ ...request, body: { how: 'mail-queued' }, commandId })).toEqual({ ...first, repeated: true });
    const [, , third] = await stored(number);
    expect(third?.metadata).toMatchObject({ $causationId: cause, commandId });
    expect(third?.metadata).not.toHaveProperty('commandDigest');
  });
  it('needs a command id, and people a key', async () => {
    const { number } = await app.change(submission());
    await expect(app.change({ name: 'triage', number, body: {}, actor: clerk })).rejects.toThrow(TypeError);
    await expect(app.change({ name: 'triage', number, body: {}, actor: clerk, commandId: randomUUID() })).rejects.toThrow(TypeError);
  });
});
