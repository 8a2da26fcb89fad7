import { randomUUID } from 'node:crypto';
import { acknowledged, type Answer, Client, complaint, type Done, expectProblem, type ProblemAnswer, triage } from './client';
import { startApp, type TestApp } from './start-app';

let app: TestApp;
let citizen: Client;
let intake: Client;
let handler: Client;
let auditor: Client;
beforeAll(async () => {
  app = await startApp();
  citizen = Client.anonymous(app);
  [intake, handler, auditor] = await Promise.all([Client.as(app, 'intake'), Client.as(app, 'behandelaar'), Client.as(app, 'auditor')]);
}, 120_000);
afterAll(() => app.stop());

const submit = (more: object = {}, client = citizen, headers = {}) =>
  client.post<Done & ProblemAnswer>('/v1/complaints', complaint(more), headers);
const toTriage = (number: string, more: object = {}, client = handler, headers = {}) =>
  client.post<Done & ProblemAnswer>(`/v1/complaints/${number}/triage`, triage(more), headers);

const page = async (query: string) => (await intake.get<{ rows: { number: string }[]; total: number }>(`/v1/complaints?${query}`)).body;
const seen = async (client: Client) =>
  (await client.get<{ rows: { number: string }[] }>('/v1/complaints?limit=100')).body.rows.map(({ number }) => number);

describe('submitting through the API', () => {
  it('answers 201 with the dossier, its revision and a receipt code', async () => {
    const { status, headers, body } = await submit();
    expect(status).toBe(201);
    expect(headers.get('location')).toBe(`/v1/complaints/${body.number}`);
    expect(headers.get('etag')).toBe(`"${body.revision}"`);
    expect(body.receipt).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(body.events.map(({ type }) => type)).toEqual(['submitted', 'party-added']);
    expect(body.position).toMatch(/^\d+$/);
  });

  it('answers a repetition by key with the same dossier, and makes no second one', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    const [first, again] = [await submit({}, citizen, headers), await submit({}, citizen, headers)];
    expect([again.status, again.body.repeated]).toEqual([201, true]);
    expect([again.body.number, again.body.revision, again.body.receipt]).toEqual([
      first.body.number,
      first.body.revision,
      first.body.receipt,
    ]);
  });

  it('refuses the key of another complaint', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    await submit({}, citizen, headers);
    expectProblem(await submit({ text: 'Iets heel anders.' }, citizen, headers), 422, 'key-reused');
  });

  it('wants a key that is a UUID', async () => {
    expectProblem(await submit({}, citizen, { 'idempotency-key': '' }), 400, 'key-missing');
    expectProblem(await submit({}, citizen, { 'idempotency-key': 'abc' }), 400, 'key-malformed');
  });

  it('names every wrong field at once, in Dutch', async () => {
    const answer = await submit({ language: 'fr', kinds: [], extra: 1, complainant: { name: 'B', channel: 'phone' } });
    expectProblem(answer, 400, 'invalid-input');
    const found = Object.fromEntries(answer.body.errors?.map(({ pointer, code }) => [pointer, code]) ?? []);
    expect(found).toEqual({ '/language': 'is-in', '/kinds': 'array-not-empty', '/extra': 'unknown-field', '/complainant': 'anonymous' });
    expect(answer.body.errors?.every(({ detail }) => detail.length > 10)).toBe(true);
  });

  it('is known by the draft it comes from, so that two tabs with the same draft and key send one complaint', async () => {
    const draftId = randomUUID();
    const headers = { 'idempotency-key': randomUUID() };
    const [one, two] = await Promise.all([submit({ draftId }, citizen, headers), submit({ draftId }, citizen, headers)]);
    expect([one.status, two.status, one.body.number]).toEqual([201, 201, two.body.number]);
  });

  it('is done by the representative when there is one, and by staff as themselves', async () => {
    const representative = { name: 'C. Jansen', phone: '020-1234567', channel: 'phone', authorisation: 'given' };
    const byOther = await submit({ representative });
    const byClerk = await submit({ channel: 'letter', receivedOn: '2026-11-02' }, intake);
    expect([await roleOfFirst(byOther), await roleOfFirst(byClerk)]).toEqual(['representative', 'clerk']);
  });
});

async function roleOfFirst({ body: { number, position } }: Answer<Done>): Promise<string | undefined> {
  const { body } = await intake.get<{ entries: { actor: { role: string } }[] }>(`/v1/complaints/${number}/timeline?after=${position}`);
  return body.entries.at(-1)?.actor.role;
}

describe('a command through the API', () => {
  it('is carried out once per key', async () => {
    const { number } = await acknowledged(app);
    const headers = { 'idempotency-key': randomUUID() };
    const [first, again] = [await toTriage(number, {}, handler, headers), await toTriage(number, {}, handler, headers)];
    expect([first.status, again.status, first.body.repeated, again.body.repeated]).toEqual([200, 200, false, true]);
    expect(first.headers.get('etag')).toBe(`"${first.body.revision}"`);
    expectProblem(await toTriage(number, { track: 'mediation', admission: 'about-the-handling' }, handler, headers), 422, 'key-reused');
  });

  it('is refused when somebody else was first, saying who and with what', async () => {
    const { number, revision } = await acknowledged(app);
    const headers = { 'if-match': `"${revision}"` };
    expect((await toTriage(number, {}, handler, headers)).status).toBe(200);
    const late = await toTriage(number, {}, await Client.as(app, 'behandelaar2'), headers);
    expectProblem(late, 412, 'revision-passed');
    expect(late.body.facts).toMatchObject({ revision: revision + 1, last: { type: 'triaged', actor: { role: 'handler' } } });
  });

  it('does not count what the system did since as a conflict', async () => {
    const { body } = await submit();
    const { number } = body;
    for (let known = false; !known;) {
      const timeline = await intake.get<{ entries?: { type: string }[] }>(`/v1/complaints/${number}/timeline?after=${body.position}`);
      known = timeline.body.entries?.some(({ type }) => type === 'acknowledged') ?? false;
    }
    expect((await toTriage(number, {}, handler, { 'if-match': `"${body.revision}"` })).status).toBe(200);
  });

  it('reads If-Match strictly', async () => {
    const { number } = await acknowledged(app);
    for (const match of ['3', '*', 'W/"3"', '"x"', '"1", "2"'])
      expectProblem(await toTriage(number, {}, handler, { 'if-match': match }), 400, 'if-match-malformed');
  });

  it('sees its own write by the position it got', async () => {
    const { number } = await acknowledged(app);
    const { body } = await toTriage(number);
    const after = `?after=${body.position}`;
    const [dossier, worklist, timeline, commands] = await Promise.all(
      ['', `/timeline`, '/commands']
        .map((part) => handler.get(`/v1/complaints/${number}${part}${after}`))
        .concat(handler.get(`/v1/complaints${after}`)),
    );
    expect([dossier?.status, worklist?.status, timeline?.status, commands?.status]).toEqual([200, 200, 200, 200]);
    expect([dossier?.body['stage'], dossier?.headers.get('etag')]).toEqual(['triaged', `"${body.revision}"`]);
  });

  it('says when a position is not reached in time', async () => {
    const answer = await handler.get<ProblemAnswer>(`/v1/complaints?after=999999999999`);
    expectProblem(answer, 503, 'not-yet');
    expect(answer.headers.get('retry-after')).toBe('1');
  });
});

describe('who may see what', () => {
  it('answers unknown, mistyped and closed dossiers alike', async () => {
    const { number } = await acknowledged(app);
    const administrator = await Client.as(app, 'beheerder');
    const answers = await Promise.all([
      handler.get<ProblemAnswer>('/v1/complaints/26-K73C-T1Z'),
      handler.get<ProblemAnswer>('/v1/complaints/26-K73C-T1X'),
      handler.get<ProblemAnswer>('/v1/complaints/not-a-number'),
      administrator.get<ProblemAnswer>(`/v1/complaints/${number}`),
      administrator.get<ProblemAnswer>(`/v1/complaints/${number}/timeline`),
      administrator.get<ProblemAnswer>(`/v1/complaints/${number}/commands`),
      toTriage(number, {}, administrator),
      toTriage('26-K73C-T1Z'),
    ]);
    for (const answer of answers) expectProblem(answer, 404, 'not-found');
    const bodies = answers.map(({ body }) => JSON.stringify({ ...body, instance: '' }));
    expect(new Set(bodies).size).toBe(1);
  });

  it.each(['beheerder', 'gemeente'])('shows %s an empty worklist', async (account) => {
    const { body } = await (await Client.as(app, account)).get('/v1/complaints');
    expect(body).toMatchObject({ rows: [], total: 0 });
  });

  it("keeps another team's dossier behind a reason, and a confidential one unseen", async () => {
    const [theirs, secret] = [await acknowledged(app), await acknowledged(app)];
    await app.sql(`update access set team = 'zuid' where number = $1`, [theirs.number]);
    await app.sql(`update access set confidential = true where number = $1`, [secret.number]);
    const other = await Client.as(app, 'behandelaar2');
    expectProblem(await handler.get(`/v1/complaints/${theirs.number}`), 403, 'reason-required');
    expectProblem(await toTriage(theirs.number), 403, 'reason-required');
    expect((await other.get(`/v1/complaints/${theirs.number}`)).status).toBe(200);
    for (const client of [handler, other, intake, auditor])
      expectProblem(await client.get(`/v1/complaints/${secret.number}`), 404, 'not-found');
    expect(await seen(handler)).not.toEqual(expect.arrayContaining([theirs.number]));
    expect(await seen(other)).toContain(theirs.number);
    expect((await Promise.all([handler, other, intake, auditor].map(seen))).flat()).not.toContain(secret.number);
  });

  it('says of each command whether it may be given, and if not why', async () => {
    const { number } = await acknowledged(app);
    const of = async (client: Client) => (await client.get<{ commands: unknown[] }>(`/v1/complaints/${number}/commands`)).body.commands;
    expect(await of(handler)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ command: 'acknowledge', allowed: false, code: 'wrong-role', source: expect.any(String) }),
        { command: 'triage', allowed: true },
        { command: 'assign', allowed: true },
      ]),
    );
    expect(await of(intake)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ command: 'acknowledge', allowed: false, code: 'wrong-stage' }),
        expect.objectContaining({ command: 'decline', allowed: false, code: 'wrong-role' }),
        { command: 'triage', allowed: true },
      ]),
    );
  });
});

describe('the worklist', () => {
  it('is filtered, sorted and paged as asked', async () => {
    const { number } = await acknowledged(app);
    expect((await page('limit=1')).rows).toHaveLength(1);
    expect((await page(`q=${number.toLowerCase()}`)).rows.map((row) => row.number)).toEqual([number]);
    expect((await page('municipality=zaanstad')).total).toBe(0);
    const [down, up] = [await page('sort=-receivedOn&limit=100'), await page('sort=receivedOn&limit=100')];
    expect(down.rows.map((row) => row.number)).toEqual(up.rows.map((row) => row.number).reverse());
  });

  it('refuses a question it does not know, naming what is wrong', async () => {
    for (const query of [
      'x=1',
      'limit=101',
      'limit=0',
      'offset=-1',
      'sort=name;drop',
      'stage=closed!',
      'receivedFrom=2026-02-30',
      'after=-1',
      'limit=1&limit=2',
      `q=${'a'.repeat(201)}`,
    ]) {
      const answer = await intake.get<ProblemAnswer>(`/v1/complaints?${query}`);
      expectProblem(answer, 400, 'bad-query');
      expect(answer.body.facts?.['parameters']).toEqual([query.split('=')[0]]);
    }
  });
});
