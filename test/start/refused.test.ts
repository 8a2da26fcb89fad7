import { mkdirSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { alive, familyOf, start, type Start, until } from './family';
import { newFolder, removeFolders } from './folder';

// Only so that a test ends: a build may be among it, and the machine may be busy.
jest.setTimeout(240_000);

const node = [process.execPath, 'scripts/start.js'];
const isRoot = process.getuid?.() === 0;
afterAll(removeFolders);

/** What a start that cannot succeed says; it must end by itself with code 1, say it in one line each, and leave nothing running. */
async function refusal(begun: Start): Promise<string[]> {
  const seen = new Map<number, ReturnType<typeof familyOf>[number]>();
  const look = setInterval(() => familyOf(begun.pid).forEach((member) => seen.set(member.pid, member)), 50);
  expect(await begun.exited).toBe(1);
  clearInterval(look);
  expect(await until(() => alive([...seen.values()]).length === 0)).toBe(true);
  expect(begun.output()).not.toMatch(/^\s+at /m);
  return begun
    .output()
    .split('\n')
    .filter((line) => line && !line.includes('…'));
}

async function takenPort(): Promise<{ server: Server; port: number }> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return { server, port: address && typeof address === 'object' ? address.port : 0 };
}

describe('a start that cannot succeed says why in one sentence', () => {
  it('when the port is taken', async () => {
    const { server, port } = await takenPort();
    const said = await refusal(start(node, { WEDERHOOR_DATA: newFolder(), WEDERHOOR_PORT: String(port) }));
    server.close();
    expect(said).toEqual([`Port ${port} on 127.0.0.1 is taken: stop what listens there, or choose another with WEDERHOOR_PORT.`]);
  });

  it('when the data folder cannot be made', async () => {
    const file = join(newFolder(), 'file');
    writeFileSync(file, '');
    const said = await refusal(start(node, { WEDERHOOR_DATA: join(file, 'data') }));
    expect(said).toEqual([expect.stringMatching(/^The data folder .*file\/data cannot be written \(ENOTDIR\): .*WEDERHOOR_DATA/)]);
  });

  (isRoot ? it : it.skip)('when the data folder belongs to somebody else', async () => {
    const data = join(newFolder(), 'data');
    mkdirSync(data, { mode: 0o755 });
    const said = await refusal(start(node, { WEDERHOOR_DATA: data }, { uid: 65534 }));
    expect(said).toEqual([expect.stringMatching(/cannot be written \((EACCES|EPERM)\)/)]);
  });

  (process.platform === 'linux' ? it : it.skip)('when the disk is full', async () => {
    const data = newFolder();
    const full = `mount -t tmpfs -o size=8m none ${data} && head -c 9000000 /dev/zero > ${data}/fill; exec ${node.join(' ')}`;
    const said = await refusal(start(['unshare', isRoot ? '-m' : '-rm', 'sh', '-c', full], { WEDERHOOR_DATA: data }));
    expect(said.at(-1)).toMatch(/^The disk of .* is full: make room, or set WEDERHOOR_DATA/);
    const small = `mount -t tmpfs -o size=8m none ${data}; exec ${node.join(' ')}`;
    const next = await refusal(start(['unshare', isRoot ? '-m' : '-rm', 'sh', '-c', small], { WEDERHOOR_DATA: data }));
    expect(next).toEqual([expect.stringMatching(/has \d MB left and 256 MB are needed: make room/)]);
  });

  it('when another one runs on the same data', async () => {
    const data = newFolder();
    const first = start(node, { WEDERHOOR_DATA: data });
    await first.ready;
    const said = await refusal(start(node, { WEDERHOOR_DATA: data }));
    expect(said).toEqual([expect.stringContaining(`already runs on ${data} as process ${first.pid}`)]);
    first.child.kill('SIGTERM');
    expect(await first.exited).toBe(0);
  });

  it('when settings are unknown, malformed or missing: all of them', async () => {
    const settings = { WEDERHOOR_PORTT: '1', WEDERHOOR_LOG_LEVEL: 'loud', WEDERHOOR_VIEWS_URL: 'postgres://a:b@127.0.0.1:1/views' };
    const said = await refusal(start(node, { WEDERHOOR_DATA: newFolder(), ...settings }));
    expect(said).toEqual([
      'WEDERHOOR_PORTT is not a setting; did you mean WEDERHOOR_PORT?',
      expect.stringContaining('WEDERHOOR_LOG_LEVEL must be one of'),
      expect.stringContaining('WEDERHOOR_ENVIRONMENT is missing'),
    ]);
  });

  it.each([
    ['WEDERHOOR_EVENTSTORE_URL', 'esdb://127.0.0.1:1?tls=false', 'event store'],
    ['WEDERHOOR_VIEWS_URL', 'postgres://someone:hush@127.0.0.1:1/views', 'database'],
    ['WEDERHOOR_KEYS_URL', 'postgres://someone:hush@127.0.0.1:1/keys', 'database'],
    ['WEDERHOOR_OIDC_ISSUER', 'http://127.0.0.1:1', 'identity provider'],
  ])('when the server of %s does not answer', async (name, url, what) => {
    const settings = { WEDERHOOR_ENVIRONMENT: 'development', WEDERHOOR_OIDC_CLIENT_SECRET: 'hush', [name]: url };
    const said = await refusal(start(node, { WEDERHOOR_DATA: newFolder(), ...settings }));
    expect(said).toEqual([
      expect.stringMatching(
        new RegExp(`^The ${what} that ${name} names does not answer at .*127.0.0.1:1.* \\(.+\\): start it, or correct`),
      ),
    ]);
    expect(said.join()).not.toContain('hush');
  });

  it('when what answers is no event store, and when a database lets nobody in', async () => {
    const refused = Buffer.from('E\0\0\0\0SFATAL\0C28P01\0Mpassword authentication failed for user "someone"\0\0');
    refused.writeInt32BE(refused.length - 1, 1);
    for (const [name, url, answer, said] of [
      [
        'WEDERHOOR_EVENTSTORE_URL',
        'esdb://127.0.0.1:PORT?tls=false',
        '',
        'event store that WEDERHOOR_EVENTSTORE_URL names does not answer',
      ],
      [
        'WEDERHOOR_VIEWS_URL',
        'postgres://someone:hush@127.0.0.1:PORT/views',
        refused,
        'names refuses us at .*password authentication failed',
      ],
    ] as const) {
      const server = createServer((socket) => {
        if (answer) socket.once('data', () => socket.end(answer));
        socket.on('error', () => socket.destroy());
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const { port } = server.address() as AddressInfo;
      const settings = { WEDERHOOR_ENVIRONMENT: 'development', [name]: url.replace('PORT', String(port)) };
      expect(await refusal(start(node, { WEDERHOOR_DATA: newFolder(), ...settings }))).toEqual([expect.stringMatching(said)]);
      server.close();
    }
  });
});
