import { expect, test } from 'vitest'
import {
  letterGroups,
  letterPrinted,
  nextLetterNumber,
  printedLetters,
} from '../../../shared/domain/respond/manyLetters'
import { entitiesOf } from '../../../shared/journal/state'
import { validateChanges } from '../../../shared/journal/validate'
import { layoutLetterMany } from '../../../shared/sheets/respond/layoutLetterMany'
import { letterMany } from '../../../shared/sheets/respond/letterMany'
import { paintPdf } from '../../../shared/sheets/paintPdf'
import type { PacketValues } from '../../../shared/sheets/values'
import { deskOf, keyed } from '../frame/desk'
import { aPlan, fonts, textOn } from '../sheets/aPacket'
import { pdfText } from '../sheets/pdfText'

const shipment = (nth: number, more: Record<string, string> = {}): PacketValues =>
  aPlan({
    entry: {
      entryNumber: `000-0310${String(nth).padStart(3, '0')}-3`,
      entryType: '01',
      portOfEntry: '2704',
      modeOfTransport: '11',
      importerName: `Harbor Goods ${nth}`,
      importerAddress: '1 Pier Way\nLong Beach\nCA\n90802\nUS',
      carrierCode: 'MAEU',
      carrierName: 'Maersk',
      conveyanceName: 'Emma',
      voyage: '312W',
      ...more,
    },
    bills: [{ billType: 'R', scac: 'MAEU', billNumber: `55${nth}` }],
  }).values
const letterOf = (count: number, more: Record<string, string> = {}) => {
  const [first, ...rest] = Array.from({ length: count }, (_, nth) => shipment(nth + 1, more))
  if (first === undefined) throw new Error('A letter has entries')
  return letterMany([first, ...rest], { number: 4, together: '12,500', printedAtMs: Date.UTC(2026, 10, 24, 11, 40) })
}
const pagesOf = (count: number, more?: Record<string, string>) => layoutLetterMany(letterOf(count, more), fonts.metrics)

test('a letter for twenty-five lists each number, bill, importer and carrier once on its first page', () => {
  const pages = pagesOf(25)
  const copy = pages.slice(0, pages.length / 2)
  const first = textOn(copy[0])
  for (let nth = 1; nth <= 25; nth++) {
    expect(first.split(`000-0310${String(nth).padStart(3, '0')}-3`)).toHaveLength(2)
    expect(first).toContain(`MAEU55${nth}`)
    expect(first).toContain(`Harbor Goods ${nth}`)
  }
  expect(first).toContain('Long Beach')
  expect(first).toContain('25 entries as listed below')
  expect(copy.map((page) => textOn(page)).join(' ')).toContain('12,500')
})

test('the letter says what is asked of CBP and what stands of the authorization, and is signed once at its end', () => {
  const pages = pagesOf(3)
  const all = pages.map((page) => textOn(page))
  expect(all).toHaveLength(2)
  expect(all[0]).toMatch(/Downtime authorization/u)
  expect(all[0]).toContain('Signed by hand')
  expect(all[0]).toContain('Page 1 of 1')
  expect(all[0]).toContain('CBP COPY')
  expect(all[1]).toContain('BROKER COPY')
})

test('more than twenty-five go on, twenty-five to a page, and each page says which it is', () => {
  const pages = pagesOf(60)
  const copy = pages.slice(0, pages.length / 2).map((page) => textOn(page))
  const counted = copy.map((text) => (text.match(/000-0310\d{3}-3/gu) ?? []).length)
  expect(counted.slice(0, 3)).toEqual([25, 25, 10])
  copy.forEach((text, nth) => expect(text).toContain(`Page ${nth + 1} of ${copy.length}`))
  expect(copy.filter((text) => text.includes('Signed by hand'))).toHaveLength(1)
})

test('what CBP asks for and nobody keyed is a heavy rule for ink, not a missing word', () => {
  const [page] = pagesOf(1, { carrierName: '', carrierCode: '' })
  const heavy = (page?.ops ?? []).filter((op) => op.op === 'line' && op.width > 1 && op.x1 > 300 && op.y1 < 400)
  expect(heavy.length).toBeGreaterThan(0)
})

test('the same letter has the same hash and the same bytes; another value has another', async () => {
  const [a, b] = [letterOf(2), letterOf(2)]
  expect(a.hash).toBe(b.hash)
  expect(letterOf(2, { voyage: '313W' }).hash).not.toBe(a.hash)
  const paint = () => paintPdf(layoutLetterMany(a, fonts.metrics), fonts, a)
  const bytes = await paint()
  expect(Buffer.from(await paint()).equals(Buffer.from(bytes))).toBe(true)
  expect((await pdfText(bytes)).join(' ')).toContain(`${a.hash.slice(0, 4)} ${a.hash.slice(4, 8)}`)
})

test('entries are grouped by port and mode, and trucks have a letter each', () => {
  const entry = (id: string, portOfEntry: string, modeOfTransport: string) =>
    keyed('entry.opened', 'entry', id, { portOfEntry, modeOfTransport })
  const state = deskOf(
    entry('a', '2704', '11'),
    entry('b', '2704', '10'),
    entry('c', '2304', '30'),
    keyed('entry.opened', 'entry', 'd', {}),
  )
  const groups = letterGroups([...entitiesOf(state, 'entry').values()])
  expect(groups.map(({ port, family, oneLetter, entries }) => [port, family, oneLetter, entries.length])).toEqual([
    ['2704', 'ocean', true, 2],
    ['2304', 'truck', false, 1],
  ])
})

test('a printed letter stands with its entries and hash, and the next has the next number', () => {
  const letter = {
    id: 'x',
    number: 1,
    port: '2704',
    modeOfTransport: '11',
    entries: ['a', 'b'],
    at: '2026-11-24T05:40:00-06:00[America/Chicago]',
    by: 'Ana',
    sha256: 'f'.repeat(64),
    document: 'd1',
  }
  const change = letterPrinted(letter)
  expect(validateChanges([change]).ok).toBe(true)
  const state = deskOf(change)
  expect(printedLetters(state)).toEqual([letter])
  expect([nextLetterNumber(deskOf()), nextLetterNumber(state)]).toEqual([1, 2])
})
