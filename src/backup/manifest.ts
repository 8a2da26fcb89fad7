import { createHmac, timingSafeEqual } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { NamedKeys } from '../config/key-file';
import { frame } from '../privacy/frame';
import { jcs } from '../privacy/jcs';
import { BackupProblem } from './backup-problem';
import type { Stored } from './sealed-part';

/** One file of a backup. `of`: the table, or the positions from and to. */
export interface Part extends Stored {
  readonly id: string;
  readonly kind: 'rows' | 'events' | 'document';
  readonly of: string;
  readonly count: number;
}

/** What a backup holds: written last, so what it names is whole. */
export interface Manifest {
  readonly version: 1;
  readonly madeAt: string;
  /** Of the last event in it, decimal, with its id: the next backup goes on from there. */
  readonly position: string;
  readonly lastEvent: string;
  readonly events: number;
  /** Names of the keys without which it is worth nothing. They are not in it. */
  readonly masterKeys: readonly string[];
  readonly appendKeys: readonly string[];
  readonly parts: readonly Part[];
}

const manifestFile = 'manifest.json';
export const fileOf = (folder: string, { id, kind }: Pick<Part, 'id' | 'kind'>): string => join(folder, `${kind}-${id}`);

const macOf = (manifest: Manifest, key: Buffer): string =>
  createHmac('sha256', key)
    .update(frame('wederhoor.backup.v1', jcs(manifest)))
    .digest('base64url');

/** Notes what the backup holds now, then removes the files it no longer names. */
export async function writeManifest(folder: string, manifest: Manifest, [{ name, key }]: NamedKeys): Promise<void> {
  const file = join(folder, manifestFile);
  const out = await open(`${file}.new`, 'w', 0o600);
  await out.writeFile(`${JSON.stringify({ ...manifest, mac: { key: name, mac: macOf(manifest, key) } }, undefined, 2)}\n`);
  await out.sync();
  await out.close();
  await rename(`${file}.new`, file);
  const named = new Set([file, ...manifest.parts.map((part) => fileOf(folder, part))]);
  for (const entry of await readdir(folder)) if (isOurs(entry) && !named.has(join(folder, entry))) await rm(join(folder, entry));
}

const isOurs = (entry: string): boolean => /^(rows|events|document)-[0-9a-f-]{36}(\.part)?$/.test(entry);

/** Undefined where no backup was made yet. @throws BackupProblem when it was not made with one of our append keys, or changed since */
export function readManifest(folder: string, keys: NamedKeys): Manifest | undefined {
  const file = join(folder, manifestFile);
  if (!existsSync(file)) return undefined;
  const { mac, ...manifest } = parsed(file);
  const key = keys.find(({ name }) => name === mac.key)?.key;
  if (!key)
    throw new BackupProblem(
      `The backup in ${folder} was made with the append key ${mac.key}, which is not in the append key file: name the right one.`,
    );
  const [given, right] = [Buffer.from(mac.mac), Buffer.from(macOf(manifest, key))];
  if (given.length !== right.length || !timingSafeEqual(given, right))
    throw new BackupProblem(
      `${file} was changed since it was written, or the append key ${mac.key} is another of the same name: use another copy of the backup, or the right key.`,
    );
  return manifest;
}

function parsed(file: string): Manifest & { mac: { key: string; mac: string } } {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Manifest & { mac: { key: string; mac: string } };
  } catch (error) {
    throw new BackupProblem(`${file} cannot be read: use another copy of the backup.`, { cause: error });
  }
}
