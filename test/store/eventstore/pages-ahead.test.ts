import { EventEmitter } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import { Empty } from '@eventstore/db-client/generated/shared_pb';
import { ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb';
import { Feed } from '../../../embedded/eventstore/feed';
import type { ReadCall } from '../../../embedded/eventstore/outlet';
import { read } from '../../../embedded/eventstore/read';
import type { Recorded } from '../../../embedded/eventstore/recorded';
import type { Services } from '../../../embedded/eventstore/services';
import { refusals } from '../../../embedded/eventstore/store-error';
import { unavailable } from '../../../embedded/eventstore/store-error';

// What happens between two pages takes a slow disk and 10,000 events to meet through a client: here the tables answer when the test says so.
const recorded = (position: number): Recorded => ({
  position,
  stream: 's',
  revision: position - 1,
  id: `00000000-0000-4000-8000-${String(position).padStart(12, '0')}`,
  type: 'counted',
  json: false,
  created: position,
  data: Buffer.alloc(0),
  metadata: Buffer.alloc(0),
});

class Reader extends EventEmitter {
  readonly heard: number[] = [];
  readonly metadata = {};
  readonly call = { sendMessage: (message: Buffer, sent: () => void) => this.write(message, sent) };
  readonly request: ReadReq;
  ended = false;

  constructor(options: ReadReq.Options) {
    super();
    this.request = new ReadReq().setOptions(options);
  }

  write(message: Buffer, sent?: () => void): void {
    const event = ReadResp.deserializeBinary(message).getEvent()?.getEvent();
    if (event) this.heard.push(Number(event.getCommitPosition()));
    sent?.();
  }

  end(): void {
    this.ended = true;
  }
}

const fromTheStart = () =>
  new ReadReq.Options()
    .setReadDirection(ReadReq.Options.ReadDirection.FORWARDS)
    .setUuidOption(new ReadReq.Options.UUIDOption().setString(new Empty()))
    .setAll(new ReadReq.Options.AllOptions().setStart(new Empty()));

/** A log of `written` events of which memory keeps two. */
function logOf(written: number) {
  const feed = new Feed(0, 2);
  const events: Recorded[] = [];
  const write = (count: number) => {
    const more = Array.from({ length: count }, (_, n) => recorded(events.length + n + 1));
    events.push(...more);
    feed.publish(more);
  };
  write(written);
  return { feed, write, page: (after: number, upTo: number, max: number) => events.slice(after, Math.min(upTo, after + max)) };
}

function open(options: ReadReq.Options, feed: Feed, allForwards: Services['pages']['allForwards']): Reader {
  const reader = new Reader(options);
  const services = {
    feed,
    pages: { allForwards },
    metrics: { eventsSent: 0 },
    authenticate: () => undefined,
    refusalOf: refusals(() => undefined),
  };
  read({ ...services, stopping: new AbortController().signal } as unknown as Services)(reader as unknown as ReadCall);
  return reader;
}

const settle = async () => {
  for (let turn = 0; turn < 50; turn += 1) await setImmediate();
};
const upTo = (last: number) => Array.from({ length: last }, (_, n) => n + 1);

describe('a page asked for ahead', () => {
  it('leaves nothing waiting when a page ended where the log had ended, and more than memory keeps was written meanwhile', async () => {
    const { feed, write, page } = logOf(5);
    let asked = 0;
    const reader = open(fromTheStart().setSubscription(new ReadReq.Options.SubscriptionOptions()), feed, async (after, end, max) => {
      asked += 1;
      if (asked === 1) write(10);
      return page(after, end, max);
    });
    await settle();
    expect(reader.heard).toEqual(upTo(15));
    reader.emit('cancelled');
  });

  it.each([5, 499, 500, 501, 1_000, 1_300])('gives all of %d events once, to a read and to a subscription', async (written) => {
    const { feed, page } = logOf(written);
    const pages = async (after: number, end: number, max: number) => page(after, end, Math.min(max, 500));
    const once = open(fromTheStart().setCount('10000'), feed, pages);
    const following = open(fromTheStart().setSubscription(new ReadReq.Options.SubscriptionOptions()), feed, pages);
    await settle();
    expect([once.heard, once.ended]).toEqual([upTo(written), true]);
    expect(following.heard).toEqual(upTo(written));
    following.emit('cancelled');
  });

  it.each(['a read', 'a subscription'])('is not a failure nobody hears of when it cannot be read and %s has gone', async (kind) => {
    const unheard: unknown[] = [];
    const hear = (reason: unknown) => unheard.push(reason);
    process.on('unhandledRejection', hear);
    const { feed, page } = logOf(1_200);
    const options =
      kind === 'a read' ? fromTheStart().setCount('10000') : fromTheStart().setSubscription(new ReadReq.Options.SubscriptionOptions());
    for (const failing of [1, 2]) {
      let asked = 0;
      const reader: Reader = open(options, feed, async (after, end, max) => {
        asked += 1;
        if (asked !== failing) return page(after, end, Math.min(max, 500));
        reader.emit('cancelled');
        throw unavailable('The tables cannot be read.');
      });
      reader.on('error', () => undefined);
      await settle();
      expect(asked).toBe(failing);
    }
    process.off('unhandledRejection', hear);
    expect(unheard).toEqual([]);
  });
});
