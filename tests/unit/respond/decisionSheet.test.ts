import { describe, expect, test } from 'vitest'
import {
  lineMeant,
  nextSheetNumber,
  SHEET_LINES,
  sheetCode,
  sheetHash,
  sheetLines,
  sheetsMeant,
  sheetsOf,
} from '../../../shared/domain/respond/decisionSheet'
import { layoutDecisionSheet, type DecisionSheetValues } from '../../../shared/sheets/respond/decisionSheet'
import { paintPdf } from '../../../shared/sheets/paintPdf'
import { nodeFonts } from '../sheets/nodeFonts'
import { pdfText } from '../sheets/pdfText'
import { aCounterDesk, put } from './counterDesk'

const fonts = nodeFonts()
const moment = '2026-11-24T06:00:00-06:00[America/Chicago]'

describe('decision sheets of a desk', () => {
  test('are counted from one, and found by number, by their bars, or by an entry on them', () => {
    const { state, desk } = aCounterDesk(3)
    expect(nextSheetNumber(state)).toBe(1)
    put(desk, 'decisionSheet.printed', 'decisionSheet', 'S1', { number: 1, port: '2304', entries: 'E1 E2', at: moment })
    put(desk, 'decisionSheet.printed', 'decisionSheet', 'S2', { number: 2, port: '2304', entries: 'E2 E3', at: moment })
    expect(nextSheetNumber(state)).toBe(3)
    const meant = (typed: string) => sheetsMeant(state, typed).map(({ id }) => id)
    expect(meant('2')).toEqual(['S2'])
    expect(meant(' 001 ')).toEqual(['S1'])
    expect(meant(sheetCode(1))).toEqual(['S1'])
    expect(meant('000-0310003-3')).toEqual(['S2'])
    expect(meant('00003100022')).toEqual(['S2', 'S1'])
    expect(meant('7')).toEqual([])
    expect(meant('')).toEqual([])
    expect(meant('something')).toEqual([])
  })

  test('a scan of a line finds its place on the sheet', () => {
    const { state } = aCounterDesk(3)
    expect(lineMeant(state, ['E3', 'E1'], '00003100011')).toBe(1)
    expect(lineMeant(state, ['E3', 'E1'], '000-0310002-2')).toBe(-1)
    expect(lineMeant(state, ['E3', 'E1'], '1')).toBe(-1)
  })

  test('a line names number, importer and first bill; the hash moves with any of them', () => {
    const { state, desk } = aCounterDesk(1)
    put(desk, 'bill.added', 'bill', 'B1', { entry: 'E1', order: '1', scac: 'MAEU', billNumber: '123456789' })
    const lines = sheetLines(state, ['E1'])
    expect(lines).toEqual([{ entry: 'E1', number: '000-0310001-1', importer: 'Importer 1', bill: 'MAEU123456789' }])
    const one = { number: 1, port: '2304', at: moment, lines }
    expect(sheetHash(one)).toMatch(/^[0-9a-f]{64}$/u)
    expect(sheetHash({ ...one, lines: [{ ...lines[0]!, bill: 'MAEU1' }] })).not.toBe(sheetHash(one))
    expect(sheetsOf(state)).toEqual([])
  })
})

describe('the decision sheet on paper', () => {
  const values = (count: number, drill = false): DecisionSheetValues => ({
    number: 12,
    port: '2304 Laredo',
    firm: 'Harbor Light Customs Brokers, Inc.',
    phone: '(956) 555-0130',
    carriedBy: 'Marta Lopez',
    drill,
    printedAt: '24 Nov 2026 06:00',
    by: 'Dana Okafor',
    printedAtMs: 0,
    hash: 'abcd1234'.padEnd(64, '0'),
    symbology: 'code39',
    lines: Array.from({ length: count }, (_, nth) => ({
      entry: `E${nth}`,
      number: `000-${String(310_000 + nth).padStart(7, '0')}-4`,
      importer: 'Cedar Row Furniture Inc. and its many subsidiaries of Laredo, Texas',
      bill: 'TRMX4471120',
    })),
  })

  test('25 lines stand on a page, with bars for each number and for the sheet; the 26th is on the next', () => {
    expect(layoutDecisionSheet(values(SHEET_LINES), fonts.metrics)).toHaveLength(1)
    const pages = layoutDecisionSheet(values(SHEET_LINES + 1), fonts.metrics)
    expect(pages).toHaveLength(2)
    const bars = (page: number) => (pages[page]?.ops ?? []).flatMap((op) => (op.op === 'bars' ? [op.label] : []))
    expect(bars(0)).toHaveLength(SHEET_LINES + 1)
    expect(bars(0)[0]).toBe(sheetCode(12))
    expect(bars(1)).toEqual([sheetCode(12), '00003100254'])
    const names = (pages[0]?.ops ?? []).flatMap((op) => (op.op === 'text' ? [op.text] : []))
    expect(names.filter((text) => /^Cedar Row Furniture .*\u2026$/u.test(text))).toHaveLength(SHEET_LINES)
    // four boxes a line
    const boxes = (pages[0]?.ops ?? []).filter((op) => op.op === 'rect' && op.w === 13)
    expect(boxes).toHaveLength(4 * SHEET_LINES)
    // nothing under the margin, nothing beside the page
    for (const op of pages[0]?.ops ?? []) {
      if (op.op === 'text') expect(op.y).toBeLessThan(770)
      if (op.op === 'bars') for (const [x, width] of op.bars) expect(x + width <= 588.5 && x >= 24).toBe(true)
    }
  })

  test('it says that it is ours, whose hash it bears, and what the boxes mean', async () => {
    const pages = layoutDecisionSheet(values(2, true), fonts.metrics)
    const [text = ''] = await pdfText(
      await paintPdf(pages, fonts, { title: 'Decision sheet', printedAtMs: 0, hash: '0'.repeat(64) }),
    )
    for (const words of ['NOT A CBP FORM', 'Decision sheet 12', 'abcd 1234', 'R = released', 'EXERCISE', 'NR', 'EXAM'])
      expect(text).toContain(words)
    expect(text).toContain('carried by Marta Lopez')
  })

  test('a number that no bars can carry stands in letters', () => {
    const one = { ...values(1), lines: [{ entry: 'E', number: 'no number yet', importer: '', bill: '' }] }
    const [page] = layoutDecisionSheet(one, fonts.metrics)
    const texts = (page?.ops ?? []).flatMap((op) => (op.op === 'text' ? [op.text] : []))
    expect(texts).toContain('no number yet')
    expect((page?.ops ?? []).filter((op) => op.op === 'bars')).toHaveLength(1)
  })
})
