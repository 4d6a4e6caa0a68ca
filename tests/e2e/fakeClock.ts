import type { Page } from '@playwright/test'
import { startHost, type HostProcess } from '../browser/harness/hostProcess'
import { openWindow, type OpenWindow } from '../browser/harness/profile'

/** A window whose clock stands where the test puts it, in the zone of the port. */
export interface Clocked {
  host: HostProcess
  window: OpenWindow
  /** sets the clock forward to this moment, as an evening goes by; somebody touches the laptop now and then */
  until: (moment: string) => Promise<void>
}

/** A longer gap would be a laptop that slept, and more minutes without a key an idle one: both lock the desk. */
const STEP_MS = 2 * 60_000

/** Opens a window at a moment (ISO 8601 with offset) in a zone; the clock then runs on by itself. */
export async function openAt(moment: string, zone: string): Promise<Clocked> {
  const host = await startHost()
  const window = await openWindow(host)
  const { page } = window
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setTimezoneOverride', { timezoneId: zone })
  await page.clock.install({ time: new Date(moment) })
  await page.goto(host.address)
  return { host, window, until: (then) => goForward(page, Date.parse(then)) }
}

async function goForward(page: Page, thenMs: number): Promise<void> {
  for (;;) {
    const left = thenMs - (await page.evaluate(() => Date.now()))
    if (left <= 0) return
    await page.clock.fastForward(Math.min(left, STEP_MS))
    await page.keyboard.press('Shift')
  }
}
