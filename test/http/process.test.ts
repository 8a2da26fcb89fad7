import { randomUUID } from 'node:crypto';
import { lifeCycle } from '../../src/complaint/life-cycle';
import { stages } from '../../src/complaint/stages';
import { acknowledged, type Answer, Client, complaint, type Done, type ProblemAnswer, triage } from './client';
import { startApp, type TestApp } from './start-app';

interface Foreseen extends ProblemAnswer {
  stage: string;
  events: { type: string; facts: Record<string, unknown> }[];
  moves: { term: string; from?: string; to?: string }[];
  informs: { letter: string; to: unknown }[];
}
interface Process {
  stages: { line: string[]; ended: string[] };
  commands: { command: string; by: string[] }[];
}
interface Rows {
  rows: { number: string; done?: Done; problem?: ProblemAnswer }[];
}

let app: TestApp;
let intake: Client;
let north: Client;
let south: Client;
let ombudsman: Client;
let manager: Client;
beforeAll(async () => {
  app = await startApp();
  const as = (account: string) => Client.as(app, account);
  [intake, north, south, ombudsman, manager] = await Promise.all(
    ['intake', 'behandelaar', 'behandelaar2', 'ombudsman', 'manager'].map(as) as [
      Promise<Client>,
      Promise<Client>,
      Promise<Client>,
      Promise<Client>,
      Promise<Client>,
    ],
  );
}, 120_000);
afterAll(() => app?.stop());

const idOf = async (client: Client) => (await client.get<{ id: string }>('/v1/me')).body.id;
const give = <Body = Done & ProblemAnswer>(client: Client, number: string, command: string, body: object, headers = {}) =>
  client.post<Body>(`/v1/complaints/${number}/${command}`, body, headers);
const done = async (answer: Promise<Answer<Done & ProblemAnswer>>) => {
  const { status, body } = await answer;
  expect([status, body.code]).toEqual([200, undefined]);
  return body;
};
const statusFor = async (client: Client, number: string, after: string) =>
  (await client.get<ProblemAnswer>(`/v1/complaints/${number}?after=${after}`)).status;

describe('a preview', () => {
  it('tells stage, events, dates that move and who is informed, without a key, and writes nothing', async () => {
    const { number, revision } = await acknowledged(app);
    const { status, body } = await give<Foreseen>(north, number, 'withdraw?preview', {}, { 'idempotency-key': '' });
    expect([status, body]).toMatchObject([200, { stage: 'withdrawn', events: [{ type: 'withdrawn' }], informs: [{ letter: 'O18' }] }]);
    expect((await north.get(`/v1/complaints/${number}`)).headers.get('etag')).toBe(`"${revision}"`);
  });

  it('says which dates appear with a day that is given', async () => {
    const { number } = await acknowledged(app);
    const { body } = await give<Foreseen>(north, number, 'set-target?preview', { term: 'TARGET_SET', dueOn: '2099-01-05' });
    expect(body).toMatchObject({ stage: 'acknowledged', moves: [{ term: 'TARGET_SET', to: '2099-01-05' }] });
  });

  it('checks and refuses like the command itself', async () => {
    const { number, revision } = await acknowledged(app);
    const answers = await Promise.all([
      give(intake, number, 'advise?preview', {}),
      give(north, number, 'investigate?preview', { allegations: [] }),
      give(north, number, 'triage?preview', { nothing: true }),
      give(north, number, 'triage?preview', triage(), { 'if-match': `"${revision + 1}"` }),
      give(north, '26-K73C-T1Z', 'triage?preview', triage()),
      give(north, number, 'triage?preview=yes', triage()),
    ]);
    expect(answers.map(({ body }) => body.code)).toEqual([
      'wrong-role',
      expect.stringMatching(/wrong-stage|invalid-input/),
      'invalid-input',
      'revision-passed',
      'not-found',
      'bad-query',
    ]);
  });

  it('of a submission makes no dossier', async () => {
    const before = (await intake.get<{ total: number }>('/v1/complaints')).body.total;
    const { status, body } = await intake.post<Foreseen>(
      '/v1/complaints?preview',
      complaint({ channel: 'letter', receivedOn: '2026-11-02' }),
    );
    expect([status, body.stage, body.events.map(({ type }) => type)]).toEqual([200, 'submitted', ['submitted', 'party-added']]);
    expect((await intake.get<{ total: number }>('/v1/complaints')).body.total).toBe(before);
  });
});

describe('the life cycle', () => {
  it('is open to all, and is the table', async () => {
    const { status, body } = await Client.anonymous(app).get<Process>('/v1/life-cycle');
    expect([status, body.commands.map(({ command }) => command)]).toEqual([200, Object.keys(lifeCycle)]);
    expect(body.stages.line.concat(body.stages.ended).sort()).toEqual(stages.filter((stage) => stage !== 'new').sort());
    expect(body.commands.find(({ command }) => command === 'forward')).toMatchObject({ to: ['forwarded'], onlyEarly: ['clerk'] });
  });
});

describe('what may be done now', () => {
  const state = async (client: Client, { number, position }: { number: string; position: string }, command: string) => {
    const { body } = await client.get<{ commands: { command: string }[] }>(`/v1/complaints/${number}/commands?after=${position}`);
    return body.commands.find((one) => one.command === command);
  };

  it('leaves to the clerk what is only for the first look, and says why not afterwards', async () => {
    const dossier = await acknowledged(app);
    expect(await state(intake, dossier, 'forward')).toEqual({ command: 'forward', allowed: true });
    await done(give(north, dossier.number, 'triage', triage()));
    const { position } = await done(
      give(north, dossier.number, 'open-investigation', {
        wordings: [{ allegationId: dossier.allegationId, wording: 'De gemeente antwoordt niet.' }],
        plan: 'Vragen stellen.',
      }),
    );
    const later = { number: dossier.number, position };
    expect(await state(north, later, 'forward')).toEqual({ command: 'forward', allowed: true });
    const no = await state(intake, later, 'forward');
    expect(no).toMatchObject({ allowed: false, code: 'wrong-stage', source: expect.stringContaining('huisregel') as string });
  });
});

describe('an investigation of own motion (eigen beweging)', () => {
  const body = {
    subject: 'Brieven',
    reason: 'Vijf klachten.',
    bodies: ['amsterdam'],
    kinds: ['unanswered-letter'],
    happened: {},
    ledToBy: [],
  };

  it('is started by the ombudsman at its own address', async () => {
    const { status, headers, body: begun } = await ombudsman.post('/v1/own-initiatives', body);
    expect([status, headers.get('location')]).toEqual([201, `/v1/complaints/${begun.number}`]);
    expect(begun.events.map(({ type }) => type)).toEqual(['own-initiative-started']);
  });

  it('is nobody else’s to start, and no command on a dossier', async () => {
    const { number } = await acknowledged(app);
    expect((await north.post<ProblemAnswer>('/v1/own-initiatives', body)).body.code).toBe('wrong-role');
    expect((await Client.anonymous(app).post<ProblemAnswer>('/v1/own-initiatives', body)).body.code).toBe('not-signed-in');
    expect((await give(ombudsman, number, 'start-own-initiative', body)).body.code).toBe('no-such-route');
  });
});

describe('many dossiers at once', () => {
  it('answers for each, and a repetition finds what was done', async () => {
    const [one, two] = [await acknowledged(app), await acknowledged(app)];
    const headers = { 'idempotency-key': randomUUID() };
    const all = { numbers: [one.number, '26-K73C-T1X', two.number], body: { team: 'noord' } };
    const first = await manager.post<Rows>('/v1/complaints/bulk/assign', { ...all, numbers: all.numbers.slice(0, 2) }, headers);
    const again = await manager.post<Rows>('/v1/complaints/bulk/assign', all, headers);
    expect([first.status, again.status]).toEqual([200, 200]);
    expect(first.body.rows.map(({ done: row, problem }) => row?.repeated ?? problem?.code)).toEqual([false, 'not-found']);
    expect(again.body.rows.map(({ done: row, problem }) => row?.repeated ?? problem?.code)).toEqual([true, 'not-found', false]);
  });

  it('knows three commands and at most a hundred dossiers', async () => {
    const numbers = Array.from({ length: 101 }, (_, index) => `26-${index}`);
    const codes = await Promise.all([
      manager.post<ProblemAnswer>('/v1/complaints/bulk/triage', { numbers: [], body: {} }),
      manager.post<ProblemAnswer>('/v1/complaints/bulk/assign', { numbers, body: {} }),
      manager.post<ProblemAnswer>('/v1/complaints/bulk/assign', { numbers: 'all', body: {}, more: 1 }),
      manager.post<ProblemAnswer>('/v1/complaints/bulk/assign', { numbers: ['26-1'], body: {} }, { 'idempotency-key': '' }),
    ]);
    expect(codes.map(({ body }) => body.errors?.map(({ pointer, code }) => `${pointer} ${code}`) ?? body.code)).toEqual([
      'no-such-route',
      ['/numbers array-max-size'],
      ['/more unknown-field', '/numbers is-array'],
      'key-missing',
    ]);
  });
});

describe('the people of the office', () => {
  interface Staff {
    staff: { id: string; name: string; team?: string; roles: string[] }[];
  }

  it('are named to each other once they signed in, with their teams', async () => {
    const [handler, lead] = [await idOf(south), await idOf(manager)];
    const { status, body } = await intake.get<Staff>('/v1/staff');
    expect(status).toBe(200);
    expect(body.staff).toContainEqual({ id: handler, name: 'Samira El Amrani', team: 'zuid', roles: ['handler'] });
    expect(body.staff).toContainEqual({ id: lead, name: 'Henk Rietveld', roles: ['manager'] });
  });

  it('are not told to a municipality, nor named among them', async () => {
    const municipality = await Client.as(app, 'gemeente');
    const { status, body } = await municipality.get<ProblemAnswer>('/v1/staff');
    expect([status, body.code]).toEqual([403, 'wrong-role']);
    expect((await Client.anonymous(app).get<ProblemAnswer>('/v1/staff')).body.code).toBe('not-signed-in');
    expect((await intake.get<Staff>('/v1/staff')).body.staff.flatMap(({ roles }) => roles)).not.toContain('body');
  });
});

describe('candidates for the same matter', () => {
  interface Found {
    candidates: { number: string; because: string[]; samePerson: string[] }[];
  }
  const named = (name: string, text: string) =>
    complaint({ text, complainant: { name, email: `${name}@voorbeeld.nl`, channel: 'e-mail' } });
  const send = async (body: object) => (await Client.anonymous(app).post('/v1/complaints', body)).body;

  it('say why each came up, are only what one may see, and can be judged at the first look', async () => {
    const [one, two] = [await send(named('tweemaal', 'De stoep ligt open.')), await send(named('tweemaal', 'Nog eens over die balie.'))];
    const ask = (client: Client, after: string) =>
      client.get<Found & ProblemAnswer>(`/v1/complaints/${two.number}/candidates?after=${after}`);
    const { status, body } = await ask(north, two.position);
    const found = body.candidates.find(({ number }) => number === one.number);
    expect([status, found?.because[0], found?.samePerson]).toEqual([200, 'person', ['name', 'email']]);
    const { position } = await done(give(intake, one.number, 'assign', { team: 'zuid' }));
    expect((await ask(north, position)).body.candidates.some(({ number }) => number === one.number)).toBe(false);
    expect((await ask(intake, position)).body.candidates.some(({ number }) => number === one.number)).toBe(true);
    expect((await north.get<ProblemAnswer>(`/v1/complaints/${one.number}/candidates`)).body.code).toBe('reason-required');
    expect((await Client.anonymous(app).get<ProblemAnswer>(`/v1/complaints/${two.number}/candidates`)).status).toBe(401);
  });
});

describe('who may see what', () => {
  it('follows the team it is given to', async () => {
    const { number } = await acknowledged(app);
    const { position } = await done(give(intake, number, 'assign', { team: 'zuid' }));
    expect([await statusFor(south, number, position), await statusFor(north, number, position)]).toEqual([200, 403]);
    expect([await statusFor(ombudsman, number, position), await statusFor(manager, number, position)]).toEqual([200, 200]);
    const moved = await done(give(intake, number, 'transfer', { team: 'noord', reason: 'workload', note: 'Druk in zuid.' }));
    expect([await statusFor(south, number, moved.position), await statusFor(north, number, moved.position)]).toEqual([403, 200]);
  });

  it('is only for its readers once it is confidential, until it is opened again', async () => {
    const { number } = await acknowledged(app);
    const readers = [await idOf(ombudsman)];
    const { position } = await done(give(north, number, 'mark-confidential', { on: true, readers, reason: 'Gevoelig.' }));
    const clients = [intake, north, south, manager, ombudsman];
    const seen = (after: string) => Promise.all(clients.map((client) => statusFor(client, number, after)));
    expect(await seen(position)).toEqual([404, 404, 404, 404, 200]);
    const opened = await done(give(ombudsman, number, 'mark-confidential', { on: false, readers: [], reason: 'Voorbij.' }));
    expect(await seen(opened.position)).toEqual([200, 200, 200, 200, 200]);
  });

  it('is never for who is involved (Awb 9:29), until that is lifted', async () => {
    const { number } = await acknowledged(app);
    const staff = await idOf(north);
    const { position } = await done(give(south, number, 'declare-conflict', { staff, reason: 'Familie.' }));
    expect([await statusFor(north, number, position), await statusFor(south, number, position)]).toEqual([404, 200]);
    const lifted = await done(give(ombudsman, number, 'lift-conflict', { staff, reason: 'Vergissing.' }));
    expect(await statusFor(north, number, lifted.position)).toBe(200);
  });

  it('is closed from the start when it is about the office itself, until a manager gives it to somebody', async () => {
    const { body } = await Client.anonymous(app).post('/v1/complaints', complaint({ aboutUs: true }));
    for (const client of [intake, north, ombudsman]) expect(await statusFor(client, body.number, body.position)).toBe(404);
    const { position } = await done(give(manager, body.number, 'assign', { team: 'zuid', handler: await idOf(south) }));
    expect([await statusFor(south, body.number, position), await statusFor(manager, body.number, position)]).toEqual([200, 404]);
  });
});
