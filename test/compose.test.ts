import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../src/config';
import { settings } from '../src/config/settings';

const root = join(__dirname, '..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const compose = read('docker-compose.yml');
const folder = mkdtempSync(join(tmpdir(), 'wederhoor-compose-'));
afterAll(() => rmSync(folder, { recursive: true }));

const keys = join(folder, 'keys');
writeFileSync(keys, `test ${Buffer.alloc(32, 1).toString('base64')}\n`);

/** A service as its lines: from its name to the next line as far to the left. */
function service(name: string): string {
  return new RegExp(`^  ${name}:\\n((?:    .*\\n|\\n)+)`, 'm').exec(compose)?.[1] ?? '';
}

/** The environment of the app as compose would hand it over, with something in place of what the operator keeps secret. */
function appEnvironment(): Record<string, string> {
  const rows = [...service('app').matchAll(/^ {6}(WEDERHOOR_\w+): (.*)$/gm)];
  return Object.fromEntries(
    rows.map(([, name = '', value = '']) => [
      name,
      value
        .replace(/^'(.*)'$/, '$1')
        .replace(/\$\{\w+(?::-(\w[\w-]*)|:\?)?\}/g, (_, standard?: string) => standard ?? 'something')
        .replace(/^\/run\/secrets\/.*$/, keys),
    ]),
  );
}

describe('docker-compose.yml', () => {
  it('starts the real servers, each image pinned to a version', () => {
    const images = [...compose.matchAll(/^ {4}image: (\S+)$/gm)].map(([, image = '']) => image);
    for (const image of images) expect(image).toMatch(/:v?\d+\.\d+[\w.-]*$/);
    for (const server of ['eventstore/eventstore:23.10.', 'postgres:', 'keycloak:', 'mailpit:', 'wederhoor:']) {
      expect(images.filter((image) => image.includes(server))).toHaveLength(1);
    }
    expect(images).toHaveLength([...compose.slice(0, compose.indexOf('\nvolumes:')).matchAll(/^ {2}[a-z]+:$/gm)].length);
  });

  it('gives the app all settings that production needs, known and well formed', () => {
    const environment = appEnvironment();
    expect(environment[settings.environment.name]).toBe('production');
    expect(() => readConfig(environment)).not.toThrow();
    const { WEDERHOOR_SMTP_URL: _, ...without } = environment;
    expect(() => readConfig(without)).toThrow('WEDERHOOR_SMTP_URL is missing');
  });

  it('lists each secret that the app reads, and mounts only files that are there', () => {
    const listed = /secrets: \[(.*)\]/.exec(service('app'))?.[1]?.split(', ') ?? [];
    const used = [...service('app').matchAll(/\/run\/secrets\/(\S+)/g)].map(([, name]) => name);
    expect(new Set(used)).toEqual(new Set(listed));
    for (const name of listed) expect(compose).toMatch(new RegExp(`^  ${name}: \\{ file: `, 'm'));
    for (const [, file = ''] of compose.matchAll(/- (\.\/\S+?):\//g)) expect(existsSync(join(root, file))).toBe(true);
  });

  it('knows the provider by the secret of the realm file', () => {
    const { clients } = JSON.parse(read('deploy/keycloak/wederhoor-realm.json')) as { clients: { clientId: string; secret: string }[] };
    const { WEDERHOOR_OIDC_CLIENT_ID: clientId, WEDERHOOR_OIDC_CLIENT_SECRET: secret } = appEnvironment();
    expect(clients).toEqual([expect.objectContaining({ clientId, secret })]);
  });

  const works = spawnSync('docker', ['compose', 'version']).status === 0;
  (works ? it : it.skip)('is read by docker compose itself', () => {
    const env = { ...process.env, POSTGRES_PASSWORD: 'a', KEYCLOAK_PASSWORD: 'b' };
    expect(spawnSync('docker', ['compose', 'config', '--quiet'], { cwd: root, env, encoding: 'utf8' })).toMatchObject({
      status: 0,
      stderr: '',
    });
  });
});

describe('the Dockerfile', () => {
  const lines = read('Dockerfile').split('\n');

  it('is built from pinned images, runs without root, and can be asked whether it lives', () => {
    for (const line of lines.filter((row) => row.startsWith('FROM '))) expect(line).toMatch(/^FROM node:\d+\.\d+\.\d+-/);
    expect(lines).toContain('USER node');
    expect(lines.some((line) => line.startsWith('HEALTHCHECK '))).toBe(true);
    expect(lines.join('\n')).toContain('/health/live');
    expect(service('app')).toContain('read_only: true');
  });

  it('sets only settings that there are', () => {
    const known = new Set<string>(Object.values(settings).map(({ name }) => name));
    for (const [name] of lines.join('\n').matchAll(/WEDERHOOR_\w+/g)) expect(known).toContain(name);
  });

  it('leaves out no package that the app needs', () => {
    const removed = [...(/rm -rf (.*)/.exec(lines.join('\n'))?.[1] ?? '').matchAll(/node_modules\/(\S+)/g)].map(([, name = '']) => name);
    expect(removed.length).toBeGreaterThan(0);
    const used = spawnSync('grep', ['-rhoE', `from '(${removed.join('|')})`, 'src', 'projections', 'web/public'], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(used.stdout).toBe('');
    expect(used.status).toBe(1);
  });
});
