import { existsSync, readFileSync, rmSync } from 'node:fs'

/** The runners' own reports of the last run, from which the closing line is added up. */
export const UNIT_REPORT = '.cache/unit.json'
export const BROWSER_REPORT = '.cache/browser.json'

export const forgetReports = () => [UNIT_REPORT, BROWSER_REPORT].forEach((file) => rmSync(file, { force: true }))

/** `N passed, N failed, N skipped` over both runners. */
export function closingLine() {
  const unit = read(UNIT_REPORT)
  const browser = read(BROWSER_REPORT)?.stats
  const passed = (unit?.numPassedTests ?? 0) + (browser?.expected ?? 0) + (browser?.flaky ?? 0)
  const failed = (unit?.numFailedTests ?? 0) + (browser?.unexpected ?? 0)
  const skipped = (unit?.numPendingTests ?? 0) + (browser?.skipped ?? 0)
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

function read(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null
}
