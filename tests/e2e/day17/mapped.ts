import { expect, type Page } from '@playwright/test'
import type { HostProcess } from '../../browser/harness/hostProcess'
import { goTo } from '../boxes'
import { press } from '../desk'
import { picture } from '../pictures'
import { entriesOfTable } from './answers'
import { closed } from '../beforeFiling'
import { costOf } from './calm'
import { outNames, outText } from './outbox'

/** What no file of ACE carries is written as the ready-made table; numbers of the entries in it. */
export async function tableWritten(page: Page, host: HostProcess): Promise<string[]> {
  const dialog = page.getByRole('dialog')
  await goTo(page, '#/recover/maps', 'Spreadsheet maps')
  await expect(page.getByRole('grid', { name: 'Maps' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Flat entry lines' })).toBeVisible()
  await press(page, 'Write the file')
  await expect(dialog.getByLabel('Which entries')).toBeFocused()
  await picture(page, 'day17-map')
  await costOf(page, 'map written', async () => {
    await press(page, /^Write \d+ entries$/u)
    await expect(dialog.getByText(/Flat entry lines .*\.csv/u)).toBeVisible()
  })
  await press(page, 'Done')
  await closed(page)
  const [name = ''] = await outNames(host, (one) => one.startsWith('Flat entry lines'))
  return entriesOfTable(await outText(host, name))
}
