import { execFile } from 'node:child_process'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, type Page } from '@playwright/test'
import type { HostProcess } from '../../browser/harness/hostProcess'
import { goTo } from '../boxes'
import { press } from '../desk'
import { outNames, outPath } from './outbox'

/** A bundle is written for six words, and the office's command accounts for its numbers. */
export async function officeAccounts(page: Page, host: HostProcess): Promise<string> {
  await goTo(page, '#/recover', 'Export a bundle for the office')
  const words = (await page.getByLabel('Offered passphrase').innerText()).trim()
  await page.locator('#bundle-passphrase').focus()
  await page.keyboard.insertText(words)
  await press(page, 'Write the bundle')
  await expect(page.getByRole('heading', { name: 'The bundle is written' })).toBeVisible({ timeout: 120_000 })
  const [bundle = ''] = await outNames(host, (name) => name.endsWith('.age'))
  const secret = join(await mkdtemp(join(tmpdir(), 'lifeboat-office-')), 'words')
  await writeFile(secret, `${words}\n`)
  const command = [resolve('dist', 'office', 'lifeboat.js'), 'accounting', outPath(host, bundle)]
  return new Promise((done) => {
    // It ends with 1 where something is open: what it says is looked at all the same.
    execFile(
      process.execPath,
      [...command, '--passphrase-file', secret],
      { maxBuffer: 2 ** 26 },
      (_, out, errors) => void done(`${out}${errors}`),
    )
  })
}
