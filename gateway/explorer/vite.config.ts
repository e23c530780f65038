/** Builds the explorer into static files that need no other host; run by build-explorer.ts and by `npm run explorer`. */

import { fileURLToPath } from 'node:url';

import { defineConfig } from 'vite';

export default defineConfig({
  root: fileURLToPath(new URL('app', import.meta.url)),
  base: '/explorer/',
  // JSX is vite's own: the page is small, and a plugin for it would be one more thing to keep.
  oxc: { jsx: { runtime: 'automatic' } },
  build: {
    outDir: process.env['EXPLORER_FOLDER'] ?? fileURLToPath(new URL('../../.wholeplace/explorer', import.meta.url)),
    emptyOutDir: true,
    // The editor that GraphiQL is made of is one large file, fetched once from this machine.
    chunkSizeWarningLimit: 10_000,
  },
  worker: { format: 'es' },
  // Its warnings are about directives in others' packages.
  logLevel: 'error',
});
