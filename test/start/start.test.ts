import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { alive, appOf, familyOf, spareOf, start, type Start, until } from './family';
import { newFolder, removeFolders } from './folder';

// Only so that a test ends: a build may be among it, and the machine may be busy.
jest.setTimeout(240_000);

const node = [process.execPath, 'scripts/start.js'];
let running: Start[] = [];

function begin(command: string[], data: string, more: Record<string, string> = {}): Start {
  const begun = start(command, { WEDERHOOR_DATA: data, ...more });
  running.push(begun);
  return begun;
}

/** Ends a start, by default as Ctrl-C in a terminal does: the whole group hears it. Sees that nothing is left behind. */
async function stop(begun: Start, tell: () => unknown = () => process.kill(-begun.pid, 'SIGINT')): Promise<number | NodeJS.Signals | null> {
  const family = familyOf(begun.pid);
  tell();
  const how = await begun.exited;
  expect(await until(() => alive(family).length === 0)).toBe(true);
  return how;
}

async function answers(address: string | undefined): Promise<boolean> {
  return fetch(`${address}/health/live`).then(
    ({ ok }) => ok,
    () => false,
  );
}

afterEach(async () => {
  for (const begun of running) begun.child.kill('SIGKILL');
  await Promise.all(running.map(({ exited }) => exited));
  running = [];
});
afterAll(removeFolders);

describe('npm start', () => {
  const data = newFolder();

  it('starts everything, says where it is, who may sign in and where the data lives, and ends when only npm is told to', async () => {
    const begun = begin(['npm', 'start'], data);
    const address = await begun.ready;
    expect(await answers(address)).toBe(true);
    expect(begun.output()).toContain(data);
    for (const account of ['intake', 'behandelaar2', 'ombudsman', 'gemeente']) expect(begun.output()).toContain(account);
    expect(begun.output()).not.toMatch(/password\S*@|postgres:\/\//);
    for (const name of ['app', 'eventstore', 'identity', 'postgres']) expect(existsSync(join(data, 'logs', `${name}.log`))).toBe(true);
    for (const key of ['master', 'append', 'session']) expect(statSync(join(data, 'keys', key)).mode & 0o077).toBe(0);
    const commands = familyOf(begun.pid).map(({ command }) => command);
    const password = readFileSync(join(data, 'postgres', 'password'), 'utf8');
    expect(commands.join('\n')).not.toContain(password);
    const token = execFileSync('npm', ['run', '--silent', 'demo:token', '--', 'behandelaar'], {
      env: { ...process.env, WEDERHOOR_DATA: data },
    });
    expect(token.toString()).toMatch(/^ey[\w-]+\.[\w-]+\.[\w-]+\n$/);
    await stop(begun, () => begun.child.kill('SIGTERM'));
  });

  it('goes on with the same data and keys, and ends with code 0 on SIGTERM', async () => {
    const key = readFileSync(join(data, 'keys', 'master'), 'utf8');
    const cluster = statSync(join(data, 'postgres', 'cluster', 'PG_VERSION')).mtimeMs;
    const begun = begin(node, data);
    expect(await answers(await begun.ready)).toBe(true);
    expect(readFileSync(join(data, 'keys', 'master'), 'utf8')).toBe(key);
    expect(statSync(join(data, 'postgres', 'cluster', 'PG_VERSION')).mtimeMs).toBe(cluster);
    expect(await stop(begun, () => begun.child.kill('SIGTERM'))).toBe(0);
    expect(existsSync(join(data, 'lock'))).toBe(false);
  });

  it('lets a request in flight finish when it is told to end', async () => {
    const begun = begin(node, data);
    const address = await begun.ready;
    const { hostname, port } = new URL(address ?? '');
    const body = JSON.stringify({ nothing: 'x'.repeat(1000) });
    const socket = connect(Number(port), hostname);
    let said = '';
    socket.on('data', (chunk: Buffer) => (said += chunk.toString()));
    socket.write(
      `POST /v1/complaints HTTP/1.1\r\nHost: ${hostname}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\nExpect: 100-continue\r\n\r\n`,
    );
    expect(await until(() => said.startsWith('HTTP/1.1 100 '))).toBe(true);
    socket.write(body.slice(0, 500));
    const stopped = stop(begun);
    expect(await until(async () => !(await answers(address)))).toBe(true);
    socket.write(body.slice(500));
    expect(await until(() => /^HTTP\/1\.1 [24]\d\d /m.test(said))).toBe(true);
    socket.destroy();
    expect(await stopped).toBe(0);
  });
});

describe('kill -9', () => {
  const data = newFolder();
  const members: Record<string, RegExp> = {
    npm: /^npm|npm-cli/,
    'the shell of npm': /^sh -c/,
    'the launcher': /^\S*node scripts\/start\.js/,
    PostgreSQL: /^\S*\/bin\/postgres -D/,
    "PostgreSQL's guard": /^\/bin\/sh -c exec 3/,
    'the event store': /dist\/scripts\/eventstore\.js/,
    'the identity provider': /dist\/scripts\/identity\.js/,
  };

  it.each(Object.keys(members))('on %s takes all others down, and the next start recovers', async (name) => {
    const begun = begin(['npm', 'start'], data);
    expect(await answers(await begun.ready)).toBe(true);
    const family = familyOf(begun.pid);
    const victim = family.find(({ command }) => members[name]?.test(command));
    // A shell may have made way for its command; then there is none to kill.
    if (!victim) expect(name).toBe('the shell of npm');
    process.kill(victim?.pid ?? begun.pid, 'SIGKILL');
    await until(() => alive(family).length === 0);
    expect(alive(family).map(({ command }) => command)).toEqual([]);
  });

  it('on the spare app disturbs nobody, and on the app brings it back at the same address: a spare one takes its place', async () => {
    const begun = begin(node, data);
    const address = await begun.ready;
    const app = appOf(begun);
    const first = await until(() => spareOf(begun));
    process.kill(first?.pid ?? 0, 'SIGKILL');
    const spare = await until(() => [spareOf(begun)].find((found) => found && found.pid !== first?.pid));
    expect(spare).toBeDefined();
    expect(appOf(begun)).toEqual(app);
    expect(await answers(address)).toBe(true);

    const family = familyOf(begun.pid);
    // PostgreSQL ends the sessions of the dead app, rightly; one that has just been forked still carries its parent's name.
    const postmaster = family.find(({ command }) => /^\S*\/bin\/postgres /.test(command));
    expect(postmaster).toBeDefined();
    const others = family.filter(({ command, parent }) => !/wederhoor-|src\/main\.js/.test(command) && parent !== postmaster?.pid);
    process.kill(app?.pid ?? 0, 'SIGKILL');
    await until(() => app && alive([app]).length === 0);
    expect(await until(() => answers(address))).toBe(true);
    expect(appOf(begun)?.pid).toBe(spare?.pid);
    expect(await until(() => spareOf(begun))).toBeDefined();
    expect(alive(others)).toHaveLength(others.length);
    await stop(begun);
  });
});

describe('what an earlier start left behind', () => {
  it('is cleared: a lock and a pid file of the dead, and a cluster half made', async () => {
    const data = newFolder();
    mkdirSync(join(data, 'postgres', 'cluster.new', 'base'), { recursive: true });
    writeFileSync(join(data, 'postgres', 'cluster.new', 'PG_VERSION'), '18\n');
    writeFileSync(join(data, 'lock'), '4194999 1');
    const begun = begin(node, data);
    expect(await answers(await begun.ready)).toBe(true);
    await stop(begun);
    // Numbers that other, living processes have now: ours, and that of the first one.
    writeFileSync(join(data, 'lock'), `${process.pid} 1`);
    writeFileSync(join(data, 'postgres', 'cluster', 'postmaster.pid'), `${process.pid}\n`);
    const second = begin(node, data);
    expect(await answers(await second.ready)).toBe(true);
    await stop(second);
  });
});
