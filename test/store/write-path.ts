import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { ChangeComplaint, ChangeComplaintHandler, type Changed, type ChangeRequest } from '../../src/change-complaint';
import { Clock } from '../../src/clock';
import type { Actor } from '../../src/complaint/actor';
import { migrate } from '../../src/database/migrate';
import { openPool } from '../../src/database/open-pool';
import { SubjectKeys } from '../../src/privacy/subject-keys';
import { systemCommandId } from '../../src/store/command-id';
import { EventStore } from '../../src/store/event-store';
import { ComplaintLog, liveComplaints } from '../../src/store/follow';
import { HeardLinks } from '../../src/store/heard-links';
import type { LiveEvents } from '../../src/store/live-events';
import { Recorder } from '../../src/store/recorder';
import type { Servers } from '../servers';

export const appendKeys = [{ name: 'append-test', key: Buffer.alloc(32, 0x33) }] as const;
export const masterKeys = [{ name: 'master-test', key: Buffer.alloc(32, 0x44) }] as const;

/** The write path of one app instance, on real stores and without Nest. */
export interface Instance {
  handler: ChangeComplaintHandler;
  change(request: ChangeRequest): Promise<Changed>;
  store: EventStore;
  live: LiveEvents;
  recorder: Recorder;
  keys: SubjectKeys;
  pool: Pool;
  clock: TestClock;
  stop(): Promise<void>;
}

/** A clock that a test sets; until then the real one. */
export class TestClock extends Clock {
  at?: string;
  override now(): string {
    return this.at ?? super.now();
  }
}

export async function prepareKeys(servers: Pick<Servers, 'keys'>): Promise<void> {
  await migrate('keys', servers.keys);
}

/** `follows`: it hears its own appends come by, as the app does. */
export function openInstance(
  servers: Pick<Servers, 'keys' | 'eventstore'>,
  given: { pool?: Pool; store?: EventStore; follows?: boolean } = {},
): Instance {
  const pool = given.pool ?? openPool(servers.keys, 'test', () => undefined);
  const store = given.store ?? new EventStore({ url: servers.eventstore, user: 'admin', password: 'changeit' });
  const keys = new SubjectKeys(pool, masterKeys, appendKeys);
  const heard = new HeardLinks();
  const live = liveComplaints(store, appendKeys, heard);
  const recorder = new Recorder(store, keys, appendKeys, heard);
  const clock = new TestClock();
  const handler = new ChangeComplaintHandler(recorder, clock);
  const listening = new AbortController();
  const following = given.follows ? follow(new ComplaintLog(store, appendKeys, undefined, { live }), listening.signal) : undefined;
  const stop = async () => {
    listening.abort();
    await following;
    await store.close();
    await pool.end();
  };
  return { handler, change: (request) => handler.execute(new ChangeComplaint(request)), store, live, recorder, keys, pool, clock, stop };
}

async function follow(log: ComplaintLog, signal: AbortSignal): Promise<void> {
  for await (const _ of log.follow(await log.lastPosition(), signal)) void _;
}

export const citizen = (): Actor => ({ id: randomUUID(), role: 'complainant' });
export const clerk: Actor = { id: '00000000-0000-4000-8000-0000000000c1', role: 'clerk', session: '00000000-0000-4000-8000-0000000000c2' };
export const handler: Actor = { id: '00000000-0000-4000-8000-0000000000b1', role: 'handler' };

export const complaint = (text = 'Mijn brief van maart is niet beantwoord.') => ({
  channel: 'form',
  text,
  happened: { from: '2026-03-01' },
  kinds: ['unanswered-letter'],
  municipality: 'amsterdam',
  firstLine: {},
  complainant: { name: 'A. Pietersen', email: 'a.pietersen@example.nl', channel: 'e-mail' },
  nameWithheld: false,
  statementVersion: '2026-11-01',
  language: 'nl',
});

export const submission = (more: Partial<ChangeRequest> = {}): ChangeRequest => ({
  name: 'submit',
  body: complaint(),
  actor: citizen(),
  key: randomUUID(),
  ...more,
});

export const triage = (number: string, more: Partial<ChangeRequest> = {}): ChangeRequest => ({
  name: 'triage',
  number,
  actor: handler,
  key: randomUUID(),
  body: {
    rightAddress: true,
    enoughInformation: true,
    findings: [],
    candidates: [],
    track: 'undecided',
    conflictChecked: { staff: handler.id, clear: true },
    note: 'Eerst bellen.',
  },
  ...more,
});

/** A dossier that was submitted and acknowledged. */
export async function acknowledged(
  app: Instance,
  submitted?: Pick<Changed, 'number'> & { events: { eventId: string }[] },
): Promise<string> {
  const { number, events } = submitted ?? (await app.change(submission()));
  const cause = events[0]?.eventId ?? '';
  const commandId = systemCommandId({ eventId: cause, command: 'acknowledge' });
  await app.change({
    name: 'acknowledge',
    number,
    body: { how: 'on-screen' },
    actor: { id: 'system', role: 'system' },
    commandId,
    causationId: cause,
  });
  return number;
}
