import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** How long to wait for a download that brings no bytes. */
const SILENCE_MS = 10_000

/** Electron's executable, or null. The package is never imported to find out: importing it would fetch the runtime. */
export function electronExecutable() {
  const folder = packageFolder()
  if (folder === null) return null
  const pathFile = join(folder, 'path.txt')
  const given = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (given === undefined && !existsSync(pathFile)) return null
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8').trim() : usualName()
  const executable = join(given ?? join(folder, 'dist'), name)
  return existsSync(executable) ? executable : null
}

function usualName() {
  if (process.platform === 'win32') return 'electron.exe'
  return process.platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : 'electron'
}

function packageFolder() {
  try {
    return dirname(createRequire(import.meta.url).resolve('electron/package.json'))
  } catch {
    return null
  }
}

/**
 * Tries once to fetch the runtime with Electron's own installer; true if it came. Ends when nothing arrives for ten
 * seconds, but not while bytes do: the first start on a slow line takes its time.
 */
export async function fetchElectron() {
  const folder = packageFolder()
  if (folder === null) return false
  const downloads = mkdtempSync(join(tmpdir(), 'lifeboat-electron-'))
  try {
    await runInstaller(folder, downloads)
  } finally {
    rmSync(downloads, { recursive: true, force: true })
  }
  return electronExecutable() !== null
}

function runInstaller(folder, downloads) {
  const bytesSoFar = () => sizeOf(downloads) + sizeOf(join(folder, 'dist'))
  return new Promise((resolve) => {
    // A temporary folder of its own, so that what arrives can be told from what lay there.
    const env = { ...process.env, TMPDIR: downloads, TEMP: downloads, TMP: downloads }
    const child = spawn(process.execPath, [join(folder, 'install.js')], { stdio: 'ignore', env })
    let seen = bytesSoFar()
    let lastMs = Date.now()
    const timer = setInterval(() => {
      const now = bytesSoFar()
      if (now !== seen) lastMs = Date.now()
      seen = now
      if (Date.now() - lastMs > SILENCE_MS) child.kill()
    }, 500)
    const done = () => {
      clearInterval(timer)
      resolve()
    }
    child.on('error', done)
    child.on('exit', done)
  })
}

function sizeOf(name) {
  const stat = statSync(name, { throwIfNoEntry: false })
  if (stat === undefined) return 0
  if (!stat.isDirectory()) return stat.size
  return readdirSync(name).reduce((sum, child) => sum + sizeOf(join(name, child)), 0)
}
