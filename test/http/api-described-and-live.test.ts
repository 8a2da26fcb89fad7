import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sessionLasts } from '../../src/auth/sessions';
import { Clock } from '../../src/clock';
import { Hints } from '../../src/http/hints';
import { openApiText } from '../../src/http/openapi/document';
import { Browser } from './browser';
import { acknowledged, Client, complaint, type ProblemAnswer, triage } from './client';
import { departures } from './conforms';
import { startApp, type TestApp } from './start-app';

let app: TestApp;
let citizen: Client;
let intake: Client;
beforeAll(async () => {
  app = await startApp();
  [citizen, intake] = [Client.anonymous(app), await Client.as(app, 'intake')];
}, 120_000);
afterAll(() => app.stop());

describe('the description of the API', () => {
  interface Description {
    openapi: string;
    paths: Record<string, Record<string, { responses: Record<string, unknown> }>>;
    components: { schemas: Record<string, Record<string, unknown>> };
  }
  let description: Description;
  beforeAll(async () => (description = (await citizen.get<Description>('/v1/openapi.json')).body));

  it('is the one that was committed', () => {
    expect(readFileSync(join(__dirname, '../../openapi.json'), 'utf8')).toBe(openApiText());
  });

  it('is open to every site, and refers to nothing that is not there', async () => {
    const { headers } = await citizen.get('/v1/openapi.json');
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(description.openapi).toBe('3.1.0');
    for (const [, name] of JSON.stringify(description).matchAll(/#\/components\/schemas\/(\w+)/g))
      expect(Object.keys(description.components.schemas)).toContain(name);
    for (const schema of Object.values(description.components.schemas)) expect(JSON.stringify(schema)).not.toMatch(/schemas\/Object"/);
  });

  it('tells what is really answered', async () => {
    const { schemas } = description.components;
    const { number, position } = await acknowledged(app);
    const { body: done } = await intake.post(`/v1/complaints/${number}/triage`, triage({ note: 'Een notitie.' }));
    const after = `?after=${done.position}`;
    const answers: [string, unknown][] = [
      ['Done', done],
      ['Done', (await citizen.post('/v1/complaints', complaint())).body],
      ['Dossier', (await intake.get(`/v1/complaints/${number}${after}`)).body],
      ['Timeline', (await intake.get(`/v1/complaints/${number}/timeline${after}`)).body],
      ['Commands', (await intake.get(`/v1/complaints/${number}/commands${after}`)).body],
      ['WorklistPage', (await intake.get(`/v1/complaints?after=${position}`)).body],
      ['Me', (await intake.get('/v1/me')).body],
      ['Problem', (await citizen.post('/v1/complaints', {})).body],
      ['Problem', (await intake.get('/v1/complaints?x=1')).body],
    ];
    for (const [name, body] of answers)
      expect([name, departures(body, { $ref: `#/components/schemas/${name}` }, schemas)]).toEqual([name, []]);
    expect(departures({ ...done, revision: 'x' }, { $ref: '#/components/schemas/Done' }, schemas)).toEqual([
      '/revision is no whole number',
    ]);
  });

  it('has a page to try it on, whose files are there', async () => {
    const page = await citizen.get<string>('/v1/docs');
    const files = [...page.body.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, file]) => file ?? '');
    expect(files).toHaveLength(3);
    expect(page.headers.get('content-security-policy')).toContain("img-src 'self' data:");
    for (const file of files) expect([file, (await citizen.get(file)).status]).toEqual([file, 200]);
  });
});

/** Reads a stream of hints until a condition holds or it ends. */
async function listen(answer: Response, enough: (text: string) => boolean): Promise<string> {
  const reader = answer.body!.getReader();
  const decoder = new TextDecoder();
  let text = '';
  while (!enough(text)) {
    const { done, value } = await reader.read();
    if (done) break;
    text += decoder.decode(value);
  }
  await reader.cancel();
  return text;
}

const moved = (number: string) => (text: string) => text.includes(`"number":"${number}"`);
const settle = () => new Promise((resolve) => setTimeout(resolve, 150));

describe('the stream of hints', () => {
  it('tells who may see it which dossier moved, and others only that something did', async () => {
    const [clerk, administrator] = [new Browser(app), new Browser(app)];
    await Promise.all([clerk.signIn('intake'), administrator.signIn('beheerder')]);
    const [forClerk, forAdministrator] = await Promise.all([clerk.ask('/v1/live'), administrator.ask('/v1/live')]);
    expect([forClerk.status, forClerk.headers.get('content-type'), forClerk.headers.get('cache-control')]).toEqual([
      200,
      'text/event-stream',
      'no-store',
    ]);
    const { body } = await citizen.post('/v1/complaints', complaint());
    expect(await listen(forClerk, moved(body.number))).toMatch(
      new RegExp(`event: moved\\nid: \\d+\\ndata: {"number":"${body.number}","position":"\\d+"}`),
    );
    const bare = await listen(forAdministrator, (text) => text.includes('event: moved'));
    expect(bare).toMatch(/data: {"position":"\d+"}/);
    expect(bare).not.toContain(body.number);
  });

  it('ends when one signs out', async () => {
    const browser = new Browser(app);
    await browser.signIn('intake');
    const stream = await browser.ask('/v1/live');
    const ended = listen(stream, () => false);
    await browser.ask('/afmelden', { method: 'POST' });
    expect(await ended).toContain('retry:');
  });

  it('ends when the session is over', async () => {
    const browser = new Browser(app);
    await browser.signIn('intake');
    const clock = app.app.get(Clock);
    const real = clock.now.bind(clock);
    clock.now = () => new Date(Date.parse(real()) + sessionLasts.idle - 5_000).toISOString();
    const stream = await browser.ask('/v1/live', { headers: { 'wederhoor-background': '1' } });
    clock.now = real;
    expect(stream.status).toBe(200);
    expect(await listen(stream, () => false)).toContain('retry:');
  });

  it('wants somebody who signed in', async () => {
    const { status, body } = await citizen.get<ProblemAnswer>('/v1/live');
    expect([status, body.code]).toEqual([401, 'not-signed-in']);
  });

  it('gathers what moves at once, and keeps quiet about numbers when the look fails', async () => {
    const sent: object[] = [];
    let looks = 0;
    const hints = new Hints(
      (numbers) =>
        looks++ === 2 ? Promise.reject(new Error('away')) : Promise.resolve(new Set(numbers.filter((number) => number !== 'b'))),
      (hint) => sent.push(hint),
    );
    for (const position of [1n, 1n]) hints.moved({ number: 'a', position });
    await settle();
    hints.moved({ number: 'a', position: 1n });
    for (const number of ['a', 'b', 'c', 'a']) hints.moved({ number, position: 2n });
    await settle();
    hints.moved({ number: 'a', position: 3n });
    await settle();
    expect(sent).toEqual([
      { number: 'a', position: '1' },
      { number: 'a', position: '2' },
      { number: 'c', position: '2' },
      { position: '2' },
      { position: '3' },
    ]);
    expect(looks).toBe(3);
  });
});

describe('the desk', () => {
  it.each(['/werkplek', '/werkplek/', '/werkplek/dossiers/26-K73C-T1Z/triage?x=1'])('%s is its one page', async (path) => {
    const answer = await citizen.get<string>(path);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(answer.body).toContain('<script type="module"');
  });

  it('has files that browsers may keep for ever, and no others', async () => {
    const { body } = await citizen.get<string>('/werkplek');
    const [, file = ''] = /src="(\/werkplek\/assets\/[^"]+\.js)"/.exec(body) ?? [];
    const answer = await citizen.get(file);
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable']);
    for (const other of [
      '/werkplek/assets/nothing.js',
      '/werkplek/assets/../index.html/..%2f..%2fpackage.json',
      '/assets/..%2f..%2fpackage.json',
    ]) {
      expect((await citizen.get<string>(other)).body).not.toContain('"dependencies"');
    }
    expect((await citizen.get('/werkplek/assets/nothing.js')).status).toBe(404);
  });

  it('knows a number however it is typed', async () => {
    const { number } = await acknowledged(app);
    const typed = number.toLowerCase().replaceAll('-', '');
    expect((await intake.get(`/v1/complaints/${typed}`)).body['number']).toBe(number);
    const key = { 'idempotency-key': randomUUID() };
    const [one, two] = [
      await intake.post(`/v1/complaints/${typed}/triage`, triage(), key),
      await intake.post(`/v1/complaints/${number}/triage`, triage(), key),
    ];
    expect([one.status, two.status, two.body.repeated]).toEqual([200, 200, true]);
  });
});
