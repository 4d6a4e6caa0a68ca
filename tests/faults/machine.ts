import { cp, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { startHost, type HostProcess } from '../browser/harness/hostProcess'
import { copyProfile, freshProfile, openWindow, type OpenWindow } from '../browser/harness/profile'
import { DRILL_PASSPHRASE, startDrill } from '../e2e/desk'

/** What of a laptop outlives its programs: the browser's profile, and the folder of settings and mirrors. */
export interface Machine {
  profile: string
  dataFolder: string
}

/** The programs of a machine while they run. */
export interface Running {
  machine: Machine
  host: HostProcess
  window: OpenWindow
  page: Page
}

export const emptyMachine = async (): Promise<Machine> => ({
  profile: await freshProfile(),
  dataFolder: await mkdtemp(join(tmpdir(), 'lifeboat-data-')),
})

export async function start(machine: Machine): Promise<Running> {
  const host = await startHost(machine.dataFolder)
  const window = await openWindow(host, machine.profile)
  return { machine, host, window, page: window.page }
}

/** Both programs end in good order. */
export async function end({ window, host }: Running): Promise<void> {
  await window.close()
  await host.end()
}

/** First run → drill kit → what `meanwhile` does on the open desk; then both programs end. */
export async function readyDesk(meanwhile: (page: Page) => Promise<void>): Promise<Machine> {
  const running = await start(await emptyMachine())
  try {
    await running.page.getByText('Practise with the drill kit').waitFor()
    await startDrill(running.page)
    await meanwhile(running.page)
  } finally {
    await end(running)
  }
  return running.machine
}

/** The same desk for another test: nothing that one breaks is seen by the other. */
export async function copyMachine({ profile, dataFolder }: Machine): Promise<Machine> {
  const copy = await mkdtemp(join(tmpdir(), 'lifeboat-data-'))
  await cp(dataFolder, copy, { recursive: true })
  return { profile: await copyProfile(profile), dataFolder: copy }
}

/** Types the passphrase and reads what opening found; '' when there was nothing to say. */
export async function unlockAndRead(page: Page): Promise<string> {
  await expect(page.locator('#secret')).toBeFocused({ timeout: 30_000 })
  await page.keyboard.type(DRILL_PASSPHRASE)
  await page.keyboard.press('Enter')
  return readFindings(page)
}

/** The page of findings, read and left by keyboard. A desk without any shows its frame at once. */
export async function readFindings(page: Page): Promise<string> {
  const frame = page.locator('.bar')
  const goOn = page.getByRole('button', { name: 'I have read it, go on' })
  await expect(goOn.or(frame).first()).toBeVisible({ timeout: 60_000 })
  if (await frame.isVisible()) return ''
  const said = await page.locator('main').innerText()
  await expect(goOn).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(frame).toBeVisible()
  return said
}
