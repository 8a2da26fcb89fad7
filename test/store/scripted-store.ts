import { ServerFeaturesService } from '@eventstore/db-client/generated/serverfeatures_grpc_pb';
import { UUID, StreamIdentifier } from '@eventstore/db-client/generated/shared_pb';
import { StreamsService } from '@eventstore/db-client/generated/streams_grpc_pb';
import { AppendReq, AppendResp, ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb';
import {
  Metadata,
  type sendUnaryData,
  Server,
  ServerCredentials,
  type ServerReadableStream,
  type ServerWritableStream,
} from '@grpc/grpc-js';

/** What the scripted store does with the next calls of a kind; when nothing more is written down, it behaves. */
export type AppendAct = 'store' | 'silence' | 'store-then-silence' | 'break' | 'store-then-break' | 'deny' | 'late';
export type ReadAct = 'answer' | 'silence' | 'break' | 'end' | 'garbage';

export interface SeenAppend {
  stream: string;
  ids: string[];
  bytes: string;
  revision: string;
  connection: string;
  /** How long the server was given, in ms. */
  given: number;
}
interface Held {
  stream: string;
  revision: number;
  id: string;
  type: string;
  data: Uint8Array;
  metadata: Uint8Array;
}

/** A stand-in for the event store that misbehaves as it is told, for what no real server does on demand. */
export class ScriptedStore {
  readonly events: Held[] = [];
  readonly appends: SeenAppend[] = [];
  readonly otherCalls: string[] = [];
  readonly connections = new Set<string>();
  appendScript: AppendAct[] = [];
  readScript: ReadAct[] = [];
  subscriptionScript: ReadAct[] = [];
  readonly #server = new Server();
  port = 0;

  get url(): string {
    return `esdb://127.0.0.1:${this.port}?tls=false`;
  }

  async start(): Promise<this> {
    const unexpected = (name: string) => (_: unknown, answer?: sendUnaryData<never>) => {
      this.otherCalls.push(name);
      if (typeof answer === 'function') answer({ code: 13, details: `${name} is not expected` });
    };
    const streams = {
      append: this.#append,
      read: this.#read,
      batchAppend: unexpected('batchAppend'),
      delete: unexpected('delete'),
      tombstone: unexpected('tombstone'),
    };
    this.#server.addService(StreamsService, streams);
    this.#server.addService(ServerFeaturesService, { getSupportedMethods: unexpected('getSupportedMethods') });
    this.port = await new Promise((resolve, reject) => {
      this.#server.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (error, port) => (error ? reject(error) : resolve(port)));
    });
    return this;
  }

  stop(): void {
    this.#server.forceShutdown();
  }

  readonly #append = (call: ServerReadableStream<AppendReq, AppendResp>, answer: sendUnaryData<AppendResp>) => {
    const requests: AppendReq[] = [];
    call.on('data', (request: AppendReq) => requests.push(request));
    call.on('error', () => call.destroy());
    call.on('end', () => {
      const act = this.appendScript.shift() ?? 'store';
      const proposed = this.#note(requests, String(call.metadata.get('connection-name')[0]), Number(call.getDeadline()) - Date.now());
      if (act === 'deny') return answer({ code: 7, details: 'Access Denied', metadata: trailers({ exception: 'access-denied' }) });
      if (act === 'break') return answer({ code: 14, details: 'broken' });
      if (act === 'silence') return undefined;
      const response = this.#store(requests, proposed);
      if (act === 'store-then-break') return answer({ code: 14, details: 'broken' });
      if (act === 'store-then-silence') return undefined;
      if (act === 'late') return void setTimeout(() => answer(null, response), 4_000);
      return answer(null, response);
    });
  };

  #note(requests: AppendReq[], connection: string, given: number): AppendReq.ProposedMessage[] {
    const options = requests[0]?.getOptions();
    const proposed = requests.flatMap((request) => request.getProposedMessage() ?? []);
    const bytes = requests.map((request) => Buffer.from(request.serializeBinary()).toString('hex')).join();
    this.connections.add(connection);
    const revision = options?.hasNoStream() ? 'none' : (options?.getRevision() ?? 'any');
    this.appends.push({ stream: nameOf(options?.getStreamIdentifier()), ids: proposed.map(idOf), bytes, revision, connection, given });
    return proposed;
  }

  #store(requests: AppendReq[], proposed: AppendReq.ProposedMessage[]): AppendResp {
    const stream = nameOf(requests[0]?.getOptions()?.getStreamIdentifier());
    const known = this.events.filter((event) => event.stream === stream);
    const first = known.findIndex(({ id }) => id === (proposed[0] && idOf(proposed[0])));
    proposed.forEach((message, index) => {
      if (first >= 0) return;
      const type = message.getMetadataMap().get('type') ?? '';
      const revision = known.length + index;
      this.events.push({
        stream,
        revision,
        id: idOf(message),
        type,
        data: message.getData_asU8(),
        metadata: message.getCustomMetadata_asU8(),
      });
    });
    const success = new AppendResp.Success();
    success.setCurrentRevision(String((first >= 0 ? first : known.length) + proposed.length - 1));
    const position = new AppendResp.Position();
    position.setCommitPosition(String(this.events.length));
    position.setPreparePosition(String(this.events.length));
    success.setPosition(position);
    const response = new AppendResp();
    response.setSuccess(success);
    return response;
  }

  readonly #read = (call: ServerWritableStream<ReadReq, ReadResp>) => {
    const options = call.request.getOptions();
    const subscribing = options?.hasSubscription() ?? false;
    this.connections.add(String(call.metadata.get('connection-name')[0]));
    const act = (subscribing ? this.subscriptionScript : this.readScript).shift() ?? 'answer';
    if (act === 'end') call.end();
    if (act === 'break') call.emit('error', { code: 14, details: 'broken' });
    if (act === 'answer' || act === 'garbage') this.#answer(call, options, act === 'garbage');
  };

  #answer(call: ServerWritableStream<ReadReq, ReadResp>, options: ReadReq.Options | undefined, garbage: boolean): void {
    for (const [index, event] of this.#chosen(options).entries())
      call.write(message(event, this.events.indexOf(event) + 1, garbage && index === 0));
    if (!options?.hasSubscription()) call.end();
  }

  #chosen(options: ReadReq.Options | undefined): Held[] {
    const count = options?.hasSubscription() ? Infinity : Number(options?.getCount());
    const stream = options?.getStream();
    if (stream) {
      const from = stream.hasStart() ? 0 : Number(stream.getRevision());
      return this.events.filter((event) => event.stream === nameOf(stream.getStreamIdentifier()) && event.revision >= from).slice(0, count);
    }
    const from = Number(options?.getAll()?.getPosition()?.getCommitPosition() ?? 0);
    if (options?.getReadDirection() === ReadReq.Options.ReadDirection.BACKWARDS) return this.events.toReversed().slice(0, count);
    const prefix = options?.getFilter()?.getStreamIdentifier()?.getPrefixList()[0] ?? '';
    const after = options?.hasSubscription() ? from : from - 1;
    return this.events
      .slice(Math.max(0, after))
      .filter(({ stream }) => stream.startsWith(prefix))
      .slice(0, count);
  }
}

function message(event: Held, position: number, garbage: boolean): ReadResp {
  const recorded = new ReadResp.ReadEvent.RecordedEvent();
  const id = new UUID();
  id.setString(event.id);
  recorded.setId(id);
  const identifier = new StreamIdentifier();
  identifier.setStreamName(Buffer.from(event.stream));
  recorded.setStreamIdentifier(identifier);
  recorded.setStreamRevision(String(event.revision));
  recorded.setCommitPosition(String(position));
  recorded.setPreparePosition(String(position));
  recorded.getMetadataMap().set('type', event.type).set('created', '17636832000000000').set('content-type', 'application/json');
  recorded.setData(garbage ? Buffer.from('{"facts":{') : event.data);
  recorded.setCustomMetadata(event.metadata);
  const read = new ReadResp.ReadEvent();
  read.setEvent(recorded);
  read.setCommitPosition(String(position));
  const response = new ReadResp();
  response.setEvent(read);
  return response;
}

const nameOf = (identifier: StreamIdentifier | undefined) => Buffer.from(identifier?.getStreamName_asU8() ?? []).toString();
const idOf = (message: AppendReq.ProposedMessage) => message.getId()?.getString() ?? '';

function trailers(values: Record<string, string>): Metadata {
  const metadata = new Metadata();
  for (const [key, value] of Object.entries(values)) metadata.set(key, value);
  return metadata;
}
