import { join } from 'node:path';
import { defineConfig } from 'vite';
import { compressed } from '../compressed.mts';

const out = join(import.meta.dirname, '../../dist/web/assets');

export default defineConfig({
  root: import.meta.dirname,
  base: '/assets/',
  plugins: [compressed(out)],
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
