import { status } from '@grpc/grpc-js';
import type { Outcome } from './batch';
import type { Expected } from './decide';
import { bigVarint, Out, varintSize } from './out';
import type { StoreError } from './store-error';

/* Answers of a batch append, as bytes: their details are packed in a google.protobuf.Any, for which the client's package has no class of its own. Field
 * numbers: BatchAppendResp.correlation_id = 1, error = 2, success = 3, stream_identifier = 4; Success.current_revision = 1, no_stream = 2, position = 3,
 * no_position = 4; google.rpc.Status.code = 1, message = 2, details = 3; Any.type_url = 1, value = 2. */

/** The whole answer to one append. The client needs the stream's name in every one of them. */
export function batchResponse(correlation: string, name: Buffer, result: Buffer): Buffer {
  return Buffer.concat([part(1, part(2, Buffer.from(correlation))), result, part(4, part(3, name))]);
}

/** What became of it. */
export function batchResult(outcome: Outcome, expected: Expected, name: Buffer): Buffer {
  if (outcome.kind === 'deleted') return failed(5, 'The stream is deleted.', 'StreamDeleted', part(1, part(3, name)));
  if (outcome.kind === 'wrong') return failed(6, 'Wrong expected version.', 'WrongExpectedVersion', wrong(outcome.current, expected));
  const revision = outcome.last < 0 ? part(2) : number(1, outcome.last);
  const position = outcome.position;
  return part(3, revision, position === undefined ? part(4) : part(3, number(1, position), number(2, position)));
}

/** A failure. "Unavailable" has a code here but no details of its own; a timeout's say the same: perhaps it happened, ask again with the same ids. */
export function batchFailure({ code, details, metadata }: StoreError, maxAppendSize: number): Buffer {
  if (metadata.get('maximum-append-size').length > 0) return failed(3, details, 'MaximumAppendSizeExceeded', number(1, maxAppendSize));
  if (code === status.INVALID_ARGUMENT) return failed(3, details, 'BadRequest', part(1, Buffer.from(details)));
  if (code === status.UNAVAILABLE) return failed(code, details, 'Timeout');
  if (code === status.DEADLINE_EXCEEDED || code === status.ABORTED) return failed(status.DEADLINE_EXCEEDED, details, 'Timeout');
  return failed(2, details, 'Unknown');
}

/** WrongExpectedVersion: current_stream_revision = 1, current_no_stream = 2, expected_stream_position = 3, any = 4, stream_exists = 5, no_stream = 6. */
function wrong(current: number, expected: Expected): Buffer {
  const actual = current < 0 ? part(2) : number(1, current);
  if (expected.kind === 'exact') return Buffer.concat([actual, number(3, BigInt(expected.text))]);
  return Buffer.concat([actual, part({ any: 4, exists: 5, none: 6 }[expected.kind])]);
}

function failed(code: number, message: string, name: string, details: Buffer = Buffer.alloc(0)): Buffer {
  const any = [part(1, Buffer.from(`type.googleapis.com/event_store.client.${name}`)), part(2, details)];
  return part(2, number(1, code), part(2, Buffer.from(message)), part(3, ...any));
}

const number = (field: number, value: number | bigint): Buffer => Buffer.from([field * 8, ...bigVarint(BigInt(value))]);

function part(field: number, ...inner: Buffer[]): Buffer {
  const size = inner.reduce((sum, { length }) => sum + length, 0);
  const out = new Out(1 + varintSize(size) + size);
  out.length(field * 8 + 2, size);
  for (const bytes of inner) out.raw(bytes);
  return out.buffer;
}
