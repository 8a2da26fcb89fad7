import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { decodeJwt, SignJWT, UnsecuredJWT } from 'jose';
import { isSameOrigin } from '../../src/auth/same-origin';
import { returnPath } from '../../src/auth/return-path';
import { sessionCookie, sessionLasts } from '../../src/auth/sessions';
import { Clock } from '../../src/clock';
import { Browser } from './browser';
import { acknowledged, Client, type ProblemAnswer, triage } from './client';
import { startApp, type TestApp } from './start-app';

let app: TestApp;
let ahead = 0;
beforeAll(async () => {
  app = await startApp();
  const clock = app.app.get(Clock);
  const real = clock.now.bind(clock);
  clock.now = () => new Date(Date.parse(real()) + ahead).toISOString();
}, 120_000);
afterAll(() => app.stop());
afterEach(() => (ahead = 0));

const problemOf = async (answer: Response): Promise<ProblemAnswer> => (await answer.json()) as ProblemAnswer;
const signedIn = async (account = 'behandelaar') => {
  const browser = new Browser(app);
  await browser.signIn(account);
  return browser;
};

const post = (browser: Browser, number: string, headers: Record<string, string>) =>
  browser.ask(`/v1/complaints/${number}/triage`, {
    method: 'POST',
    body: JSON.stringify(triage()),
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID(), ...headers },
  });
const ask = (authorization: string, cookie?: string) =>
  fetch(`${app.url}/v1/me`, { headers: { authorization, ...(cookie ? { cookie } : {}) } });

describe('signing in', () => {
  it('goes to the identity provider and comes back to where one was', async () => {
    const browser = new Browser(app);
    const answer = await browser.signIn('behandelaar', '/werkplek/dossiers/26-K73C-T1Z?x=1');
    expect(answer.url).toBe(`${app.url}/werkplek/dossiers/26-K73C-T1Z?x=1`);
    expect(browser.cookie('__Host-wederhoor-aanmelden')).toBeUndefined();
    const me = await browser.ask('/v1/me');
    expect(await me.json()).toMatchObject({ name: 'Bram de Wit', roles: ['handler'], team: 'noord', endsAt: expect.any(String) });
  });

  it('asks for code and PKCE, with state and nonce, and asks anew who it is', async () => {
    const answer = await fetch(`${app.url}/aanmelden`, { redirect: 'manual' });
    const query = new URL(answer.headers.get('location') ?? '').searchParams;
    expect(Object.fromEntries(query)).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      prompt: 'login',
      scope: 'openid profile',
    });
    expect([query.get('state'), query.get('nonce'), query.get('code_challenge')].every((value) => (value?.length ?? 0) >= 43)).toBe(true);
    expect(answer.headers.getSetCookie().join()).toMatch(/__Host-wederhoor-aanmelden=.*Path=\/; HttpOnly; Secure; SameSite=Lax/);
  });

  it('gives a cookie that no script reads, that stays here, and that is new at each sign-in', async () => {
    const browser = new Browser(app);
    await browser.signIn('intake');
    const first = browser.cookie(sessionCookie);
    await browser.signIn('intake');
    const second = browser.cookie(sessionCookie);
    expect(first).toMatch(/^[\w-]{43}\./);
    expect(second).not.toBe(first);
    const old = await fetch(`${app.url}/v1/me`, { headers: { cookie: `${sessionCookie}=${first}` } });
    expect(old.status).toBe(401);
  });

  it('gives somebody the same id in a browser and by token, and another in nobody else', async () => {
    const ids = await Promise.all(
      ['behandelaar', 'behandelaar2'].map(async (account) => {
        const inBrowser = (await (await (await signedIn(account)).ask('/v1/me')).json()) as { id: string };
        const byToken = (await (await Client.as(app, account)).get<{ id: string }>('/v1/me')).body;
        expect(inBrowser.id).toBe(byToken.id);
        return byToken.id;
      }),
    );
    expect(new Set(ids).size).toBe(2);
    expect(ids.join()).not.toContain('78aedf52');
  });

  it('refuses an answer that was not asked for, or with another state', async () => {
    const stranger = await fetch(`${app.url}/aanmelden/terug?code=abc&state=def&iss=${app.issuer}`, { redirect: 'manual' });
    expect(stranger.status).toBe(400);
    const browser = new Browser(app);
    await browser.ask('/aanmelden');
    const forged = await browser.ask(`/aanmelden/terug?code=abc&state=def&iss=${encodeURIComponent(app.issuer)}`, { redirect: 'manual' });
    expect([forged.status, browser.cookie(sessionCookie)]).toEqual([400, undefined]);
  });

  it.each([
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/..//evil.example',
    'javascript:alert(1)',
    '',
    undefined,
    '/a\nb',
    ['/x'],
  ])('never returns to another site: %j', (wanted) => expect(returnPath(wanted)).toBe('/werkplek/'));
});

describe('a session', () => {
  it('ends after half an hour without use, and after twelve hours whatever one does', async () => {
    const idle = await signedIn();
    ahead = sessionLasts.idle - 60_000;
    expect((await idle.ask('/v1/me')).status).toBe(200);
    ahead += sessionLasts.idle + 1_000;
    expect((await idle.ask('/v1/me')).status).toBe(401);
    ahead = 0;
    const busy = await signedIn();
    for (let minutes = 20; minutes < 12 * 60; minutes += 20) {
      ahead = minutes * 60_000;
      expect((await busy.ask('/v1/me')).status).toBe(200);
    }
    ahead = sessionLasts.most;
    expect((await busy.ask('/v1/me')).status).toBe(401);
  });

  it('is not kept alive by what a page does by itself', async () => {
    const browser = await signedIn();
    ahead = sessionLasts.idle - 60_000;
    expect((await browser.ask('/v1/me', { headers: { 'wederhoor-background': '1' } })).status).toBe(200);
    ahead = sessionLasts.idle;
    expect((await browser.ask('/v1/me')).status).toBe(401);
  });

  it('ends at signing out, also for a copy of its cookie', async () => {
    const browser = await signedIn();
    const cookie = `${sessionCookie}=${browser.cookie(sessionCookie)}`;
    const answer = await browser.ask('/afmelden', { method: 'POST' });
    expect([answer.status, answer.headers.get('location'), browser.cookie(sessionCookie)]).toEqual([303, '/', undefined]);
    expect(answer.headers.get('clear-site-data')).toContain('"storage"');
    expect((await fetch(`${app.url}/v1/me`, { headers: { cookie } })).status).toBe(401);
  });

  it('is not believed when its signature is wrong', async () => {
    const value = (await signedIn()).cookie(sessionCookie) ?? '';
    const forged = value.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
    expect((await fetch(`${app.url}/v1/me`, { headers: { cookie: `${sessionCookie}=${forged}` } })).status).toBe(401);
  });
});

describe('a command with a cookie', () => {
  it.each([
    ['a page of ours', { 'sec-fetch-site': 'same-origin' }, 200],
    ['another site', { 'sec-fetch-site': 'cross-site' }, 403],
    ['a neighbouring site', { 'sec-fetch-site': 'same-site' }, 403],
    ['another site that says it is ours', { 'sec-fetch-site': 'cross-site', origin: 'here' }, 403],
    ['an old browser here', { 'sec-fetch-site': '', origin: 'here' }, 200],
    ['an old browser elsewhere', { 'sec-fetch-site': '', origin: 'https://evil.example' }, 403],
    ['a frame without an origin', { 'sec-fetch-site': '', origin: 'null' }, 403],
    ['nobody knows where', { 'sec-fetch-site': '' }, 403],
  ])('from %s', async (_, headers, status) => {
    const [browser, { number }] = [await signedIn(), await acknowledged(app)];
    const given = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, value === 'here' ? app.url : value]));
    const answer = await post(browser, number, given);
    expect([answer.status, status === 403 ? (await problemOf(answer)).code : '']).toEqual([status, status === 403 ? 'cross-site' : '']);
  });

  it('may come without any origin where there is no cookie that could speak for somebody', () => {
    expect(isSameOrigin({ method: 'POST', cookies: false }, 'https://here')).toBe(true);
    expect(isSameOrigin({ method: 'POST', cookies: true }, 'https://here')).toBe(false);
    expect(isSameOrigin({ method: 'GET', cookies: true, site: 'cross-site' }, 'https://here')).toBe(true);
  });
});

describe('a token', () => {
  const foreign = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  const forged = async (change: object = {}, header: object = {}) => {
    const claims = decodeJwt(await app.token('behandelaar'));
    const alg = 'RS256';
    return new SignJWT({ ...claims, ...change }).setProtectedHeader({ alg, ...header }).sign(foreign);
  };

  it('is believed while it is valid', async () => {
    expect((await ask(`Bearer ${await app.token('behandelaar')}`)).status).toBe(200);
  });

  it('is refused in every wrong form', async () => {
    const good = await app.token('behandelaar');
    const [head = '', body = '', signature = ''] = good.split('.');
    const claims = decodeJwt(good);
    const altered = Buffer.from(JSON.stringify({ ...claims, roles: ['clerk'] })).toString('base64url');
    const symmetric = await new SignJWT({ ...claims }).setProtectedHeader({ alg: 'HS256' }).sign(Buffer.from('wederhoor'.repeat(8)));
    const wrong = [
      '',
      'Bearer',
      'Bearer x',
      `Basic ${good}`,
      `Bearer ${good} ${good}`,
      `Bearer ${head}.${body}.`,
      `Bearer ${head}.${altered}.${signature}`,
      `Bearer ${good.slice(0, -4)}AAAA`,
      `Bearer ${new UnsecuredJWT({ ...claims }).encode()}`,
      `Bearer ${symmetric}`,
      `Bearer ${await forged()}`,
      `Bearer ${await forged({}, { kid: JSON.parse(Buffer.from(head, 'base64url').toString()).kid as string })}`,
    ];
    for (const authorization of wrong) {
      const answer = await ask(authorization);
      expect([authorization.slice(0, 30), answer.status, (await problemOf(answer)).code]).toEqual([
        authorization.slice(0, 30),
        401,
        'bad-token',
      ]);
      expect(answer.headers.get('www-authenticate')).toBe('Bearer error="invalid_token"');
    }
  });

  it.each([
    ['for another audience', { audience: 'urn:somebody:else' }],
    ['of another issuer', { issuer: 'https://evil.example' }],
    ['that is over', { exp: -31 }],
    ['that is not valid yet', { nbf: 60 }],
    ['without an end', { exp: undefined }],
    ['of nobody', { sub: undefined }],
  ])('%s is refused, though the provider signed it', async (_, change) => {
    const answer = await ask(`Bearer ${await app.signedToken(change)}`);
    expect([answer.status, (await problemOf(answer)).code]).toEqual([401, 'bad-token']);
  });

  it('may be half a minute early or late', async () => {
    expect((await ask(`Bearer ${await app.signedToken({ exp: -25 })}`)).status).toBe(200);
    expect((await ask(`Bearer ${await app.signedToken({ nbf: 25 })}`)).status).toBe(200);
  });

  it('of somebody without a role with us opens nothing', async () => {
    const answer = await ask(`Bearer ${await app.signedToken({ roles: ['emperor'] })}`);
    expect([answer.status, (await problemOf(answer)).code]).toEqual([403, 'no-access']);
  });

  it('is never taken together with a cookie', async () => {
    const cookie = `${sessionCookie}=${(await signedIn()).cookie(sessionCookie)}`;
    const answer = await ask(`Bearer ${await app.token('behandelaar')}`, cookie);
    expect([answer.status, (await problemOf(answer)).code]).toEqual([400, 'token-and-cookie']);
  });
});
