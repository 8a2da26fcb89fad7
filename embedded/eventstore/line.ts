import { Empty, StreamIdentifier, UUID } from '@eventstore/db-client/generated/shared_pb';
import { StreamsClient } from '@eventstore/db-client/generated/streams_grpc_pb';
import { AppendReq, type AppendResp, ReadReq, type ReadResp, TombstoneReq } from '@eventstore/db-client/generated/streams_pb';
import { type ChannelCredentials, type ClientReadableStream, Metadata, type ServiceError } from '@grpc/grpc-js';

/** A server to read from or write to. */
export interface End {
  address: string;
  credentials: ChannelCredentials;
  /** Sent with each call. */
  metadata?: Metadata;
}

/** An event byte for byte. Revision and position are decimal text: that of a tombstone does not fit a number. */
export interface RawEvent {
  stream: string;
  revision: string;
  position: string;
  id: string;
  type: string;
  contentType: string;
  data: Uint8Array;
  metadata: Uint8Array;
}

export const isTombstone = ({ type }: RawEvent): boolean => type === '$streamDeleted';
export const told = ({ stream, revision, id }: RawEvent): string => `${revision}@${stream} (${id})`;

/** The protocol itself, because a client that parses JSON does not give the same bytes back. */
export class Line {
  private readonly client: StreamsClient;
  private readonly metadata: Metadata;

  constructor({ address, credentials, metadata = new Metadata() }: End) {
    this.client = new StreamsClient(address, credentials, { 'grpc.max_receive_message_length': -1 });
    this.metadata = metadata;
  }

  close(): void {
    this.client.close();
  }

  /** All events after a position, to the end as it is now. */
  async *after(position: string): AsyncGenerator<RawEvent> {
    const all = new ReadReq.Options.AllOptions();
    if (position === '0') all.setStart(new Empty());
    else all.setPosition(new ReadReq.Options.Position().setCommitPosition(position).setPreparePosition(position));
    const options = new ReadReq.Options().setAll(all).setCount('9007199254740991').setNoFilter(new Empty());
    options.setUuidOption(new ReadReq.Options.UUIDOption().setString(new Empty()));
    const call: ClientReadableStream<ReadResp> = this.client.read(new ReadReq().setOptions(options), this.metadata);
    try {
      for await (const response of call as AsyncIterable<ReadResp>) {
        const event = response.getEvent()?.getEvent();
        // A read of $all begins with the event at the position.
        if (event && event.getCommitPosition() !== position) yield rawEvent(event);
      }
    } finally {
      // Whoever has read enough leaves before the end.
      call.on('error', () => undefined);
      call.cancel();
    }
  }

  /** Appends events of one stream that follow each other, where they stood. Nothing is written twice. */
  async append(group: readonly RawEvent[]): Promise<void> {
    const [first] = group;
    if (!first) return;
    const stream = new StreamIdentifier().setStreamName(Buffer.from(first.stream));
    if (isTombstone(first)) return this.tombstone(stream);
    const options = new AppendReq.Options().setStreamIdentifier(stream);
    // A server adds metadata of its own when a deleted stream begins again, so its revisions may differ.
    if (first.stream.startsWith('$$')) options.setAny(new Empty());
    else if (first.revision === '0') options.setNoStream(new Empty());
    else options.setRevision(String(Number(first.revision) - 1));
    const response = await new Promise<AppendResp | undefined>((resolve, reject) => {
      const call = this.client.append(this.metadata, settled(resolve, reject));
      call.write(new AppendReq().setOptions(options));
      for (const event of group) call.write(new AppendReq().setProposedMessage(proposed(event)));
      call.end();
    });
    if (!response?.hasWrongExpectedVersion()) return;
    // An earlier copy may have got only some of them, in another group.
    if (group.length > 1) for (const event of group) await this.append([event]);
    else throw new Error(`The target has something else at ${told(first)}: copy into a store without these streams.`);
  }

  private async tombstone(stream: StreamIdentifier): Promise<void> {
    const options = new TombstoneReq.Options().setStreamIdentifier(stream).setAny(new Empty());
    await new Promise((resolve, reject) =>
      this.client.tombstone(new TombstoneReq().setOptions(options), this.metadata, settled(resolve, reject)),
    );
  }
}

/** Takes an answer. That the stream has its tombstone already only says that an earlier copy got further; the comparison sees whether all of it is there. */
function settled<Answer>(resolve: (answer: Answer | undefined) => void, reject: (why: Error) => void) {
  return (error: ServiceError | null, answer?: Answer): void => {
    if (error && error.metadata.get('exception')[0] !== 'stream-deleted') reject(error);
    else resolve(answer);
  };
}

function rawEvent(event: ReadResp.ReadEvent.RecordedEvent): RawEvent {
  const properties = event.getMetadataMap();
  return {
    stream: Buffer.from(event.getStreamIdentifier()?.getStreamName_asU8() ?? []).toString(),
    revision: event.getStreamRevision(),
    position: event.getCommitPosition(),
    id: event.getId()?.getString() ?? '',
    type: properties.get('type') ?? '',
    contentType: properties.get('content-type') ?? 'application/octet-stream',
    data: event.getData_asU8(),
    metadata: event.getCustomMetadata_asU8(),
  };
}

function proposed({ id, type, contentType, data, metadata }: RawEvent): AppendReq.ProposedMessage {
  const message = new AppendReq.ProposedMessage().setId(new UUID().setString(id));
  message.getMetadataMap().set('type', type).set('content-type', contentType);
  return message.setData(data).setCustomMetadata(metadata);
}
