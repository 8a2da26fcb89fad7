import { setMaxListeners } from 'node:events';
import { GossipService } from '@eventstore/db-client/generated/gossip_grpc_pb';
import { ServerFeaturesService } from '@eventstore/db-client/generated/serverfeatures_grpc_pb';
import { StreamsService } from '@eventstore/db-client/generated/streams_grpc_pb';
import { Server, ServerCredentials } from '@grpc/grpc-js';
import { append } from './append';
import { appendPart, batchAppendPart } from './append-part';
import { batchAppend } from './batch-append';
import { connect } from './database';
import { softDelete, tombstone } from './delete';
import { getSupportedMethods } from './features';
import { Feed } from './feed';
import { firstEvent } from './first-event';
import { Intake } from './gathering';
import { gossip } from './gossip';
import { Heads } from './heads';
import { keepLock } from './lock';
import type { Log } from './log';
import { Metrics } from './metrics';
import { Pages } from './pages';
import { read } from './read';
import { prepareSchema } from './schema';
import type { Services } from './services';
import { refusals } from './store-error';
import { refuseUnoffered } from './unoffered';
import { userCheck } from './users';
import { Writer } from './writer';

export interface EventStoreOptions {
  /** The database of the events: nothing else may live in it. */
  postgres: string;
  /** The loopback address, unless told otherwise. */
  host?: string;
  /** 0 = any free one. */
  port: number;
  /** Prometheus metrics over HTTP at this port; 0 = any free one, left out = none. */
  metricsPort?: number;
  /** `name:password` each; checked when a call brings a name and password. */
  users?: string[];
  /** Bytes of data in one append; 1 MiB. */
  maxAppendSize?: number;
  /** Streams whose last revision and limits are kept in memory, about 400 bytes each; 20,000. */
  rememberedStreams?: number;
  /** Milliseconds the database may stay away before the server gives up; 30 s. */
  patience?: number;
  log?: Log;
  /** Called once when the server cannot go on; it has stopped serving by then. */
  onFatal?: (why: Error) => void;
}

export interface EventStore {
  readonly port: number;
  readonly metricsPort: number | undefined;
  /** Finishes what has begun, ends every call, lets go of the lock. */
  stop(): Promise<void>;
}

/** Starts a single-node event store that speaks EventStoreDB's protocol, on PostgreSQL. @throws a sentence when another one works on this database */
export async function startEventStore(options: EventStoreOptions): Promise<EventStore> {
  const { postgres, host = '127.0.0.1', log = () => undefined, patience = 30_000 } = options;
  const metrics = new Metrics();
  const pages = new Pages(postgres, log);
  const feed = new Feed(0);
  const heads = new Heads(pages, options.rememberedStreams);
  const writer = new Writer(postgres, heads, feed, metrics, log);
  let fatal: Error | undefined;
  let giveUp = (why: Error): void => void (fatal = why);
  const lock = await keepLock(postgres, {
    patience,
    lost: () => (log('lock-lost'), writer.suspend()),
    regained: () => (log('lock-regained'), writer.resume()),
    givenUp: (why) => giveUp(why),
  });
  await makeTables(postgres);
  await writer.open();
  await firstEvent(writer, feed);
  const stopping = new AbortController();
  setMaxListeners(0, stopping.signal);
  const services: Services = {
    heads,
    feed,
    pages,
    writer,
    intake: new Intake(),
    metrics,
    refusalOf: refusals(log),
    stopping: stopping.signal,
    ...limitsOf(options),
  };
  const server = makeServer(services);
  const port = await listen(server, `${host}:${options.port}`);
  const { metricsPort, closeMetrics } = await serveMetrics(metrics, services, host, options.metricsPort);
  let stopped: Promise<void> | undefined;
  const finish = async (): Promise<void> => {
    giveUp = () => undefined;
    stopping.abort();
    await services.writer.close();
    await closeServer(server);
    closeMetrics();
    await pages.close();
    await lock.release();
  };
  const stop = () => (stopped ??= finish());
  giveUp = (why) => {
    log('fatal', { why: why.message });
    void stop().finally(() => options.onFatal?.(why));
  };
  if (fatal) {
    await stop();
    throw fatal;
  }
  log('ready', { port, position: feed.position });
  return { port, metricsPort, stop };
}

const limitsOf = ({ maxAppendSize = 2 ** 20, users = [] }: EventStoreOptions): Pick<Services, 'maxAppendSize' | 'authenticate'> => ({
  maxAppendSize,
  authenticate: userCheck(users),
});

async function makeTables(url: string): Promise<void> {
  const client = await connect(url, 'schema', 30_000);
  try {
    await prepareSchema(client);
  } finally {
    await client.end();
  }
}

const asItIs = (bytes: Buffer): Buffer => bytes;

function makeServer(services: Services): Server {
  const server = new Server({
    'grpc.max_receive_message_length': 17 * 2 ** 20,
    'grpc.max_send_message_length': -1,
    // A client that is gone without a word is found out, so that its subscriptions do not stay for ever.
    'grpc.keepalive_time_ms': 20_000,
    'grpc.keepalive_timeout_ms': 20_000,
  });
  const byHand = {
    ...StreamsService,
    append: { ...StreamsService.append, requestDeserialize: appendPart },
    batchAppend: { ...StreamsService.batchAppend, requestDeserialize: batchAppendPart, responseSerialize: asItIs },
    read: { ...StreamsService.read, responseSerialize: asItIs },
  };
  server.addService(byHand, {
    append: append(services),
    batchAppend: batchAppend(services),
    read: read(services),
    delete: softDelete(services),
    tombstone: tombstone(services),
  });
  server.addService(ServerFeaturesService, { getSupportedMethods });
  server.addService(GossipService, { read: gossip });
  refuseUnoffered(server);
  return server;
}

function listen(server: Server, address: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.bindAsync(address, ServerCredentials.createInsecure(), (error, port) => (error ? reject(error) : resolve(port)));
  });
}

/** Lets the answers under way go out; who does not take them within a second is cut off. */
async function closeServer(server: Server): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise((resolve) => (timer = setTimeout(resolve, 1_000)));
  await Promise.race([late, new Promise<void>((resolve) => server.tryShutdown(() => resolve()))]);
  clearTimeout(timer);
  server.forceShutdown();
}

async function serveMetrics(metrics: Metrics, services: Services, host: string, port: number | undefined) {
  metrics.gauge('position', 'The last committed position', () => services.feed.position);
  metrics.gauge('waiting_appends', 'Appends waiting for their transaction', () => services.writer.waiting);
  metrics.gauge('subscribers', 'Open subscriptions', () => services.feed.subscribers.size);
  metrics.gauge('subscriber_lag', 'Events the slowest subscriber is behind', () => services.feed.greatestLag());
  if (port === undefined) return { metricsPort: undefined, closeMetrics: () => undefined };
  const server = await metrics.serve(host, port);
  const address = server.address();
  return {
    metricsPort: typeof address === 'object' ? address?.port : undefined,
    closeMetrics: () => server.close() && server.closeAllConnections(),
  };
}
