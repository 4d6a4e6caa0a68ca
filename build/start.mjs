import { spawn, spawnSync } from 'node:child_process'
import { parseArgs } from 'node:util'
import { electronExecutable, fetchElectron } from './electron-runtime.mjs'
import { nodeProblem } from './node-version.mjs'
import { isStale } from './sources.mjs'

/** `npm start`: Electron where its runtime is or can be fetched, else the browser host. `-- --host browser|electron` forces one. */
const BROWSER_HOST = 'dist/electron/browserHost.js'
/** An Electron that ends sooner than this with a failure could not open its window at all. */
const SHORT_LIFE_MS = 5_000

process.exitCode = await main()

async function main() {
  const problem = nodeProblem()
  if (problem !== null) return fail(problem)
  const forced = forcedHost()
  if (forced === 'wrong') return fail('Use: npm start -- --host browser, or --host electron')
  if (isStale() && !rebuild()) return fail('The program could not be built; the lines above say why.')
  if (forced === 'browser') return browser()
  const electron = electronExecutable() ?? ((await fetchElectron()) ? electronExecutable() : null)
  if (electron === null) {
    if (forced === 'electron') return fail("Electron's runtime is not on this machine and could not be fetched.")
    console.log("Electron's runtime is not on this machine and could not be fetched: opening in the browser instead.")
    return browser()
  }
  const startedMs = Date.now()
  const code = await run(electron, ['.'])
  const failedToOpen = code !== 0 && Date.now() - startedMs < SHORT_LIFE_MS
  if (!failedToOpen || forced === 'electron') return code
  console.log('Electron could not open its window: opening in the browser instead.')
  return browser()
}

function forcedHost() {
  try {
    const { values } = parseArgs({ options: { host: { type: 'string' } } })
    return values.host === undefined || ['browser', 'electron'].includes(values.host) ? values.host : 'wrong'
  } catch {
    return 'wrong'
  }
}

function fail(words) {
  console.error(words)
  return 1
}

function rebuild() {
  return spawnSync(process.execPath, ['build/build.mjs'], { stdio: 'inherit' }).status === 0
}

function browser() {
  return run(process.execPath, [BROWSER_HOST])
}

/** Runs the program to its end and gives its exit code; Ctrl+C goes to the program, which ends by itself. */
function run(command, args) {
  process.on('SIGINT', () => undefined)
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'inherit' })
    process.on('SIGTERM', () => child.kill('SIGTERM'))
    child.on('error', () => resolve(1))
    child.on('exit', (code) => resolve(code ?? 1))
  })
}
