import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** Lays a .br and a .gz beside each file of a built folder that shrinks, so that the server never compresses while somebody waits. */
export const compressed = (folder: string): Plugin => ({
  name: 'compressed',
  closeBundle() {
    for (const file of readdirSync(folder).filter((name) => /\.(css|js|svg)$/.test(name))) {
      const bytes = readFileSync(join(folder, file));
      writeFileSync(join(folder, `${file}.br`), brotliCompressSync(bytes));
      writeFileSync(join(folder, `${file}.gz`), gzipSync(bytes));
    }
  },
});
