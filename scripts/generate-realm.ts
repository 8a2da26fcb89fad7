import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Account, accounts } from '../demo/accounts';
import { settings } from '../src/config/settings';

/** Makes the realm file for Keycloak with the demo accounts: `npm run generate:realm`, or with --print to see it. */
const file = join(__dirname, '..', 'deploy', 'keycloak', 'wederhoor-realm.json');
const tokenClaims = { 'id.token.claim': 'true', 'access.token.claim': 'true', 'userinfo.token.claim': 'true' };

const mapper = (name: string, kind: string, config: Record<string, string>) => ({
  name,
  protocol: 'openid-connect',
  protocolMapper: kind,
  config: { ...tokenClaims, ...config },
});

const client = {
  clientId: settings.oidcClientId.default,
  name: 'Wederhoor',
  protocol: 'openid-connect',
  publicClient: false,
  secret: 'change-me',
  standardFlowEnabled: true,
  directAccessGrantsEnabled: false,
  redirectUris: ['https://localhost/*', 'http://localhost:3000/*', 'http://127.0.0.1:3000/*'],
  attributes: { 'pkce.code.challenge.method': 'S256', 'post.logout.redirect.uris': '+' },
  protocolMappers: [
    mapper('roles', 'oidc-usermodel-realm-role-mapper', { 'claim.name': 'roles', 'jsonType.label': 'String', multivalued: 'true' }),
    mapper('team', 'oidc-usermodel-attribute-mapper', { 'user.attribute': 'team', 'claim.name': 'team', 'jsonType.label': 'String' }),
    mapper('name', 'oidc-full-name-mapper', {}),
    mapper('audience', 'oidc-audience-mapper', { 'included.custom.audience': settings.oidcAudience.default, 'id.token.claim': 'false' }),
  ],
};

/** Keycloak keeps names in two parts; its full-name mapper puts them together again. */
function user({ account, sub, name, roles, team }: Account) {
  const [firstName, ...rest] = name.split(' ');
  return {
    id: sub,
    username: account,
    enabled: true,
    emailVerified: true,
    email: `${account}@example.nl`,
    firstName,
    lastName: rest.join(' '),
    credentials: [{ type: 'password', value: account, temporary: false }],
    realmRoles: roles,
    ...(team ? { attributes: { team: [team] } } : {}),
  };
}

const realm = {
  realm: 'wederhoor',
  enabled: true,
  sslRequired: 'external',
  accessTokenLifespan: 300,
  roles: { realm: [...new Set(accounts.flatMap(({ roles }) => roles))].map((name) => ({ name })) },
  clients: [client],
  users: accounts.map(user),
};

const text = `${JSON.stringify(realm, undefined, 2)}\n`;
if (process.argv.includes('--print')) process.stdout.write(text);
else writeFileSync(file, text);
