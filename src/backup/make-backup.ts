import { randomUUID } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Pool } from 'pg';
import type { NamedKeys } from '../config/key-file';
import { BackupProblem } from './backup-problem';
import { asLines } from './json-lines';
import { fileOf, type Manifest, type Part, readManifest, writeManifest } from './manifest';
import { type Stored, writePart } from './sealed-part';
import { backedUp, rowsOf } from './tables';

/** An event byte for byte, as a line of a backup; bytes in base64. */
export interface EventLine {
  readonly stream: string;
  readonly revision: string;
  readonly position: string;
  readonly id: string;
  readonly type: string;
  readonly contentType: string;
  readonly data: string;
  readonly metadata: string;
}

/** What a backup is made of. */
export interface Source {
  readonly keys: Pool;
  readonly views: Pool;
  /** Position of the last event of all, now. */
  lastPosition(): Promise<bigint>;
  eventIdAt(position: bigint): Promise<string | undefined>;
  /** The events after a position, in order. */
  events(after: string): AsyncIterable<EventLine>;
  /** Where documents lie, sealed; the folder need not be there. */
  readonly documents: string;
}

export interface BackupOptions {
  readonly folder: string;
  readonly offline: KeyObject;
  readonly masterKeys: NamedKeys;
  readonly appendKeys: NamedKeys;
  readonly now: () => string;
  readonly progress?: (events: number) => void;
  /** Events in one part; what an interrupted backup may have to do again. */
  readonly perPart?: number;
}

/** Makes a backup, or goes on with the one in the folder: first the keys, then the events up to a position noted before,
 *  so that no event lacks its key. @throws BackupProblem */
export async function makeBackup(source: Source, options: BackupOptions): Promise<Manifest> {
  const { folder, appendKeys } = options;
  const before = readManifest(folder, appendKeys);
  if (before && before.position !== '0' && (await source.eventIdAt(BigInt(before.position))) !== before.lastEvent)
    throw new BackupProblem(`${folder} holds the backup of another event store: choose another folder.`);
  const upTo = await source.lastPosition();
  const rows = await tableParts(source, options);
  let manifest = await noted(options, before, [...(before?.parts.filter(({ kind }) => kind !== 'rows') ?? []), ...rows]);
  for (let more = true; more;) {
    const part = await eventPart(source, options, manifest, upTo);
    more = part !== undefined;
    if (part) manifest = await noted(options, { ...manifest, ...part.reached }, [...manifest.parts, part.part]);
  }
  const documents = await documentParts(source.documents, options, manifest.parts);
  return documents.length > 0 ? noted(options, manifest, [...manifest.parts, ...documents]) : manifest;
}

async function noted(options: BackupOptions, before: Partial<Manifest> | undefined, parts: readonly Part[]): Promise<Manifest> {
  const { folder, masterKeys, appendKeys, now } = options;
  const { position = '0', lastEvent = '', events = 0 } = before ?? {};
  const names = (keys: NamedKeys) => keys.map(({ name }) => name);
  const manifest: Manifest = {
    version: 1,
    madeAt: now(),
    position,
    lastEvent,
    events,
    masterKeys: names(masterKeys),
    appendKeys: names(appendKeys),
    parts,
  };
  await writeManifest(folder, manifest, appendKeys);
  return manifest;
}

async function tableParts(source: Source, options: BackupOptions): Promise<Part[]> {
  const parts: Part[] = [];
  for (const database of ['keys', 'views'] as const) {
    for (const table of backedUp[database]) parts.push(await sealed(options, 'rows', table, asLines, rowsOf(source[database], table)));
  }
  return parts;
}

/** The events that come next; undefined when there are none up to there. */
async function eventPart(source: Source, options: BackupOptions, manifest: Manifest, upTo: bigint) {
  const { perPart = 100_000, progress } = options;
  let reached = { position: manifest.position, lastEvent: manifest.lastEvent, events: manifest.events };
  const next = async function* (): AsyncGenerator<EventLine> {
    if (BigInt(manifest.position) >= upTo) return;
    for await (const event of source.events(manifest.position)) {
      if (BigInt(event.position) > upTo) return;
      yield event;
      reached = { position: event.position, lastEvent: event.id, events: reached.events + 1 };
      progress?.(reached.events);
      if (reached.events - manifest.events === perPart) return;
    }
  };
  const lines = next();
  const first = await lines.next();
  if (first.done) return undefined;
  const all = async function* () {
    yield first.value;
    yield* lines;
  };
  const part = await sealed(options, 'events', `after ${manifest.position}`, asLines, all());
  return { part, reached };
}

/** Those that are not in it yet. A document's bytes never change. */
async function documentParts(folder: string, options: BackupOptions, known: readonly Part[]): Promise<Part[]> {
  if (!existsSync(folder)) return [];
  const have = new Set(known.flatMap(({ kind, of }) => (kind === 'document' ? [of] : [])));
  const parts: Part[] = [];
  for (const name of (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())) {
    const path = join(name.parentPath, name.name).slice(folder.length + 1);
    if (have.has(path)) continue;
    const bytes = async function* () {
      yield await readFile(join(folder, path));
    };
    parts.push(await sealed(options, 'document', path, (pieces) => pieces, bytes()));
  }
  return parts;
}

async function sealed<Thing>(
  { folder, offline }: BackupOptions,
  kind: Part['kind'],
  of: string,
  write: (things: AsyncIterable<Thing>) => AsyncIterable<Buffer>,
  things: AsyncIterable<Thing>,
): Promise<Part> {
  const id = randomUUID();
  let count = 0;
  const counted = async function* () {
    for await (const thing of things) {
      count += 1;
      yield thing;
    }
  };
  const stored: Stored = await writePart(fileOf(folder, { id, kind }), id, offline, write(counted()));
  return { id, kind, of, count, ...stored };
}
