import type { Metadata } from '@grpc/grpc-js';
import type { Feed } from './feed';
import type { Intake } from './gathering';
import type { Heads } from './heads';
import type { Metrics } from './metrics';
import type { Pages } from './pages';
import type { StoreError } from './store-error';
import type { Writer } from './writer';

/** What the calls of the protocol are made of. */
export interface Services {
  heads: Heads;
  feed: Feed;
  pages: Pages;
  writer: Writer;
  intake: Intake;
  metrics: Metrics;
  /** Bytes of data in one append. */
  maxAppendSize: number;
  /** Checks the name and password a call brings. @throws StoreError UNAUTHENTICATED */
  authenticate: (metadata: Metadata) => void;
  /** What a caller hears of any failure. */
  refusalOf: (error: unknown) => StoreError;
  /** Aborted when the server stops. */
  stopping: AbortSignal;
}
