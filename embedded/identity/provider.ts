import { randomBytes } from 'node:crypto';
import type { Configuration, default as Provider, KoaContextWithOIDC } from 'oidc-provider';
import type { IdentityOptions } from '../identity';
import { page, pageHeaders, signOutPage } from './pages';

const hour = 3600;

/** Keeps off the log what the package says to those who put it in production, and about versions of Node. */
async function quietly<Made>(make: () => Promise<Made>): Promise<Made> {
  const { warn, info } = console;
  console.warn = console.info = () => undefined;
  try {
    return await make();
  } finally {
    Object.assign(console, { warn, info });
  }
}

/** The tokens for our own API: JWTs of one hour that say the roles. */
export const resourceServer = (audience: string) => ({
  audience,
  scope: 'api',
  accessTokenFormat: 'jwt' as const,
  accessTokenTTL: hour,
  jwt: { sign: { alg: 'RS256' as const } },
});

/** The OpenID provider for one issuer. The sign-in page is at /accounts/<uid>. */
export function makeProvider(issuer: string, options: IdentityOptions): Promise<Provider> {
  return quietly(() => construct(issuer, options));
}

async function construct(issuer: string, options: IdentityOptions): Promise<Provider> {
  const { Provider: Made, interactionPolicy } = await import('oidc-provider');
  const policy = interactionPolicy.base();
  // Always ask who: a demo is there to change seats.
  policy
    .get('login')
    ?.checks.add(
      new interactionPolicy.Check('choose', 'an account must be chosen', (ctx) =>
        ctx.oidc.result?.login ? interactionPolicy.Check.NO_NEED_TO_PROMPT : interactionPolicy.Check.REQUEST_PROMPT,
      ),
    );
  const provider: Provider = new Made(issuer, {
    ...configuration(options),
    interactions: { url: (_, { uid }) => `/accounts/${uid}`, policy },
  });
  // The app's port is any free one in tests and may be moved by a setting, so every address of this machine may ask.
  const allowed = (address: string) => isNear(address) || options.origins.includes(new URL(address).origin);
  Object.assign(provider.Client.prototype, { redirectUriAllowed: allowed, postLogoutRedirectUriAllowed: allowed });
  return provider;
}

function isNear(address: string): boolean {
  return URL.canParse(address) && ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(address).hostname);
}

function configuration({ client, audience, accounts, keys, texts }: IdentityOptions): Configuration {
  const claimsOf = (id: string | undefined) => {
    const { name, team, roles } = accounts.find(({ sub }) => sub === id) ?? {};
    return { name, team, roles };
  };
  return {
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        redirect_uris: ['http://127.0.0.1/'],
        response_types: ['code'],
        grant_types: ['authorization_code'],
      },
    ],
    jwks: keys,
    cookies: {
      keys: [randomBytes(32).toString('base64url')],
      names: { session: 'demo_session', interaction: 'demo_interaction', resume: 'demo_resume' },
    },
    ttl: { AccessToken: hour, AuthorizationCode: 60, Grant: 12 * hour, IdToken: hour, Interaction: hour, Session: 12 * hour },
    pkce: { required: () => true },
    scopes: ['openid', 'profile'],
    claims: { openid: ['sub'], profile: ['name', 'team', 'roles'] },
    conformIdTokenClaims: false,
    findAccount: (_, id) =>
      accounts.some(({ sub }) => sub === id) ? { accountId: id, claims: () => ({ sub: id, ...claimsOf(id) }) } : undefined,
    extraTokenClaims: (_, token) => ('accountId' in token ? claimsOf(token.accountId) : undefined),
    loadExistingGrant: (ctx) => grantEverything(ctx, audience),
    renderError: (ctx, out) => send(ctx, page(texts, texts.failed, `<p><code>${out.error.replace(/[^a-z_]/g, '')}</code></p>`)),
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx, form) => send(ctx, signOutPage(texts, form)),
        postLogoutSuccessSource: (ctx) => send(ctx, page(texts, texts.signedOut, '')),
      },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => audience,
        useGrantedResource: () => true,
        getResourceServerInfo: () => resourceServer(audience),
      },
    },
  };
}

/** No page asks for consent: whoever runs a demo is its owner. A scope left out here would lead to the sign-in page for ever. */
async function grantEverything(ctx: KoaContextWithOIDC, audience: string) {
  const { oidc } = ctx;
  const grant = new oidc.provider.Grant({ clientId: oidc.client?.clientId, accountId: oidc.session?.accountId });
  grant.addOIDCScope([...oidc.requestParamOIDCScopes].join(' '));
  grant.addResourceScope(audience, 'api');
  await grant.save();
  return grant;
}

function send(ctx: KoaContextWithOIDC, html: string): void {
  ctx.set(pageHeaders);
  ctx.body = html;
}
