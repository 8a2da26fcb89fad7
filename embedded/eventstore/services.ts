import type { Metadata } from '@grpc/grpc-js';
import type { Outcome, Write } from './batch';
import type { Feed } from './feed';
import type { Heads } from './heads';
import type { Pages } from './pages';

/** What the calls of the protocol are made of. */
export interface Services {
  heads: Heads;
  feed: Feed;
  pages: Pages;
  maxAppendSize: number;
  /** Hands a write to the one writer. @throws StoreError */
  submit: (write: Write, call: { metadata: Metadata }) => Promise<Outcome>;
  /** Aborted when the server stops. */
  stopping: AbortSignal;
}
