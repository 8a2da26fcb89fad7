import type { Expected } from './decide';
import { In } from './in';
import type { Proposed } from './recorded';
import { canonicalUuid, structuredUuid, writableName } from './request';
import { invalidArgument, missingProperty, StoreError } from './store-error';

/* What arrives with an append is read by hand, as what leaves with a read is written by hand: through the classes it is a third of what an append costs the
 * server. Field numbers: AppendReq.options = 1, proposed_message = 2; BatchAppendReq.correlation_id = 1, options = 2, proposed_messages = 3,
 * is_final = 4; both Options: stream_identifier = 1, revision = 2, no_stream = 3, any = 4, stream_exists = 5, deadline = 6; both ProposedMessage:
 * id = 1, metadata = 2, custom_metadata = 3, data = 4; UUID.structured = 1, string = 2; StreamIdentifier.stream_name = 3. */

/** Where an append goes. `name` is the stream's name as sent, `deadline` in milliseconds since 1970. */
export interface AppendOptions {
  stream: string;
  name: Buffer;
  expected: Expected;
  deadline: number;
}

/** One message of an append, plain or batch. `problem` is what is wrong with its content, where it is a message at all. */
export interface AppendPart {
  correlation: string | undefined;
  options: AppendOptions | undefined;
  /** Options are in it, right or wrong. */
  begins: boolean;
  events: Proposed[];
  final: boolean;
  problem: StoreError | undefined;
}

/** Reads one message of a plain append. */
export const appendPart = (bytes: Buffer): AppendPart => read(bytes, { options: 1, events: 2, correlation: -1, final: -1 });

/** Reads one message of a batch append. */
export const batchAppendPart = (bytes: Buffer): AppendPart => read(bytes, { correlation: 1, options: 2, events: 3, final: 4 });

function read(bytes: Buffer, fields: { correlation: number; options: number; events: number; final: number }): AppendPart {
  const part: AppendPart = { correlation: undefined, options: undefined, begins: false, events: [], final: false, problem: undefined };
  // A copy: what is kept in memory must not hold on to the much larger buffer that the line filled.
  const input = new In(Buffer.from(bytes));
  for (let field = input.field(); field !== 0; field = input.field()) {
    try {
      if (field === fields.events) part.events.push(proposed(input.message()));
      else if (field === fields.options) {
        part.begins = true;
        part.options = options(input.message());
      } else if (field === fields.correlation) part.correlation = uuid(input.message());
      else if (field === fields.final) part.final = input.small() !== 0;
      else input.skip();
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      part.problem ??= error;
    }
  }
  return part;
}

function options(input: In): AppendOptions {
  let name: Buffer = Buffer.alloc(0);
  let expected: Expected | undefined;
  let deadline = Number.POSITIVE_INFINITY;
  for (let field = input.field(); field !== 0; field = input.field()) {
    if (field === 1) name = streamName(input.message());
    else if (field === 2) expected = exactly(input.uint64());
    else if (field === 6) deadline = timestamp(input.message());
    else {
      if (field === 3) expected = { kind: 'none' };
      if (field === 4) expected = { kind: 'any' };
      if (field === 5) expected = { kind: 'exists' };
      input.skip();
    }
  }
  if (!expected) throw invalidArgument('The expected revision is missing.');
  return { stream: writableName(name), name, expected, deadline };
}

const exactly = (text: string): Expected => ({ kind: 'exact', revision: Number(text), text });

function streamName(input: In): Buffer {
  let name: Buffer = Buffer.alloc(0);
  for (let field = input.field(); field !== 0; field = input.field()) {
    if (field === 3) name = input.bytes();
    else input.skip();
  }
  return name;
}

function timestamp(input: In): number {
  let milliseconds = 0;
  for (let field = input.field(); field !== 0; field = input.field()) {
    if (field === 1) milliseconds += Number(BigInt.asIntN(64, BigInt(input.uint64()))) * 1000;
    else if (field === 2) milliseconds += Math.floor(Number(BigInt.asIntN(64, BigInt(input.uint64()))) / 1_000_000);
    else input.skip();
  }
  return milliseconds;
}

const noId = '00000000-0000-0000-0000-000000000000';

function proposed(input: In): Proposed {
  const event: Proposed = { id: '', type: '', json: false, data: Buffer.alloc(0), metadata: Buffer.alloc(0) };
  let type: string | undefined;
  let contentType: string | undefined;
  let id: In | undefined;
  for (let field = input.field(); field !== 0; field = input.field()) {
    if (field === 1) id = input.message();
    else if (field === 2) {
      const [key, value] = property(input.message());
      if (key === 'type') type = value;
      else if (key === 'content-type') contentType = value;
    } else if (field === 3) event.metadata = input.bytes();
    else if (field === 4) event.data = input.bytes();
    else input.skip();
  }
  if (type === undefined) throw missingProperty('type');
  if (contentType === undefined) throw missingProperty('content-type');
  if (type === '') throw invalidArgument('An event needs a type.');
  event.id = uuid(id ?? new In(Buffer.alloc(0)));
  if (event.id === noId) throw invalidArgument('The id of an event must not be all zeros.');
  event.type = type;
  // What is not exactly this is bytes.
  event.json = contentType === 'application/json';
  return event;
}

function property(input: In): [key: string, value: string] {
  let key = '';
  let value = '';
  for (let field = input.field(); field !== 0; field = input.field()) {
    if (field === 1) key = input.text();
    else if (field === 2) value = input.text();
    else input.skip();
  }
  return [key, value];
}

function uuid(input: In): string {
  let text = '';
  for (let field = input.field(); field !== 0; field = input.field()) {
    if (field === 2) text = input.text();
    else if (field === 1) return structured(input.message());
    else input.skip();
  }
  return canonicalUuid(text);
}

function structured(input: In): string {
  const halves = ['0', '0'];
  for (let field = input.field(); field !== 0; field = input.field()) {
    if (field === 1 || field === 2) halves[field - 1] = input.uint64();
    else input.skip();
  }
  return structuredUuid(halves[0] ?? '0', halves[1] ?? '0');
}
