import { expect, test } from 'vitest'
import { BAR_HEIGHT, drawBars } from '../../../shared/sheets/bars'
import { Pen } from '../../../shared/sheets/pen'
import { aPlan, fonts, laid } from './aPacket'
import { aTruckEntry } from './someEntries'

/** Code 39: nine elements a character, bars and spaces in turn, w for wide; written down apart from the encoder. */
const CODE39: Record<string, string> = {
  '0': 'nnnwwnwnn',
  '1': 'wnnwnnnnw',
  '2': 'nnwwnnnnw',
  '3': 'wnwwnnnnn',
  '4': 'nnnwwnnnw',
  '5': 'wnnwwnnnn',
  '6': 'nnwwwnnnn',
  '7': 'nnnwnnwnw',
  '8': 'wnnwnnwnn',
  '9': 'nnwwnnwnn',
  A: 'wnnnnwnnw',
  B: 'nnwnnwnnw',
  C: 'wnwnnwnnn',
  D: 'nnnnwwnnw',
  E: 'wnnnwwnnn',
  F: 'nnwnwwnnn',
  G: 'nnnnnwwnw',
  H: 'wnnnnwwnn',
  I: 'nnwnnwwnn',
  J: 'nnnnwwwnn',
  K: 'wnnnnnnww',
  L: 'nnwnnnnww',
  M: 'wnwnnnnwn',
  N: 'nnnnwnnww',
  O: 'wnnnwnnwn',
  P: 'nnwnwnnwn',
  Q: 'nnnnnnwww',
  R: 'wnnnnnwwn',
  S: 'nnwnnnwwn',
  T: 'nnnnwnwwn',
  U: 'wwnnnnnnw',
  V: 'nwwnnnnnw',
  W: 'wwwnnnnnn',
  X: 'nwnnwnnnw',
  Y: 'wwnnwnnnn',
  Z: 'nwwnwnnnn',
  '*': 'nwnnwnwnn',
}

type Bars = readonly (readonly [number, number])[]
function read(bars: Bars): string {
  const narrow = Math.min(...bars.map(([, width]) => width))
  const wide = (width: number) => (width > 2 * narrow ? 'w' : 'n')
  const elements = bars.flatMap(([x, width], at) => {
    const next = bars[at + 1]
    return next === undefined ? [wide(width)] : [wide(width), wide(next[0] - x - width)]
  })
  let text = ''
  for (let at = 0; at < elements.length; at += 10) {
    const pattern = elements.slice(at, at + 9).join('')
    text += Object.keys(CODE39).find((character) => CODE39[character] === pattern) ?? '?'
  }
  return text
}

function barsOf(entryNumber: string, symbology: 'code39' | 'code128' = 'code39') {
  const pen = new Pen(fonts.metrics)
  const left = drawBars(pen, 588, 36, entryNumber, symbology)
  return { left, op: pen.ops.find((one) => one.op === 'bars') }
}

test.each(['000-2011047-5', 'H4L-2011047-5', 'B76-0324527-8', 'RO7-1010035-3', 'XYZ-9876543-1'])(
  'the bars of %s say its eleven characters between two stars',
  (entryNumber) => {
    const { op } = barsOf(entryNumber)
    expect(read(op?.bars ?? [])).toBe(`*${entryNumber.replaceAll('-', '')}*`)
  },
)

test('bars are whole pixels at 300 dpi, four at least, tall enough, with a quiet zone', () => {
  for (const symbology of ['code39', 'code128'] as const) {
    const { op, left } = barsOf('H4L-2011047-5', symbology)
    if (op === undefined) throw new Error('Bars were expected')
    for (const [x, width] of op.bars) {
      expect(x / 0.24).toBeCloseTo(Math.round(x / 0.24), 6)
      expect(width / 0.24).toBeCloseTo(Math.round(width / 0.24), 6)
      expect(width).toBeGreaterThanOrEqual(0.96 - 1e-9)
    }
    expect(BAR_HEIGHT / 72).toBeGreaterThanOrEqual(0.4)
    expect(op.x - left).toBeGreaterThanOrEqual(18)
  }
})

test('nothing is written in the quiet zone at the left of the bars, on any page', () => {
  for (const page of laid(aPlan(aTruckEntry()))) {
    for (const bars of page.ops.filter((op) => op.op === 'bars')) {
      const intruders = page.ops.filter(
        (op) =>
          op.op === 'text' &&
          op.y > bars.y &&
          op.y < bars.y + bars.h + op.size &&
          op.x < bars.x &&
          op.x + fonts.metrics.width(op.text, op.font, op.size) > bars.x - 10,
      )
      expect(intruders).toEqual([])
    }
  }
})

test('a number that is not whole yet prints in letters only', () => {
  expect(barsOf('H4L-2011').op).toBeUndefined()
})
