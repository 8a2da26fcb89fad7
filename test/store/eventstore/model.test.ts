import { randomUUID } from 'node:crypto';
import { inspect, isDeepStrictEqual } from 'node:util';
import {
  type AppendExpectedRevision,
  EventStoreDBClient,
  type ExpectedRevision,
  jsonEvent,
  START,
  StreamDeletedError,
  StreamNotFoundError,
  streamNameFilter,
  WrongExpectedVersionError,
} from '@eventstore/db-client';
import fc from 'fast-check';
import { startServers, type Servers } from '../../servers';
import { all, listen, until } from './cases/store';
import { type Answer, type Expected, Model, type Operation } from './model';

const programs = process.env.WEDERHOOR_FULL === '1' ? 3_000 : 120;
const streams = 2;
const idPool = 3;

const expected: fc.Arbitrary<Expected> = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom<Expected>('any', 'no_stream', 'stream_exists') },
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 5 }) },
);
// The client cannot ask a delete for `stream_exists`.
const deleting = expected.filter((kind) => kind !== 'stream_exists');
const stream = fc.nat(streams - 1);
const operation: fc.Arbitrary<Operation> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({ do: fc.constant('append' as const), stream, expected, ids: fc.array(fc.nat(idPool - 1), { maxLength: 3 }) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('delete' as const), stream, expected: deleting }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('tombstone' as const, 'delete' as const), stream, expected: deleting }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('limit' as const),
      stream,
      meta: fc.record({ maxCount: fc.integer({ min: 1, max: 3 }), truncateBefore: fc.integer({ min: 1, max: 4 }) }, { requiredKeys: [] }),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('read' as const),
      stream,
      backwards: fc.boolean(),
      from: fc.nat(6),
      count: fc.integer({ min: 1, max: 4 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('metadata' as const), stream }) },
);
/** Steps one after the other; what stands together in a step is done at once. */
const program = fc.array(fc.array(operation, { minLength: 1, maxLength: 3 }), { minLength: 4, maxLength: 14 });

describe('the event store beside a model of it', () => {
  // The second has to look every stream up again and again.
  const remembered = [undefined, 1];
  let servers: Servers[] = [];
  let clients: EventStoreDBClient[] = [];

  beforeAll(async () => {
    for (const rememberedStreams of remembered) servers.push(await startServers({ rememberedStreams }));
    clients = servers.map(({ eventstore }) => EventStoreDBClient.connectionString(eventstore));
  });

  afterAll(async () => {
    for (const client of clients) await client.dispose();
    for (const server of servers) await server.stop();
  });

  it(`answers ${programs} random programs as the model does`, async () => {
    await fc.assert(
      fc.asyncProperty(program, fc.constantFrom(...remembered.keys()), async (steps, server) => {
        const run = new Run(clients[server] as EventStoreDBClient);
        try {
          for (const step of steps) await run.step(step);
          await run.compareLogs();
        } finally {
          await run.end();
        }
      }),
      { numRuns: programs },
    );
  }, 1_800_000);
});

/** One program: real streams beside modelled ones. */
class Run {
  private readonly prefix = `model-${randomUUID()}`;
  private readonly ids = Array.from({ length: idPool }, () => randomUUID());
  /** Every state that explains what was answered so far: of what is done at once, several orders may. */
  private models = [Model.empty(streams)];
  private readonly subscription;
  private readonly following;

  constructor(private readonly client: EventStoreDBClient) {
    const filter = streamNameFilter({ prefixes: [this.prefix] });
    this.subscription = client.subscribeToAll({ fromPosition: START, filter });
    this.following = listen(this.subscription);
  }

  async end(): Promise<void> {
    await this.subscription.unsubscribe();
  }

  /** Does the operations at once, and looks for the orders in which the model gives the same answers. */
  async step(operations: Operation[]): Promise<void> {
    const answers = await Promise.all(operations.map((operation) => this.perform(operation)));
    const explaining = new Map<string, Model>();
    for (const before of this.models) {
      for (const order of orders(operations.map((_, index) => index))) {
        const model = before.copy();
        const told = new Map(order.map((index) => [index, model.apply(operations[index] as Operation)]));
        if (answers.every((answer, index) => isDeepStrictEqual(answer, told.get(index))))
          explaining.set(inspect(model, { depth: 9 }), model);
      }
    }
    if (explaining.size === 0) {
      const wanted = this.models.map((model) => operations.map((operation) => model.copy().apply(operation)));
      throw new Error(`no order explains ${inspect({ operations, answers, wanted, models: this.models }, { depth: 9 })}`);
    }
    this.models = [...explaining.values()];
  }

  /** The whole log, as a subscription told it, against the model. */
  async compareLogs(): Promise<void> {
    const wanted = this.models.map((model) => model.streams.map(({ ids }) => ids.map((id, revision) => [revision, id])));
    const heard = (n: number) =>
      this.following.events.filter(({ event }) => event?.streamId === this.name(n) && event.type !== '$streamDeleted');
    const told = () => Array.from({ length: streams }, (_, n) => heard(n).map(({ event }) => [Number(event?.revision), this.idOf(event)]));
    await until('all events', () => told().every((ids, n) => ids.length >= (wanted[0]?.[n]?.length ?? 0)));
    expect(wanted).toContainEqual(told());
    const positions = this.following.events.map(({ event }) => Number(event?.position?.commit));
    expect(positions).toEqual([...new Set(positions)].sort((a, b) => a - b));
    expect(this.following.errors).toEqual([]);
  }

  private readonly idOf = (event: { id: string } | undefined): number => this.ids.findIndex((id) => id === event?.id);

  private readonly name = (n: number): string => `${this.prefix}-${n}`;

  private async perform(operation: Operation): Promise<Answer> {
    try {
      return { ok: await this.ask(operation, this.name(operation.stream)) };
    } catch (error) {
      if (error instanceof StreamDeletedError) return { refused: 'deleted' };
      if (error instanceof StreamNotFoundError) return { refused: 'not found' };
      if (error instanceof WrongExpectedVersionError)
        return { refused: `wrong, at ${error.actualVersion === 'no_stream' ? -1 : error.actualVersion}` };
      throw error;
    }
  }

  private async ask(operation: Operation, stream: string): Promise<unknown> {
    switch (operation.do) {
      case 'append': {
        const events = operation.ids.map((id) => jsonEvent({ id: this.ids[id], type: 'modelled', data: { id } }));
        return Number(
          (await this.client.appendToStream(stream, events, { expectedRevision: revision(operation.expected) })).nextExpectedRevision,
        );
      }
      case 'delete':
        await this.client.deleteStream(stream, { expectedRevision: revision(operation.expected) as ExpectedRevision });
        return 'gone';
      case 'tombstone':
        await this.client.tombstoneStream(stream, { expectedRevision: revision(operation.expected) as ExpectedRevision });
        return 'gone';
      case 'limit':
        return Number((await this.client.setStreamMetadata(stream, { ...operation.meta })).nextExpectedRevision);
      case 'read': {
        const { backwards, from, count } = operation;
        const read = this.client.readStream(stream, {
          direction: backwards ? 'backwards' : 'forwards',
          fromRevision: BigInt(from),
          maxCount: count,
        });
        return (await all(read)).map(({ event }) => [Number(event?.revision), this.idOf(event)]);
      }
      case 'metadata': {
        const { metadata = {} } = await this.client.getStreamMetadata(stream);
        const { truncateBefore } = metadata;
        return Number(truncateBefore) > 9e18 ? { ...metadata, truncateBefore: Number.POSITIVE_INFINITY } : metadata;
      }
    }
  }
}

const revision = (expected: Expected): AppendExpectedRevision => (typeof expected === 'number' ? BigInt(expected) : expected);

function orders(indexes: number[]): number[][] {
  if (indexes.length <= 1) return [indexes];
  return indexes.flatMap((first) => orders(indexes.filter((index) => index !== first)).map((rest) => [first, ...rest]));
}
