import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigError, type Environment, problemsForLauncher, readConfig } from '../src/config';
import { type Setting, settings } from '../src/config/settings';

const folder = mkdtempSync(join(tmpdir(), 'wederhoor-config-'));
afterAll(() => rmSync(folder, { recursive: true }));

const key = (byte: number) => Buffer.alloc(32, byte).toString('base64');
const file = (name: string, content: string) => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

const keys = file('keys', `2026-11 ${key(1)}\n2025-11 ${key(2)}\n`);
const development: Environment = {
  WEDERHOOR_ENVIRONMENT: 'development',
  WEDERHOOR_EVENTSTORE_URL: 'esdb://127.0.0.1:2113?tls=false',
  WEDERHOOR_VIEWS_URL: 'postgres://a:b@127.0.0.1:5432/views',
  WEDERHOOR_KEYS_URL: 'postgres://a:b@127.0.0.1:5432/keys',
  WEDERHOOR_OIDC_ISSUER: 'http://127.0.0.1:4000/',
  WEDERHOOR_OIDC_CLIENT_SECRET: 'hush',
  WEDERHOOR_MASTER_KEY_FILE: keys,
  WEDERHOOR_APPEND_KEY_FILE: keys,
  WEDERHOOR_SESSION_SECRET_FILE: keys,
};
const production: Environment = {
  ...development,
  WEDERHOOR_ENVIRONMENT: 'production',
  WEDERHOOR_PUBLIC_URL: 'https://ombudsman.example',
  WEDERHOOR_EVENTSTORE_USER: 'app',
  WEDERHOOR_EVENTSTORE_PASSWORD: 'hush',
  WEDERHOOR_SMTP_URL: 'smtp://mail:25',
  WEDERHOOR_MAIL_FROM: 'post@ombudsman.example',
  WEDERHOOR_OFFICE_NAME: 'Ombudsman',
  WEDERHOOR_OFFICE_PHONE: '020 1234567',
  WEDERHOOR_OFFICE_EMAIL: 'post@ombudsman.example',
};

function problemsOf(environment: Environment): string[] {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

describe('the configuration', () => {
  it('is read into types, with defaults, and cannot be changed', () => {
    const config = readConfig(development);
    expect(config).toMatchObject({
      environment: 'development',
      port: 3000,
      host: '127.0.0.1',
      officePhone: '020-625 9999',
    });
    expect(config.smtpUrl).toBeUndefined();
    expect(config.oidcIssuer).toBe('http://127.0.0.1:4000');
    expect(config.masterKeys.map(({ name }) => name)).toEqual(['2026-11', '2025-11']);
    expect(config.masterKeys[0].key).toEqual(Buffer.alloc(32, 1));
    expect(Object.isFrozen(config)).toBe(true);
  });

  it('lets the public address follow the port in development', () => {
    expect(readConfig({ ...development, WEDERHOOR_PORT: '3456' }).publicUrl).toBe('http://127.0.0.1:3456');
  });

  it('takes a whole production environment, and misses every required setting that is left out', () => {
    expect(problemsOf(production)).toEqual([]);
    for (const { name } of Object.values<Setting>(settings).filter((row) => row.required && row.name !== 'WEDERHOOR_ENVIRONMENT')) {
      expect(problemsOf({ ...production, [name]: '' })).toEqual([expect.stringContaining(`${name} is missing: production needs it.`)]);
    }
  });

  it('keeps what is for development out of production, and says why', () => {
    expect(readConfig({ ...development, WEDERHOOR_CLOCK: 'simulated' }).clock).toBe('simulated');
    expect(problemsOf({ ...production, WEDERHOOR_CLOCK: 'real' })).toEqual([]);
    expect(problemsOf({ ...production, WEDERHOOR_CLOCK: 'simulated' })).toEqual([
      'WEDERHOOR_CLOCK must be real in production, where what is recorded bears the time at which it happened: leave it out.',
    ]);
  });

  it('never guesses the environment', () => {
    expect(problemsOf({ ...production, WEDERHOOR_ENVIRONMENT: undefined })).toEqual([
      expect.stringContaining('WEDERHOOR_ENVIRONMENT is missing: it has no default.'),
    ]);
    expect(problemsOf({ ...production, WEDERHOOR_ENVIRONMENT: 'prod' })).toEqual([
      'WEDERHOOR_ENVIRONMENT must be one of development, production; it is "prod".',
    ]);
  });

  it('names every problem at once, one line each', () => {
    const problems = problemsOf({
      ...development,
      WEDERHOOR_VIEW_URL: 'x',
      WEDERHOOR_PORT: '80800',
      WEDERHOOR_KEYS_URL: '',
      WEDERHOOR_LOG_LEVEL: 'loud',
    });
    expect(problems).toEqual([
      'WEDERHOOR_VIEW_URL is not a setting; did you mean WEDERHOOR_VIEWS_URL?',
      'WEDERHOOR_PORT must be a whole number from 0 to 65535; it is "80800".',
      expect.stringContaining('WEDERHOOR_KEYS_URL is missing'),
      'WEDERHOOR_LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent; it is "loud".',
    ]);
    expect(problems.join('')).not.toContain('\n');
  });

  it.each([
    ['WEDERHOOR_PORT', ['x', '-1', '1.5', '65536', '1e3']],
    ['WEDERHOOR_HOST', ['http://a', 'a b']],
    ['WEDERHOOR_PUBLIC_URL', ['ombudsman.example', 'http://ombudsman.example', 'ftp://x', 'https://a b']],
    ['WEDERHOOR_EVENTSTORE_URL', ['127.0.0.1:2113', 'http://a:2113', 'esdb://']],
    ['WEDERHOOR_VIEWS_URL', ['mysql://a/b', 'views']],
    ['WEDERHOOR_SMTP_URL', ['mail.example:25', 'http://mail']],
    ['WEDERHOOR_MAIL_FROM', ['post', 'Post <post@example.nl>', 'a@b@c']],
    ['WEDERHOOR_GUARD', ['yes']],
  ])('refuses a malformed %s', (name, values) => {
    for (const value of values) expect(problemsOf({ ...development, [name]: value })).toEqual([expect.stringMatching(`^${name} must be`)]);
  });

  it('never prints a secret', () => {
    const problems = problemsOf({ ...development, WEDERHOOR_VIEWS_URL: 'hush-hush', WEDERHOOR_SMTP_URL: 'me:hush-hush@mail' });
    expect(problems).toHaveLength(2);
    expect(problems.join('\n')).not.toContain('hush-hush');
  });
});

const refusal = (content: string) => problemsOf({ ...development, WEDERHOOR_MASTER_KEY_FILE: file('bad', content) })[0];

describe('a key file', () => {
  it('is refused when it is missing, empty, has a short key or a name twice, without quoting a key', () => {
    expect(problemsOf({ ...development, WEDERHOOR_MASTER_KEY_FILE: '/nowhere/keys' })).toEqual([
      'WEDERHOOR_MASTER_KEY_FILE names /nowhere/keys, which cannot be read (ENOENT).',
    ]);
    expect(refusal('\n')).toContain('holds no key');
    expect(refusal(`a ${key(1)}\nb ${Buffer.alloc(31, 7).toString('base64')}\n`)).toMatch(/whose line 2 is not "name base64"/);
    expect(refusal(`a ${key(7)}\na ${key(8)}`)).toContain('two keys with the name a');
    expect(refusal(`${key(7)}\n`)).not.toContain(key(7));
  });
});

describe('the environment of the launcher', () => {
  it('may be empty', () => expect(problemsForLauncher({})).toEqual([]));
  it('must say what it is once it names a server', () => {
    const { WEDERHOOR_VIEWS_URL } = development;
    expect(problemsForLauncher({ WEDERHOOR_VIEWS_URL })).toEqual([expect.stringContaining('say which environment is meant')]);
    expect(problemsForLauncher({ WEDERHOOR_VIEWS_URL, WEDERHOOR_ENVIRONMENT: 'development' })).toEqual([]);
  });
  it('must bring the secret of the provider it names', () => {
    const { WEDERHOOR_OIDC_ISSUER, WEDERHOOR_ENVIRONMENT } = development;
    expect(problemsForLauncher({ WEDERHOOR_OIDC_ISSUER, WEDERHOOR_ENVIRONMENT })).toEqual([
      expect.stringContaining('WEDERHOOR_OIDC_CLIENT_SECRET is missing'),
    ]);
  });
  it('must be whole in production', () => {
    expect(problemsForLauncher({ WEDERHOOR_ENVIRONMENT: 'production' }).length).toBeGreaterThan(10);
    expect(problemsForLauncher(production)).toEqual([]);
  });
});
