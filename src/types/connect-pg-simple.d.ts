declare module 'connect-pg-simple' {
  import type { SessionStore } from '@fastify/session';
  import type { Pool } from 'pg';

  interface Options {
    pool: Pool;
    tableName: string;
    /** Seconds. */
    ttl: number;
    pruneSessionInterval: number;
    errorLog: (...what: unknown[]) => void;
  }
  export type PgSessionStore = SessionStore & { close(): void };
  export default function connectPgSimple(session: { Store: unknown }): new (options: Options) => PgSessionStore;
}
