import { randomUUID } from 'node:crypto';
import { HeardLinks } from '../../src/store/heard-links';
import { startServers, type Servers } from '../servers';
import { eventually } from './read-side';
import { acknowledged, handler, type Instance, openInstance, prepareKeys, triage } from './write-path';

const event = (revision: number, link: unknown) =>
  ({ event: { streamId: 's', revision: BigInt(revision), metadata: { chain: { link } } } }) as never;

describe('the links heard', () => {
  it('gives the link of what came by, and of what comes while it waits', async () => {
    const heard = new HeardLinks();
    heard.follows(true);
    heard.hear(event(0, 'first'));
    expect(await heard.link('s', 0)).toBe('first');
    const [one, other] = [heard.link('s', 1, 60_000), heard.link('s', 1, 60_000)];
    heard.hear(event(1, 'second'));
    expect([await one, await other]).toEqual(['second', 'second']);
  });
  it('does not wait where nobody listens, nor for longer than it is told', async () => {
    const heard = new HeardLinks();
    expect(await heard.link('s', 0, 60_000)).toBeUndefined();
    heard.follows(true);
    expect(await heard.link('s', 0, 1)).toBeUndefined();
    const waiting = heard.link('s', 0, 60_000);
    heard.follows(false);
    expect(await waiting).toBeUndefined();
  });
  it('takes nothing for a link that is none', async () => {
    const heard = new HeardLinks();
    heard.hear(event(0, 7));
    heard.hear({ event: { streamId: 's', revision: 1n, metadata: 'torn' } } as never);
    heard.hear({});
    expect(await heard.link('s', 0)).toBeUndefined();
  });
});

describe('an instance that hears its appends', () => {
  let servers: Servers;
  let app: Instance;
  beforeAll(async () => {
    servers = await startServers();
    await prepareKeys(servers);
    app = openInstance(servers, { follows: true });
  });
  afterAll(async () => {
    await app?.stop();
    await servers?.stop();
  });

  it('reads nothing back, and answers what stands', async () => {
    const number = await acknowledged(app);
    await app.change(triage(number));
    const read = jest.spyOn(app.store, 'read');
    const note = { text: 'Ontruiming.', visibility: 'office' };
    let changed = await app.change(triage(number));
    // It waits a tenth of a second for what comes by, and begins to hear a moment after it began: now and then that is too late.
    await eventually(async () => {
      read.mockClear();
      changed = await app.change({ name: 'write-note', number, actor: handler, key: randomUUID(), body: note });
      return read.mock.calls.length === 0;
    }, 'nothing was read back');
    read.mockRestore();
    const [stored] = (await app.store.read(`complaint-${number}`, changed.revision, 1)) ?? [];
    expect(stored).toMatchObject({ position: changed.position, eventId: changed.events[0]?.eventId });
  });
});
