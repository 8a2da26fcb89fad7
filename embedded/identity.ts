import { timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Interaction, default as Provider, JWKS } from 'oidc-provider';
import { accountsPage, type IdentityTexts, page, sendPage } from './identity/pages';
import { makeProvider, resourceServer } from './identity/provider';

/** Somebody who can be chosen at the sign-in. */
export interface DemoAccount {
  /** What people type and say. */
  account: string;
  /** Stays the same for ever: a UUID. */
  sub: string;
  name: string;
  roles: readonly string[];
  team?: string;
  /** What they do, for the page. */
  about: string;
}

export interface IdentityOptions {
  /** Told by whoever starts it: in production nobody may choose who they are. */
  production: boolean;
  /** On 127.0.0.1; 0 = any free one. */
  port: number;
  client: { id: string; secret: string };
  /** Who the access tokens are for. */
  audience: string;
  /** Origins that sign-in may return to besides this machine's own. */
  origins: string[];
  accounts: readonly DemoAccount[];
  /** Private signing keys (RS256). */
  keys: JWKS;
  /** Opens the door for tokens without a browser. */
  tokenSecret: string;
  texts: IdentityTexts;
  log: (line: string) => void;
}

export interface Identity {
  issuer: string;
  stop(): Promise<void>;
}

/** Starts an OpenID provider with demo accounts that need no password; for demonstrations and tests only.
 *  @throws in production, or when the port is taken. */
export async function startIdentity(options: IdentityOptions): Promise<Identity> {
  if (options.production) throw new Error('The identity provider with demo accounts does not start in production: name a real one.');
  const server = createServer();
  const port = await listen(server, options.port);
  const issuer = `http://127.0.0.1:${port}`;
  const provider = await makeProvider(issuer, options);
  const serve = provider.callback();
  server.on('request', (request, response) => {
    ownPages(provider, options, request, response)
      .then((done) => (done ? undefined : serve(request, response)))
      .catch((error: unknown) => {
        options.log(`a sign-in failed: ${String(error)}`);
        sendPage(response, 400, page(options.texts, options.texts.failed, ''));
      });
  });
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { issuer, stop };
}

/** Answers what is ours: the page to choose an account on, and the door for tokens. */
async function ownPages(
  provider: Provider,
  options: IdentityOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
  if (pathname === '/demo-token' && request.method === 'POST') {
    await sendToken(provider, options, request, response);
    return true;
  }
  if (!pathname.startsWith('/accounts/')) return false;
  const interaction = await provider.interactionDetails(request, response);
  const chosen = request.method === 'POST' ? await accountIn(options, request) : undefined;
  if (chosen) {
    await forgetAccount(provider, interaction);
    await provider.interactionFinished(request, response, { login: { accountId: chosen.sub } });
  } else sendPage(response, 200, accountsPage(options.texts, options.accounts, pathname));
  return true;
}

/** Changing seats within a browser would else go over a page that sends itself by script. */
async function forgetAccount(provider: Provider, interaction: Interaction): Promise<void> {
  const session = interaction.session && (await provider.Session.findByUid(interaction.session.uid));
  if (!session) return;
  session.accountId = undefined;
  await session.persist();
  delete interaction.session;
  await interaction.persist();
}

/** A token of one hour for an account, without a browser: for scripts of whoever may read the secret. */
async function sendToken(provider: Provider, options: IdentityOptions, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const given = Buffer.from(request.headers.authorization ?? '');
  const wanted = Buffer.from(`Bearer ${options.tokenSecret}`);
  const chosen = await accountIn(options, request);
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) {
    response.writeHead(401).end();
  } else if (!chosen) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end(options.accounts.map(({ account }) => account).join(', '));
  } else {
    response.writeHead(200, { 'content-type': 'text/plain', 'cache-control': 'no-store' }).end(await tokenFor(provider, options, chosen));
  }
}

async function tokenFor(provider: Provider, { client: { id }, audience }: IdentityOptions, { sub }: DemoAccount): Promise<string> {
  const client = await provider.Client.find(id);
  if (!client) throw new Error('the provider does not know its own client');
  const grant = new provider.Grant({ accountId: sub, clientId: id });
  grant.addResourceScope(audience, 'api');
  const token = new provider.AccessToken({ client, accountId: sub, grantId: await grant.save(), gty: 'demo', scope: 'api' });
  token.resourceServer = new provider.ResourceServer(audience, resourceServer(audience));
  return token.save();
}

async function accountIn({ accounts }: IdentityOptions, request: IncomingMessage): Promise<DemoAccount | undefined> {
  let body = '';
  for await (const chunk of request) {
    body += String(chunk);
    if (body.length > 1_000) throw new Error('the form is too large');
  }
  const name = new URLSearchParams(body).get('account');
  return accounts.find(({ account }) => account === name);
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(address && typeof address === 'object' ? address.port : port);
    });
  });
}
