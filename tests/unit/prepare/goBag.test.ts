import { expect, test } from 'vitest'
import { bagDifference, bagPrintings, pagesText, pageVersions } from '../../../shared/domain/goBag'
import { layBag, COVER, finishBag } from '../../../shared/sheets/goBag/layoutGoBag'
import { paintPdf } from '../../../shared/sheets/paintPdf'
import { aDesk, type Fields } from '../domain/aDesk'
import { pdfText } from '../sheets/pdfText'
import { aBag, aBagDesk, fonts, pagesOf, printed, wordsOn } from './aBag'

const all = printed(aBag())
const page = (id: string) => all.find(({ sheetId }) => sheetId === id)

/** What must be replaced when the desk changes from one state to the other. */
function replaced(change: (kinds: ReturnType<typeof aBagDesk>) => void) {
  const kinds = aBagDesk()
  change(kinds)
  const before = pagesOf(aBag())
  return bagDifference(pagesOf(aBag(kinds)), {
    version: 1,
    pages: new Map(before.map(({ id, hash }) => [id, hash])),
    printedAt: '',
    by: '',
    place: '',
  })
}

test('the bag holds plan, calls, contacts, ports, blank forms, log sheet, numbers, the way back and supplies', () => {
  const words = all.map((one) => wordsOn(one)).join(' ')
  for (const needed of [
    'Ring CBP headquarters and ask for downtime',
    '703-921-6507',
    '2304 Laredo, TX (worked from)',
    'ENTRY/IMMEDIATE DELIVERY',
    'ENTRY SUMMARY',
    'Downtime release request',
    'WHAT WAS SAID, DONE OR PROMISED',
    'lifeboat mirror FOLDER --to NEWFOLDER',
    'lifeboat open BUNDLE --to NEWFOLDER',
    'The recovery sheet lies at (place, never the code)',
    'Toner cartridges',
  ])
    expect(words).toContain(needed)
})

test('every page names its id, its version, and its number among those of its part', () => {
  for (const one of all) {
    expect(wordsOn(one)).toContain(one.sheetId)
    expect(wordsOn(one)).toContain('Version 1')
    expect(wordsOn(one)).toMatch(/page \d+ of \d+/u)
  }
})

test('nothing stands outside the printable page, and no two pages have one id', () => {
  for (const { ops, sheetId } of all)
    for (const op of ops)
      if (op.op === 'text') {
        const end = op.x + fonts.metrics.width(op.text, op.font, op.size)
        expect([sheetId, op.text, op.x >= 20 && end <= 592 && op.y <= 780]).toEqual([sheetId, op.text, true])
      }
  expect(new Set(all.map(({ sheetId }) => sheetId)).size).toBe(all.length)
})

test('a number that nobody reached within 90 days is flagged on paper; a new one is not', () => {
  const cbp = wordsOn(page('WHO-1'))
  expect(cbp).toMatch(/Client representative, second line.{0,80}NOT VERIFIED/u)
  expect(cbp).not.toMatch(/Client representative on duty.{0,60}NOT VERIFIED/u)
})

test('each tear-off number stands once, with bars that say the same; one found on paper is not printed again', () => {
  const numbers = all.filter(({ sheetId }) => sheetId.startsWith('NUM-'))
  const bars = numbers.flatMap(({ ops }) => ops.flatMap((op) => (op.op === 'bars' ? [op.label] : [])))
  expect(bars).toHaveLength(24)
  expect(new Set(bars).size).toBe(24)
  expect(bars).not.toContain('00003180023')
  for (const label of bars)
    expect(wordsOn(numbers.find(({ ops }) => ops.some((op) => op.op === 'bars' && op.label === label)))).toContain(
      `${label.slice(0, 3)}-${label.slice(3, 10)}-${label.slice(10)}`,
    )
})

test('a page longer than the text of one step goes on, and no word of it is lost', () => {
  const kinds = aBagDesk()
  const detail = Array.from({ length: 2_000 }, (_, nth) => `w${nth}`).join(' ')
  kinds['planStep'] = { long: { phase: 'respond', title: 'Long', detail } }
  const words = printed(aBag(kinds)).map(wordsOn).join(' ')
  for (const nth of [0, 999, 1_999]) expect(words).toContain(`w${nth}`)
  expect(words.match(/w\d+\b/gu)?.length).toBeGreaterThanOrEqual(2_000)
})

test('the blank forms carry the firm and no blank is ruled as missing', () => {
  for (const id of ['LETTER-1', 'LETTER-T-1', '3461-1', '7501-1']) expect(wordsOn(page(id))).not.toMatch(/\bINK\b/u)
  expect(wordsOn(page('LETTER-T-1'))).toContain("Driver's date of birth")
  expect(wordsOn(page('7501-1'))).not.toContain('TOTAL ENTERED')
})

test('one telephone number changed: exactly the pages that hold it, and the cover that names their versions', () => {
  const number = '956-555-0140'
  const holding = all.filter((one) => wordsOn(one).includes(number)).map(({ sheetId }) => sheetId)
  expect(holding.length).toBeGreaterThan(1)
  const { changed, added, gone } = replaced((kinds) => {
    for (const contact of Object.values(kinds['contact'] ?? {}))
      if (contact['phone'] === number) contact['phone'] = '956-555-0199'
  })
  expect(changed).toEqual([COVER, ...holding])
  expect([...added, ...gone]).toEqual([])
})

test('numbers of other contacts, each changed by itself, are found on exactly their pages', () => {
  for (const id of ['drill-contact-soc', 'drill-contact-laredo-watch', 'drill-contact-laredo-ag']) {
    const phone = aBagDesk()['contact']?.[id]?.['phone']
    const { changed } = replaced((kinds) => {
      const contact = kinds['contact']?.[id]
      if (contact !== undefined) contact['phone'] = '999-555-0000'
    })
    // What a port's profile says of its telephones is keyed there, and is a fact of its own.
    const holding = all
      .filter((one) => wordsOn(one).includes(String(phone)) && !one.sheetId.startsWith('PORT'))
      .map(({ sheetId }) => sheetId)
    expect([id, changed]).toEqual([id, [COVER, ...holding]])
  }
})

test('nothing changed: nothing to replace; a page that is no more is to be taken out', () => {
  expect(replaced(() => undefined)).toEqual({ changed: [], added: [], gone: [] })
  const { gone, changed } = replaced((kinds) => {
    kinds['block'] = {}
  })
  expect(gone).toEqual(['NUM-2', 'NUM-3'])
  expect(changed).toEqual([COVER, 'NUM-1', 'SUPPLY-1'])
})

test('a second printing of some pages: they get the new version, the others keep theirs, and the cover says so', () => {
  const first: Fields = { version: 1, pages: pagesText(pagesOf(aBag())) }
  const kinds = aBagDesk()
  const soc = kinds['contact']?.['drill-contact-soc']
  if (soc !== undefined) soc['hours'] = 'always'
  const values = aBag(kinds)
  const second: Fields = { version: 2, pages: pagesText(pagesOf(values)) }
  const versions = pageVersions(bagPrintings(aDesk({ goBag: { b: second, a: first } })))
  expect([versions.get('WHO-1'), versions.get('WHO-2'), versions.get(COVER)]).toEqual([2, 1, 2])
  const now = new Set([COVER, 'WHO-1'])
  const pages = finishBag(values, fonts.metrics, layBag(values, fonts.metrics), {
    version: 2,
    versions,
    now,
    printedAt: 'x',
    by: 'y',
  })
  expect(pages.map(({ sheetId }) => sheetId)).toEqual([COVER, 'WHO-1'])
  expect(wordsOn(pages[0])).toContain('WHO-1 version 2  ·  WHO-2 to WHO-3 version 1')
})

test('the PDF is read by any reader, and says what the pages say', async () => {
  const pdf = await paintPdf(all, fonts, { title: 'Go-bag', printedAtMs: 0, hash: '0'.repeat(64) })
  const text = (await pdfText(pdf)).join(' ')
  expect(text).toContain('000-0318001-5')
  expect(text).toContain('703-921-6507')
})
