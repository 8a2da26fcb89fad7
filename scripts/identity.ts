import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { JWKS } from 'oidc-provider';
import { accounts } from '../demo/accounts';
import { type Identity, type IdentityOptions, startIdentity } from '../embedded/identity';
import { endAtFault, endWithParent } from '../src/end-at-once';
import { accountsPageText } from '../web/text/accounts-page';
import { words } from '../web/text/staff-words';

/** Starts the identity provider with demo accounts: `npm run --silent identity -- --port 4000 --data data --environment development`.
 *  Standard output says one thing: `ready <issuer>`. Address and secrets stand in <data>/identity/door.json, for its owner only. */
const { values: given } = parseArgs({
  options: {
    port: { type: 'string', default: '4000' },
    data: { type: 'string', default: 'data' },
    environment: { type: 'string' },
    client: { type: 'string', default: 'wederhoor' },
    audience: { type: 'string', default: 'urn:wederhoor:api' },
    origin: { type: 'string', multiple: true, default: [] },
    guard: { type: 'boolean', default: false },
  },
});

const folder = join(given.data, 'identity');

/** Reads a file of ours, or makes it: whole or not at all, readable by its owner only. */
function kept(name: string, make: () => string): string {
  const file = join(folder, name);
  if (!existsSync(file)) keep(name, make());
  return readFileSync(file, 'utf8');
}

function keep(name: string, content: string): void {
  const half = join(folder, `${name}.new`);
  writeFileSync(half, content, { mode: 0o600 });
  renameSync(half, join(folder, name));
}

/** The signing keys outlive a restart, and so do the tokens they signed. */
function signingKeys(): JWKS {
  return JSON.parse(kept('signing-keys.json', makeSigningKeys)) as JWKS;
}

function makeSigningKeys(): string {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = { ...privateKey.export({ format: 'jwk' }), kid: randomBytes(6).toString('hex'), use: 'sig', alg: 'RS256' };
  return JSON.stringify({ keys: [key] });
}

/** Where it was before. A sign-in is known by its issuer too, so an address that moves would make strangers of all who signed in. */
function formerPort(): number {
  const file = join(folder, 'door.json');
  const { issuer } = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { issuer: string }) : { issuer: '' };
  return URL.canParse(issuer) ? Number(new URL(issuer).port) : 0;
}

async function start(options: Omit<IdentityOptions, 'port'>): Promise<Identity> {
  const port = Number(given.port) || formerPort();
  try {
    return await startIdentity({ ...options, port });
  } catch (error) {
    if (port === Number(given.port) || (error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    process.stderr.write(`port ${port} of before is taken: whoever signs in now is somebody new\n`);
    return startIdentity({ ...options, port: 0 });
  }
}

async function main(): Promise<void> {
  if (given.environment !== 'development' && given.environment !== 'production') {
    throw new Error('Say which environment is meant: --environment development (or production, where demo accounts are refused).');
  }
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const client = { id: given.client, secret: kept('client-secret', () => randomBytes(24).toString('base64url')) };
  const tokenSecret = randomBytes(24).toString('base64url');
  const identity = await start({
    production: given.environment === 'production',
    client,
    audience: given.audience,
    origins: given.origin,
    accounts: accounts.map((account) => ({ ...account, about: about(account.roles, account.team) })),
    keys: signingKeys(),
    tokenSecret,
    texts: accountsPageText,
    log: (line) => process.stderr.write(`${line}\n`),
  });
  keep('door.json', JSON.stringify({ issuer: identity.issuer, client, tokenSecret }));
  const end = () => void identity.stop().then(() => process.exit(0));
  process.on('SIGTERM', end).on('SIGINT', end);
  endAtFault((error) => process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`));
  if (given.guard) endWithParent();
  process.stdout.write(`ready ${identity.issuer}\n`);
}

function about(roles: readonly (keyof typeof words.role)[], team?: string): string {
  const role = roles.map((name) => words.role[name]).join(', ');
  return team ? `${role}, team ${team}` : role;
}

main().catch((error: NodeJS.ErrnoException) => {
  const taken = error.code === 'EADDRINUSE' ? `Port ${given.port} is taken: choose another with --port.` : error.message;
  process.stderr.write(`${taken}\n`);
  process.exit(1);
});
