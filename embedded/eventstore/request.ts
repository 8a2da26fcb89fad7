import type { Expected } from './decide';
import { invalidArgument } from './store-error';

/** The parts of requests that several calls share, read strictly. @throws StoreError INVALID_ARGUMENT for what cannot be stored as sent */
const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** A stream's name. */
export function streamName(bytes: Uint8Array | undefined): string {
  const name = decode(bytes ?? new Uint8Array());
  if (name === '' || name === '$$') throw invalidArgument('A stream needs a name.');
  return name;
}

/** A stream's name that may be written to. */
export function writableName(bytes: Uint8Array | undefined): string {
  const name = streamName(bytes);
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

/** A UUID sent as text, in canonical form. */
export function canonicalUuid(text: string): string {
  const lower = text.toLowerCase();
  if (!canonical.test(lower)) throw invalidArgument('An id must be a UUID.');
  return lower;
}

/** A UUID sent as two 64-bit numbers, in canonical form. */
export function structuredUuid(most: string, least: string): string {
  const hex = hexOf(most) + hexOf(least);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
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
