import { Metadata, status } from '@grpc/grpc-js';
import type { Log } from './log';

/** A refusal as the protocol tells it: a status code, a sentence, and the trailers by which the official client makes its own error classes. */
export class StoreError extends Error {
  readonly metadata = new Metadata();

  constructor(
    readonly code: status,
    readonly details: string,
    trailers: Record<string, string> = {},
  ) {
    super(details);
    for (const [name, value] of Object.entries(trailers)) this.metadata.set(name, headerSafe(value));
  }
}

// A trailer is a line of visible ASCII: anything else in a stream's name would break the connection.
const headerSafe = (value: string): string => value.replace(/[^\x20-\x7e]/gu, (sign) => encodeURIComponent(sign));

export const unavailable = (why: string): StoreError => new StoreError(status.UNAVAILABLE, why);

export const invalidArgument = (why: string): StoreError => new StoreError(status.INVALID_ARGUMENT, why);

/** What the real server says to a read of nothing, and to one forwards from the end. */
export const unexpectedRead = (): StoreError => new StoreError(status.UNKNOWN, 'Unexpected ReadStreamResult: Error');

export const streamDeleted = (stream: string): StoreError =>
  new StoreError(status.FAILED_PRECONDITION, `Event stream '${stream}' is deleted.`, {
    exception: 'stream-deleted',
    'stream-name': stream,
  });

export const wrongExpectedVersion = (stream: string, expected: string, actual: number): StoreError =>
  new StoreError(
    status.FAILED_PRECONDITION,
    `Append failed due to WrongExpectedVersion. Stream: ${stream}, Expected version: ${expected}, Actual version: ${actual}`,
    {
      exception: 'wrong-expected-version',
      'stream-name': stream,
      'expected-version': expected,
      'actual-version': String(actual),
    },
  );

export const tooLarge = (limit: number): StoreError =>
  new StoreError(status.INVALID_ARGUMENT, `Maximum Append Size of ${limit} Exceeded.`, {
    exception: 'maximum-append-size-exceeded',
    'maximum-append-size': String(limit),
  });

export const missingProperty = (name: string): StoreError =>
  new StoreError(status.INVALID_ARGUMENT, `Required Metadata Property '${name}' is missing`, {
    exception: 'missing-required-metadata-property',
    'required-metadata-properties': 'type,content-type',
  });

/** What a caller hears of a failure that nobody foresaw: its details belong in the log. */
export const unforeseen = (): StoreError => new StoreError(status.UNKNOWN, 'The event store failed on this call.');

/** Makes any failure a refusal, and logs those that nobody foresaw. */
export const refusals =
  (log: Log) =>
  (error: unknown): StoreError => {
    if (error instanceof StoreError) return error;
    log('call-failed', { why: error instanceof Error ? (error.stack ?? String(error)) : String(error) });
    return unforeseen();
  };
