import type { FactoryProvider } from '@nestjs/common';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { Runner, type RunnerState } from '../projections/runner';
import { Clock } from './clock';
import { KEYS_POOL, VIEWS } from './database/database.module';
import { HEALTH_PARTS, type HealthPart, type PartState } from './http/health-part';
import { MailLedger } from './mail/ledger';
import { EventStore } from './store/event-store';

/** What `/health/ready` looks at, a line per part. */
export const healthParts: FactoryProvider<HealthPart[]> = {
  provide: HEALTH_PARTS,
  inject: [EventStore, VIEWS, KEYS_POOL, Runner, MailLedger, Clock],
  useFactory: (store: EventStore, views: DataSource, keys: Pool, runner: Runner, ledger: MailLedger, clock: Clock) => [
    { name: 'store', server: true, check: async () => ({ state: 'ok', position: (await store.lastPosition()).toString() }) },
    { name: 'views', server: true, check: () => answers(views.query('select 1')) },
    { name: 'keys', server: true, check: () => answers(keys.query('select 1')) },
    { name: 'projecting', check: async () => projecting(runner.state()) },
    { name: 'mail', check: async () => mail(await ledger.waiting(), Date.parse(clock.now())) },
  ],
};

async function answers(asked: Promise<unknown>): Promise<PartState> {
  await asked;
  return { state: 'ok' };
}

function projecting({ phase, since, position, lagSeconds, parked }: RunnerState): PartState {
  const state =
    phase === 'refused'
      ? 'refused'
      : phase === 'retrying' || phase === 'stopped'
        ? 'away'
        : lagSeconds > 60 || parked > 0
          ? 'behind'
          : 'ok';
  return { state, since: new Date(since).toISOString(), position: position.toString(), lagSeconds, parked };
}

const hour = 3_600_000;

function mail({ count, oldest }: Awaited<ReturnType<MailLedger['waiting']>>, now: number): PartState {
  const state = oldest && now - oldest.getTime() > hour ? 'behind' : 'ok';
  return { state, waiting: count, ...(oldest ? { since: oldest.toISOString() } : {}) };
}
