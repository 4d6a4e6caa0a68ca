import { mkdirSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { UNIT_REPORT } from './totals.mjs'
import { collect, toolScript } from './tools.mjs'

/** `npm run check`: everything that needs no browser, two steps at a time; stops with the output of what failed. */
const steps = [
  { name: 'types', args: [toolScript('typescript', 'tsc'), '-b'] },
  {
    name: 'lint',
    args: [toolScript('eslint'), '.', '--max-warnings', '0', '--cache', '--cache-location', '.cache/eslint/'],
  },
  {
    name: 'format',
    args: [
      toolScript('prettier'),
      '--check',
      '.',
      '--log-level',
      'warn',
      '--cache',
      '--cache-location',
      '.cache/prettier',
    ],
  },
  {
    name: 'boundaries',
    args: [
      toolScript('dependency-cruiser', 'depcruise'),
      ...['--config', '.dependency-cruiser.cjs', 'electron', 'renderer', 'shared', 'office'],
    ],
  },
  { name: 'dead exports', args: [toolScript('knip'), '--no-progress'] },
  {
    name: 'unit and property tests',
    args: [toolScript('vitest'), ...['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`]],
  },
]

const AT_ONCE = 2

/** True if all passed. Prints a line for each step. */
export async function check() {
  mkdirSync('.cache', { recursive: true })
  // The longest first, so that the others fill the second place meanwhile.
  const waiting = [steps.at(-1), ...steps.slice(0, -1)]
  let failed = null
  const worker = async () => {
    for (let step = waiting.shift(); step !== undefined && failed === null; step = waiting.shift()) {
      const startedMs = Date.now()
      const { code, output } = await collect(step.args)
      const seconds = ((Date.now() - startedMs) / 1000).toFixed(1)
      console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${step.name} (${seconds} s)`)
      if (code !== 0) failed ??= { step, output }
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  if (failed !== null) console.error(`\n${failed.step.name}:\n${failed.output}`)
  return failed === null
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) process.exitCode = (await check()) ? 0 : 1
