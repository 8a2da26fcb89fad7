import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeData } from '../throw-away-postgres';

const made: string[] = [];

/** A new data folder, removed by removeFolders. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'wederhoor-start-'));
  chmodSync(folder, 0o711);
  made.push(folder);
  return folder;
}

export function removeFolders(): void {
  for (const folder of made) {
    removeData(join(folder, 'postgres'));
    rmSync(folder, { recursive: true, force: true });
  }
}
