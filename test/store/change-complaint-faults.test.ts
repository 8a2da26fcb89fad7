import { randomUUID } from 'node:crypto';
import { Destroyed, OutcomeUnknown, Unavailable } from '../../src/change-complaint/rejection';
import { migrate } from '../../src/database/migrate';
import { openPool } from '../../src/database/open-pool';
import { flushOnNotice, keysChannel } from '../../src/privacy/flush-on-notice';
import { KeysUnavailable } from '../../src/privacy/key-failure';
import { SubjectKeys } from '../../src/privacy/subject-keys';
import { tombstoneMac } from '../../src/privacy/tombstone';
import { freeze } from '../../src/store/envelope';
import { EventStore } from '../../src/store/event-store';
import { OutcomeUnknown as Unknown, StoreUnavailable } from '../../src/store/failure';
import { ComplaintLog } from '../../src/store/follow';
import { startServers, type Servers } from '../servers';
import { acknowledged, appendKeys, complaint, type Instance, masterKeys, openInstance, submission, triage } from './write-path';

let servers: Servers;
let app: Instance;

beforeAll(async () => {
  servers = await startServers();
  await migrate('keys', servers.keys);
  app = openInstance(servers);
});
afterAll(async () => {
  await app?.stop();
  await servers?.stop();
});

const tailOf = async (number: string) => {
  const last = (await app.store.read(`complaint-${number}`, 0, 100))?.at(-1);
  if (!last) throw new Error('no dossier');
  return { revision: last.revision, link: Buffer.from(last.metadata.chain.link, 'base64url'), recordedAt: last.metadata.recordedAt };
};
const append = async (
  number: string,
  type: string,
  version: number,
  keys: typeof appendKeys | readonly [{ name: string; key: Buffer }] = appendKeys,
) => {
  const command = {
    name: 'triage',
    id: randomUUID(),
    actor: { id: 'system', role: 'system' as const },
    body: {},
    now: app.clock.now(),
    today: '2026-11-20',
  };
  await app.store.append(freeze(`complaint-${number}`, await tailOf(number), command, [{ type, version, facts: {} }], new Map(), keys));
};
/** Destroys a key the way it will be done: tombstone and deletion in one statement, and word to every instance. */
async function destroy(complaint: string, subject: string, genuine = true): Promise<void> {
  const { rows } = await app.pool.query<{ id: string }>('select id from keys where complaint = $1 and subject = $2', [complaint, subject]);
  const tombstone = { id: rows[0]?.id ?? '', complaint, subject, destroyedAt: new Date(), approvals: { by: ['a', 'b'] } };
  const mac = genuine ? tombstoneMac(tombstone, appendKeys[0]) : Buffer.alloc(32);
  await app.pool.query(`with gone as (delete from keys where id = $1) insert into tombstones values ($1, $2, $3, $4, $5, $6)`, [
    tombstone.id,
    complaint,
    subject,
    tombstone.destroyedAt,
    tombstone.approvals,
    mac,
  ]);
  await app.pool.query(`notify ${keysChannel}`);
}
const fresh = (masters = masterKeys as ConstructorParameters<typeof SubjectKeys>[1]) => new SubjectKeys(app.pool, masters, appendKeys);
const keyIdOf = async (number: string) =>
  (await app.pool.query<{ id: string }>(`select id from keys where complaint = $1 and subject = 'dossier'`, [number])).rows[0]?.id ?? '';

describe('an append of which nobody knows the outcome', () => {
  class Interrupted extends EventStore {
    interrupt: 'before' | 'after' | undefined;
    override async append(...given: Parameters<EventStore['append']>) {
      const when = this.interrupt;
      this.interrupt = undefined;
      if (when === 'before') throw new Unknown(given[0].commandId);
      const answer = await super.append(...given);
      if (when === 'after') throw new Unknown(given[0].commandId);
      return answer;
    }
  }
  it.each(['before', 'after'] as const)('is named with its command, and asking again finds out (lost %s it was stored)', async (when) => {
    const store = new Interrupted({ url: servers.eventstore, user: 'admin', password: 'changeit' });
    const shaky = openInstance(servers, { store });
    const begin = submission();
    store.interrupt = when;
    const lost = await shaky.change(begin).catch((error: unknown) => error);
    expect(lost).toBeInstanceOf(OutcomeUnknown);
    const begun = await shaky.change(begin);
    expect(begun).toMatchObject({ revision: 1, repeated: when === 'after', commandId: (lost as OutcomeUnknown).commandId });
    const goOn = triage(await acknowledged(shaky, begun));
    store.interrupt = when;
    await expect(shaky.change(goOn)).rejects.toThrow(OutcomeUnknown);
    expect(await shaky.change(goOn)).toMatchObject({ revision: 3, repeated: when === 'after' });
    expect(await app.store.read(`complaint-${begun.number}`, 0, 10)).toHaveLength(4);
    await shaky.stop();
  });
});

describe('a store that takes an append and then falls silent', () => {
  class Silenced extends EventStore {
    silenced = false;
    override async append(...given: Parameters<EventStore['append']>) {
      const answer = await super.append(...given);
      this.silenced = true;
      return answer;
    }
    override async read(...given: Parameters<EventStore['read']>) {
      if (!this.silenced) return super.read(...given);
      this.silenced = false;
      throw new StoreUnavailable('silent');
    }
  }
  it('leaves the outcome unknown, never "nothing was done"', async () => {
    const shaky = openInstance(servers, { store: new Silenced({ url: servers.eventstore, user: 'admin', password: 'changeit' }) });
    const request = triage(await acknowledged(app));
    await expect(shaky.change(request)).rejects.toBeInstanceOf(OutcomeUnknown);
    expect(await shaky.change(request)).toMatchObject({ revision: 3, repeated: true });
    await shaky.stop();
  });
});

describe('a dossier that cannot be trusted or read', () => {
  it('takes no commands once an event in it is not ours, on kept dossiers neither', async () => {
    const number = await acknowledged(app);
    await app.change(triage(number));
    await append(number, 'triaged', 1, [{ name: appendKeys[0].name, key: Buffer.alloc(32, 9) }]);
    for (let n = 0; n < 2; n++)
      await expect(app.change(triage(number))).rejects.toMatchObject({ name: 'Unavailable', code: 'corrupt-dossier' });
  });
  it.each([
    ['hurried', 1],
    ['triaged', 2],
  ])('takes no commands from this version after %s version %i', async (type, version) => {
    const number = await acknowledged(app);
    await append(number, type, version);
    await expect(app.change(triage(number))).rejects.toMatchObject({ code: 'newer-version' });
  });
  it('is unavailable while the store is', async () => {
    const away = openInstance({ ...servers, eventstore: 'esdb://127.0.0.1:9?tls=false' });
    await expect(away.change(triage('26-K73C-T1Z'))).rejects.toMatchObject({ code: 'store-unavailable' });
    await away.stop();
  });
});

describe('the key store (sleutelbeheer)', () => {
  it('says destroyed only when a genuine tombstone does', async () => {
    const [gone, forged, missing] = await Promise.all(['a', 'b', 'c'].map(() => acknowledged(app)));
    const ids = await Promise.all([gone!, forged!, missing!].map(keyIdOf));
    await destroy(gone!, 'dossier');
    await destroy(forged!, 'dossier', false);
    await app.pool.query('delete from keys where complaint = $1', [missing]);
    expect((await fresh().open([ids[0]!])).get(ids[0]!)).toEqual({ state: 'destroyed' });
    await expect(fresh().open([ids[1]!])).rejects.toThrow(KeysUnavailable);
    await expect(fresh().open([ids[2]!])).rejects.toThrow(KeysUnavailable);
  });
  it('is an outage under the wrong master key, and when its database is away', async () => {
    const id = await keyIdOf(await acknowledged(app));
    await expect(fresh([{ name: 'master-test', key: Buffer.alloc(32, 1) }]).open([id])).rejects.toThrow(KeysUnavailable);
    await expect(fresh([{ name: 'another', key: Buffer.alloc(32, 1) }]).open([id])).rejects.toThrow(KeysUnavailable);
    const pool = openPool('postgres://nobody@127.0.0.1:9/keys', 'away', () => undefined);
    const away = openInstance(servers, { pool });
    await expect(away.change(submission())).rejects.toMatchObject({ code: 'keys-unavailable' });
    await expect(away.change(submission())).rejects.toBeInstanceOf(Unavailable);
    await away.stop();
  });
  it('answers a repeat after a subject was forgotten with gone, and makes no new key for the forgotten', async () => {
    const request = submission();
    const { number } = await app.change(request);
    await destroy(number, 'dossier');
    app.keys.cache.clear();
    await expect(app.change(request)).rejects.toBeInstanceOf(Destroyed);
    await expect(app.change(triage(await acknowledgedWithoutKey(number)))).rejects.toBeInstanceOf(Destroyed);
    expect(await keyIdOf(number)).toBe('');
  });
  it('forgets what it had at hand as soon as anybody destroys a key', async () => {
    const id = await keyIdOf(await acknowledged(app));
    const keys = fresh();
    const stop = flushOnNotice(app.pool, keys.cache, () => undefined);
    await until(async () => (await listeners()) > 0);
    // Beginning to hear empties it too, a moment after the database says that somebody listens.
    await until(async () => {
      await keys.open([id]);
      return keys.cache.size === 1;
    });
    await app.pool.query(`notify ${keysChannel}`);
    await until(() => Promise.resolve(keys.cache.size === 0));
    await keys.open([id]);
    await app.pool.query(`select pg_terminate_backend(pid) from pg_stat_activity where query = 'listen ${keysChannel}'`);
    await until(() => Promise.resolve(keys.cache.size === 0));
    await until(async () => (await listeners()) > 0);
    await stop();
  });
});

describe('the log of all dossiers', () => {
  it('gives what is personal where its key lives, and nothing where it was destroyed', async () => {
    const after = await app.store.lastPosition();
    const { number, receipt, events } = await app.change(submission({ body: complaint('Eerste') }));
    const other = await app.change(submission({ body: complaint('Tweede') }));
    await destroy(other.number, 'dossier');
    const log = new ComplaintLog(app.store, appendKeys, fresh());
    const following = log.follow(after, new AbortController().signal);
    const seen: unknown[] = [];
    while (seen.length < 4) seen.push(...((await following.next()).value ?? []));
    await following.return(undefined);
    expect(seen).toMatchObject([
      { number, revision: 0, content: { receipt, event: { eventId: events[0]?.eventId, personal: { text: 'Eerste' } } } },
      { number, revision: 1, content: { event: { personal: { name: 'A. Pietersen' } } } },
      { number: other.number, content: { event: { type: 'submitted' } } },
      { number: other.number, content: { event: { personal: { name: 'A. Pietersen' } } } },
    ]);
    expect(seen[2]).not.toHaveProperty('content.event.personal');
    expect((await log.readDossier(number)).map(({ eventId }) => eventId)).toEqual(events.map(({ eventId }) => eventId));
    const [facts] = await new ComplaintLog(app.store, appendKeys).readDossier(number);
    expect(facts).not.toHaveProperty('content.event.personal');
  });
  it('ends with the outage of the keys, never with an event that looks destroyed', async () => {
    const { number } = await app.change(submission());
    await app.pool.query('delete from keys where complaint = $1', [number]);
    await expect(new ComplaintLog(app.store, appendKeys, fresh()).readDossier(number)).rejects.toThrow(KeysUnavailable);
  });
});

const acknowledgedWithoutKey = async (number: string) => {
  const command = {
    name: 'acknowledge',
    id: randomUUID(),
    actor: { id: 'system', role: 'system' as const },
    body: {},
    now: app.clock.now(),
    today: '2026-11-20',
  };
  const event = { type: 'acknowledged', version: 1, facts: { how: 'on-screen', told: [] } };
  await app.store.append(freeze(`complaint-${number}`, await tailOf(number), command, [event], new Map(), appendKeys));
  return number;
};
const listeners = async () =>
  Number(
    (
      await app.pool.query<{ count: string }>(
        `select count(*) from pg_stat_activity where query = 'listen ${keysChannel}' and state = 'idle'`,
      )
    ).rows[0]?.count,
  );
async function until(holds: () => Promise<boolean>): Promise<void> {
  const begun = performance.now();
  while (!(await holds())) {
    if (performance.now() - begun > 20_000) throw new Error('it never came to hold');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
