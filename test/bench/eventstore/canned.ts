import {
  credentials,
  Server,
  ServerCredentials,
  type ServerDuplexStream,
  type ServerWritableStream,
  makeGenericClientConstructor,
} from '@grpc/grpc-js';
import { getSupportedMethods } from '../../../embedded/eventstore/features';
import { ServerFeaturesService } from '@eventstore/db-client/generated/serverfeatures_grpc_pb';
import { StreamsService } from '@eventstore/db-client/generated/streams_grpc_pb';
import { type BatchAppendReq, BatchAppendResp, ReadReq } from '@eventstore/db-client/generated/streams_pb';
import { AllStreamPosition, Empty } from '@eventstore/db-client/generated/shared_pb';

/* A grpc-js server that sends the same bytes as the store whose address it is given, from memory, and says yes to every
 * append without keeping it: what the official client can take in, and how often it can be told that something is stored. */
const bytes = (message: Buffer): Buffer => message;
const service = { ...StreamsService, read: { ...StreamsService.read, responseSerialize: bytes, responseDeserialize: bytes } };

async function record(address: string, count: number): Promise<Buffer[]> {
  const Reader = makeGenericClientConstructor({ read: service.read }, 'reader');
  const client = new Reader(address, credentials.createInsecure());
  const options = new ReadReq.Options()
    .setAll(new ReadReq.Options.AllOptions().setStart(new Empty()))
    .setCount(String(count))
    .setNoFilter(new Empty())
    .setUuidOption(new ReadReq.Options.UUIDOption().setString(new Empty()));
  const messages: Buffer[] = [];
  const call = client.makeServerStreamRequest(service.read.path, service.read.requestSerialize, bytes, new ReadReq().setOptions(options));
  for await (const message of call) messages.push(message as Buffer);
  client.close();
  return messages;
}

async function send(call: ServerWritableStream<ReadReq, Buffer>, messages: Buffer[]): Promise<void> {
  for (const message of messages) if (!call.write(message)) await new Promise((resolve) => call.once('drain', resolve));
  if (!call.request.getOptions()?.hasSubscription()) call.end();
}

function answer(call: ServerDuplexStream<BatchAppendReq, BatchAppendResp>): void {
  let last = 0;
  call.on('data', (request: BatchAppendReq) => {
    if (!request.getIsFinal()) return;
    last += 1;
    const position = new AllStreamPosition().setCommitPosition(String(last)).setPreparePosition(String(last));
    const success = new BatchAppendResp.Success().setCurrentRevision(String(last)).setPosition(position);
    const name = request.getOptions()?.getStreamIdentifier();
    call.write(new BatchAppendResp().setCorrelationId(request.getCorrelationId()).setSuccess(success).setStreamIdentifier(name));
  });
  call.on('end', () => call.end());
  call.on('error', () => undefined);
}

async function serve(address: string, count: number): Promise<void> {
  const messages = count > 0 ? await record(address, count) : [];
  const server = new Server({ 'grpc.max_send_message_length': -1 });
  server.addService(
    { read: service.read, batchAppend: service.batchAppend },
    { read: (call: ServerWritableStream<ReadReq, Buffer>) => void send(call, messages), batchAppend: answer },
  );
  server.addService(ServerFeaturesService, { getSupportedMethods });
  server.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (_error, port) =>
    process.send?.({ port, messages: messages.length }),
  );
}

const [address = '', count = '0'] = process.argv.slice(2);
process.on('disconnect', () => process.exit(0));
void serve(address, Number(count));
