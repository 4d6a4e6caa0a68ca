import { code128, code39 } from 'bwip-js/generic'
import type { Pen } from './pen'

/**
 * The entry number as a bar code: 11 characters without hyphens. Code 39 without check character is what the trade's
 * software prints on a 3461 and what old scanners read; 19 CFR 142.3a(a) asks for "a machine readable format
 * specified by Customs" without naming it. Code 128 where the port's profile says so.
 */
export type Symbology = 'code39' | 'code128'

/** One pixel of a page rendered at 300 dpi, in points. Bars are whole pixels, so that printing never blurs an edge. */
const PIXEL = 72 / 300
/** Narrow element: 4 pixels = 0.96 pt = 0.34 mm for Code 39; Code 128 is as short and takes 5. */
const MODULE: Record<Symbology, number> = { code39: 4 * PIXEL, code128: 5 * PIXEL }
/** 0.4 in and a little. */
export const BAR_HEIGHT = 30

interface Modules {
  /** [first module, modules] of each bar */
  bars: [number, number][]
  modules: number
}

/** Every page of a packet carries the same bars: the last ones are remembered. */
let last: { key: string; modules: Modules } | undefined

function modulesOf(text: string, symbology: Symbology): Modules {
  const key = `${symbology} ${text}`
  if (last?.key !== key) last = { key, modules: encoded(text, symbology) }
  return last.modules
}

/** Reads the bars from the encoder as vertical strokes of whole modules. */
function encoded(text: string, symbology: Symbology): Modules {
  const bars: [number, number][] = []
  let modules = 0
  const encode = symbology === 'code39' ? code39 : code128
  encode(
    { bcid: symbology, text, scale: 1, includetext: false },
    {
      scale: () => [1, 1],
      measure: () => ({ width: 0, ascent: 0, descent: 0 }),
      init: (width) => {
        modules = width
      },
      line: (x0, _y0, _x1, _y1, width) => {
        // The stroke's middle is given rounded up to a whole module.
        bars.push([Math.floor(x0 - width / 2), Math.round(width)])
      },
      polygon: refuse,
      hexagon: refuse,
      ellipse: refuse,
      fill: () => undefined,
      text: refuse,
      end: () => undefined,
    },
  )
  return { bars: bars.sort((a, b) => a[0] - b[0]), modules }
}

function refuse(): never {
  throw new Error('A linear bar code is drawn of strokes only')
}

/** The characters of an entry number that a bar code carries. */
export const barText = (entryNumber: string): string => entryNumber.replaceAll('-', '').toUpperCase()

/** What Code 39 and an entry number share; anything else (a number keyed half) prints without bars. */
const encodable = /^[0-9A-Z]{11}$/u

/**
 * Draws the bars with their right end at `right`, and the number beneath. Quiet zones (10 modules and more) are the
 * margin at the right, and the caller's clear space at the left.
 * @returns the left end of the left quiet zone, in points; `right` when nothing is drawn.
 */
export function drawBars(pen: Pen, right: number, top: number, entryNumber: string, symbology: Symbology): number {
  const text = barText(entryNumber)
  if (!encodable.test(text)) return right
  const { bars, modules } = modulesOf(text, symbology)
  const module = MODULE[symbology]
  const width = modules * module
  const left = Math.floor((right - width) / PIXEL) * PIXEL
  const y = Math.round(top / PIXEL) * PIXEL
  pen.ops.push({
    op: 'bars',
    x: left,
    y,
    h: BAR_HEIGHT,
    bars: bars.map(([first, count]) => [left + first * module, count * module] as const),
    label: text,
  })
  pen.text(left, y + BAR_HEIGHT + 9.5, entryNumber, { size: 9, font: 'monoBold', align: 'centre', width })
  return left - 20
}
