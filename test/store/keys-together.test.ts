import type { Pool } from 'pg';
import { openPool } from '../../src/database/open-pool';
import { KeyDestroyed } from '../../src/privacy/key-failure';
import { SubjectKeys } from '../../src/privacy/subject-keys';
import { tombstoneMac } from '../../src/privacy/tombstone';
import type { Postgres } from '../../embedded/postgres';
import { startThrowAwayPostgres } from '../throw-away-postgres';
import { appendKeys, masterKeys, prepareKeys } from './write-path';

let postgres: Postgres;
let pool: Pool;
let one: SubjectKeys;
let other: SubjectKeys;

beforeAll(async () => {
  postgres = await startThrowAwayPostgres(['keys']);
  await prepareKeys({ keys: postgres.url('keys') });
  pool = openPool(postgres.url('keys'), 'test', () => undefined);
  one = new SubjectKeys(pool, masterKeys, appendKeys);
  other = new SubjectKeys(pool, masterKeys, appendKeys);
});
afterAll(async () => {
  await pool?.end();
  await postgres?.stop();
});

const subjects = ['dossier', 'complainant'];
const named = (round: string, count: number) => Array.from({ length: count }, (_, n) => `${round}-${n}`);

describe('keys asked for in the same turn', () => {
  it('are made by few commits, and are the ones that the key store has', async () => {
    const ask = jest.spyOn(pool, 'query');
    const dossiers = named('many', 100);
    const made = await Promise.all(dossiers.map((dossier) => one.make(dossier, subjects)));
    expect(ask.mock.calls.length).toBeLessThanOrEqual(4);
    ask.mockRestore();
    for (const [index, { keys, fresh }] of made.entries()) {
      expect([fresh, [...keys.keys()]]).toEqual([true, subjects]);
      expect(await other.existing(dossiers[index]!, subjects)).toEqual(keys);
    }
  });
  it('are made once for a dossier that two ask for', async () => {
    const made = await Promise.all([one.make('twice', subjects), one.make('twice', subjects)]);
    expect(made.map(({ fresh }) => fresh)).toEqual([true, false]);
    expect(made[1].keys).toEqual(made[0].keys);
  });
  it('say of each which others have keys, those of the same turn among them', async () => {
    await one.make('before', ['dossier']);
    const asked = [one.make('first', ['dossier'], ['before', 'second']), one.make('second', ['dossier'], ['nobody', 'first'])];
    expect((await Promise.all(asked)).map(({ others }) => others)).toEqual([['before'], ['first']]);
  });
  it('are refused to who asks for what was destroyed, and to nobody else', async () => {
    const gone = { id: '00000000-0000-4000-8000-00000000dead', complaint: 'gone', subject: 'dossier' };
    const at = { destroyedAt: new Date('2026-11-20T10:00:00.000Z'), approvals: { by: ['a', 'b'] } };
    const mac = tombstoneMac({ ...gone, ...at }, appendKeys[0]);
    const row = [gone.id, gone.complaint, gone.subject, at.destroyedAt, at.approvals, mac];
    await pool.query('insert into tombstones values ($1, $2, $3, $4, $5, $6)', row);
    const [refused, made] = await Promise.allSettled([one.make('gone', ['dossier']), one.make('beside', ['dossier'])]);
    expect(refused).toMatchObject({ status: 'rejected', reason: expect.any(KeyDestroyed) });
    expect(made).toMatchObject({ status: 'fulfilled', value: { fresh: true } });
  });
  it('never keep two instances waiting for each other', async () => {
    const many = named('party', 20);
    for (let round = 0; round < 5; round += 1) {
      const dossiers = named(`round-${round}`, 32);
      const forth = dossiers.map((dossier) => one.make(dossier, many));
      const back = dossiers.toReversed().map((dossier) => other.make(dossier, many.toReversed()));
      const [theirs, ours] = [await Promise.all(forth), (await Promise.all(back)).toReversed()];
      for (const [n, { keys }] of theirs.entries()) expect(new Map([...ours[n]!.keys].toReversed())).toEqual(keys);
    }
  });

  it('are made without reading all that there are, however many came since', async () => {
    const single = openPool(postgres.url('keys'), 'test', () => undefined, 1);
    const keys = new SubjectKeys(single, masterKeys, appendKeys);
    const makeTen = async (round: string) => {
      for (const dossier of named(round, 10)) await keys.make(dossier, subjects, ['nobody']);
    };
    const read = async () => {
      await single.query('select pg_stat_force_next_flush()');
      const { rows } = await single.query<{ read: string }>(`select seq_tup_read as read from pg_stat_user_tables where relname = 'keys'`);
      return Number(rows[0]?.read);
    };
    const grow = (most: number) =>
      single.query(
        `insert into keys select gen_random_uuid(), 'one of ' || $1 || '-' || n, 'dossier', 'm', '\\x00' from generate_series(1, $1::int) n`,
        [most],
      );
    await single.query('truncate keys');
    await grow(1_000);
    await makeTen('few');
    await grow(20_000);
    const before = await read();
    await makeTen('many-later');
    expect((await read()) - before).toBeLessThan(20_000);
    await single.end();
  });
});
