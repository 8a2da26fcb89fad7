/** One stored event, as readers and subscribers get it. `position` is its place in the one global order, `created` is in microseconds since 1970. */
export interface Recorded {
  position: number;
  stream: string;
  revision: number;
  /** Canonical lower-case UUID. */
  id: string;
  type: string;
  json: boolean;
  created: number;
  data: Buffer;
  metadata: Buffer;
  /** Its message to readers, once made. */
  encoded?: Buffer;
}

/** One event as a caller proposes it: all that is recorded but its place and time. */
export type Proposed = Pick<Recorded, 'id' | 'type' | 'json' | 'data' | 'metadata'>;

/** The revision of a tombstone. The protocol's number is 2^63 - 1, which a float rounds to this; it is only ever compared, and written out by `revisionText`. */
export const tombstoneRevision = 2 ** 63;

/** A revision as the decimal number of the protocol. */
export const revisionText = (revision: number): string => (revision >= tombstoneRevision ? '9223372036854775807' : String(revision));

/** Whether this names a metadata stream (`$$orders` holds the metadata of `orders`). */
export const isMetastream = (stream: string): boolean => stream.startsWith('$$');

/** The stream whose state decides: `orders` for both `orders` and `$$orders`. */
export const originalOf = (stream: string): string => (isMetastream(stream) ? stream.slice(2) : stream);
