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

const say = (line: string): void => void (process.env['TEST_WORKER_INDEX'] ?? process.stdout.write(`${line}\n`))

const hasBrowser = executablePath !== null
if (!hasBrowser) {
  if (process.env['CI'] === 'true') throw new Error('No browser for the tests: set LIFEBOAT_BROWSER.')
  say('browser, e2e, faults: skipped, no Chrome, Edge or Chromium was found (set LIFEBOAT_BROWSER)')
}
// `npm run test:electron`: the harness opens the same windows in Electron (tests/browser/harness).
if (process.argv.includes('--project=electron')) {
  process.env['LIFEBOAT_TEST_HOST'] = 'electron'
  if (!hasElectron) say("electron: skipped, Electron's runtime is not installed on this machine")
}

export default defineConfig({
  testDir: 'tests',
  workers: 2,
  // Real processes are killed at random instants on machines that may be busy: one more try there, and the report says flaky.
  retries: process.env['CI'] === 'true' ? 1 : 0,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  forbidOnly: process.env['CI'] === 'true',
  reporter: [['list']],
  use: {
    viewport: { width: 1280, height: 720 },
    launchOptions: { args: [...testArguments], ...(hasBrowser ? { executablePath } : {}) },
  },
  projects: [
    // A project without its browser has no tests, so that naming it is not an error.
    ...['browser', 'e2e', 'faults'].map((name) => ({ name, testMatch: hasBrowser ? `${name}/**/*.spec.ts` : [] })),
    { name: 'electron', testMatch: hasElectron ? ['e2e/**/*.spec.ts', 'electron/**/*.spec.ts'] : [] },
  ],
})
