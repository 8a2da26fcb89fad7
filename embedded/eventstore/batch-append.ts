import {
  AllStreamPosition,
  MaximumAppendSizeExceeded,
  StreamDeleted,
  StreamIdentifier,
  Timeout,
  Unknown,
  UUID,
  WrongExpectedVersion,
  BadRequest,
} from '@eventstore/db-client/generated/shared_pb';
import { Status } from '@eventstore/db-client/generated/status_pb';
import { type BatchAppendReq, BatchAppendResp } from '@eventstore/db-client/generated/streams_pb';
import { type ServerDuplexStream, status } from '@grpc/grpc-js';
import { Any } from 'google-protobuf/google/protobuf/any_pb';
import { Empty } from 'google-protobuf/google/protobuf/empty_pb';
import type { Outcome, Write } from './batch';
import type { Expected } from './decide';
import type { Proposed } from './recorded';
import { expectedOf, proposedOf, uuidText, writableStream } from './request';
import type { Services } from './services';
import { asStoreError, StoreError, tooLarge, unavailable } from './store-error';

interface Pending {
  target: Pick<Write, 'stream' | 'expected'>;
  identifier: StreamIdentifier;
  deadline: number;
  events: Proposed[];
  size: number;
}

/** How many appends may be half sent on one call. */
const openAppends = 1_000;

type Call = ServerDuplexStream<BatchAppendReq, BatchAppendResp>;

/** Streams.BatchAppend: many appends over one long call, each with its correlation id, in one or more parts, each answered exactly once. */
export function batchAppend(services: Services) {
  return (call: Call): void => {
    const appends = new BatchAppends(call, services);
    try {
      services.authenticate(call.metadata);
    } catch (error) {
      appends.fail(asStoreError(error));
    }
    const stop = () => void appends.stop();
    services.stopping.addEventListener('abort', stop);
    call.on('close', () => services.stopping.removeEventListener('abort', stop));
    call.on('data', (request: BatchAppendReq) => appends.take(request));
    call.on('end', () => appends.end());
    call.on('cancelled', () => appends.abandon());
    call.on('error', () => appends.abandon());
  };
}

class BatchAppends {
  private readonly pending = new Map<string, Pending>();
  private underWay = 0;
  private ended = false;
  private gone = false;

  constructor(
    private readonly call: Call,
    private readonly services: Services,
  ) {}

  take(request: BatchAppendReq): void {
    const id = correlationOf(request);
    if (id === undefined || this.gone) return;
    const identifier = request.getOptions()?.getStreamIdentifier() ?? this.pending.get(id)?.identifier ?? new StreamIdentifier();
    try {
      const append = this.gather(id, request, identifier);
      if (append && request.getIsFinal()) {
        this.pending.delete(id);
        void this.submit(id, append);
      }
    } catch (error) {
      this.pending.delete(id);
      this.answer(id, identifier, failure(asStoreError(error), this.services.maxAppendSize));
    }
  }

  end(): void {
    this.ended = true;
    if (this.underWay === 0 && !this.gone) this.call.end();
  }

  abandon(): void {
    this.gone = true;
    this.pending.clear();
  }

  /** Answers what is under way, then ends the call as cancelled. */
  async stop(): Promise<void> {
    while (this.underWay > 0) await new Promise((resolve) => setTimeout(resolve, 5));
    this.fail(new StoreError(status.CANCELLED, 'The event store is shutting down.'));
  }

  fail({ code, details, metadata }: StoreError): void {
    if (this.gone) return;
    this.abandon();
    this.call.emit('error', { code, details, metadata });
  }

  private gather(id: string, request: BatchAppendReq, identifier: StreamIdentifier): Pending | undefined {
    const options = request.getOptions();
    let append = this.pending.get(id);
    if (options && !append) {
      if (this.pending.size >= openAppends) throw unavailable('Too many appends have begun and not ended.');
      const exact = options.hasStreamPosition() ? options.getStreamPosition() : undefined;
      const target = { stream: writableStream(options.getStreamIdentifier()), expected: expectedOf(options, exact) };
      const deadline = options.getDeadline()?.toDate().getTime() ?? Number.POSITIVE_INFINITY;
      append = { target, identifier, deadline, events: [], size: 0 };
      this.pending.set(id, append);
    }
    // Parts of an append that was refused already, or that never began.
    if (!append) return undefined;
    for (const message of request.getProposedMessagesList()) {
      const event = proposedOf(message);
      append.size += event.data.length;
      if (append.size > this.services.maxAppendSize) throw tooLarge(this.services.maxAppendSize);
      append.events.push(event);
    }
    return append;
  }

  private async submit(id: string, { target, identifier, deadline, events }: Pending): Promise<void> {
    this.underWay += 1;
    let response: BatchAppendResp;
    try {
      if (deadline <= Date.now()) throw new StoreError(status.DEADLINE_EXCEEDED, 'Timeout');
      const outcome = await this.services.writer.submit({ kind: 'append', ...target, events });
      response = responseTo(outcome, target.expected, identifier);
    } catch (error) {
      response = failure(asStoreError(error), this.services.maxAppendSize);
    }
    this.answer(id, identifier, response);
    this.underWay -= 1;
    if (this.ended && this.underWay === 0 && !this.gone) this.call.end();
  }

  private answer(id: string, identifier: StreamIdentifier, response: BatchAppendResp): void {
    if (this.gone) return;
    // A caller that does not take its answers sends no more until it does.
    const room = this.call.write(response.setCorrelationId(new UUID().setString(id)).setStreamIdentifier(identifier));
    if (room || this.call.isPaused()) return;
    this.call.pause();
    this.call.once('drain', () => this.call.resume());
  }
}

function correlationOf(request: BatchAppendReq): string | undefined {
  try {
    return uuidText(request.getCorrelationId());
  } catch {
    return undefined;
  }
}

function responseTo(outcome: Outcome, expected: Expected, identifier: StreamIdentifier): BatchAppendResp {
  if (outcome.kind === 'deleted')
    return error(5, 'Stream is deleted', 'StreamDeleted', new StreamDeleted().setStreamIdentifier(identifier));
  if (outcome.kind === 'wrong') return error(6, 'Wrong expected version', 'WrongExpectedVersion', wrong(outcome.current, expected));
  const success = new BatchAppendResp.Success();
  if (outcome.last < 0) success.setNoStream(new Empty());
  else success.setCurrentRevision(String(outcome.last));
  if (outcome.position === undefined) success.setNoPosition(new Empty());
  else
    success.setPosition(new AllStreamPosition().setCommitPosition(String(outcome.position)).setPreparePosition(String(outcome.position)));
  return new BatchAppendResp().setSuccess(success);
}

function wrong(current: number, expected: Expected): WrongExpectedVersion {
  const message = new WrongExpectedVersion();
  if (current < 0) message.setCurrentNoStream(new Empty());
  else message.setCurrentStreamRevision(String(current));
  if (expected.kind === 'exact') message.setExpectedStreamPosition(expected.text);
  else if (expected.kind === 'any') message.setExpectedAny(new Empty());
  else if (expected.kind === 'exists') message.setExpectedStreamExists(new Empty());
  else message.setExpectedNoStream(new Empty());
  return message;
}

function failure(why: StoreError, maxAppendSize: number): BatchAppendResp {
  if (why.metadata.get('maximum-append-size').length > 0) {
    return error(3, why.details, 'MaximumAppendSizeExceeded', new MaximumAppendSizeExceeded().setMaxappendsize(maxAppendSize));
  }
  if (why.code === status.INVALID_ARGUMENT) return error(3, why.details, 'BadRequest', new BadRequest().setMessage(why.details));
  // "Unavailable" has no form of its own here; a timeout says the same: perhaps it happened, ask again with the same ids.
  if ([status.DEADLINE_EXCEEDED, status.ABORTED, status.UNAVAILABLE].includes(why.code))
    return error(4, why.details, 'Timeout', new Timeout());
  return error(2, why.details, 'Unknown', new Unknown());
}

function error(code: number, message: string, name: string, details: { serializeBinary(): Uint8Array }): BatchAppendResp {
  const any = new Any();
  any.pack(details.serializeBinary(), `event_store.client.${name}`);
  return new BatchAppendResp().setError(new Status().setCode(code).setMessage(message).setDetails(any));
}
