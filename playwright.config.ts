import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig } from '@playwright/test'
import { testArguments, testBrowser } from './tests/browser/harness/browser'

const executablePath = await testBrowser()

/** Electron's runtime, looked for without importing the package, which would fetch it. */
const pathFile = join('node_modules', 'electron', 'path.txt')
const hasElectron =
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] !== undefined ||
  (existsSync(pathFile) && existsSync(join('node_modules', 'electron', 'dist', readFileSync(pathFile, 'utf8').trim())))

const inBrowser = ['browser', 'e2e', 'faults'].map((name) => ({ name, testDir: `tests/${name}` }))
const say = (line: string): void => void (process.env['TEST_WORKER_INDEX'] ?? process.stdout.write(`${line}\n`))

if (executablePath === null) {
  if (process.env['CI'] === 'true') throw new Error('No browser for the tests: set LIFEBOAT_BROWSER.')
  say('browser, e2e, faults: skipped, no Chrome, Edge or Chromium was found (set LIFEBOAT_BROWSER)')
}
if (!hasElectron && process.argv.includes('--project=electron'))
  say("electron: skipped, Electron's runtime is not installed on this machine")

export default defineConfig({
  testDir: 'tests',
  testIgnore: ['unit/**', 'property/**'],
  workers: 2,
  retries: 0,
  timeout: 60_000,
  forbidOnly: process.env['CI'] === 'true',
  reporter: [['list']],
  use: {
    viewport: { width: 1280, height: 720 },
    launchOptions: { args: [...testArguments], ...(executablePath === null ? {} : { executablePath }) },
  },
  projects: [
    ...(executablePath === null ? [] : inBrowser),
    ...(hasElectron ? [{ name: 'electron', testDir: 'tests/electron' }] : []),
  ],
})
