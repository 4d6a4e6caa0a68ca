import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const sources = ['electron', 'renderer', 'shared', 'office', 'assets', 'build']
const files = ['package.json', 'package-lock.json', 'vite.config.ts', 'vite.node.config.ts']
const built = [
  'dist/renderer/index.html',
  'dist/electron/main.js',
  'dist/electron/preload.cjs',
  'dist/electron/browserHost.js',
  'dist/office/lifeboat.js',
]

const modifiedMs = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs

/** True if something built is missing or older than the newest source. */
export function isStale() {
  const times = built.map(modifiedMs)
  if (times.includes(undefined)) return true
  const newest = Math.max(...files.map((file) => modifiedMs(file) ?? 0), ...sources.map(newestIn))
  return newest > Math.min(...times)
}

function newestIn(folder) {
  let newest = 0
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const name = join(folder, entry.name)
    newest = Math.max(newest, entry.isDirectory() ? newestIn(name) : (modifiedMs(name) ?? 0))
  }
  return newest
}
