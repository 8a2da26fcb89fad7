import type { StreamIdentifier, UUID } from '@eventstore/db-client/generated/shared_pb';
import type { Expected } from './decide';
import type { Proposed } from './recorded';
import { invalidArgument, missingProperty } from './store-error';

/** The parts of requests that several calls share, read strictly. @throws StoreError INVALID_ARGUMENT for what cannot be stored as sent */
const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** A stream's name. */
export function streamName(identifier: StreamIdentifier | undefined): string {
  const name = decode(identifier?.getStreamName_asU8() ?? new Uint8Array());
  if (name === '' || name === '$$') throw invalidArgument('A stream needs a name.');
  return name;
}

/** A stream's name that may be written to. */
export function writableStream(identifier: StreamIdentifier | undefined): string {
  const name = streamName(identifier);
  if (name.startsWith('$$$$')) throw invalidArgument('A metadata stream has no metadata of its own.');
  if (name === '$all') throw invalidArgument('$all cannot be written to.');
  return name;
}

function decode(bytes: Uint8Array): string {
  try {
    return strict.decode(bytes);
  } catch {
    throw invalidArgument('The name of a stream must be UTF-8.');
  }
}

const canonical = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const hexOf = (half: string): string => BigInt.asUintN(64, BigInt(half)).toString(16).padStart(16, '0');

/** A UUID in canonical form, sent in either form. */
export function uuidText(uuid: UUID | undefined): string {
  const structured = uuid?.getStructured();
  if (structured) {
    const hex = hexOf(structured.getMostSignificantBits()) + hexOf(structured.getLeastSignificantBits());
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
  }
  const text = uuid?.getString().toLowerCase() ?? '';
  if (!canonical.test(text)) throw invalidArgument('An id must be a UUID.');
  return text;
}

interface ExpectedOptions {
  hasNoStream(): boolean;
  hasAny(): boolean;
  hasStreamExists(): boolean;
}

/** The expected revision; `exact` is the text of an exact one, undefined when none was sent. */
export function expectedOf(options: ExpectedOptions, exact: string | undefined): Expected {
  if (exact !== undefined) return { kind: 'exact', revision: Number(exact), text: exact };
  if (options.hasNoStream()) return { kind: 'none' };
  if (options.hasAny()) return { kind: 'any' };
  if (options.hasStreamExists()) return { kind: 'exists' };
  throw invalidArgument('The expected revision is missing.');
}

/** The number by which trailers tell an expected revision. */
export function expectedText(expected: Expected): string {
  if (expected.kind === 'exact') return expected.text;
  return { any: '-2', none: '-1', exists: '-4' }[expected.kind];
}

interface Message {
  getId(): UUID | undefined;
  getMetadataMap(): { get(key: string): string | undefined };
  getData_asU8(): Uint8Array;
  getCustomMetadata_asU8(): Uint8Array;
}

const bytes = (view: Uint8Array): Buffer => Buffer.from(view.buffer, view.byteOffset, view.byteLength);

/** An event as proposed. What is not exactly `application/json` is bytes. */
export function proposedOf(message: Message): Proposed {
  const map = message.getMetadataMap();
  const type = map.get('type');
  const contentType = map.get('content-type');
  if (type === undefined) throw missingProperty('type');
  if (contentType === undefined) throw missingProperty('content-type');
  const data = bytes(message.getData_asU8());
  return {
    id: uuidText(message.getId()),
    type,
    json: contentType === 'application/json',
    data,
    metadata: bytes(message.getCustomMetadata_asU8()),
  };
}
