import { randomUUID } from 'node:crypto';
import { Test, type TestingModule } from '@nestjs/testing';
import { CqrsModule, QueryBus } from '@nestjs/cqrs';
import { AccessQuery } from '../../projections/access/query';
import { DossierQuery } from '../../projections/dossier/query';
import { NotYet, Progress } from '../../projections/progress';
import { ProjectionsModule } from '../../projections/projections.module';
import { Runner } from '../../projections/runner';
import { TimelineQuery } from '../../projections/timeline/query';
import { WorklistQuery, type WorklistQuestion, worklistSorts } from '../../projections/worklist/query';
import { visibleTo } from '../../src/auth/visible';
import { DatabaseModule, VIEWS } from '../../src/database/database.module';
import type { DataSource } from 'typeorm';
import { type Servers, startServers } from '../servers';
import { givenModule } from './given-module';
import { eventually } from './read-side';
import { appendKeys, complaint, handler, type Instance, openInstance, submission, triage } from './write-path';

let servers: Servers;
let writing: Instance;
let app: TestingModule;
let queries: QueryBus;

const everything = { sql: 'true', params: [] };
const nothing = { sql: 'false', params: [] };
const ask = (question: Partial<WorklistQuestion> = {}) =>
  queries.execute(
    new WorklistQuery({ visible: everything, filter: {}, sort: { by: 'arrived', descending: true }, limit: 25, offset: 0, ...question }),
  );

beforeAll(async () => {
  servers = await startServers();
  const database = DatabaseModule.open({ viewsUrl: servers.views, keysUrl: servers.keys });
  const imports = [CqrsModule.forRoot(), database, ProjectionsModule.with({ appendKeys, clock: 'real' })];
  writing = openInstance(servers);
  app = await Test.createTestingModule({ imports: [...imports, givenModule(() => writing)] }).compile();
  await app.init();
  queries = app.get(QueryBus);
});
afterAll(async () => {
  await app?.close();
  await writing?.stop();
  await servers?.stop();
});

const handlerOf = (team: string) => visibleTo({ actor: handler, team, name: 'Hanna', roles: ['handler'] });
const submit = (name: string, more: object = {}) =>
  writing.change(submission({ body: { ...complaint(), complainant: { name, email: 'x@example.nl', channel: 'e-mail' }, ...more } }));

describe('the read side behind the write side', () => {
  it('lets who wrote something see it at once', async () => {
    const { number, position, receipt } = await submit('Anna Zoeker', { municipality: 'zaanstad', theirReference: 'Z-12' });
    const page = await ask({ after: position });
    expect(page.rows[0]).toMatchObject({
      number,
      stage: 'submitted',
      complainant: 'Anna Zoeker',
      municipality: 'zaanstad',
      kinds: ['unanswered-letter'],
    });
    expect(page.rows[0]).not.toHaveProperty('firstContactBy');
    const dossier = await queries.execute(new DossierQuery({ number, visible: everything, after: position }));
    expect(dossier).toMatchObject({
      number,
      stage: 'submitted',
      receipt,
      revision: 1,
      text: complaint().text,
      theirReference: 'Z-12',
      redacted: false,
    });
    expect(dossier?.parties).toMatchObject([{ role: 'complainant', name: 'Anna Zoeker', email: 'x@example.nl', channel: 'e-mail' }]);
    expect(dossier?.position).toBe(position.toString());
  });

  it('shows the timeline newest first, and goes back in it by revision', async () => {
    const { number } = await submit('Bo');
    await writing.change({
      name: 'acknowledge',
      number,
      body: { how: 'on-screen' },
      actor: { id: 'system', role: 'system' },
      commandId: randomUUID(),
    });
    const { position } = await writing.change(triage(number));
    const all = await queries.execute(new TimelineQuery({ number, visible: everything, after: position }));
    expect(all?.entries.map(({ type }) => type)).toEqual(['triaged', 'acknowledged', 'party-added', 'submitted']);
    expect(all?.entries[0]).toMatchObject({ revision: 3, actor: { id: handler.id, role: 'handler' }, personal: { note: 'Eerst bellen.' } });
    expect(all?.entries[0]?.recordedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    expect(all).toMatchObject({ earlier: false, position: position.toString() });
    const part = await queries.execute(new TimelineQuery({ number, visible: everything, before: 3, limit: 2 }));
    expect(part).toMatchObject({ earlier: true, entries: [{ revision: 2 }, { revision: 1 }] });
    const [row] = (await ask({ after: position, filter: { q: number } })).rows;
    expect(row?.firstContactBy).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(row?.lastEvent).toEqual({ type: 'triaged', recordedAt: all?.entries[0]?.recordedAt });
  });

  it('tells nobody anything about what they may not see', async () => {
    const { number, position } = await submit('Coen');
    expect(await ask({ visible: nothing, after: position })).toMatchObject({ rows: [], total: 0 });
    expect(await queries.execute(new AccessQuery({ numbers: [number], visible: nothing }))).toEqual(new Set());
    expect(await queries.execute(new AccessQuery({ numbers: [number, '26-0000-000'], visible: everything }))).toEqual(new Set([number]));
    expect(await queries.execute(new DossierQuery({ number, visible: nothing }))).toBeUndefined();
    expect(await queries.execute(new TimelineQuery({ number, visible: nothing }))).toBeUndefined();
  });

  it('shows a handler what is of the own team or of nobody, by the condition of auth', async () => {
    const { number, position } = await submit('Dirk');
    const seen = async (team: string) => (await ask({ visible: handlerOf(team), after: position, filter: { q: number } })).total;
    expect(await seen('west')).toBe(1);
    await app.get<DataSource>(VIEWS).query(`update access set team = 'oost' where number = $1`, [number]);
    expect([await seen('west'), await seen('oost')]).toEqual([0, 1]);
    await app.get<DataSource>(VIEWS).query(`update access set confidential = true where number = $1`, [number]);
    expect(await seen('oost')).toBe(0);
  });

  it('filters, sorts and pages', async () => {
    const last = await submit('Zoë 100% _x_', { municipality: 'diemen' });
    const total = async (filter: WorklistQuestion['filter']) => (await ask({ filter, after: last.position })).total;
    expect(await total({ municipality: 'diemen' })).toBe(1);
    expect(await total({ q: 'zoë 100%' })).toBe(1);
    expect(await total({ q: '%' })).toBe(1);
    expect(await total({ q: last.number.toLowerCase().replace(/-/g, ' ') })).toBe(1);
    expect(await total({ stage: 'triaged', kind: 'unanswered-letter', unassigned: true })).toBe(1);
    expect(await total({ q: `'; drop table worklist; --` })).toBe(0);
    expect(await total({ receivedFrom: '2000-01-01', receivedUntil: '2000-12-31' })).toBe(0);
    const all = await ask({ sort: { by: 'complainant', descending: false } });
    expect(all.rows.map(({ complainant }) => complainant)).toEqual(['Anna Zoeker', 'Bo', 'Coen', 'Dirk', 'Zoë 100% _x_']);
    for (const by of worklistSorts) {
      const [up, down] = [await ask({ sort: { by, descending: false } }), await ask({ sort: { by, descending: true } })];
      expect(new Set(up.rows.map(({ number }) => number))).toEqual(new Set(down.rows.map(({ number }) => number)));
    }
    const second = await ask({ sort: { by: 'complainant', descending: false }, limit: 2, offset: 2 });
    expect([second.rows.map(({ complainant }) => complainant), second.total]).toEqual([['Coen', 'Dirk'], 5]);
  });

  it('says not yet, and how far it is, when the model does not come so far in time', async () => {
    const beyond = app.get(Progress).reached('worklist') + 1_000n;
    const refusal = await ask({ after: beyond }).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(NotYet);
    expect(refusal).toMatchObject({ model: 'worklist', asked: beyond, reached: app.get(Progress).reached('worklist') });
  });

  it('shows a dossier whose keys are destroyed as redacted', async () => {
    const { number, position } = await submit('Eva');
    await queries.execute(new DossierQuery({ number, visible: everything, after: position }));
    await app.get<DataSource>(VIEWS).query('delete from personal.dossier where complaint = $1', [number]);
    const dossier = await queries.execute(new DossierQuery({ number, visible: everything }));
    expect(dossier).toMatchObject({ number, redacted: true, parties: [{ role: 'complainant', channel: 'e-mail' }] });
    expect(dossier).not.toHaveProperty('text');
    expect(dossier?.parties[0]).not.toHaveProperty('name');
  });

  it('lags nothing when there is nothing to project', async () => {
    await eventually(() => app.get(Runner).state().lagSeconds === 0, 'no lag');
    expect(app.get(Runner).state()).toMatchObject({ phase: 'projecting', parked: 0 });
  });
});
