import type { ReadResp } from '@eventstore/db-client/generated/streams_pb';
import { bigVarint, Out, varintSize } from './out';
import type { Recorded } from './recorded';

/* Events are nearly all that is ever sent, so their message is written by hand, in one allocation (docs/decisions/0023).
 * Field numbers: ReadResp.event = 1; ReadEvent.event = 1, link = 2, commit_position = 3; RecordedEvent.id = 1, stream_identifier = 2,
 * stream_revision = 3, prepare_position = 4, commit_position = 5, metadata = 6, custom_metadata = 7, data = 8; UUID.structured = 1,
 * string = 2; StreamIdentifier.stream_name = 3. */

/** How a caller wants event ids: as text (the client asks for that), or as two numbers. */
export type IdForm = 'string' | 'structured';

/** One event (with the link it was reached by), ready to send. */
export function eventMessage(event: Recorded | undefined, link: Recorded | undefined, form: IdForm): Buffer {
  if (event && !link && form === 'string') return (event.encoded ??= encode(event, undefined, form));
  return encode(event, link, form);
}

function encode(event: Recorded | undefined, link: Recorded | undefined, form: IdForm): Buffer {
  const position = (link ?? event)?.position ?? 0;
  const parts = [event && recordedEvent(event, form), link && recordedEvent(link, form)];
  const inner = parts.reduce((sum, part) => sum + (part ? 1 + varintSize(part.size) + part.size : 0), 1 + varintSize(position));
  const out = new Out(1 + varintSize(inner) + inner);
  out.length(0x0a, inner);
  parts.forEach((part, index) => {
    if (!part) return;
    out.length(index === 0 ? 0x0a : 0x12, part.size);
    part.write(out);
  });
  out.number(0x18, position);
  return out.buffer;
}

/** A message of the client's package, as bytes. */
export const messageBytes = (message: ReadResp): Buffer => Buffer.from(message.serializeBinary());

interface Part {
  size: number;
  write(out: Out): void;
}

const contentTypes = { json: mapEntry('content-type', 'application/json'), binary: mapEntry('content-type', 'application/octet-stream') };

function recordedEvent(event: Recorded, form: IdForm): Part {
  const id = form === 'string' ? stringId(event.id) : structuredId(event.id);
  const name = Buffer.byteLength(event.stream);
  const identifier = 1 + varintSize(name) + name;
  const type = mapEntry('type', event.type);
  const created = mapEntry('created', `${event.created}0`);
  const contentType = event.json ? contentTypes.json : contentTypes.binary;
  const size =
    id.length + 1 + varintSize(identifier) + identifier + 1 + varintSize(event.revision) + 2 + 2 * varintSize(event.position) +
    type.length + created.length + contentType.length + bytesSize(event.metadata) + bytesSize(event.data); // prettier-ignore
  return {
    size,
    write(out) {
      out.raw(id);
      out.length(0x12, identifier);
      out.length(0x1a, name);
      out.text(event.stream, name);
      out.number(0x18, event.revision);
      out.number(0x20, event.position);
      out.number(0x28, event.position);
      out.raw(type);
      out.raw(created);
      out.raw(contentType);
      out.bytes(0x3a, event.metadata);
      out.bytes(0x42, event.data);
    },
  };
}

const bytesSize = (bytes: Buffer): number => (bytes.length === 0 ? 0 : 1 + varintSize(bytes.length) + bytes.length);

function stringId(id: string): Buffer {
  return Buffer.from(`\x0a\x26\x12\x24${id}`, 'latin1');
}

function structuredId(id: string): Buffer {
  const bytes = Buffer.from(id.replaceAll('-', ''), 'hex');
  const halves = [bytes.readBigInt64BE(0), bytes.readBigInt64BE(8)].map((half) => BigInt.asUintN(64, half));
  const numbers = halves.flatMap((half, index) => [index === 0 ? 0x08 : 0x10, ...bigVarint(half)]);
  return Buffer.from([0x0a, numbers.length + 2, 0x0a, numbers.length, ...numbers]);
}

function mapEntry(key: string, value: string): Buffer {
  const length = Buffer.byteLength(value);
  const inner = 2 + key.length + 1 + varintSize(length) + length;
  const out = new Out(1 + varintSize(inner) + inner);
  out.length(0x32, inner);
  out.length(0x0a, key.length);
  out.text(key, key.length);
  out.length(0x12, length);
  out.text(value, length);
  return out.buffer;
}
