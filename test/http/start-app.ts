import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { importJWK, type JWK, SignJWT } from 'jose';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import { AppModule } from '../../src/app.module';
import { readConfig } from '../../src/config';
import { VIEWS } from '../../src/database/database.module';
import { createAdapter, openDoors } from '../../src/http/doors';
import { createLogger } from '../../src/observe';
import { type Servers, startServers } from '../servers';

export interface TestApp {
  readonly app: NestFastifyApplication;
  readonly url: string;
  readonly servers: Servers;
  readonly issuer: string;
  readonly data: string;
  /** Changes the read models behind the product's back. */
  sql(text: string, values: unknown[]): Promise<void>;
  /** A token of a demo account, as `npm run demo:token` gives it. */
  token(account: string): Promise<string>;
  /** A token that the provider signed, with other claims; times in seconds from now, `undefined` leaves one out. */
  signedToken(change: TokenChange): Promise<string>;
  stop(): Promise<void>;
}

export type TokenChange = Partial<Record<'issuer' | 'audience' | 'sub', string | undefined>> & {
  exp?: number | undefined;
  nbf?: number;
  roles?: string[];
};

const root = join(__dirname, '../..');

/** A port that is held, so that none of the servers started meanwhile takes it. */
async function heldPort(): Promise<{ port: number; release: () => Promise<unknown> }> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('no port');
  return { port: address.port, release: () => new Promise((resolve) => server.close(resolve)) };
}

/** The identity provider as a process of its own, as `npm start` has it: from the build. */
async function startIdentity(data: string, origin: string): Promise<{ issuer: string; child: ChildProcess }> {
  const options = ['--port', '0', '--data', data, '--environment', 'development', '--origin', origin, '--guard'];
  const child = spawn(process.execPath, [join(root, 'dist/scripts/identity.js'), ...options], {
    cwd: root,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const issuer = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => line.startsWith('ready ') && resolve(line.slice(6)));
    child.once('exit', (code) => reject(new Error(`the identity provider ended with ${code}`)));
  });
  return { issuer, child };
}

/** The whole product on throw-away servers, listening on a free port. Settings can be added or changed. */
export async function startApp(settings: Record<string, string> = {}, logger?: Logger): Promise<TestApp> {
  const data = mkdtempSync(join(tmpdir(), 'wederhoor-app-'));
  const { port, release } = await heldPort();
  const url = `http://127.0.0.1:${port}`;
  const [servers, identity] = await Promise.all([startServers(), startIdentity(data, url)]);
  const keyFile = (name: string) => {
    writeFileSync(join(data, name), `test ${randomBytes(32).toString('base64')}\n`, { mode: 0o600 });
    return join(data, name);
  };
  const config = readConfig({
    WEDERHOOR_ENVIRONMENT: 'development',
    WEDERHOOR_PORT: String(port),
    WEDERHOOR_PUBLIC_URL: url,
    WEDERHOOR_DATA: data,
    WEDERHOOR_EVENTSTORE_URL: servers.eventstore,
    WEDERHOOR_VIEWS_URL: servers.views,
    WEDERHOOR_KEYS_URL: servers.keys,
    WEDERHOOR_OIDC_ISSUER: identity.issuer,
    WEDERHOOR_OIDC_CLIENT_SECRET: readFileSync(join(data, 'identity/client-secret'), 'utf8'),
    WEDERHOOR_MASTER_KEY_FILE: keyFile('master'),
    WEDERHOOR_APPEND_KEY_FILE: keyFile('append'),
    WEDERHOOR_SESSION_SECRET_FILE: keyFile('session'),
    WEDERHOOR_LOG_LEVEL: 'error',
    ...settings,
  });
  const log = logger ?? createLogger(config.logLevel);
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(config, log), createAdapter(config, log), {
    logger: ['error', 'fatal'],
    abortOnError: false,
  });
  await openDoors(app, config);
  await release();
  await app.listen(port, '127.0.0.1');
  return {
    app,
    url,
    servers,
    issuer: identity.issuer,
    data,
    sql: async (text, values) => void (await app.get<DataSource>(VIEWS).query(text, values)),
    token: (account) => demoToken(data, account),
    signedToken: (change) =>
      signedToken(data, {
        issuer: identity.issuer,
        audience: config.oidcAudience,
        sub: 'somebody',
        exp: 600,
        roles: ['handler'],
        ...change,
      }),
    stop: async () => {
      await app.close();
      identity.child.stdin?.end();
      await servers.stop();
      rmSync(data, { recursive: true, force: true });
    },
  };
}

/** The test may use the provider's own keys: what is refused then is refused for what it says. */
async function signedToken(data: string, { issuer, audience, sub, exp, nbf, roles }: TokenChange): Promise<string> {
  const { keys } = JSON.parse(readFileSync(join(data, 'identity/signing-keys.json'), 'utf8')) as { keys: [JWK] };
  const now = Math.floor(Date.now() / 1_000);
  const claims = {
    iss: issuer,
    aud: audience,
    sub,
    roles,
    iat: now,
    exp: exp === undefined ? undefined : now + exp,
    nbf: nbf === undefined ? undefined : now + nbf,
  };
  return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: keys[0].kid ?? '' }).sign(await importJWK(keys[0], 'RS256'));
}

async function demoToken(data: string, account: string): Promise<string> {
  const { issuer, tokenSecret } = JSON.parse(readFileSync(join(data, 'identity/door.json'), 'utf8')) as {
    issuer: string;
    tokenSecret: string;
  };
  const headers = { authorization: `Bearer ${tokenSecret}` };
  const answer = await fetch(`${issuer}/demo-token`, { method: 'POST', headers, body: new URLSearchParams({ account }) });
  if (!answer.ok) throw new Error(`no token for ${account}: ${answer.status} ${await answer.text()}`);
  return answer.text();
}
