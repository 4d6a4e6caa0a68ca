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
  },
  worker: { format: 'es' },
})
