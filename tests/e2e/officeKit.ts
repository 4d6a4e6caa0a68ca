import { execFile } from 'node:child_process'
import { cp, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { expect, type Page } from '@playwright/test'
import { press } from './desk'

/** Kits as an office builds them: with the command, from the folder that its main system exports into. */
const run = promisify(execFile)
const PASSPHRASE = 'harbor lantern copper meadow signal quilt'
/** A key is made from the passphrase, slowly by design: on a busy machine that is half a minute. */
const slow = { timeout: 180_000 }

export interface OfficeKit {
  /** the kit of the first laptop, and the spare */
  file: string
  spare: string
  passphrase: string
  /** the eight words of the office's key, as the command reads them out */
  words: string
}

/**
 * Builds the kit of one laptop from a copy of `tests/fixtures/kit-folder-<shape>`. The day on which the fixture's goods
 * arrive becomes `arrivalDay` (YYYY-MM-DD), so that the arrivals are to come on whatever day the test runs.
 */
export async function buildKit(shape: 'flat' | 'xlsx' | 'ace', arrivalDay: string): Promise<OfficeKit> {
  const office = await mkdtemp(join(tmpdir(), `lifeboat-office-${shape}-`))
  const folder = join(office, 'exports')
  await cp(join('tests', 'fixtures', `kit-folder-${shape}`), folder, { recursive: true })
  await moveArrivals(folder, arrivalDay)
  const secret = join(office, 'words.txt')
  await writeFile(secret, `${PASSPHRASE}\n`)
  const { stdout } = await run(process.execPath, [
    ...[resolve('dist', 'office', 'lifeboat.js'), 'kit', 'build', folder],
    ...['--out', join(office, 'kit.age'), '--key', join(office, 'office-key.age')],
    ...['--passphrase-file', secret, '--key-passphrase-file', secret],
  ])
  return {
    file: join(office, 'kit-laptop-1-of-1.age'),
    spare: join(office, 'kit-spare.age'),
    passphrase: PASSPHRASE,
    words: /read out at the first load: (.+)/u.exec(stdout)?.[1] ?? '',
  }
}

/** In the exports as ACE's own tools write them, UTF-16; a workbook keeps the days it has. */
async function moveArrivals(folder: string, day: string): Promise<void> {
  const [year = '', month = '', date = ''] = day.split('-')
  for (const name of await readdir(folder)) {
    if (!/^arrivals.*\.csv$/u.test(name)) continue
    const bytes = await readFile(join(folder, name))
    const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf16le' : 'latin1'
    const text = bytes.toString(encoding).replace(/\d\d\/\d\d\/\d{4}/gu, `${month}/${date}/${year}`)
    await writeFile(join(folder, name), text, encoding)
  }
}

/** On the kit's page, by keyboard: the file, its passphrase, the office's words compared, and loaded. */
export async function loadKit(page: Page, kit: OfficeKit): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await press(page, 'Load a kit')
  await (await chooser).setFiles(kit.file)
  await expect(page.getByLabel('Passphrase of the kit')).toBeFocused()
  await page.keyboard.insertText(kit.passphrase)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Is this the office’s key?' })).toBeVisible(slow)
  await expect(page.getByLabel('Words of the key')).toHaveText(kit.words)
  await page.getByLabel(/read these eight words to me/).focus()
  await page.keyboard.press('Space')
  await press(page, 'These are the words')
  await press(page, 'Load this kit')
  await expect(page.getByText(/The kit of .* is loaded/)).toBeVisible(slow)
}
