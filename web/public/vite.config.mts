import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { defineConfig } from 'vite';
import type { Plugin } from 'vite';

const out = join(import.meta.dirname, '../../dist/web/assets');

/** Lays a .br and a .gz beside each file that shrinks, so that the server never compresses while somebody waits. */
const compressed: Plugin = {
  name: 'compressed',
  closeBundle() {
    for (const file of readdirSync(out).filter((name) => /\.(css|js|svg)$/.test(name))) {
      const bytes = readFileSync(join(out, file));
      writeFileSync(join(out, `${file}.br`), brotliCompressSync(bytes));
      writeFileSync(join(out, `${file}.gz`), gzipSync(bytes));
    }
  },
};

export default defineConfig({
  root: import.meta.dirname,
  base: '/assets/',
  plugins: [compressed],
  build: {
    outDir: out,
    emptyOutDir: true,
    assetsDir: '',
    manifest: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: { form: 'browser/form.ts', public: 'styles/public.css', mark: '../ui/theme/mark.svg' } },
  },
});
