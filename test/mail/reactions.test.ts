import { Clock } from '../../src/clock';
import { Reactions } from '../../src/reactions/reactions';
import type { Followed } from '../../src/store/follow';

const event = (position: bigint, type: string, facts: object): Followed =>
  ({
    position,
    number: `dossier ${position}`,
    type,
    eventId: String(position),
    created: new Date(),
    content: { event: { type, facts } },
  }) as never;

let running: Reactions | undefined;
afterEach(() => running?.beforeApplicationShutdown());

/** Reactions to one batch; `queued` is what the queue of mail waits for. */
function reactionsTo(batch: readonly Followed[], queued: Promise<void>) {
  const mails: bigint[] = [];
  const complaints = {
    async *follow(_: bigint, signal: AbortSignal) {
      yield batch;
      await new Promise((resolve) => signal.addEventListener('abort', resolve));
    },
  };
  const mail = {
    acknowledgements: (said: readonly Followed[]) => {
      mails.push(...said.map(({ position }) => position));
      return queued;
    },
  };
  const reacted = { position: () => Promise.resolve(5n), moveTo: () => Promise.resolve() };
  const reactions = new Reactions(
    complaints as never,
    {} as never,
    mail as never,
    { mirror: () => undefined } as never,
    reacted as never,
    new Clock(),
  );
  running = reactions;
  return { reactions, mails };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('what is remembered as done', () => {
  const batch = [
    event(10n, 'acknowledged', { how: 'mail-queued' }),
    event(11n, 'acknowledged', { how: 'on-screen' }),
    event(12n, 'submitted', {}),
    event(13n, 'note-written', {}),
  ];

  it('is nothing of a batch before its mails are queued, and nothing after a submission that is not acknowledged', async () => {
    let queued = () => {};
    const { reactions, mails } = reactionsTo(batch, new Promise((resolve) => (queued = resolve)));
    reactions.onApplicationBootstrap();
    await turn();
    expect(mails).toEqual([10n]);
    expect(reactions.reached).toBe(5n);
    queued();
    await turn();
    expect(reactions.reached).toBe(11n);
  });
});
