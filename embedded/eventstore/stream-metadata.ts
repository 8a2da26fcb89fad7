/** What a stream's metadata says about what readers may see of it; `truncateBefore` is 0 and the others undefined where nothing is said. */
export interface Limits {
  maxCount: number | undefined;
  maxAgeSeconds: number | undefined;
  truncateBefore: number;
}

export const noLimits: Limits = { maxCount: undefined, maxAgeSeconds: undefined, truncateBefore: 0 };

/** At and above this a `$tb` means "all of it": JSON.parse makes a float of 9223372036854775807, so it is never compared for equality. */
const softDeleteFrom = 9.2e18;

/** The bytes a soft delete leaves as metadata; a number JSON.stringify cannot write. */
export const softDeletedBytes = Buffer.from('{"$tb":9223372036854775807}');

export const isSoftDeleted = (limits: Limits): boolean => limits.truncateBefore >= softDeleteFrom;

const nothing = Buffer.alloc(0);

/** What must be remembered of metadata: only that of a soft-deleted stream is ever written again. A copy, so that nothing larger is held with it. */
export const keptMetadata = (metadata: Buffer, limits: Limits): Buffer =>
  isSoftDeleted(limits) ? Buffer.alloc(metadata.length, metadata) : nothing;

/** The limits in a metadata event. What is no JSON object, or holds a limit that is no whole number, limits nothing, as in the real server. */
export function parseLimits(data: Buffer): Limits {
  const parsed = parseObject(data);
  if (!parsed) return noLimits;
  const number = (key: string): number | undefined => {
    const value = parsed[key];
    return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : undefined;
  };
  return { maxCount: number('$maxCount') || undefined, maxAgeSeconds: number('$maxAge') || undefined, truncateBefore: number('$tb') ?? 0 };
}

/** The same metadata with `$tb` set: what the server writes when a soft-deleted stream is written to again. */
export function withTruncateBefore(data: Buffer, truncateBefore: number): Buffer {
  return Buffer.from(JSON.stringify({ ...parseObject(data), $tb: truncateBefore }));
}

function parseObject(data: Buffer): Record<string, unknown> | undefined {
  try {
    const parsed: unknown = JSON.parse(data.toString());
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed) ? { ...parsed } : undefined;
  } catch {
    return undefined;
  }
}
