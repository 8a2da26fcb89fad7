import { DeadlineFollower } from '../../projections/deadlines/follower';
import { readModels } from '../../projections/models';
import { projectBatch, targetsInUse } from '../../projections/project-batch';
import type { Kept } from '../../projections/read-model';
import { RecentRows } from '../../projections/recent-rows';
import { refoldEverywhere } from '../../projections/refold';
import type { NewEvent } from '../../src/complaint/events';
import type { Followed } from '../../src/store/follow';
import { given } from '../given';
import { pasts } from '../people';
import { Log } from '../projections/log';
import { triaged } from '../projections/triaged';
import { checksums, eventually, readSides, stageOf, upTo } from './read-side';

const [first, second] = ['26-K73C-T1Z', '26-M37B-9Z5'] as const;
const sides = readSides();

const deep = () => JSON.parse(`${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`) as object;

describe('an event that cannot be projected', () => {
  const poison: [string, NewEvent, Record<string, unknown>][] = [
    ['of an unknown type', given(triaged).history[2]!, { type: 'beamed-up' }],
    ['of a newer version', given(triaged).history[2]!, { version: 9 }],
    ['without its facts', given(triaged).history[2]!, { facts: {} }],
    ['10,000 deep', given(triaged).history[2]!, { facts: { ...given(triaged).history[2]!.facts, deep: deep() } }],
    [
      'with a character PostgreSQL cannot hold',
      given(triaged).history[2]!,
      { facts: { how: 'a\u0000b', told: [] }, personal: { a: '\u0000' } },
    ],
    [
      'with a date that is none',
      given(triaged).history[2]!,
      { occurredOn: 'yesterday', facts: { how: 'on-screen', told: [{ term: 'OMB_FIRST_CONTACT_14D', endsOn: 'soon' }] } },
    ],
  ];

  it.each(poison)(
    '%s parks its dossier; the others go on, a replay parks the same, and it is whole once it can be read',
    async (_, event, changed) => {
      const log = new Log();
      const url = await sides.views();
      const side = await sides.start(url, log.add(first, pasts.submitted));
      await upTo(side, log);
      const bad = log.put(first, event, changed);
      log.add(second, triaged);
      await upTo(side, log);
      const parkedLive: unknown[] = await side.views.query('select model, complaint, revision from parked order by 1');
      expect(parkedLive.length).toBeGreaterThan(0);
      expect(parkedLive).toEqual(parkedLive.map((row) => ({ ...(row as object), complaint: first, revision: 2 })));
      expect(await stageOf(side, second)).toBe('triaged');
      // Readers hear of a batch by its commit, a moment before the runner counts what it set aside.
      await eventually(() => side.runner.state().parked === parkedLive.length, 'the runner counts what it set aside');
      expect(side.runner.state().phase).toBe('projecting');
      expect(await checksums(side.views)).toEqual(await sides.replayed(log));

      log.events[log.events.indexOf(bad)] = repaired(bad, event);
      log.put(first, given(triaged).history[3]!);
      await upTo(side, log);
      expect(await side.runner.refold(first)).toEqual([]);
      expect(await stageOf(side, first)).toBe('triaged');
      expect(await checksums(side.views)).toEqual(await sides.replayed(log));
    },
  );

  it('says why without saying what stood in it', async () => {
    const log = new Log().add(first, pasts.submitted);
    log.put(first, given(triaged).history[1]!, { personal: { name: 'Fatima\u0000' } });
    const side = await sides.start(await sides.views(), log);
    await upTo(side, log);
    const parked = await side.runner.unpark();
    expect(new Set(parked.map(({ reason }) => reason))).toEqual(new Set(['SQLSTATE 22021', 'SQLSTATE 22P05']));
  });

  it('is not one over which the servers failed: that is tried again as a whole', async () => {
    const log = new Log().add(first, pasts.submitted);
    const side = await sides.start(await sides.views(), log);
    await upTo(side, log);
    const other = side.views.createQueryRunner();
    await other.startTransaction();
    await other.query('lock table worklist in share mode');
    log.add(first, triaged);
    const cancel = `select pg_cancel_backend(pid) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    await eventually(async () => (await side.views.query<unknown[]>(cancel)).length > 0, 'a statement was cancelled');
    await eventually(() => side.log.some((line) => line.startsWith('retrying')), 'the runner tries again');
    await other.rollbackTransaction();
    await other.release();
    await upTo(side, log);
    expect(await side.views.query('select from parked')).toEqual([]);
    expect(await checksums(side.views)).toEqual(await sides.replayed(log));
  });

  it('is no longer what later events build on, when it was set aside and then made whole by another', async () => {
    const log = new Log().add(first, pasts.submitted);
    const side = await sides.open(await sides.views(), log);
    const recent = new RecentRows<Kept>();
    const take = async (events: readonly Followed[]) =>
      (await projectBatch(side.views, await targetsInUse(side.views, readModels), events, { recent })).parked;
    expect(await take(log.events)).toBe(0);
    const event = given(triaged).history[2]!;
    const bad = log.put(first, event, { type: 'beamed-up' });
    expect(await take([bad])).toBe(readModels.length);
    log.events[log.events.indexOf(bad)] = repaired(bad, event);
    await refoldEverywhere(side.views, log, readModels, first);
    expect(await take([log.put(first, given(triaged).history[3]!)])).toBe(0);
    expect(await checksums(side.views)).toEqual(await sides.replayed(log));
  });

  it('is tried again by itself', async () => {
    const log = new Log().add(first, pasts.submitted);
    const event = given(triaged).history[2]!;
    const bad = log.put(first, event, { type: 'beamed-up' });
    const side = await sides.start(await sides.views(), log, { unparkEvery: 100 });
    await upTo(side, log);
    expect(await stageOf(side, first)).toBe('submitted');
    log.events[log.events.indexOf(bad)] = repaired(bad, event);
    // Model by model.
    await eventually(async () => (await side.views.query<unknown[]>('select from parked')).length === 0, 'nothing is set aside any more');
    expect(await stageOf(side, first)).toBe('acknowledged');
    expect(await checksums(side.views)).toEqual(await sides.replayed(log));
  });
});

function repaired(bad: Followed, event: NewEvent): Followed {
  const content = new Log().add(bad.number, pasts.submitted).put(bad.number, event).content;
  return { ...bad, type: event.type, content };
}

describe('the deadlines', () => {
  it('go on where another instance left them, with nothing set aside', async () => {
    const log = new Log().add(first, pasts.submitted);
    const url = await sides.views();
    for (const past of [pasts.acknowledged, triaged]) {
      const { views } = await sides.open(url, log.add(first, past));
      const follower = new DeadlineFollower(views, log);
      follower.start();
      await eventually(() => follower.reached >= log.events.at(-1)!.position, 'the deadlines');
      await follower.stop();
      expect(await views.query('select complaint, reason from parked')).toEqual([]);
      expect(await views.query('select number, revision from deadline_dossier')).toEqual([
        { number: first, revision: log.events.length - 1 },
      ]);
    }
  });
});

describe('an event that cannot be taken into the deadlines', () => {
  it.each([
    ['of an unknown type', { type: 'beamed-up' }],
    ['that PostgreSQL refuses', { facts: { ...given(triaged).history[2]!.facts, told: ['a\u0000b'] } }],
  ])('%s sets its own dossier aside, and none of those in the same batch', async (_, changed) => {
    const log = new Log().add(first, pasts.submitted);
    log.put(first, given(triaged).history[2]!, changed);
    log.add(second, triaged);
    const { views } = await sides.open(await sides.views(), log);
    const follower = new DeadlineFollower(views, log);
    follower.start();
    await eventually(() => follower.reached >= log.events.at(-1)!.position, 'the deadlines');
    await follower.stop();
    expect(await views.query('select model, complaint from parked')).toEqual([{ model: 'deadlines', complaint: first }]);
    expect(await views.query('select distinct number from deadline')).toEqual([{ number: second }]);
  });
});
