import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { LaidPage } from '../../../shared/sheets/sheet'
import { forPrint } from '../../../shared/sheets/text'
import { aPlan, fonts, laid } from './aPacket'
import { aTruckEntry } from './someEntries'

/** Property: whatever is keyed stands whole on the paper, shrunk in its box or continued on a sheet of its own. */

const withDescription = (description: string): LaidPage[] => {
  const described = aTruckEntry()
  const plan = aPlan({ ...described, entry: { ...described.entry, description } }, {}, { copies: { cbp3461: 1 } })
  return laid(plan).filter((page) => page.sheetId === '3461')
}

/** What box 20 must show: capitals, glyphs where the font has them, else the code point in hexadecimal. */
const expected = (text: string): string => {
  const shown = forPrint(forPrint(text).toUpperCase())
  return [...shown]
    .map((character) => {
      const codePoint = character.codePointAt(0) ?? 0
      const known = fonts.metrics.has(codePoint, 'mono') && fonts.metrics.has(codePoint, 'monoBold')
      return known ? character : codePoint.toString(16).toUpperCase().padStart(4, '0')
    })
    .join('')
    .replace(/\s/gu, '')
}

function wholeText(pages: readonly LaidPage[]): string {
  const face = pages[0]
  const box = face?.ops.find((op) => op.op === 'area' && op.field === 'e1/description')
  if (box?.op !== 'area') throw new Error('Box 20 has no area')
  const inBox = (face?.ops ?? []).flatMap((op) =>
    op.op === 'text' && op.font !== 'sans' && op.x >= box.x && op.y > box.y + 8 && op.y < box.y + box.h
      ? [op.text]
      : [],
  )
  if (!inBox.some((text) => text.includes('CONTINUED'))) return inBox.join('').replace(/\s/gu, '')
  const continued = pages.slice(1).flatMap((page) => page.ops)
  // The body of a continuation sheet is the only text in the regular fixed-pitch font there.
  return continued
    .flatMap((op) => (op.op === 'text' && op.font === 'mono' ? [op.text] : []))
    .join('')
    .replace(/\s/gu, '')
}

/** Text as the desk stores it: no control characters, no lone surrogates. */
const anyText = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({ unit: fc.constantFrom('W', 'i', ' ', 'é', '漢', 'ш', 'ع', '-'), maxLength: 2_000 }),
    fc.array(fc.string({ unit: 'grapheme-ascii', maxLength: 40 }), { maxLength: 250 }).map((words) => words.join(' ')),
  )
  .map((text) =>
    text
      .replace(/\p{Surrogate}/gu, '')
      .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/gu, '')
      .trim(),
  )
  .filter((text) => text !== '' && !text.includes('CONTINUED'))

test('any text of a description appears whole', { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(wholeText(withDescription(text))).toBe(expected(text))
    }),
    { numRuns: 60 },
  )
})

test.each([
  ['10,000 letters without a space', 'W'.repeat(10_000)],
  ['10,000 characters of words', 'frozen shrimp, peeled and deveined '.repeat(286).trim()],
  ['a name in Japanese', '株式会社 山田製作所 東京'],
  ['a name in Arabic', 'شركة النور للتجارة'],
  ['a name in Cyrillic', 'ООО «Северный Путь»'],
])('%s appears whole', (_, text) => {
  expect(wholeText(withDescription(text))).toBe(expected(text))
})

test('what the font lacks stands as its code point in a box', () => {
  const face = withDescription('山')[0]
  expect(face?.ops.some((op) => op.op === 'text' && op.text === '5C71')).toBe(true)
})

test('every line’s description of the 7501 appears whole, however long', () => {
  const described = aTruckEntry()
  const long = Array.from({ length: 900 }, (_, at) => `part${at}`).join(' ')
  const [first, ...rest] = described.lines ?? []
  const plan = aPlan({ ...described, lines: [{ ...first, tariffs: [], description: long, sku: '' }, ...rest] })
  const text = laid(plan)
    .filter((page) => page.sheetId === '7501')
    .flatMap((page) => page.ops.flatMap((op) => (op.op === 'text' && op.font === 'monoBold' ? op.text.split(' ') : [])))
  const said = new Set(text)
  expect(
    long
      .toUpperCase()
      .split(' ')
      .filter((word) => !said.has(word)),
  ).toEqual([])
})

test('a line’s long description stands whole behind the letter, also when no entry summary goes with it', () => {
  const described = aTruckEntry()
  const long = Array.from({ length: 60 }, (_, at) => `part${at}`).join(' ')
  const [first, ...rest] = described.lines ?? []
  const plan = aPlan(
    { ...described, lines: [{ ...first, tariffs: [], description: long }, ...rest] },
    {},
    { with7501: false },
  )
  const said = laid(plan)
    .filter((page) => page.sheetId === 'letter')
    .flatMap((page) => page.ops.flatMap((op) => (op.op === 'text' ? op.text.split(' ') : [])))
  expect(long.split(' ').filter((word) => !said.includes(word))).toEqual([])
})
