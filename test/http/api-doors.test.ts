import { Writable } from 'node:stream';
import pino from 'pino';
import { acknowledged, Client, complaint, type ProblemAnswer, triage } from './client';
import { startApp, type TestApp } from './start-app';

let app: TestApp;
let citizen: Client;
let intake: Client;
const logged: string[] = [];
beforeAll(async () => {
  const log = pino({ level: 'trace' }, new Writable({ write: (line: Buffer, _, done) => (logged.push(line.toString()), done()) }));
  app = await startApp({}, log);
  [citizen, intake] = [Client.anonymous(app), await Client.as(app, 'intake')];
}, 120_000);
afterAll(() => app.stop());

const codeOf = ({ status, body }: { status: number; body: ProblemAnswer }) => [status, body.code];
const json = { 'content-type': 'application/json' };

describe('what may come in', () => {
  const deep = (levels: number): string => (levels === 0 ? '1' : `{"a":${deep(levels - 1)}}`);

  it.each([
    ['broken JSON', '{', {}, 400, 'broken-json'],
    ['no body', '', {}, 400, 'broken-json'],
    ['a key that reaches for the prototype', '{"__proto__":{"a":1}}', {}, 400, 'broken-json'],
    ['a constructor that does', '{"constructor":{"prototype":{"a":1}}}', {}, 400, 'broken-json'],
    ['a list', '[]', {}, 400, 'invalid-input'],
    ['a body of 256 KiB and one byte', `{"a":"${'x'.repeat(256 * 1_024 - 7)}"}`, {}, 413, 'too-large'],
    ['too deep', deep(40), {}, 400, 'invalid-input'],
    ['too many items', JSON.stringify({ kinds: Array.from({ length: 1_001 }, () => 'other') }), {}, 400, 'invalid-input'],
    ['text', '{}', { 'content-type': 'text/plain' }, 415, 'wrong-content-type'],
    ['a form', 'a=1', { 'content-type': 'application/x-www-form-urlencoded' }, 415, 'wrong-content-type'],
    ['what is no UTF-8', Buffer.from('{"text":"Caf\u00e9"}', 'latin1'), {}, 400, 'broken-json'],
    ['another charset', '{}', { 'content-type': 'application/json; charset=iso-8859-1' }, 415, 'wrong-content-type'],
    ['what says it is packed', '{}', { 'content-encoding': 'gzip' }, 415, 'wrong-content-type'],
    ['UTF-8, said in so many words', '{}', { 'content-type': 'application/json; Charset="UTF-8"' }, 400, 'invalid-input'],
    ['no kind of body named', '{}', { 'content-type': '' }, 415, 'wrong-content-type'],
  ])('%s is refused', async (_, body, headers, status, code) => {
    expect(codeOf(await citizen.post<ProblemAnswer>('/v1/complaints', body, headers))).toEqual([status, code]);
  });

  it('a body of exactly 256 KiB is read', async () => {
    const body = `{"a":"${'x'.repeat(256 * 1_024 - 8)}"}`;
    expect([body.length, ...codeOf(await citizen.post<ProblemAnswer>('/v1/complaints', body))]).toEqual([
      256 * 1_024,
      400,
      'invalid-input',
    ]);
  });

  it('an address of more than 2,048 characters, or one that cannot be read, is refused', async () => {
    expect(codeOf(await intake.get<ProblemAnswer>(`/v1/complaints?q=${'a'.repeat(2_050)}`))).toEqual([400, 'url-too-long']);
    expect(codeOf(await intake.get<ProblemAnswer>('/v1/%zz'))).toEqual([400, 'bad-request']);
  });

  it('is asked in the promised order: who, what, which body, which dossier, may they, what they say, which revision', async () => {
    const { number } = await acknowledged(app);
    const auditor = await Client.as(app, 'auditor');
    const administrator = await Client.as(app, 'beheerder');
    const to = `/v1/complaints/${number}/triage`;
    const text = { 'content-type': 'text/plain' };
    const steps: [Client, string, unknown, Record<string, string>, number, string][] = [
      [citizen, `/v1/complaints/${number}/nonsense`, '{', text, 401, 'not-signed-in'],
      [administrator, `/v1/complaints/${number}/nonsense`, '{', text, 404, 'no-such-route'],
      [administrator, `/v1/complaints/${number}/submit`, '{', text, 404, 'no-such-route'],
      [administrator, to, '{', text, 415, 'wrong-content-type'],
      [administrator, to, '{', json, 400, 'broken-json'],
      [administrator, to, {}, json, 404, 'not-found'],
      [auditor, to, {}, { 'if-match': '"0"' }, 403, 'wrong-role'],
      [intake, to, {}, { 'if-match': '"0"' }, 400, 'invalid-input'],
    ];
    for (const [client, path, body, headers, status, code] of steps) {
      expect(codeOf(await client.post<ProblemAnswer>(path, body, headers))).toEqual([status, code]);
    }
    expect((await intake.post(to, triage())).status).toBe(200);
    expect(codeOf(await intake.post<ProblemAnswer>(to, triage({ track: 'mediation' }), { 'if-match': '"1"' }))).toEqual([
      412,
      'revision-passed',
    ]);
    expect(
      codeOf(await intake.post<ProblemAnswer>(`/v1/complaints/${number}/acknowledge`, { how: 'on-screen' }, { 'if-match': '"1"' })),
    ).toEqual([412, 'revision-passed']);
  });

  it.each(['/v1', '/v1/', '/v1/nonsense', '/v1/complaints/', '/health', '/v1/complaints/26-K73C-T1Z/nonsense'])(
    '%s is no address',
    async (path) => {
      const answer = await intake.get<ProblemAnswer>(path);
      expect([answer.status, answer.headers.get('content-type')]).toEqual([404, 'application/problem+json']);
    },
  );
});

describe('every answer', () => {
  it.each(['/v1/me', '/v1/complaints', '/v1/nonsense', '/', '/nonsense', '/werkplek/', '/health/ready', '/aanmelden'])(
    '%s has the headers',
    async (path) => {
      const { headers } = await citizen.get(path);
      const policy = headers.get('content-security-policy') ?? '';
      for (const part of [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
        "form-action 'self'",
        "require-trusted-types-for 'script'",
      ]) {
        expect(policy.split(';')).toContain(part);
      }
      expect(policy).not.toMatch(/unsafe|\*|http/);
      expect(Object.fromEntries(headers)).toMatchObject({
        'strict-transport-security': 'max-age=31536000; includeSubDomains',
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'same-origin',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'cache-control': 'no-store',
      });
      expect(headers.get('permissions-policy')).toMatch(/camera=\(\).*microphone=\(\)/);
      expect([headers.get('server'), headers.get('x-powered-by'), headers.get('access-control-allow-origin')]).toEqual([null, null, null]);
      expect(headers.get('api-version')).toBe(/^\/(v1|health)/.test(path) ? '1.0.0' : null);
    },
  );

  it('is a page where a browser asked for a page', async () => {
    const answer = await citizen.get<string>('/nonsense');
    expect([answer.status, answer.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
    expect(answer.body).toContain('<h1');
  });
});

describe('the log', () => {
  it('names the route and the outcome, and neither people nor what they wrote nor where', async () => {
    const words = { text: 'Kanarie-tekst', complainant: { name: 'Kanarie-naam', email: 'kanarie@example.nl', channel: 'e-mail' } };
    const { body: done } = await citizen.post('/v1/complaints', complaint(words));
    const { body: me } = await intake.get<{ id: string }>('/v1/me');
    await intake.get('/v1/complaints?q=Kanarie-zoek');
    await intake.get(`/v1/complaints/${done.number}`);
    const answer = await intake.get<ProblemAnswer>('/v1/nonsense?kanarie-vraag');
    const last = () => logged.find((line) => line.includes(answer.body.instance.slice('urn:uuid:'.length)));
    while (!last()) await new Promise((resolve) => setTimeout(resolve, 10));
    const all = logged.join('');
    expect(all).toContain('"route":"/v1/complaints/:number"');
    expect(last()).toContain('"outcome":"no-such-route"');
    for (const never of ['anarie', done.number, me.id, 'Ilse', 'Bearer']) expect(all).not.toContain(never);
  });
});

describe('health and figures', () => {
  it('say that the process lives, and how each part does', async () => {
    expect((await citizen.get('/health/live')).body).toEqual({ state: 'ok' });
    const { status, body } = await citizen.get<{ state: string; parts: Record<string, { state: string }> }>('/health/ready');
    expect([status, body.state, Object.keys(body.parts)]).toEqual([
      200,
      'ok',
      expect.arrayContaining(['store', 'views', 'keys', 'projecting', 'mail']),
    ]);
  });

  it('count commands by outcome, and tell how far the read side is', async () => {
    await citizen.post('/v1/complaints', {});
    const { body } = await citizen.get<string>('/metrics');
    expect(body).toMatch(/wederhoor_commands_total\{command="submit",outcome="done"\} [1-9]/);
    expect(body).toMatch(/wederhoor_commands_total\{command="submit",outcome="invalid-input"\} [1-9]/);
    for (const name of [
      'wederhoor_http_request_seconds_bucket',
      'nodejs_eventloop_lag_p99_seconds',
      'wederhoor_projection_position',
      'wederhoor_projection_lag_seconds',
    ]) {
      expect(body).toContain(name);
    }
    expect(body).not.toMatch(/26-[0-9A-Z]{4}-/);
  });
});
