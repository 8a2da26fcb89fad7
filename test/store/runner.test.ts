import { randomInt } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { readModels } from '../../projections/models';
import type { Kept } from '../../projections/read-model';
import { RecentRows } from '../../projections/recent-rows';
import { projectBatch, targetsInUse } from '../../projections/project-batch';
import { pasts } from '../people';
import { Log } from '../projections/log';
import { triaged } from '../projections/triaged';
import { checksums, eventually, pause, readSides, stageOf, upTo } from './read-side';

const [first, second, third] = ['26-K73C-T1Z', '26-M37B-9Z5', '27-316H-QRD'] as const;
const numbers = [first, second, third];
const sides = readSides();

const killTransactions = `select pg_terminate_backend(pid) from pg_stat_activity
  where datname = current_database() and pid <> pg_backend_pid() and xact_start is not null and backend_type = 'client backend'`;
const aheadOfRows = `select c.position from checkpoint c where c.model = 'timeline' and c.position > 0
  and not exists (select from timeline t where t.position = c.position)`;

describe('the tables', () => {
  it('are made by the migration as the table classes say', async () => {
    const side = await sides.open(await sides.views(), new Log());
    const { upQueries } = await side.views.driver.createSchemaBuilder().log();
    const ours = upQueries.map(({ query }) => query).filter((query) => /"(access|worklist|dossier|timeline)"/.test(query));
    // Names of indexes are the migration's own.
    expect(ours.filter((query) => !/^(DROP|CREATE) INDEX|CONSTRAINT/.test(query))).toEqual([]);
  });

  it('of the schema personal each say of which dossier and subject a row is', async () => {
    const side = await sides.open(await sides.views(), new Log());
    const tables: { table_name: string; columns: string[] }[] = await side.views.query(
      `select table_name, array_agg(column_name::text) as columns from information_schema.columns where table_schema = 'personal' group by table_name`,
    );
    expect(tables.map(({ table_name }) => table_name).sort()).toEqual(['candidate', 'dossier', 'timeline', 'worklist']);
    for (const { columns } of tables) expect(columns).toEqual(expect.arrayContaining(['complaint', 'subject', 'position']));
  });
});

describe('the runner', () => {
  it('projects what is there and what comes, and tells what moved', async () => {
    const log = new Log().add(first, pasts.submitted);
    const side = await sides.start(await sides.views(), log);
    await upTo(side, log);
    const moved: unknown[] = [];
    side.progress.onMoved((one) => moved.push(one));
    log.add(second, pasts.acknowledged).add(first, triaged);
    await upTo(side, log);
    expect([await stageOf(side, first), await stageOf(side, second)]).toEqual(['triaged', 'acknowledged']);
    // Readers may know of a commit before it is announced, and hear of it before the runner knows that it is done.
    const { position } = log.of(first).at(-1)!;
    await eventually(() => moved.some((one) => isDeepStrictEqual(one, { number: first, position })), 'it is told what moved');
    await eventually(() => side.runner.state().lagSeconds === 0, 'no lag');
    expect(side.runner.state()).toMatchObject({ phase: 'projecting', position: log.events.at(-1)!.position, parked: 0 });
  });

  it('goes on where it stood after a restart, with the same rows as one replay', async () => {
    const url = await sides.views();
    const log = new Log();
    for (const number of numbers) {
      const side = await sides.start(url, log.add(number, triaged));
      await upTo(side, log);
      await sides.stop(side);
    }
    const side = await sides.start(url, log);
    await upTo(side, log);
    expect(await checksums(side.views)).toEqual(await sides.replayed(log));
  });

  it.each([
    ['remembers none', undefined],
    ['remembers one', new RecentRows<Kept>(1)],
    ['remembers them all', new RecentRows<Kept>()],
  ])('builds event by event on the rows before, loaded where it %s', async (_, recent) => {
    const log = new Log().add(first, triaged).add(second, triaged);
    const side = await sides.open(await sides.views(), log);
    for (const event of log.events) {
      const { parked } = await projectBatch(side.views, await targetsInUse(side.views, readModels), [event], { recent });
      expect(parked).toBe(0);
    }
    expect(await checksums(side.views)).toEqual(await sides.replayed(log));
  });

  it('never has a checkpoint ahead of its rows, whenever its connections are killed', async () => {
    const seed = randomInt(2 ** 31);
    console.info(`seed ${seed}`);
    const chance = mulberry(seed);
    const log = new Log(7);
    const url = await sides.views();
    const side = await sides.start(url, log);
    const watcher = await sides.open(url, new Log());
    let hits = 0;
    const kills = process.env.WEDERHOOR_FULL === '1' ? 200 : 15;
    // Some find nothing under way; so many must.
    for (let killed = 0; killed < kills || (hits <= kills / 4 && killed < 10 * kills); killed++) {
      const before = side.progress.reached('timeline');
      for (let n = 0; n < 10; n++) log.add(`26-${killed}-${n}`, triaged);
      await pause(chance() * 60);
      const hit: unknown[] = await watcher.views.query(killTransactions);
      hits += hit.length;
      const ahead: unknown[] = await watcher.views.query(aheadOfRows);
      expect(ahead).toEqual([]);
      await eventually(() => side.progress.reached('timeline') > before, 'it goes on');
    }
    await eventually(async () => (await checksums(watcher.views))['"timeline"']!.startsWith(`${log.events.length} `), 'all events');
    expect(await checksums(watcher.views)).toEqual(await sides.replayed(log));
    expect(side.runner.state().parked).toBe(0);
    expect(hits).toBeGreaterThan(kills / 4);
  });

  it('rolls back when another instance projected in the meantime, though nobody holds a lock', async () => {
    const log = new Log().add(first, triaged);
    const side = await sides.open(await sides.views(), log);
    const targets = await targetsInUse(side.views, readModels);
    const both = await Promise.allSettled([projectBatch(side.views, targets, log.events), projectBatch(side.views, targets, log.events)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find((one) => one.status === 'rejected')).toMatchObject({
      reason: { message: expect.stringContaining('another instance') },
    });
    expect(await checksums(side.views)).toEqual(await sides.replayed(log));
  });

  it('lets one instance project, has the other hear of it, and take over when the first is gone', async () => {
    const url = await sides.views();
    const log = new Log().add(first, pasts.submitted);
    const one = await sides.start(url, log);
    await upTo(one, log);
    const two = await sides.start(url, log);
    await eventually(() => two.runner.state().phase === 'waiting', 'the second waits');
    expect(two.runner.state().position).toBe(log.events.at(-1)!.position);
    log.add(second, pasts.submitted);
    await upTo(two, log);
    expect(one.runner.state().phase).toBe('projecting');
    await sides.stop(one);
    log.add(third, pasts.submitted);
    await upTo(two, log);
    expect(two.runner.state().phase).toBe('projecting');
    expect(await checksums(two.views)).toEqual(await sides.replayed(log));
  });

  it('gives way when its lock is lost, and both then stay right', async () => {
    const url = await sides.views();
    const log = new Log().add(first, pasts.submitted);
    const one = await sides.start(url, log);
    await upTo(one, log);
    await one.views.query(
      `select pg_terminate_backend(l.pid) from pg_locks l where l.locktype = 'advisory' and l.database = (select oid from pg_database where datname = current_database())`,
    );
    log.add(first, triaged);
    await upTo(one, log);
    await eventually(() => one.runner.state().phase === 'projecting', 'projecting again');
    expect(await checksums(one.views)).toEqual(await sides.replayed(log));
  });

  it('refuses when the log was cut or is another one', async () => {
    const url = await sides.views();
    const log = new Log().add(first, triaged);
    const before = await sides.start(url, log);
    await upTo(before, log);
    const held = await checksums(before.views);
    await sides.stop(before);
    const restored = new Log().add(second, pasts.submitted);
    const side = await sides.start(url, restored);
    await eventually(() => side.runner.state().phase === 'refused', 'refused');
    expect(side.runner.state().reason).toMatch(/rebuild the read models/);
    expect(await checksums(side.views)).toEqual(held);
  });
});

/** A small generator of chance from a seed. */
function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
