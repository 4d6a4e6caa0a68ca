import fontkit, { type Font } from '@cantoo/fontkit'
import type { FontMetrics, FontName } from './sheet'

/**
 * The paper's four fonts, parsed once: Noto Sans and Noto Sans Mono, regular and bold (SIL Open Font Licence 1.1).
 * Their bytes are passed in: the window takes them from its own files, the office and the tests from the package.
 */
export type FontFiles = Readonly<Record<FontName, Uint8Array>>

export interface PaperFonts {
  metrics: FontMetrics
  files: FontFiles
  parsed: Readonly<Record<FontName, Font>>
}

/** Every font name, in the order in which they go into a PDF. */
export const FONT_NAMES: readonly FontName[] = ['sans', 'sansBold', 'mono', 'monoBold']

export function parseFont(bytes: Uint8Array): Font {
  const font = fontkit.create(bytes)
  if (font === null || !('layout' in font)) throw new Error('A paper font is a single face')
  return font
}

/** @throws when a file is no font: a bug of packaging, not of the operator. */
export function paperFonts(files: FontFiles): PaperFonts {
  const parsed = {
    sans: parseFont(files.sans),
    sansBold: parseFont(files.sansBold),
    mono: parseFont(files.mono),
    monoBold: parseFont(files.monoBold),
  }
  return { files, parsed, metrics: metricsOf(parsed) }
}

/** Advance widths by code point, remembered: captions repeat on every page. No kerning: neither painter applies any. */
function metricsOf(parsed: Readonly<Record<FontName, Font>>): FontMetrics {
  const known = { sans: new Map(), sansBold: new Map(), mono: new Map(), monoBold: new Map() } as Record<
    FontName,
    Map<number, number>
  >
  /** advance in em; -1 where the font has no glyph */
  const advance = (codePoint: number, name: FontName): number => {
    let em = known[name].get(codePoint)
    if (em === undefined) {
      const font = parsed[name]
      em = font.hasGlyphForCodePoint(codePoint)
        ? (font.glyphForCodePoint(codePoint)?.advanceWidth ?? 0) / font.unitsPerEm
        : -1
      known[name].set(codePoint, em)
    }
    return em
  }
  return {
    width(text, font, size) {
      let em = 0
      for (const character of text) em += Math.max(0, advance(character.codePointAt(0) ?? 0, font))
      return em * size
    },
    has: (codePoint, font) => codePoint === 0x0a || advance(codePoint, font) >= 0,
  }
}
