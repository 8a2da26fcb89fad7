import { randomUUID } from 'node:crypto';
import { Writable } from 'node:stream';
import { Pool } from 'pg';
import pino from 'pino';
import { Reactions } from '../../src/reactions/reactions';
import { ComplaintLog } from '../../src/store/follow';
import { acknowledged, type Answer, Client, complaint, expectProblem, type ProblemAnswer } from './client';
import { startApp, type TestApp } from './start-app';

/** Stands in everything that is about a person in this file; the log may never have it. */
const canary = 'Kanarie7Q';
const person = {
  name: `${canary}-naam`,
  email: `${canary}@example.nl`,
  phone: '020 123 4567',
  address: `${canary}straat 1`,
  town: `${canary}dam`,
  channel: 'e-mail',
};
const about = (more: object = {}) =>
  complaint({ text: `${canary}-tekst`, place: `${canary}-plaats`, wanted: `${canary}-wens`, complainant: person, ...more });
const question = `?zoek=${canary}-vraag`;
const headers = { 'user-agent': `${canary}-browser`, referer: `https://example.nl/${canary}`, 'x-name': canary };

let app: TestApp;
let citizen: Client;
let intake: Client;
let handler: Client;
let ours: { number: string; revision: number };
let pools: Pool[];
const logged: string[] = [];
beforeAll(async () => {
  const log = pino({ level: 'trace' }, new Writable({ write: (line: Buffer, _, done) => (logged.push(line.toString()), done()) }));
  app = await startApp({}, log);
  pools = [app.servers.events, app.servers.keys].map((connectionString) => new Pool({ connectionString, max: 1 }));
  citizen = Client.anonymous(app);
  [intake, handler] = [await Client.as(app, 'intake'), await Client.as(app, 'behandelaar')];
  ours = await acknowledged(app);
}, 120_000);
afterAll(async () => {
  await Promise.all((pools ?? []).map((pool) => pool.end()));
  await app?.stop();
});

/** How many events and keys there are, once what follows by itself on an earlier command has been written. */
async function written(): Promise<string> {
  const [events, keys] = await Promise.all([
    pools[0]!.query('select count(*) from event'),
    pools[1]!.query('select (select count(*) from keys) as keys, (select count(*) from tombstones) as tombstones'),
  ]);
  return JSON.stringify([events.rows, keys.rows]);
}
async function settled(): Promise<string> {
  const [reactions, log] = [app.app.get(Reactions, { strict: false }), app.app.get(ComplaintLog, { strict: false })];
  for (let before = await written(), same = 0; ;) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    const isDone = reactions.reached >= (await log.lastPosition());
    const after = await written();
    same = isDone && after === before ? same + 1 : 0;
    if (same === 4) return after;
    before = after;
  }
}

/** A clear no: the problem, what to do about it, and nothing written. */
async function refusedWith(status: number, code: string, todo: RegExp, send: () => Promise<Answer<ProblemAnswer>>): Promise<ProblemAnswer> {
  const before = await settled();
  const answer = await send();
  expectProblem(answer, status, code);
  expect(answer.body.detail).toMatch(todo);
  expect(await settled()).toBe(before);
  return answer.body;
}
const pointed = ({ errors = [] }: ProblemAnswer) => errors.map(({ pointer, code, detail }) => [pointer, code, detail.length > 10]);
const submit = (body: unknown, more: object = {}) =>
  citizen.post<ProblemAnswer>('/v1/complaints', body, { ...headers, ...(more as Record<string, string>) });
const give = (number: string, command: string, body: unknown, client = handler) =>
  client.post<ProblemAnswer>(`/v1/complaints/${number}/${command}`, body, headers);
const contact = (heldOn: string) => ({
  with: { body: 'amsterdam' },
  direction: 'outgoing',
  means: 'phone',
  reached: true,
  heldOn,
  record: `${canary} gesproken`,
});
const deep = (levels: number): string => (levels === 0 ? `"${canary}"` : `{"a":${deep(levels - 1)}}`);

describe('bad input at the edge', () => {
  it('an unknown command', () =>
    refusedWith(404, 'no-such-route', /Kijk in de beschrijving/, () => give(ours.number, `prijs-${canary}`, about())));

  it('an unknown field', async () => {
    const body = await refusedWith(400, 'invalid-input', /Verbeter de velden/, () => submit(about({ hobby: canary })));
    expect(pointed(body)).toEqual([['/hobby', 'unknown-field', true]]);
  });

  it('2,001 code points where 2,000 may stand, counted as people count', async () => {
    const body = await refusedWith(400, 'invalid-input', /Verbeter de velden/, () =>
      submit(about({ text: canary + '🐤'.repeat(2_001 - canary.length) })),
    );
    expect(pointed(body)).toEqual([['/text', expect.any(String), true]]);
  });

  it('a body of 1 MiB', () =>
    refusedWith(413, 'too-large', /hooguit 256 KiB/, () => submit(JSON.stringify(about({ text: canary.padEnd(1_024 * 1_024, 'x') })))));

  it('a date in the future', async () => {
    await refusedWith(409, 'in-the-future', /toekomst|later|vandaag/, () => give(ours.number, 'record-contact', contact('2099-01-01')));
  });

  it('a date before the receipt', async () => {
    await refusedWith(409, 'before-receipt', /ontvang/, () => give(ours.number, 'record-contact', contact('2020-01-01')));
  });

  it('a dossier of another team', async () => {
    const theirs = await acknowledged(app);
    expect((await give(theirs.number, 'assign', { team: 'zuid' }, intake)).status).toBe(200);
    await refusedWith(403, 'reason-required', /toegang/, () => give(theirs.number, 'record-contact', contact('2026-11-20')));
  });

  it("somebody else's dossier, which is confidential: as if it were not there", async () => {
    const theirs = await acknowledged(app);
    await app.sql(`update access set confidential = true where number = $1`, [theirs.number]);
    const theirAnswer = await refusedWith(404, 'not-found', /Kijk of het nummer klopt/, () =>
      give(theirs.number, 'record-contact', contact('2026-11-20')),
    );
    const nobodys = await give('26-K73C-T1Z', 'record-contact', contact('2026-11-20'));
    expect({ ...theirAnswer, instance: '' }).toEqual({ ...nobodys.body, instance: '' });
  });

  it('a check character typed wrong', async () => {
    const wrong = ours.number.slice(0, -1) + (ours.number.endsWith('7') ? '8' : '7');
    await refusedWith(404, 'not-found', /Kijk of het nummer klopt/, () => give(wrong, 'record-contact', contact('2026-11-20')));
  });

  it('a text that is too long, beside everything else that is wrong', async () => {
    const body = await refusedWith(400, 'invalid-input', /Verbeter de velden/, () =>
      submit(about({ text: 'x'.repeat(2_001), wanted: 'a\u0007b' })),
    );
    expect(body.errors).toEqual([
      { pointer: '/wanted', code: 'forbidden-character', detail: expect.stringContaining('Haal het weg') },
      { pointer: '/text', code: 'is-text', detail: 'Vul een tekst in van 1 tot 2.000 tekens.' },
    ]);
  });

  it('deep JSON', async () => {
    const body = await refusedWith(400, 'invalid-input', /Verbeter de velden/, () => submit(deep(40)));
    expect(body.errors?.map(({ code }) => code)).toContain('too-deep');
  });

  it('a wrong content type', () =>
    refusedWith(415, 'wrong-content-type', /Stuur JSON/, () => submit(JSON.stringify(about()), { 'content-type': 'text/plain' })));

  it('broken JSON', () => refusedWith(400, 'broken-json', /Stuur geldige JSON/, () => submit(`{"text":"${canary}`)));

  it('a key that another body has used', async () => {
    const key = { 'idempotency-key': randomUUID() };
    expect((await submit(about(), key)).status).toBe(201);
    await refusedWith(422, 'key-reused', /Maak een nieuwe UUID/, () => submit(about({ wanted: `${canary} anders` }), key));
  });

  it('an unknown question behind the address', () =>
    refusedWith(400, 'bad-query', /\w{4}/, () => intake.get<ProblemAnswer>(`/v1/complaints${question}`, headers)));
});

describe('the log of all this', () => {
  it('has a line for the refusals and not one word about people', async () => {
    await settled();
    const all = logged.join('');
    for (const code of ['invalid-input', 'too-large', 'key-reused', 'in-the-future', 'not-found'])
      expect(all).toContain(`"outcome":"${code}"`);
    expect(logged.filter((line) => new RegExp(`${canary}|020 123|${ours.number}`, 'i').test(line))).toEqual([]);
  });
});
