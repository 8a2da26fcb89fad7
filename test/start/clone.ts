import { cpSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './family';

const left = ['node_modules', 'data', '.git', 'coverage', 'reports', '.stryker-tmp'];

/** A copy of the tree in a new folder, without its data; `real` names packages that lie in it themselves, where the others are links. */
export function makeClone(folder: string, { dist, real }: { dist: boolean; real: string[] }): void {
  const packages = join(folder, 'node_modules');
  mkdirSync(packages, { recursive: true });
  for (const name of readdirSync(join(root, 'node_modules'))) {
    const from = join(root, 'node_modules', name);
    if (real.includes(name)) cpSync(from, join(packages, name), { recursive: true, verbatimSymlinks: true });
    else symlinkSync(from, join(packages, name));
  }
  for (const name of readdirSync(root)) {
    if (left.includes(name) || (name === 'dist' && !dist)) continue;
    cpSync(join(root, name), join(folder, name), { recursive: true, preserveTimestamps: true });
  }
}
