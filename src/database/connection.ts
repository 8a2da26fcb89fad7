import type { PoolConfig } from 'pg';
import { ImpatientClient } from './impatient-client';

/** How long a connection's user waits: a request, a batch of the read side, or a migration. */
export type Patience = 'request' | 'batch' | 'migration';

// The server gives up first, so that the connection survives; the client's own limit is for a server or network that is frozen.
const limits: Record<Patience, { query_timeout?: number; statement_timeout?: number; idle_in_transaction_session_timeout: number }> = {
  request: { query_timeout: 2_000, statement_timeout: 1_800, idle_in_transaction_session_timeout: 5_000 },
  batch: { query_timeout: 30_000, statement_timeout: 28_000, idle_in_transaction_session_timeout: 35_000 },
  migration: { idle_in_transaction_session_timeout: 600_000 },
};

/** Options every connection of ours has: nothing waits for ever. */
export function connectionOptions(patience: Patience): PoolConfig & { Client: typeof ImpatientClient } {
  return {
    ...limits[patience],
    connectionTimeoutMillis: 2_000,
    idleTimeoutMillis: 30_000,
    maxLifetimeSeconds: 1_800,
    keepAlive: true,
    Client: ImpatientClient,
  };
}
