import { expect, test } from '@playwright/test'
import { startHost, type HostProcess } from '../browser/harness/hostProcess'
import { openWindow, type OpenWindow } from '../browser/harness/profile'
import { newEntry } from './boxes'
import { dayHere } from './days'
import { press } from './desk'
import { buildKit, loadKit } from './officeKit'
import { picture } from './pictures'
import { toReadiness } from './readyLines'
import { operatorAndCode } from './realDesk'

/** Somebody has a kit and a laptop without any desk: from the first screen to the first entry, nothing keyed twice. */
let host: HostProcess
let window: OpenWindow

test.setTimeout(400_000)
test.use({ actionTimeout: 60_000 })
test.beforeAll(async () => {
  host = await startHost()
  window = await openWindow(host)
})
test.afterAll(async () => {
  await window.close()
  await host.end()
})

test('a kit and no desk: only the keys are asked, and firm, signers and numbers are those of the kit', async () => {
  const { page } = window
  const kit = await buildKit('ace', dayHere(7))
  await picture(page, 'first-run')
  await press(page, /I have a kit from my office/)
  await picture(page, 'first-kit')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText('Key the name of the firm')
  await page.getByLabel('Name of the firm').fill('Kestrel Point')
  await operatorAndCode(page, 'Saoirse Kell')
  await expect(page.getByRole('heading', { name: 'Kit', exact: true })).toBeVisible({ timeout: 90_000 })
  await loadKit(page, kit)
  await expect(page.getByText('your yes', { exact: false })).toHaveCount(0)
  await toReadiness(page)
  for (const title of ['1 signer: Saoirse Kell', 'Entry numbers: 100 of 100 left', 'Emergency block: 25 numbers'])
    await expect(page.getByText(title)).toBeVisible()
  expect(await newEntry(page)).toMatch(/^9K4-51000\d\d-\d$/)
  expect(window.faults).toEqual([])
})
