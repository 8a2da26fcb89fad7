import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Complaint } from '../../src/complaint/complaint';
import { evolve, noComplaint } from '../../src/complaint/complaint';
import type { ComplaintEvent } from '../../src/complaint/events';
import type { Data, Metadata } from '../../src/store/envelope';
import { complaintEvent, type StoredEvent } from '../../src/store/stored-event';

/** An event once stored, kept as it was: whatever the code becomes, it must read it. Nothing of a fixture is ever changed. */
export interface Fixture {
  /** The events of the dossier before it, of which only the facts matter. */
  readonly past: readonly Lean[];
  readonly stored: Pick<StoredEvent, 'stream' | 'eventId' | 'revision' | 'type'> & { data: Data; metadata: Metadata };
  /** What is sealed in it. */
  readonly personal?: object;
  /** What it changes in the dossier. */
  readonly changes: object;
}
type Lean = Pick<StoredEvent, 'eventId' | 'revision' | 'type'> & {
  data: Data;
  metadata: Omit<Metadata, 'chain' | '$causationId' | '$correlationId'>;
};

export const folder = join(__dirname, 'fixtures');
/** Keys that stand in no place where anything real is kept. */
export const appendKeys = [{ name: 'fixtures', key: Buffer.alloc(32, 0x55) }] as const;
export const subjectKey = { id: '00000000-0000-4000-8000-00000000f1f1', key: Buffer.alloc(32, 0x66) };

export const pathOf = (type: string, version: number) => join(folder, `${type}.v${version}.json`);
export function readFixture(type: string, version: number): Fixture | undefined {
  const path = pathOf(type, version);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Fixture) : undefined;
}

/** The dossier before the event and after it, folded by the code of today. */
export function foldFixture({ past, stored }: Pick<Fixture, 'past' | 'stored'>): { before: Complaint; after: Complaint } {
  const before = past.map((event) => complaintEvent(event as Parameters<typeof complaintEvent>[0])).reduce(evolve, noComplaint);
  return { before, after: evolve(before, complaintEvent(stored)) };
}

/** What differs between two states, as JSON has it: `null` where something is there no more. */
export function changesBetween(before: Complaint, after: Complaint): Record<string, unknown> {
  const json = (value: unknown) => (value === undefined ? 'null' : JSON.stringify(value));
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof Complaint)[];
  return Object.fromEntries(
    keys.flatMap((key) => (json(before[key]) === json(after[key]) ? [] : [[key, JSON.parse(json(after[key])) as unknown]])),
  );
}

/** An earlier event as a fixture keeps it. */
export function lean(event: ComplaintEvent): Lean {
  const { eventId, revision, type, facts, about, personal: _, ...metadata } = event;
  return { eventId, revision, type, data: { facts, ...(about === undefined ? {} : { about }) }, metadata };
}
