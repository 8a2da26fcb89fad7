import type { KeyObject } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Pool } from 'pg';
import type { NamedKeys } from '../config/key-file';
import { unwrap, type WrappedKey } from '../privacy/wrap';
import { BackupProblem } from './backup-problem';
import { fromLines } from './json-lines';
import type { EventLine } from './make-backup';
import { fileOf, type Manifest, type Part, readManifest } from './manifest';
import { readPart, storedOf } from './sealed-part';
import { type BackedUp, backedUp, isEmpty, putRows } from './tables';

interface KeyRow {
  readonly id: string;
  readonly complaint: string;
  readonly subject: string;
  readonly master: string;
  /** As PostgreSQL writes bytes: `\x…`. */
  readonly wrapped: string;
}

/** A backup that is whole and opens: everything about it was checked before anything of it is used. */
export class Backup {
  private constructor(
    private readonly folder: string,
    private readonly offline: KeyObject,
    readonly manifest: Manifest,
  ) {}

  /** @throws BackupProblem */
  static async open(folder: string, offline: KeyObject, masterKeys: NamedKeys, appendKeys: NamedKeys): Promise<Backup> {
    const manifest = readManifest(folder, appendKeys);
    if (!manifest) throw new BackupProblem(`There is no backup in ${folder}: name the folder that npm run backup wrote to.`);
    for (const part of manifest.parts) await isWhole(fileOf(folder, part), part);
    const backup = new Backup(folder, offline, manifest);
    await backup.opensWith(masterKeys);
    return backup;
  }

  /** Its events, in order. */
  async *events(): AsyncGenerator<EventLine> {
    for (const part of this.parts('events')) yield* this.lines<EventLine>(part);
  }

  /** Puts back the rows that no event can give. Of the keys, none that a tombstone names. @returns how many keys were put back */
  async putTables(databases: Record<keyof typeof backedUp, Pool>): Promise<number> {
    const destroyed = new Set<string>();
    for await (const { id } of this.rows<{ id: string }>('tombstones')) destroyed.add(id);
    const standing = this.rows<KeyRow>('keys');
    const living = async function* () {
      for await (const row of standing) if (!destroyed.has(row.id)) yield row;
    };
    const keys = await putRows(databases.keys, 'keys', living());
    for (const table of ['tombstones', 'staff_sign_ins'] as const) await putRows(databases.keys, table, this.rows(table));
    for (const table of backedUp.views) await putRows(databases.views, table, this.rows(table));
    return keys;
  }

  /** Puts back the documents, as they were stored. @returns how many */
  async putDocuments(folder: string): Promise<number> {
    const parts = this.parts('document');
    for (const part of parts) {
      const file = join(folder, part.of);
      await mkdir(dirname(file), { recursive: true, mode: 0o700 });
      await writeFile(file, this.pieces(part), { mode: 0o600, flush: true });
    }
    return parts.length;
  }

  private parts(kind: Part['kind']): Part[] {
    return this.manifest.parts.filter((part) => part.kind === kind);
  }

  private pieces(part: Part): AsyncGenerator<Buffer> {
    return readPart(fileOf(this.folder, part), part.id, this.offline);
  }

  private lines<Thing extends object>(part: Part): AsyncGenerator<Thing> {
    return fromLines<Thing>(this.pieces(part));
  }

  private async *rows<Row extends object>(table: BackedUp): AsyncGenerator<Row> {
    for (const part of this.parts('rows')) if (part.of === table) yield* this.lines<Row>(part);
  }

  /** The first key of each master is tried: another master of the same name opens nothing. */
  private async opensWith(masters: NamedKeys): Promise<void> {
    const tried = new Set<string>();
    for await (const { wrapped, ...row } of this.rows<KeyRow>('keys')) {
      if (tried.has(row.master)) continue;
      tried.add(row.master);
      const key: WrappedKey = { ...row, wrapped: Buffer.from(wrapped.slice(2), 'hex') };
      try {
        unwrap(key, masters).key.fill(0);
      } catch (error) {
        const why = `The master key ${row.master} of the backup is not in the master key file: put the file back that was in use`;
        throw new BackupProblem(`${why} (WEDERHOOR_MASTER_KEY_FILE, in development <data>/keys/master).`, { cause: error });
      }
    }
  }
}

async function isWhole(file: string, { bytes, digest }: Part): Promise<void> {
  if (!existsSync(file)) throw new BackupProblem(`${file} is missing: use another copy of the backup.`);
  const found = await storedOf(file);
  if (found.bytes !== bytes || found.digest !== digest) throw new BackupProblem(`${file} was damaged: use another copy of the backup.`);
}

/** @throws BackupProblem unless nothing is there that a restore could harm */
export async function refuseUnlessEmpty(databases: Record<keyof typeof backedUp, Pool>, hasEvents: boolean): Promise<void> {
  const empty = !hasEvents && (await isEmpty(databases.keys, backedUp.keys)) && (await isEmpty(databases.views, backedUp.views));
  if (!empty)
    throw new BackupProblem('There are dossiers, keys or drafts here already: restore onto an empty data folder, or empty databases.');
}
