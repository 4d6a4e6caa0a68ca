import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The window. No inlined assets, no preload polyfill: the content policy allows neither. */
export default defineConfig({
  root: 'renderer',
  base: './',
  publicDir: '../assets/public',
  plugins: [react()],
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'chrome130',
    chunkSizeWarningLimit: 4000,
    // What is read later shares modules with the start, and they then stand in chunks that run before the start's own.
    // zod is told not to make code from text (strictZod) in the one chunk that every schema waits for.
    rolldownOptions: {
      output: {
        codeSplitting: { groups: [{ name: 'zod', test: /[\\/]node_modules[\\/]zod[\\/]|[\\/]strictZod\.ts$/u }] },
      },
    },
  },
  worker: { format: 'es' },
})
