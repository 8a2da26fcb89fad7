import type { SignedIn } from '../../src/auth/signed-in';
import type * as Visible from '../../src/auth/visible';
import { Clock } from '../../src/clock';
import type { SimulatedClock } from '../../src/simulated-clock';
import { type RefusalCode, refusals } from '../../src/complaint/refusal';
import { type By, type Do, type Past, refusalCases, Sofar } from '../complaint/refusal-cases';
import { daysAgo } from '../days-ago';
import { signInAll } from './cast';
import { type Answer, Client, complaint, type Done, type ProblemAnswer } from './client';
import { startApp, type TestApp } from './start-app';

// The municipality sees no dossier until it has pages of its own; here it sees them all, so that it meets what only it can meet.
jest.mock('../../src/auth/visible', () => {
  const real = jest.requireActual<typeof Visible>('../../src/auth/visible');
  const visibleTo = (who: SignedIn) => (who.roles.includes('body') ? { sql: 'true', params: [] } : real.visibleTo(who));
  return { ...real, visibleTo };
});

const ownInitiative = {
  subject: 'Wachttijden',
  reason: 'Veel klachten.',
  bodies: ['amsterdam'],
  kinds: ['slowness'],
  happened: {},
  ledToBy: [],
};

let app: TestApp;
let as: (by: By) => Client;
beforeAll(async () => {
  app = await startApp({ WEDERHOOR_CLOCK: 'simulated' });
  ({ as } = await signInAll(app));
}, 120_000);
afterAll(() => app.stop());

/** What the dossier's timeline tells, oldest first; for a complaint once it is acknowledged. */
async function sofarOf(number: string, after: string, acknowledged: boolean): Promise<Sofar> {
  for (let tries = 0; tries < 800; tries++) {
    const { body } = await as('auditor').get<{ entries?: Past[] }>(`/v1/complaints/${number}/timeline?after=${after}`);
    const events = (body.entries ?? []).reverse();
    if (events.length > 0 && (!acknowledged || events.some(({ type }) => type === 'acknowledged'))) {
      return new Sofar(events, new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format());
    }
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`${number} was not acknowledged`);
}

async function provoke(code: RefusalCode): Promise<Answer<ProblemAnswer>> {
  const { begin, given = [], when } = refusalCases[code];
  const own = begin === 'own-initiative';
  const begun = own
    ? await as('ombudsman').post('/v1/own-initiatives', ownInitiative)
    : await Client.anonymous(app).post('/v1/complaints', complaint(begin));
  const { number } = begun.body;
  let sofar = await sofarOf(number, begun.body.position, !own);
  const give = <Body>({ name, by, body }: Do) =>
    as(by).post<Body>(`/v1/complaints/${number}/${name}`, typeof body === 'function' ? body(sofar) : body);
  for (const step of given) {
    const { status, body } = await give<Done>(step);
    expect([step.name, status, status === 200 ? '' : body]).toEqual([step.name, 200, '']);
    sofar = await sofarOf(number, body.position, !own);
  }
  return give<ProblemAnswer>(when);
}

describe('every refusal of the domain, at the doors', () => {
  const reachable = (Object.keys(refusals) as RefusalCode[]).filter((code) => !refusalCases[code].notAtTheDoors);

  it.each(reachable)('%s has its status, its source and a sentence', async (code) => {
    const { status, body } = await provoke(code);
    expect([status, body.code]).toEqual([code === 'wrong-role' ? 403 : 409, code]);
    expect(body.source).toBe(refusals[code]);
    expect(body.detail).not.toMatch(/undefined|\[object/);
  });

  it('mail-without-address is met by a submission', async () => {
    const body = complaint({ complainant: { name: 'D', phone: '020-1234567', channel: 'e-mail' } });
    const answer = await Client.anonymous(app).post<ProblemAnswer>('/v1/complaints', body);
    expect([answer.status, answer.body.code]).toEqual([409, 'mail-without-address']);
  });

  it('receipt-is-ours-to-record is met by a citizen who says when we received it', async () => {
    const answer = await Client.anonymous(app).post<ProblemAnswer>('/v1/complaints', complaint({ receivedOn: daysAgo(3) }));
    expect([answer.status, answer.body.code, answer.body.source]).toEqual([409, 'receipt-is-ours-to-record', 'Awb 2:20']);
  });

  it('has-absorbed is met by a dossier in which another one went up', async () => {
    const begun = async () => {
      const { body } = await Client.anonymous(app).post('/v1/complaints', complaint());
      await sofarOf(body.number, body.position, true);
      return body.number;
    };
    const [survivor, absorbed] = [await begun(), await begun()];
    const merge = (number: string, into: string) => as('handler').post<ProblemAnswer>(`/v1/complaints/${number}/merge-dossier`, { into });
    expect((await merge(absorbed, survivor)).status).toBe(200);
    // The system tells the survivor a moment later.
    for (let merged = false; !merged;) {
      const { body } = await as('auditor').get<{ entries: Past[] }>(`/v1/complaints/${survivor}/timeline`);
      merged = body.entries.some(({ type }) => type === 'dossier-merged');
    }
    const { status, body } = await merge(survivor, absorbed);
    expect([status, body.code, body.source]).toEqual([409, 'has-absorbed', refusals['has-absorbed']]);
  });

  it('about-us-stays-confidential is met by who got the dossier from the manager', async () => {
    const manager = await Client.as(app, 'manager');
    const { id } = (await as('ombudsman').get<{ id: string }>('/v1/me')).body;
    const { number, position } = (await Client.anonymous(app).post('/v1/complaints', complaint({ aboutUs: true }))).body;
    expect((await manager.get(`/v1/complaints/${number}?after=${position}`)).status).toBe(200);
    const given = await manager.post(`/v1/complaints/${number}/assign`, { team: 'noord', handler: id });
    expect(given.status).toBe(200);
    expect((await as('ombudsman').get(`/v1/complaints/${number}?after=${given.body.position}`)).status).toBe(200);
    const opening = { on: false, readers: [], reason: 'Het mag open.' };
    const { status, body } = await as('ombudsman').post<ProblemAnswer>(`/v1/complaints/${number}/mark-confidential`, opening);
    const code = 'about-us-stays-confidential';
    expect([status, body.code, body.source]).toEqual([409, code, refusals[code]]);
  });

  // Last, for time does not go back.
  it('target-passed is met by who pauses a target after its day', async () => {
    const begun = (await Client.anonymous(app).post('/v1/complaints', complaint())).body;
    await sofarOf(begun.number, begun.position, true);
    const give = <Body>(name: string, body: object) => as('handler').post<Body>(`/v1/complaints/${begun.number}/${name}`, body);
    const { position } = (await give<Done>('set-target', { term: 'TARGET_TRIAGE_1W' })).body;
    const targetId = (await sofarOf(begun.number, position, true)).fact('target-set', 'targetId');
    const pause = { targetId, reason: 'other', note: 'Wij wachten.' };
    expect((await give('pause-target?preview', pause)).status).toBe(200);
    app.app.get<SimulatedClock>(Clock).set(`${daysAgo(-15)}T10:00:00.000Z`);
    const { status, body } = await give<ProblemAnswer>('pause-target', pause);
    expect([status, body.code, body.source]).toEqual([409, 'target-passed', refusals['target-passed']]);
  });
});
