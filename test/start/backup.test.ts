import { execFile } from 'node:child_process';
import { createPrivateKey, createPublicKey, randomUUID } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isCopied } from '../../embedded/eventstore/copy';
import { Line, type RawEvent } from '../../embedded/eventstore/line';
import { asLine, endOf } from '../../scripts/backup/ends';
import { EventCheck } from '../../src/backup/check-events';
import { type EventLine, makeBackup, type Source } from '../../src/backup/make-backup';
import { Backup } from '../../src/backup/read-backup';
import { readKeyFile } from '../../src/config/key-file';
import { openPool } from '../../src/database/open-pool';
import { EventStore } from '../../src/store/event-store';
import { cleanTriage, submission } from '../people';
import { demoToken, root, settingOf, start, type Start, until } from './family';
import { newFolder, removeFolders } from './folder';

const [first, second, beside] = [newFolder(), newFolder(), newFolder()];
const at = (name: string) => join(beside, name);
const [vault, key] = [at('vault'), at('offline')];

const running: Start[] = [];
async function begin(data: string) {
  const begun = start([process.execPath, 'scripts/start.js'], { WEDERHOOR_DATA: data });
  running.push(begun);
  const address = await begun.ready;
  if (!address) throw new Error(begun.output());
  return { begun, address };
}
async function stop({ pid, exited }: Start): Promise<void> {
  process.kill(pid, 'SIGTERM');
  await exited;
}
afterAll(async () => {
  for (const { pid, exited } of running) {
    try {
      process.kill(pid, 'SIGTERM');
    } catch {
      // It has ended already.
    }
    await exited;
  }
  removeFolders();
});

/** Runs a command as its npm script does, beside us: what it said, and its exit code. */
function run(task: 'backup' | 'restore', data: string, ...options: string[]): Promise<{ status: unknown; said: string }> {
  const env = { ...process.env, WEDERHOOR_DATA: data };
  return new Promise((resolve) => {
    execFile(process.execPath, ['scripts/start.js', task, ...options], { cwd: root, env }, (error, stdout, stderr) =>
      resolve({ status: error?.code ?? 0, said: stdout + stderr }),
    );
  });
}

async function call(address: string, method: string, path: string, token?: string, body?: object): Promise<Record<string, unknown>> {
  const headers = {
    'content-type': 'application/json',
    'idempotency-key': randomUUID(),
    ...(token ? { authorization: `Bearer ${token}` } : {}),
  };
  const answer = await fetch(new URL(path, address), { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) });
  const found = (await answer.json()) as Record<string, unknown>;
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${JSON.stringify(found)}`);
  return found;
}

async function eventsOf(begun: Start): Promise<RawEvent[]> {
  const line = new Line(endOf(settingOf(begun, 'WEDERHOOR_EVENTSTORE_URL')));
  const events: RawEvent[] = [];
  for await (const event of line.after('0')) if (isCopied(event)) events.push(event);
  line.close();
  return events;
}
const withoutPlace = ({ data, metadata, ...event }: RawEvent) => ({
  ...event,
  position: undefined,
  data: Buffer.from(data).toString(),
  metadata: Buffer.from(metadata).toString(),
});

const offline = () => createPrivateKey(readFileSync(key));
const keysOf = (data: string, name: string) => readKeyFile(join(data, 'keys', name));
const opened = (from: string) => Backup.open(from, offline(), keysOf(first, 'master'), keysOf(first, 'append'));

async function submit(address: string): Promise<string> {
  // Nothing that falls due: the clock would act on either side.
  const body = { ...submission, firstLine: {} };
  return String((await call(address, 'POST', '/v1/complaints', undefined, body)).number);
}

/** What people see of all dossiers. */
async function seen(address: string, token: string, numbers: string[], after = '0') {
  const list = await until(async () => {
    const { rows } = await call(address, 'GET', `/v1/complaints?limit=100&after=${after}`, token);
    const all = rows as { number: string; stage: string }[];
    return all.length === numbers.length && all.every(({ stage }) => stage !== 'submitted') ? all : undefined;
  });
  const dossiers = await Promise.all(numbers.map((number) => call(address, 'GET', `/v1/complaints/${number}?after=${after}`, token)));
  return { list, dossiers: dossiers.map((dossier) => ({ ...dossier, position: undefined })) };
}

/** The source of a backup that breaks off after so many events. */
function breaking(source: Source, after: number): Source {
  let left = after;
  const events = async function* (from: string): AsyncGenerator<EventLine> {
    for await (const event of source.events(from)) {
      if (left-- === 0) throw new Error('the line broke');
      yield event;
    }
  };
  return { ...source, events };
}

describe('backup and restore', () => {
  it('bring everything back onto an empty folder: events byte for byte, keys, what people see, and the next command', async () => {
    expect(await run('backup', first, '--make-key', key)).toMatchObject({ status: 0 });
    const { begun, address } = await begin(first);
    const numbers = [await submit(address), await submit(address)];
    const made = await run('backup', first, '--to', vault, '--key', `${key}.pub`);
    expect(made).toMatchObject({ status: 0 });
    numbers.push(await submit(address));
    const before = await seen(address, demoToken('intake', first), numbers);
    const { position } = await call(address, 'POST', `/v1/complaints/${numbers[0]}/triage`, demoToken('behandelaar', first), cleanTriage);
    const after = await seen(address, demoToken('intake', first), numbers, String(position));
    expect(after).not.toEqual(before);
    expect(await run('backup', first, '--to', vault, '--key', `${key}.pub`)).toMatchObject({ status: 0 });
    await breaksOffAndGoesOn(begun);
    const events = await eventsOf(begun);
    await stop(begun);

    mkdirSync(join(second, 'keys'), { recursive: true });
    expect((await run('restore', second, '--from', vault, '--key', key)).said).toMatch(/master is missing: put the master key file back/);
    for (const name of ['master', 'append']) cpSync(join(first, 'keys', name), join(second, 'keys', name));
    const restored = await run('restore', second, '--from', vault, '--key', key);
    expect(restored.said).toContain('Every dossier follows from its first event');
    expect(restored.said).not.toContain('unavailable');
    expect(restored.status).toBe(0);
    expect(await run('restore', second, '--from', vault, '--key', key)).toMatchObject({
      status: 1,
      said: expect.stringContaining('already') as string,
    });

    const again = await begin(second);
    expect((await eventsOf(again.begun)).map(withoutPlace)).toEqual(events.map(withoutPlace));
    expect(await seen(again.address, demoToken('intake', second), numbers)).toEqual(after);
    await call(again.address, 'POST', `/v1/complaints/${numbers[1]}/triage`, demoToken('behandelaar', second), cleanTriage);
    await stop(again.begun);
  }, 180_000);

  it('say of a backup that is damaged, cut, changed or for another key what is wrong, before anything is written', async () => {
    const spoilt = (name: string, spoil: (file: string) => void, kind = 'events') => {
      cpSync(vault, at(name), { recursive: true });
      spoil(join(at(name), readdirSync(at(name)).find((file) => file.startsWith(kind)) ?? ''));
      return opened(at(name));
    };
    await expect(spoilt('cut', (file) => truncateSync(file, 900))).rejects.toThrow('was damaged');
    await expect(spoilt('turned', (file) => writeFileSync(file, readFileSync(file).fill(0, 700, 701)))).rejects.toThrow('was damaged');
    const other = (file: string) => writeFileSync(file, readFileSync(file, 'utf8').replace('"version": 1', '"version": 2'));
    await expect(spoilt('other', other, 'manifest')).rejects.toThrow('was changed since');
    await expect(spoilt('torn', (file) => truncateSync(file, 40), 'manifest')).rejects.toThrow('cannot be read');
    await expect(opened(at('nowhere'))).rejects.toThrow('There is no backup');
    await run('backup', first, '--make-key', at('another'));
    const wrongKey = createPrivateKey(readFileSync(at('another')));
    await expect(Backup.open(vault, wrongKey, keysOf(first, 'master'), keysOf(first, 'append'))).rejects.toThrow(
      'does not open with this key',
    );
    const masters = [{ name: keysOf(first, 'master')[0].name, key: Buffer.alloc(32, 1) }] as const;
    await expect(Backup.open(vault, offline(), masters, keysOf(first, 'append'))).rejects.toThrow('The master key master-1');
  });

  it('see events that do not follow from each other, and dossiers whose key is missing', async () => {
    const lines: EventLine[] = [];
    for await (const line of (await opened(vault)).events()) lines.push(line);
    const keys = lines.flatMap(({ data }) => /"key":"([^"]+)"/.exec(Buffer.from(data, 'base64').toString())?.[1] ?? []);
    const checked = (events: EventLine[], known = keys) => {
      const check = new EventCheck(keysOf(first, 'append'), new Set(known));
      for (const event of events) check.take(event);
      return { faults: check.faults.length, unavailable: check.unavailable.size };
    };
    expect(checked(lines)).toEqual({ faults: 0, unavailable: 0 });
    const isSubmitted = ({ type }: EventLine) => type === 'submitted';
    const forged = (line: EventLine) => ({ ...line, data: Buffer.from('{"facts":{}}').toString('base64') });
    expect(checked(lines.map((line) => (isSubmitted(line) ? forged(line) : line))).faults).toBe(lines.filter(isSubmitted).length);
    expect(checked(lines.filter((line) => !isSubmitted(line))).faults).toBeGreaterThan(0);
    expect(checked(lines, keys.slice(1)).unavailable).toBe(1);
  });

  it('are explained', async () => {
    expect(await run('backup', first, '--help')).toMatchObject({ status: 0, said: expect.stringContaining('--make-key') as string });
    expect((await run('restore', first)).status).toBe(1);
    expect((await run('backup', first, '--to', at('new'), '--key', key)).said).toContain('holds no public RSA key');
  });
});

/** Into a folder of its own, in small parts: what broke off is not lost, and what was noted is not done again. */
async function breaksOffAndGoesOn(begun: Start): Promise<void> {
  const [keys, views] = ['WEDERHOOR_KEYS_URL', 'WEDERHOOR_VIEWS_URL'].map((name) =>
    openPool(settingOf(begun, name), 'test', () => undefined),
  );
  const url = settingOf(begun, 'WEDERHOOR_EVENTSTORE_URL');
  const store = new EventStore({ url, user: 'admin', password: 'changeit' });
  const line = new Line(endOf(url));
  const events = async function* (after: string): AsyncGenerator<EventLine> {
    for await (const event of line.after(after)) yield asLine(event);
  };
  const lastPosition = () => store.lastPosition();
  const eventIdAt = (position: bigint) => store.eventIdAt(position);
  const source: Source = { keys: keys!, views: views!, events, lastPosition, eventIdAt, documents: at('documents') };
  const own = {
    folder: at('parts'),
    offline: createPublicKey(readFileSync(`${key}.pub`)),
    masterKeys: keysOf(first, 'master'),
    appendKeys: keysOf(first, 'append'),
    now: () => new Date().toISOString(),
    perPart: 4,
  };
  mkdirSync(own.folder);
  mkdirSync(source.documents);
  writeFileSync(join(source.documents, 'a'), 'sealed before');
  await expect(makeBackup(breaking(source, 6), own)).rejects.toThrow('the line broke');
  const half = (await opened(own.folder)).manifest;
  expect(half.events).toBe(4);
  const whole = await makeBackup(source, own);
  expect(whole.events).toBe(Number(await lastPosition()));
  expect(whole.parts.filter(({ kind }) => kind === 'events').map(({ id }) => id)).toContain(
    half.parts.find(({ kind }) => kind === 'events')?.id,
  );
  expect(readdirSync(own.folder).length).toBe(whole.parts.length + 1);
  await (await opened(own.folder)).putDocuments(at('documents-again'));
  expect(readFileSync(join(at('documents-again'), 'a'), 'utf8')).toBe('sealed before');
  await expect(makeBackup({ ...source, eventIdAt: () => Promise.resolve(randomUUID()) }, own)).rejects.toThrow('another event store');
  line.close();
  await Promise.all([keys!.end(), views!.end(), store.close()]);
}
