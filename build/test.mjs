import { check } from './check.mjs'
import { isStale } from './sources.mjs'
import { BROWSER_REPORT, closingLine, forgetReports } from './totals.mjs'
import { show, toolScript } from './tools.mjs'

/** `npm test`: the check, then the built program in a real browser. All that needs no Electron. */
forgetReports()
const passed = (await check()) && (await rebuild()) && (await inBrowser())
console.log(closingLine())
process.exitCode = passed ? 0 : 1

async function rebuild() {
  return !isStale() || (await show(['build/build.mjs'])) === 0
}

async function inBrowser() {
  const projects = ['browser', 'e2e', 'faults'].map((name) => `--project=${name}`)
  const args = [toolScript('@playwright/test', 'playwright'), 'test', '--pass-with-no-tests', '--reporter=list,json']
  return (await show([...args, ...projects], { PLAYWRIGHT_JSON_OUTPUT_NAME: BROWSER_REPORT })) === 0
}
