import { CqrsModule, CommandBus, QueryBus } from '@nestjs/cqrs';
import { Test, type TestingModule } from '@nestjs/testing';
import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { DeadlineFollower } from '../../projections/deadlines/follower';
import { ProjectionsModule } from '../../projections/projections.module';
import { ChangeComplaintHandler } from '../../src/change-complaint';
import type { ComplaintEvent } from '../../src/complaint/events';
import type { CommandName } from '../../src/complaint/life-cycle';
import { DatabaseModule, VIEWS } from '../../src/database/database.module';
import { ActingClock } from '../../src/reactions/clock';
import { MirrorLinks } from '../../src/reactions/mirror-links';
import { ComplaintLog } from '../../src/store/follow';
import { people } from '../people';
import { type Servers, startServers } from '../servers';
import { givenModule } from './given-module';
import { eventually } from './read-side';
import { acknowledged, appendKeys, clerk, complaint, handler, type Instance, openInstance, submission, triage } from './write-path';

let servers: Servers;
let writing: Instance;
let app: TestingModule;
let views: DataSource;
/** Two clocks, as two instances have them. */
let clocks: [ActingClock, ActingClock];

beforeAll(async () => {
  servers = await startServers();
  const database = DatabaseModule.open({ viewsUrl: servers.views, keysUrl: servers.keys });
  const imports = [CqrsModule.forRoot(), database, ProjectionsModule.with({ appendKeys, clock: 'real' })];
  writing = openInstance(servers);
  app = await Test.createTestingModule({ imports: [...imports, givenModule(() => writing)], providers: [ChangeComplaintHandler] }).compile();
  writing.clock.at = '2026-11-20T10:00:00.000Z';
  await app.init();
  views = app.get<DataSource>(VIEWS);
  const clock = () => new ActingClock(app.get(CommandBus), app.get(QueryBus), writing.clock);
  clocks = [clock(), clock()];
});
afterAll(async () => {
  await app?.close();
  await writing?.stop();
  await servers?.stop();
});
afterEach(() => void (writing.clock.at = '2026-11-20T10:00:00.000Z'));

const change = (number: string, name: CommandName, body: object) =>
  writing.change({ name, number, body, actor: handler, key: randomUUID() });
const log = () => new ComplaintLog(writing.store, appendKeys);
const history = async (number: string) =>
  (await log().readDossier(number)).flatMap(({ content }) => ('event' in content ? [content.event] : []));
const saidOf = async (number: string) =>
  (await history(number)).filter(({ actor, type }) => actor.role === 'system' && type !== 'acknowledged').map(({ type }) => type);

async function caughtUp(): Promise<void> {
  const last = await log().lastPosition();
  await eventually(() => app.get(DeadlineFollower).reached >= last, 'the deadlines caught up');
}

/** Looks, on the day that is set, until nothing more is due. */
async function lookAll(...all: readonly ActingClock[]): Promise<void> {
  for (let said = 1; said > 0;) {
    await caughtUp();
    said = (await Promise.all(all.map((clock) => clock.look()))).reduce((sum, one) => sum + one);
  }
}

async function datesOf(number: string): Promise<Record<string, string>> {
  await caughtUp();
  const rows: { term: string; on: string; done: boolean }[] = await views.query(
    `select term, to_char(ends_on, 'YYYY-MM-DD') as on, done from deadline where number = $1 order by term, "of"`,
    [number],
  );
  return Object.fromEntries(rows.map(({ term, on, done }) => [term, done ? `${on} done` : on]));
}

describe('the deadlines (termijnen)', () => {
  it('hold every date of a dossier, and what became of it', async () => {
    const number = await acknowledged(writing);
    expect(await datesOf(number)).toEqual({ OMB_FIRST_CONTACT_14D: '2026-12-04' });
    const [submitted] = await history(number);
    const complainant = submitted?.type === 'submitted' ? submitted.facts.complainant : '';
    const contact = { with: { party: complainant }, direction: 'outgoing', means: 'phone', reached: true, record: 'Gebeld.' };
    await change(number, 'record-contact', contact);
    await change(number, 'set-target', { term: 'TARGET_SET', dueOn: '2027-01-04' });
    expect(await datesOf(number)).toEqual({ OMB_FIRST_CONTACT_14D: '2026-12-04 done', TARGET_SET: '2027-01-04' });
  });

  it('move with a correction, also of what was corrected before', async () => {
    const { number, events } = await writing.change(
      submission({ body: { ...complaint(), channel: 'letter', receivedOn: '2026-11-13' }, actor: clerk }),
    );
    await acknowledged(writing, { number, events });
    expect(await datesOf(number)).toEqual({ OMB_FIRST_CONTACT_14D: '2026-11-27' });
    for (const [from, to] of [
      ['2026-11-13', '2026-11-10'],
      ['2026-11-10', '2026-11-11'],
    ]) {
      const changes = [{ path: '/facts/receivedOn', from, to }];
      await change(number, 'correct', { event: events[0]?.eventId, changes, reason: 'typing-error', reasons: 'De stempel.' });
    }
    expect(await datesOf(number)).toEqual({ OMB_FIRST_CONTACT_14D: '2026-11-25' });
  });
});

describe('the clock that acts', () => {
  it('says what falls due in order of day after a standstill, once, whoever looks and how often', async () => {
    const [one, two] = [await acknowledged(writing), await acknowledged(writing)];
    await change(one, 'set-target', { term: 'TARGET_SET', dueOn: '2026-12-02' });
    writing.clock.at = '2026-12-13T06:00:00.000Z';
    await lookAll(...clocks);
    await lookAll(...clocks);
    expect(await saidOf(one)).toEqual(['term-missed', 'promise-missed', 'escalated', 'escalated']);
    expect(await saidOf(two)).toEqual(['promise-missed', 'escalated']);
    const facts = (await history(one)).filter(({ actor }) => actor.role === 'system').map((event) => event.facts);
    expect(facts.slice(-2)).toMatchObject([
      { term: 'TARGET_SET', level: 1 },
      { term: 'OMB_FIRST_CONTACT_14D', level: 1 },
    ]);
  });

  it('says the same from a machine that died after saying it', async () => {
    const number = await acknowledged(writing);
    writing.clock.at = '2026-12-01T23:30:00.000Z';
    await caughtUp();
    // Neither knows of the other, and the deadlines know of neither.
    expect(await clocks[0].look()).toBeGreaterThan(0);
    await clocks[1].look();
    await lookAll(...clocks);
    expect(await saidOf(number)).toEqual(['term-warned']);
    const [warned] = (await history(number)).filter(({ type }) => type === 'term-warned');
    expect(warned?.facts).toEqual({
      term: 'OMB_FIRST_CONTACT_14D',
      rule: 'OMB_FIRST_CONTACT_14D/1',
      dueOn: '2026-12-04',
      kind: 'three-days-before',
    });
  });

  it('keeps the Amsterdam day: a promise is missed after midnight there', async () => {
    const number = await acknowledged(writing);
    for (const [at, said] of [
      ['2026-12-04T22:59:00.000Z', ['term-warned']],
      ['2026-12-04T23:01:00.000Z', ['term-warned', 'promise-missed']],
    ] as const) {
      writing.clock.at = at;
      await lookAll(clocks[0]);
      expect(await saidOf(number)).toEqual(said);
    }
  });

  it('reminds who does not answer, twice, and wakes what waited', async () => {
    const number = await acknowledged(writing);
    await writing.change(triage(number));
    await change(number, 'ask', {
      to: { body: 'amsterdam' },
      kind: 'position',
      allegationIds: [],
      dueOn: '2026-11-27',
      question: 'Wat is er gebeurd?',
    });
    await change(number, 'wait', { for: 'third-party', wakeOn: '2026-11-30', note: 'De deskundige.' });
    writing.clock.at = '2026-12-01T08:00:00.000Z';
    await lookAll(...clocks);
    const first = await saidOf(number);
    expect([...first].sort()).toEqual(['reminded', 'term-missed', 'term-warned', 'waiting-ended']);
    writing.clock.at = '2026-12-06T08:00:00.000Z';
    await lookAll(...clocks);
    expect((await saidOf(number)).filter((type) => type === 'reminded')).toHaveLength(2);
  });

  it('leaves alone what ended', async () => {
    const number = await acknowledged(writing);
    await change(number, 'withdraw', {});
    writing.clock.at = '2027-03-01T08:00:00.000Z';
    await lookAll(clocks[0]);
    expect(await saidOf(number)).toEqual([]);
  });
});

describe('two dossiers that are one matter', () => {
  it('both say so, once, and both say it when it is undone', async () => {
    const [absorbed, survivor] = [await acknowledged(writing), await acknowledged(writing)];
    const mirror = new MirrorLinks(app.get(CommandBus));
    const follow = async () => {
      for (const event of await history(absorbed)) await mirror.mirror(absorbed, event);
    };
    await change(absorbed, 'merge-dossier', { into: survivor });
    await Promise.all([follow(), follow()]);
    await follow();
    expect((await history(survivor)).at(-1)).toMatchObject({
      type: 'dossier-merged',
      facts: { from: absorbed },
      actor: { role: 'system' },
    });
    await change(absorbed, 'unmerge-dossier', {});
    await follow();
    await follow();
    const types = (await history(survivor)).map(({ type }) => type).filter((type) => type.startsWith('dossier'));
    expect(types).toEqual(['dossier-merged', 'dossier-unmerged']);
  });

  it('say both that they belong together, that one was split from the other, and that they do not after all', async () => {
    const [one, other] = [await acknowledged(writing), await acknowledged(writing)];
    const mirror = new MirrorLinks(app.get(CommandBus));
    const follow = async () => {
      for (const number of [one, other]) for (const event of await history(number)) await mirror.mirror(number, event);
    };
    const saidOfLinks = async (number: string) =>
      (await history(number)).filter(({ type }) => type.startsWith('dossier-')).map(({ type, facts }) => ({ type, ...facts }));
    await change(one, 'link-dossier', { other, relation: 'same-matter' });
    await follow();
    expect(await saidOfLinks(other)).toEqual([{ type: 'dossier-linked', other: one, relation: 'same-matter' }]);
    await change(other, 'unlink-dossier', { other: one });
    await follow();
    await follow();
    expect((await saidOfLinks(one)).at(-1)).toEqual({ type: 'dossier-unlinked', other });
    const added = { kinds: ['slowness'], subjects: [], happened: {}, wording: 'Het duurde lang.' };
    await change(one, 'add-allegation', added);
    const allegationIds = (await history(one)).flatMap(({ type, facts }) =>
      type === 'allegation-added' && 'allegationId' in facts ? [facts.allegationId] : [],
    );
    await change(one, 'split-dossier', { into: other, allegationIds });
    await follow();
    expect((await saidOfLinks(other)).at(-1)).toEqual({ type: 'dossier-linked', other: one, relation: 'split-from' });
    expect(await saidOfLinks(one)).toHaveLength(3);
  });

  it('are told of what the office takes up by itself because of them', async () => {
    const numbers = [await acknowledged(writing), await acknowledged(writing)];
    const started = { type: 'own-initiative-started', facts: { ledToBy: numbers }, actor: people.ombudsman };
    const event = { ...(await history(numbers[0]!))[0]!, eventId: randomUUID(), ...started } as unknown as ComplaintEvent;
    await new MirrorLinks(app.get(CommandBus)).mirror('26-K73C-T1Z', event);
    for (const number of numbers)
      expect((await history(number)).at(-1)).toMatchObject({ type: 'dossier-linked', facts: { other: '26-K73C-T1Z', relation: 'led-to' } });
  });

  it('does not hold up the log where the other cannot take it in', async () => {
    const absorbed = await acknowledged(writing);
    await change(absorbed, 'merge-dossier', { into: '26-K73C-T1Z' });
    const merged = (await history(absorbed)).at(-1);
    await expect(new MirrorLinks(app.get(CommandBus)).mirror(absorbed, merged!)).resolves.toBeUndefined();
  });
});

describe('the deadlines of a log that was replaced', () => {
  it('are the same when they are counted anew', async () => {
    await caughtUp();
    const all = () => views.query('select * from deadline order by number, term, "of"');
    const before: unknown[] = await all();
    await views.query(`update checkpoint set event_id = $1 where model = 'deadlines'`, [randomUUID()]);
    await views.query(`delete from deadline where number = (select min(number) from deadline)`);
    const again = new DeadlineFollower(views, log(), { lockEvery: 50 });
    await app.get(DeadlineFollower).stop();
    again.start();
    const last = await log().lastPosition();
    await eventually(() => again.reached >= last, 'counted anew');
    await again.stop();
    expect(before.length).toBeGreaterThan(2);
    expect(await all()).toEqual(before);
  });
});
