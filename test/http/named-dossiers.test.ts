import { randomUUID } from 'node:crypto';
import { acknowledged, type Answer, Client, type Done, type ProblemAnswer } from './client';
import { startApp, type TestApp } from './start-app';

const nobodys = '26-4K7M-Q2P';
const ownInitiative = { subject: 'Brieven', reason: 'Vijf klachten.', bodies: ['amsterdam'], kinds: ['unanswered-letter'], happened: {} };

let app: TestApp;
let handler: Client;
let manager: Client;
beforeAll(async () => {
  app = await startApp();
  [handler, manager] = [await Client.as(app, 'behandelaar'), await Client.as(app, 'manager')];
}, 120_000);
afterAll(() => app?.stop());

const give = <Body = ProblemAnswer>(by: Client, number: string, command: string, body: object): Promise<Answer<Body>> =>
  by.post<Body>(`/v1/complaints/${number}/${command}`, body);
const errorsOf = ({ body }: Answer<ProblemAnswer>) => body.errors?.map(({ pointer, code }) => [pointer, code]);

describe('a command that names another dossier (koppelen, samenvoegen, splitsen)', () => {
  it('is refused what does not exist, at its field, and nothing is written', async () => {
    const { number, revision } = await acknowledged(app);
    for (const [command, field, more] of [
      ['link-dossier', 'other', { relation: 'related' }],
      ['merge-dossier', 'into', {}],
      ['split-dossier', 'into', { allegationIds: [randomUUID()] }],
    ] as const) {
      const answer = await give(handler, number, command, { [field]: nobodys, ...more });
      expect([command, answer.status, answer.body.code, errorsOf(answer)]).toEqual([
        command,
        400,
        'invalid-input',
        [[`/${field}`, 'no-such-dossier']],
      ]);
      expect(answer.body.errors?.[0]?.detail).toMatch(/geen dossier/);
    }
    const ombudsman = await Client.as(app, 'ombudsman');
    const begun = await ombudsman.post<ProblemAnswer>('/v1/own-initiatives', { ...ownInitiative, ledToBy: [number, nobodys] });
    expect([begun.status, errorsOf(begun)]).toEqual([400, [['/ledToBy/1', 'no-such-dossier']]]);
    expect((await handler.get(`/v1/complaints/${number}`)).headers.get('etag')).toBe(`"${revision}"`);
  });

  it('is refused what is kept from who asks as if it did not exist, and may name what is another team’s', async () => {
    const [ours, theirs, kept] = [await acknowledged(app), await acknowledged(app), await acknowledged(app)];
    const { status, body: moved } = await give<Done>(manager, theirs.number, 'assign', { team: 'zuid' });
    const closing = { on: true, readers: [randomUUID()], reason: 'Een collega is erbij betrokken.' };
    const { body: closed } = await give<Done>(handler, kept.number, 'mark-confidential', closing);
    expect([status, (await manager.get(`/v1/complaints?after=${moved.position}`)).status]).toEqual([200, 200]);
    expect((await handler.get(`/v1/complaints/${kept.number}?after=${closed.position}`)).status).toBe(404);

    const link = (other: string) => give(handler, ours.number, 'link-dossier', { other, relation: 'related' });
    expect(errorsOf(await link(kept.number))).toEqual([['/other', 'no-such-dossier']]);
    expect((await link(theirs.number)).status).toBe(200);
  });

  it('is answered again as it was when it is repeated after the other dossier was closed to who gave it', async () => {
    const [ours, other] = [await acknowledged(app), await acknowledged(app)];
    const [key, body] = [randomUUID(), { other: other.number, relation: 'related' }];
    const link = () => handler.post(`/v1/complaints/${ours.number}/link-dossier`, body, { 'idempotency-key': key });
    const first = await link();
    expect([first.status, first.body.repeated]).toEqual([200, false]);
    const closing = { on: true, readers: [randomUUID()], reason: 'Een collega is erbij betrokken.' };
    const closed = await give<Done>(handler, other.number, 'mark-confidential', closing);
    expect((await handler.get(`/v1/complaints/${other.number}?after=${closed.body.position}`)).status).toBe(404);
    expect(await link()).toMatchObject({ status: 200, body: { ...first.body, repeated: true } });
    expect(errorsOf(await give(handler, ours.number, 'link-dossier', body))).toEqual([['/other', 'no-such-dossier']]);
  });
});
