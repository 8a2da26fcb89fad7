import { Empty, StreamIdentifier, UUID } from '@eventstore/db-client/generated/shared_pb';
import { StreamsClient } from '@eventstore/db-client/generated/streams_grpc_pb';
import { AppendReq, type AppendResp, ReadReq, type ReadResp, TombstoneReq } from '@eventstore/db-client/generated/streams_pb';
import { type ChannelCredentials, type ClientReadableStream, Metadata, type ServiceError } from '@grpc/grpc-js';

type RecordedEvent = ReadResp.ReadEvent.RecordedEvent;

/** A server to copy from or to. */
export interface End {
  address: string;
  credentials: ChannelCredentials;
  /** Sent with each call. */
  metadata?: Metadata;
}

/** How far a copy has come: the last position of the source that the target has, and how many events that were. */
export interface Progress {
  position: string;
  events: number;
}

const perAppend = { events: 200, bytes: 900_000 };

/** Copies all streams but the system's own, with their metadata, tombstones, ids and bytes, in the order of `$all`. Works on the protocol itself, because a
 *  client that parses JSON does not give the same bytes back. May be repeated from any earlier progress: what the target has is not written twice. */
export async function copyStreams(from: End, to: End, since: Progress, saved: (progress: Progress) => void): Promise<Progress> {
  const [source, target] = [new Line(from), new Line(to)];
  const progress = { ...since };
  let group: RecordedEvent[] = [];
  const flush = async (): Promise<void> => {
    const last = group.at(-1);
    if (!last) return;
    await target.append(group);
    progress.position = last.getCommitPosition();
    progress.events += group.length;
    group = [];
    saved({ ...progress });
  };
  for await (const event of source.after(since.position)) {
    if (!isCopied(event)) continue;
    if (!belongs(event, group)) await flush();
    group.push(event);
  }
  await flush();
  source.close();
  target.close();
  return progress;
}

/** Compares both ends event by event, in the order of `$all`. @throws the first difference; gives how many events are the same */
export async function compareStreams(from: End, to: End): Promise<number> {
  const [source, target] = [new Line(from), new Line(to)];
  const there = target.after('0')[Symbol.asyncIterator]();
  let same = 0;
  for await (const event of source.after('0')) {
    if (!isCompared(event)) continue;
    let next = await there.next();
    while (!next.done && !isCompared(next.value)) next = await there.next();
    if (next.done) throw new Error(`The target ends after ${same} events, before ${told(event)}.`);
    if (!alike(event, next.value)) throw new Error(`After ${same} events: ${told(event)} here, ${told(next.value)} there.`);
    same += 1;
  }
  source.close();
  target.close();
  return same;
}

const nameOf = (event: RecordedEvent): string => Buffer.from(event.getStreamIdentifier()?.getStreamName_asU8() ?? []).toString();
const typeOf = (event: RecordedEvent): string => event.getMetadataMap().get('type') ?? '';
const told = (event: RecordedEvent): string => `${event.getStreamRevision()}@${nameOf(event)} (${event.getId()?.getString()})`;

/** The system's own streams stay where they are; metadata streams of others go along. */
const isCopied = (event: RecordedEvent): boolean => !nameOf(event).replace(/^\$\$/, '').startsWith('$');

/** Metadata is written by servers too, and a tombstone has an id of its own: they are copied, and not compared. */
const isCompared = (event: RecordedEvent): boolean => !nameOf(event).startsWith('$') && typeOf(event) !== '$streamDeleted';

function belongs(event: RecordedEvent, group: RecordedEvent[]): boolean {
  const last = group.at(-1);
  if (!last) return true;
  const bytes = group.reduce((sum, each) => sum + each.getData_asU8().length, 0);
  const full = group.length >= perAppend.events || bytes + event.getData_asU8().length > perAppend.bytes;
  const follows = nameOf(last) === nameOf(event) && Number(event.getStreamRevision()) === Number(last.getStreamRevision()) + 1;
  return !full && follows && !nameOf(event).startsWith('$$') && typeOf(event) !== '$streamDeleted';
}

function alike(one: RecordedEvent, other: RecordedEvent): boolean {
  const parts = (event: RecordedEvent) => [
    nameOf(event),
    event.getStreamRevision(),
    event.getId()?.getString(),
    typeOf(event),
    event.getMetadataMap().get('content-type'),
  ];
  const bytes = (event: RecordedEvent) => Buffer.concat([event.getData_asU8(), Buffer.of(0), event.getCustomMetadata_asU8()]);
  return JSON.stringify(parts(one)) === JSON.stringify(parts(other)) && bytes(one).equals(bytes(other));
}

class Line {
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
  async *after(position: string): AsyncGenerator<RecordedEvent> {
    const all = new ReadReq.Options.AllOptions();
    if (position === '0') all.setStart(new Empty());
    else all.setPosition(new ReadReq.Options.Position().setCommitPosition(position).setPreparePosition(position));
    const options = new ReadReq.Options().setAll(all).setCount('9007199254740991').setNoFilter(new Empty());
    options.setUuidOption(new ReadReq.Options.UUIDOption().setString(new Empty()));
    const call: ClientReadableStream<ReadResp> = this.client.read(new ReadReq().setOptions(options), this.metadata);
    for await (const response of call as AsyncIterable<ReadResp>) {
      const event = response.getEvent()?.getEvent();
      // A read of $all begins with the event at the position.
      if (event && event.getCommitPosition() !== position) yield event;
    }
  }

  async append(group: RecordedEvent[]): Promise<void> {
    const [first] = group;
    if (!first) return;
    const stream = new StreamIdentifier().setStreamName(first.getStreamIdentifier()?.getStreamName_asU8() ?? '');
    if (typeOf(first) === '$streamDeleted') return this.tombstone(stream);
    const revision = Number(first.getStreamRevision());
    const options = new AppendReq.Options().setStreamIdentifier(stream);
    // A server adds metadata of its own when a deleted stream begins again, so its revisions may differ.
    if (nameOf(first).startsWith('$$')) options.setAny(new Empty());
    else if (revision === 0) options.setNoStream(new Empty());
    else options.setRevision(String(revision - 1));
    const response = await new Promise<AppendResp | undefined>((resolve, reject) => {
      const call = this.client.append(this.metadata, settled(resolve, reject));
      call.write(new AppendReq().setOptions(options));
      for (const event of group) call.write(new AppendReq().setProposedMessage(proposed(event)));
      call.end();
    });
    if (response?.hasWrongExpectedVersion())
      throw new Error(`The target has something else at ${told(first)}: copy into a store without these streams.`);
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

function proposed(event: RecordedEvent): AppendReq.ProposedMessage {
  const message = new AppendReq.ProposedMessage().setId(new UUID().setString(event.getId()?.getString() ?? ''));
  message
    .getMetadataMap()
    .set('type', typeOf(event))
    .set('content-type', event.getMetadataMap().get('content-type') ?? 'application/octet-stream');
  return message.setData(event.getData_asU8()).setCustomMetadata(event.getCustomMetadata_asU8());
}
