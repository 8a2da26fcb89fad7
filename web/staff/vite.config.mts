import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compressed } from '../compressed.mts';

const out = join(import.meta.dirname, '../../dist/web/staff');

export default defineConfig({
  root: import.meta.dirname,
  base: '/werkplek/',
  plugins: [react(), compressed(join(out, 'assets'))],
  build: { outDir: out, emptyOutDir: true, manifest: true, assetsInlineLimit: 0, modulePreload: { polyfill: false } },
});
