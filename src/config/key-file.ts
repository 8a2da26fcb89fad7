import { readFileSync } from 'node:fs';

/** A key of 32 bytes and the name by which what it made refers to it. */
export interface NamedKey {
  readonly name: string;
  readonly key: Buffer;
}

/** The keys of a file in its order: the first is in use, the others still open or check what they made earlier. */
export type NamedKeys = readonly [NamedKey, ...NamedKey[]];

const line = /^([a-z0-9][a-z0-9.-]{0,62}) ([A-Za-z0-9+/]{43}=)$/;

/** Reads a key file: lines of `name base64`, 32 bytes each.
 *  @throws an Error whose message completes "NAME …" and never quotes a key. */
export function readKeyFile(file: string): NamedKeys {
  const keys = contentOf(file)
    .split('\n')
    .map((row, index) => ({ row: row.trim(), number: index + 1 }))
    .filter(({ row }) => row !== '')
    .map(({ row, number }) => {
      const [, name, base64] = line.exec(row) ?? [];
      if (!name || !base64) throw new Error(`names ${file}, whose line ${number} is not "name base64" with 32 bytes`);
      return { name, key: Buffer.from(base64, 'base64') };
    });
  const [first, ...others] = keys;
  if (!first) throw new Error(`names ${file}, which holds no key; expected lines of "name base64"`);
  const twice = keys.find(({ name }, index) => keys.findIndex((other) => other.name === name) !== index);
  if (twice) throw new Error(`names ${file}, which has two keys with the name ${twice.name}`);
  return [first, ...others];
}

function contentOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new Error(`names ${file}, which cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'})`, { cause: error });
  }
}
