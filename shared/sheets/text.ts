import type { FontMetrics, FontName } from './sheet'

/**
 * Measuring and breaking of text, one code point after the other: no kerning, no ligatures, no shaping, so that the
 * width counted here is the width painted by both painters.
 */

/** What the font lacks prints as its hexadecimal code point in a box (decision 35); digits stand at this share of the size. */
export const BOXED = { digit: 0.55, pad: 0.14 } as const

export type Run = { text: string; boxed: false } | { text: string; boxed: true }

/** Composed form, plain spaces: the shapes that a font of simple glyphs can show. */
export const forPrint = (text: string): string => text.normalize('NFC').replace(/[\u00a0\u2000-\u200a\u202f]/gu, ' ')

/** Splits a text where the font lacks a glyph; a boxed run is one code point as hexadecimal digits. */
export function runsOf(text: string, font: FontName, metrics: FontMetrics): Run[] {
  const runs: Run[] = []
  let plain = ''
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0
    if (metrics.has(codePoint, font)) {
      plain += character
      continue
    }
    if (plain !== '') runs.push({ text: plain, boxed: false })
    plain = ''
    runs.push({ text: codePoint.toString(16).toUpperCase().padStart(4, '0'), boxed: true })
  }
  if (plain !== '') runs.push({ text: plain, boxed: false })
  return runs
}

const boxedWidth = (digits: string, size: number) => digits.length * 0.6 * BOXED.digit * size + 2 * BOXED.pad * size

export const runWidth = (run: Run, font: FontName, size: number, metrics: FontMetrics): number =>
  run.boxed ? boxedWidth(run.text, size) : metrics.width(run.text, font, size)

/** Points, with boxed code points counted as they are drawn. */
export function textWidth(text: string, font: FontName, size: number, metrics: FontMetrics): number {
  let width = 0
  for (const run of runsOf(text, font, metrics)) width += runWidth(run, font, size, metrics)
  return width
}

/**
 * Breaks at spaces, and inside a word only when the word alone is wider than the line. No character is lost but the
 * spaces at which a line was broken. An explicit line feed breaks too.
 */
export function wrap(text: string, width: number, font: FontName, size: number, metrics: FontMetrics): string[] {
  const lines: string[] = []
  for (const paragraph of text.split('\n')) wrapParagraph(paragraph, width, font, size, metrics, lines)
  return lines
}

function wrapParagraph(
  paragraph: string,
  width: number,
  font: FontName,
  size: number,
  metrics: FontMetrics,
  lines: string[],
): void {
  let line = ''
  let lineWidth = 0
  for (const word of paragraph.match(/ *[^ ]+| +$/gu) ?? ['']) {
    const wordWidth = textWidth(word, font, size, metrics)
    if (line === '' || lineWidth + wordWidth <= width) {
      line += word
      lineWidth += wordWidth
    } else {
      lines.push(line)
      line = word.trimStart()
      lineWidth = textWidth(line, font, size, metrics)
    }
    if (lineWidth > width) [line, lineWidth] = breakWord(line, width, font, size, metrics, lines)
  }
  lines.push(line)
}

/** Pushes full lines of an over-long word; gives back what is left of it and its width. */
function breakWord(
  word: string,
  width: number,
  font: FontName,
  size: number,
  metrics: FontMetrics,
  lines: string[],
): [string, number] {
  let line = ''
  let lineWidth = 0
  for (const character of word) {
    const characterWidth = textWidth(character, font, size, metrics)
    if (line !== '' && lineWidth + characterWidth > width) {
      lines.push(line)
      line = ''
      lineWidth = 0
    }
    line += character
    lineWidth += characterWidth
  }
  return [line, lineWidth]
}

/** Line pitch as a share of the size. */
export const LEADING = 1.2
/** Smallest size of a value on paper, in points: below it a text goes on on a continuation page. */
export const SMALLEST = 6

export interface Fitted {
  lines: string[]
  size: number
  /** false: the lines are only the beginning */
  whole: boolean
}

/**
 * Shrinks a text in half points until it stands in the area, down to 6 pt; what is still too long is given as the
 * lines that fit, and `whole: false`, so that the sheet continues it elsewhere: never cut, never silently.
 */
export function fit(
  text: string,
  area: { width: number; height: number },
  font: FontName,
  largest: number,
  metrics: FontMetrics,
  smallest: number = SMALLEST,
): Fitted {
  for (let size = largest; ; size -= 0.5) {
    const last = size - 0.5 < smallest
    const rows = Math.max(1, Math.floor((area.height + size * (LEADING - 1)) / (size * LEADING)))
    // Hardly any character is narrower than 0.2 em: a text with more of them than have room is not measured to its end.
    const most = Math.ceil(rows * (area.width / (size * 0.2)))
    if (!last && text.length > most) continue
    const measured = text.length > 2 * most ? text.slice(0, 2 * most) : text
    const lines = wrap(measured, area.width, font, size, metrics)
    if (lines.length <= rows && measured === text) return { lines, size, whole: true }
    if (last) return { lines: lines.slice(0, rows), size, whole: false }
  }
}
