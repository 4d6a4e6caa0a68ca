import { execFile } from 'node:child_process'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect } from '@playwright/test'
import { goTo } from '../boxes'
import { press } from '../desk'
import type { Desk } from './desks'
import { outboxOf } from './outbox'

const command = resolve('dist', 'office', 'lifeboat.js')

/** A bundle as it came to the office: the file, and its words on a paper of their own. */
export interface Bundle {
  file: string
  /** a file whose first line is its six words */
  words: string
}

/** The office's command; never throws, so that a red answer can be looked at. */
export function lifeboat(...args: string[]): Promise<{ code: number; out: string }> {
  return new Promise((done) => {
    execFile(process.execPath, [command, ...args], { maxBuffer: 2 ** 27 }, (error, out, errors) =>
      done({ code: error === null ? 0 : typeof error.code === 'number' ? error.code : -1, out: `${out}${errors}` }),
    )
  })
}

/** The whole desk of a laptop, sealed by six words. */
export async function bundleOf({ laptop }: Desk): Promise<Bundle> {
  const { page } = laptop.window
  const outbox = await outboxOf(laptop, (name) => name.endsWith('.age'))
  await goTo(page, '#/recover', 'Export a bundle for the office')
  await page.getByLabel(/^Everything/u).press('Space')
  const words = (await page.getByLabel('Offered passphrase').innerText()).trim()
  await page.locator('#bundle-passphrase').focus()
  await page.keyboard.insertText(words)
  await press(page, 'Write the bundle')
  await expect(page.getByRole('heading', { name: 'The bundle is written' })).toBeVisible({ timeout: 120_000 })
  return { file: await outbox.newest(), words: await onPaper('words', words) }
}

/** One file of one line for each bundle, in this order. */
export async function onPaper(name: string, ...lines: string[]): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), 'lifeboat-office-')), name)
  await writeFile(file, `${lines.join('\n')}\n`)
  return file
}

/** Bundles into a database, each opened by its own words; what was trusted once is remembered. */
export async function received(
  bundles: readonly Bundle[],
  url: string,
  trusted: readonly string[] = [],
): Promise<{ newItems: number; changed: number }[]> {
  const lines = await Promise.all(bundles.map(async ({ words }) => (await readFile(words, 'utf8')).trim()))
  const said = await lifeboat(
    ...['receive', ...bundles.map(({ file }) => file), '--database', url, '--json'],
    ...['--passphrase-file', await onPaper('words', ...lines)],
    ...trusted.flatMap((words) => ['--trust', words]),
  )
  expect(said.code, said.out).toBe(0)
  return (JSON.parse(said.out) as { bundles: { newItems: number; changed: number }[] }).bundles
}

/** The eight words of the laptop that wrote a bundle, as its recovery sheet has them; all of it is checked for that. */
export async function wordsOfLaptop({ file, words }: Bundle): Promise<string> {
  const said = await lifeboat('verify', file, '--passphrase-file', words, '--json')
  expect(said.code, said.out).toBe(0)
  return (JSON.parse(said.out) as { words: string }).words
}
