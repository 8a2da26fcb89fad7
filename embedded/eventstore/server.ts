import { GossipService } from '@eventstore/db-client/generated/gossip_grpc_pb';
import { ServerFeaturesService } from '@eventstore/db-client/generated/serverfeatures_grpc_pb';
import { StreamsService } from '@eventstore/db-client/generated/streams_grpc_pb';
import { Server, ServerCredentials } from '@grpc/grpc-js';
import { append } from './append';
import { batchAppend } from './batch-append';
import { connect } from './database';
import { softDelete, tombstone } from './delete';
import { getSupportedMethods } from './features';
import { Feed } from './feed';
import { firstEvent } from './first-event';
import { gossip } from './gossip';
import { Heads } from './heads';
import { takeLock } from './lock';
import { Pages } from './pages';
import { read } from './read';
import { prepareSchema } from './schema';
import type { Services } from './services';
import { Writer } from './writer';

/** One line of the log: what happened, and its facts. Never event data. */
export type Log = (event: string, facts?: Record<string, unknown>) => void;

export interface EventStoreOptions {
  /** The database of the events: nothing else may live in it. */
  postgres: string;
  /** The loopback address, unless told otherwise. */
  host?: string;
  /** 0 = any free one. */
  port: number;
  /** Bytes of data in one append; 1 MiB. */
  maxAppendSize?: number;
  log?: Log;
  /** Called once when the server cannot go on; it has stopped serving by then. */
  onFatal?: (why: Error) => void;
}

export interface EventStore {
  readonly port: number;
  /** Finishes what has begun, ends every call, lets go of the lock. */
  stop(): Promise<void>;
}

/** Starts a single-node event store that speaks EventStoreDB's protocol, on PostgreSQL. @throws a sentence when another one works on this database */
export async function startEventStore(options: EventStoreOptions): Promise<EventStore> {
  const { postgres, host = '127.0.0.1', maxAppendSize = 2 ** 20, log = () => undefined } = options;
  const fatal = { report: (why: Error) => log('fatal', { why: why.message }) };
  const lock = await takeLock(postgres, (why) =>
    fatal.report(new Error(`The event store has lost its lock on the database: ${why.message}.`)),
  );
  const client = await connect(postgres, 'heads', 15_000, (why) =>
    fatal.report(new Error(`The event store has lost its database: ${why.message}.`)),
  );
  await prepareSchema(client);
  const feed = new Feed(0);
  const heads = new Heads(() => client);
  const writer = new Writer(postgres, heads, feed, log);
  await writer.open();
  await firstEvent(writer, feed);
  const pages = new Pages(postgres, log);
  const stopping = new AbortController();
  const server = makeServer({ heads, feed, pages, maxAppendSize, stopping: stopping.signal, submit: (write) => writer.submit(write) });
  const port = await listen(server, `${host}:${options.port}`);
  let stopped: Promise<void> | undefined;
  const stop = () =>
    (stopped ??= (async () => {
      fatal.report = () => undefined;
      stopping.abort();
      await writer.close();
      await new Promise((resolve) => setTimeout(resolve, 50));
      server.forceShutdown();
      await pages.close();
      await client.end();
      await lock.release();
    })());
  fatal.report = (why) => {
    log('fatal', { why: why.message });
    void stop().finally(() => options.onFatal?.(why));
  };
  log('ready', { port, position: feed.position });
  return { port, stop };
}

function makeServer(services: Services): Server {
  const server = new Server({ 'grpc.max_receive_message_length': 17 * 2 ** 20, 'grpc.max_send_message_length': -1 });
  const asBytes = { ...StreamsService, read: { ...StreamsService.read, responseSerialize: (bytes: Buffer) => bytes } };
  server.addService(asBytes, {
    append: append(services),
    batchAppend: batchAppend(services),
    read: read(services),
    delete: softDelete(services),
    tombstone: tombstone(services),
  });
  server.addService(ServerFeaturesService, { getSupportedMethods });
  server.addService(GossipService, { read: gossip });
  return server;
}

function listen(server: Server, address: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.bindAsync(address, ServerCredentials.createInsecure(), (error, port) => (error ? reject(error) : resolve(port)));
  });
}
