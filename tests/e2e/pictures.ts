import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'

/** A picture of the window for whoever asked for pictures (`LIFEBOAT_SCREENS` names the folder); else nothing. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['LIFEBOAT_SCREENS']
  if (folder === undefined || folder === '') return
  await mkdir(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name}.png`) })
}
