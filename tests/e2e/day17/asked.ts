import { expect, type Page } from '@playwright/test'
import type { HostProcess } from '../../browser/harness/hostProcess'
import type { Backlog } from '../../backlog/backlog'
import { press } from '../desk'
import { printedBy } from '../homeward'
import { filledIn, saidOf } from './answers'
import { closed } from '../beforeFiling'
import { outNames, outText } from './outbox'

/** A list of so many entries is made: its paper, and the file that goes out for machines. */
export async function listOut(page: Page, host: HostProcess, many: number): Promise<{ paper: string; file: string }> {
  const paper = await printedBy(page, async () => {
    await press(page, 'Make a list')
    await expect(page.getByRole('dialog')).toContainText(`${many} entries stand on it.`)
    await press(page, 'Make and print')
  })
  await closed(page)
  await press(page, 'Save list 1 as CSV for machines')
  const lists = () => outNames(host, (name) => name.endsWith('.csv'))
  await expect.poll(async () => (await lists()).length, { timeout: 60_000 }).toBe(1)
  await expect(page.getByText(/Saved as .*not sealed/u)).toBeVisible()
  return { paper, file: await outText(host, (await lists())[0] ?? '') }
}

/**
 * The file as the port sends it back: nothing beside the second entry, two answers beside the first, the third answered
 * twice alike, and an entry of somebody else.
 */
export function answersBack(file: string, { entries }: Backlog): string {
  const [first = '', second = '', third = ''] = entries.map(({ entryNumber }) => entryNumber)
  const bySaying = new Map(entries.map((entry, nth) => [entry.entryNumber, saidOf(entry, nth)]))
  const lines = filledIn(file, (number) => (number === second ? '' : (bySaying.get(number) ?? '')))
  const lineOf = (number: string) => lines.find((line) => line.startsWith(number)) ?? ''
  const otherwise = lineOf(first).replace('not in ACE', 'keyed by the officer')
  return [...lines, otherwise, lineOf(third), 'ABC-1234567-6,,,,not in ACE,'].join('\r\n')
}
