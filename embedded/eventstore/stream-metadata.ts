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

/** What of a metadata event counts as metadata: nothing of one that is not JSON. */
export const metadataOf = (event: { json: boolean; data: Buffer } | undefined): Buffer => (event?.json ? event.data : nothing);

/** The least and the greatest of what may be limited; a `$tb` beyond a 64-bit number is none. */
const ranges = { $maxCount: [1, 2 ** 31], $maxAge: [1, 2 ** 53], $tb: [0, 2 ** 63], $cacheControl: [1, 2 ** 53] } as const;

/** The limits in a metadata event. What is no JSON object, or has anything in it that is not as it must be, limits nothing, as in the real server. */
export function parseLimits(data: Buffer): Limits {
  const parsed = parseObject(data);
  if (!parsed || !isWell(parsed)) return noLimits;
  const { $maxCount, $maxAge, $tb = 0 } = parsed as { $maxCount?: number; $maxAge?: number; $tb?: number };
  return { maxCount: $maxCount, maxAgeSeconds: $maxAge, truncateBefore: $tb };
}

function isWell(parsed: Record<string, unknown>): boolean {
  const { $acl } = parsed;
  if ($acl !== undefined && (typeof $acl !== 'object' || $acl === null || Array.isArray($acl))) return false;
  return Object.entries(ranges).every(([key, [least, most]]) => {
    const value = parsed[key];
    return value === undefined || (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most);
  });
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
