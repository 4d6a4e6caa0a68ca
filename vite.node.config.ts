import { readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { defineConfig } from 'vite'
import { z } from 'zod'

/** The Node side: Electron main and preload, the browser host, the office's command. One file each, no node_modules needed. */
const entries: Record<string, { input: string; out: string }> = {
  main: { input: 'electron/main.ts', out: 'dist/electron/main.js' },
  // A sandboxed preload must be CommonJS and one file.
  preload: { input: 'electron/preload.ts', out: 'dist/electron/preload.cjs' },
  browserHost: { input: 'electron/browserHost.ts', out: 'dist/electron/browserHost.js' },
  lifeboat: { input: 'office/lifeboat.ts', out: 'dist/office/lifeboat.js' },
}

const { version } = z.object({ version: z.string() }).parse(JSON.parse(readFileSync('package.json', 'utf8')))

export default defineConfig(({ mode }) => {
  const entry = entries[mode]
  if (entry === undefined) throw new Error(`vite.node.config: unknown mode ${mode}`)
  const folder = entry.out.slice(0, entry.out.lastIndexOf('/'))
  const file = entry.out.slice(entry.out.lastIndexOf('/') + 1)
  return {
    ssr: { noExternal: true },
    publicDir: false,
    define: { __LIFEBOAT_VERSION__: JSON.stringify(version) },
    build: {
      ssr: true,
      target: 'node20',
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      rolldownOptions: {
        input: entry.input,
        // PGlite reads its own files beside it: only `lifeboat receive --folder` wants it, and then from node_modules.
        external: ['electron', /^@electric-sql\/pglite/, /^node:/, ...builtinModules],
        output: {
          format: file.endsWith('.cjs') ? 'cjs' : 'es',
          entryFileNames: file,
          codeSplitting: false,
        },
      },
    },
  }
})
