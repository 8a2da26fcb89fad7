import { type ChildProcess, execFile, execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import * as oidc from 'openid-client';
import { accounts } from '../../demo/accounts';

const root = join(__dirname, '..', '..');
const run = (script: string) => [join(root, 'dist', 'scripts', script)];
const folder = mkdtempSync(join(tmpdir(), 'wederhoor-identity-'));
const audience = 'urn:wederhoor:api';
const back = 'http://127.0.0.1:3999/werkplek/terug';

/** Beside us, not in our place: a connection that is closed meanwhile is noticed. */
const demoToken = (account: string) =>
  new Promise<{ status: unknown; stdout: string; stderr: string }>((resolve) => {
    const env = { ...process.env, WEDERHOOR_DATA: folder };
    execFile(process.execPath, [...run('demo-token.js'), account], { env }, (error, stdout, stderr) =>
      resolve({ status: error?.code ?? 0, stdout, stderr }),
    );
  });
let child: ChildProcess;
let issuer: string;

beforeAll(async () => {
  const options = ['--port', '0', '--data', folder, '--environment', 'development', '--guard'];
  child = spawn(process.execPath, [...run('identity.js'), ...options], { cwd: root, stdio: ['pipe', 'pipe', 'inherit'] });
  issuer = await new Promise((resolve) =>
    child.stdout?.once('data', (line: Buffer) => resolve(line.toString().trim().slice('ready '.length))),
  );
});
afterAll(async () => {
  const gone = new Promise((resolve) => child.once('exit', (_, signal) => resolve(signal)));
  child.stdin?.end();
  expect(await gone).toBe('SIGKILL');
  rmSync(folder, { recursive: true });
});

/** Walks the pages as a browser without JavaScript does: follows redirects, keeps cookies. */
class Browser {
  private readonly cookies = new Map<string, string>();

  async open(address: string, form?: Record<string, string>): Promise<{ address: string; page: string }> {
    for (let next = address, body = form; ; body = undefined) {
      if (next.startsWith(back)) return { address: next, page: '' };
      const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const answer = await fetch(next, {
        redirect: 'manual',
        headers: { cookie },
        ...(body ? { method: 'POST', body: new URLSearchParams(body) } : {}),
      });
      for (const line of answer.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
        this.cookies.set(name, value);
      }
      const onward = answer.headers.get('location');
      if (!onward) return { address: next, page: await answer.text() };
      next = new URL(onward, next).href;
    }
  }
}

const startAgain = (...options: string[]) =>
  spawnSync(process.execPath, [...run('identity.js'), '--port', '0', '--data', folder, ...options], { encoding: 'utf8' });

async function startIn(data: string): Promise<{ issuer: string; stop: () => Promise<void> }> {
  const options = ['--port', '0', '--data', data, '--environment', 'development', '--guard'];
  const started = spawn(process.execPath, [...run('identity.js'), ...options], { cwd: root, stdio: ['pipe', 'pipe', 'ignore'] });
  const line = await new Promise<Buffer>((resolve) => started.stdout?.once('data', resolve));
  const gone = new Promise<void>((resolve) => started.once('exit', () => resolve()));
  return { issuer: line.toString().trim().slice('ready '.length), stop: () => (started.stdin?.end(), gone) };
}

async function signIn(account: string, browser = new Browser()) {
  const { client } = JSON.parse(readFileSync(join(folder, 'identity', 'door.json'), 'utf8')) as { client: { id: string; secret: string } };
  const provider = await oidc.discovery(new URL(issuer), client.id, client.secret, undefined, { execute: [oidc.allowInsecureRequests] });
  const verifier = oidc.randomPKCECodeVerifier();
  const state = oidc.randomState();
  const nonce = oidc.randomNonce();
  const start = oidc.buildAuthorizationUrl(provider, {
    redirect_uri: back,
    scope: 'openid profile',
    resource: audience,
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
    nonce,
  });
  const accountsPage = await browser.open(start.href);
  const end = await browser.open(accountsPage.address, { account });
  const tokens = await oidc.authorizationCodeGrant(provider, new URL(end.address), {
    pkceCodeVerifier: verifier,
    expectedState: state,
    expectedNonce: nonce,
  });
  return { accountsPage, tokens };
}

describe('the identity provider with demo accounts', () => {
  it.each(accounts)('signs in $account, who tells name, team and roles', async ({ account, sub, name, team, roles }) => {
    const { tokens } = await signIn(account);
    expect(tokens.claims()).toMatchObject({ sub, name, roles, ...(team ? { team } : {}) });
    const { payload } = await jwtVerify(tokens.access_token, createRemoteJWKSet(new URL(`${issuer}/jwks`)), { issuer, audience });
    expect(payload).toMatchObject({ sub, name, roles });
    expect(payload.team).toBe(team);
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(3600);
  });

  it('shows a plain Dutch page with every account, without script, and asks again at each sign-in', async () => {
    const browser = new Browser();
    await signIn('intake', browser);
    const { accountsPage, tokens } = await signIn('auditor', browser);
    expect(accountsPage.page).toContain('<title>Aanmelden – demo</title>');
    expect(accountsPage.page).not.toMatch(/<script|onload|oops/i);
    for (const { account } of accounts) expect(accountsPage.page).toContain(`value="${account}"`);
    expect(tokens.claims()?.name).toBe('Tjitske Postma');
  });

  it('returns to this machine only', async () => {
    const query = 'client_id=wederhoor&response_type=code&scope=openid&code_challenge=x&code_challenge_method=S256';
    const { address, page } = await new Browser().open(
      `${issuer}/auth?${query}&redirect_uri=${encodeURIComponent('https://evil.example/')}`,
    );
    expect(address).toContain(issuer);
    expect(page).toContain('invalid_redirect_uri');
  });

  it('gives a token of one hour to whoever can read its door, and to nobody else', async () => {
    const { stdout } = await demoToken('behandelaar');
    const { payload } = await jwtVerify(stdout.trim(), createRemoteJWKSet(new URL(`${issuer}/jwks`)), {
      issuer,
      audience,
    });
    expect(payload).toMatchObject({ name: 'Bram de Wit', team: 'noord', roles: ['handler'] });
    expect(await demoToken('niemand')).toMatchObject({
      status: 1,
      stdout: '',
      stderr: expect.stringContaining('There is no demo account niemand'),
    });
    expect(statSync(join(folder, 'identity', 'door.json')).mode & 0o077).toBe(0);
    const stranger = await fetch(`${issuer}/demo-token`, {
      method: 'POST',
      body: 'account=ombudsman',
      headers: { authorization: 'Bearer guess' },
    });
    expect(stranger.status).toBe(401);
  });

  it('comes back at the address it had, for that is part of who signed in; elsewhere only when it is taken', async () => {
    const other = mkdtempSync(join(tmpdir(), 'wederhoor-identity-'));
    try {
      const first = await startIn(other);
      const beside = await startIn(other);
      await first.stop();
      await beside.stop();
      const again = await startIn(other);
      await again.stop();
      expect(beside.issuer).not.toBe(first.issuer);
      expect(again.issuer).toBe(beside.issuer);
    } finally {
      rmSync(other, { recursive: true });
    }
  });

  it('refuses production, and a start that does not say which environment is meant', () => {
    expect(startAgain('--environment', 'production')).toMatchObject({
      status: 1,
      stdout: '',
      stderr: expect.stringContaining('does not start in production'),
    });
    expect(startAgain()).toMatchObject({ status: 1, stdout: '', stderr: expect.stringContaining('Say which environment is meant') });
  });
});

describe('the realm for the real provider', () => {
  it('has the same accounts', () => {
    const made = execFileSync(process.execPath, [...run('generate-realm.js'), '--print'], { cwd: root, encoding: 'utf8' });
    expect(JSON.parse(readFileSync(join(root, 'deploy', 'keycloak', 'wederhoor-realm.json'), 'utf8'))).toEqual(JSON.parse(made));
  });
});
