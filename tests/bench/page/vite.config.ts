import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

/** The measuring page, minified as the window is. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: './',
  logLevel: 'warn',
  build: {
    outDir: fileURLToPath(new URL('../../../.cache/bench-page', import.meta.url)),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'chrome130',
    rolldownOptions: {
      input: ['index.html', 'packets.html', 'imports.html'].map((page) =>
        fileURLToPath(new URL(page, import.meta.url)),
      ),
    },
    chunkSizeWarningLimit: 4000,
  },
  worker: { format: 'es' },
})
