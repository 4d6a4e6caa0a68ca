import type { Font } from '@cantoo/fontkit'
import { PDFDocument, PDFHexString, PDFName, type PDFFont } from 'pdf-lib'
import { FONT_NAMES, parseFont, type PaperFonts } from './fonts'
import type { Paper } from '../documents/paper'
import { paperPainter } from './paintPaper'
import { PAGE, type DrawOp, type FontName, type LaidPage } from './sheet'

/**
 * Paints laid pages as one PDF: fonts embedded as subsets, every page one run of operators. The same pages, title,
 * time and hash give the same bytes, so that a reprint can be compared with what was kept (decision 34).
 */
export interface PdfFacts {
  title: string
  /** milliseconds since 1970 of the print, as the laptop's clock said; stands in the file's own dates */
  printedAtMs: number
  /** 64 hexadecimal digits; its first half is the file's identifier */
  hash: string
}

/** @param papers the documents that pages of the packet are taken from, opened */
export async function paintPdf(
  pages: readonly LaidPage[],
  fonts: PaperFonts,
  facts: PdfFacts,
  papers: ReadonlyMap<string, Paper> = new Map(),
): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false })
  document.registerFontkit(sharing(fonts))
  const embedded = await embedUsed(document, pages, fonts)
  const encode = encoder(embedded)
  const paperPages = paperPainter(document, papers)
  for (const page of pages) {
    const drawn = document.addPage([PAGE.width, PAGE.height])
    for (const [name, font] of embedded) drawn.node.setFontDictionary(PDFName.of(tag(name)), font.ref)
    const under = page.paper === undefined ? '' : await paperPages(drawn, page.paper)
    const content = document.context.flateStream(`${under}${operators(page.ops, encode)}`)
    drawn.node.addContentStream(document.context.register(content))
  }
  return savedAs(document, facts)
}

/** Its bytes, with our name, the print's own time and identifier and nothing that differs from one run to the next. */
export async function savedAs(document: PDFDocument, facts: PdfFacts): Promise<Uint8Array> {
  const printed = new Date(facts.printedAtMs)
  document.setTitle(facts.title, { showInWindowTitleBar: true })
  document.setCreator('Lifeboat')
  document.setProducer('Lifeboat')
  document.setCreationDate(printed)
  document.setModificationDate(printed)
  const id = PDFHexString.of(facts.hash.slice(0, 32))
  document.context.trailerInfo.ID = document.context.obj([id, id])
  return document.save({ addDefaultPage: false, updateFieldAppearances: false })
}

/** The name of a font in a page's resources. */
export const tag = (name: FontName) => `F${FONT_NAMES.indexOf(name)}`

/** Only the fonts that are written with. */
export async function embedUsed(
  document: PDFDocument,
  pages: readonly Pick<LaidPage, 'ops'>[],
  fonts: PaperFonts,
): Promise<Map<FontName, PDFFont>> {
  const used = new Set<FontName>()
  for (const page of pages) for (const op of page.ops) if (op.op === 'text') used.add(op.font)
  const embedded = new Map<FontName, PDFFont>()
  for (const name of FONT_NAMES)
    if (used.has(name))
      // A fixed name: the library would otherwise draw one at random.
      embedded.set(name, await document.embedFont(fonts.files[name], { subset: true, customName: `LIFEBT+${name}` }))
  return embedded
}

/**
 * The parsed fonts serve all documents, which halves the time of a packet; only what makes the subset is parsed afresh
 * for each document, because a shared one damages the text layer of the second. `layout` maps code point to glyph and
 * nothing more: widths and order are then exactly those that were laid out.
 */
export function sharing(fonts: PaperFonts) {
  return {
    create(bytes: Uint8Array) {
      const name = FONT_NAMES.find((candidate) => fonts.files[candidate] === bytes)
      if (name === undefined) throw new Error('Only the paper fonts are embedded')
      const font = fonts.parsed[name]
      return {
        postscriptName: font.postscriptName,
        unitsPerEm: font.unitsPerEm,
        ascent: font.ascent,
        descent: font.descent,
        italicAngle: font.italicAngle,
        capHeight: font.capHeight,
        xHeight: font.xHeight,
        bbox: font.bbox,
        characterSet: font.characterSet,
        glyphForCodePoint: (codePoint: number) => font.glyphForCodePoint(codePoint),
        layout: (text: string) => ({ glyphs: [...text].map((character) => glyphOf(font, character)) }),
        createSubset: () => parseFont(bytes).createSubset(),
      }
    },
  }
}

interface PlainGlyph {
  id: number
  codePoints: number[]
  advanceWidth: number
}
const glyphs = new WeakMap<Font, Map<string, PlainGlyph>>()

function glyphOf(font: Font, character: string): PlainGlyph {
  const known = glyphs.get(font) ?? new Map<string, PlainGlyph>()
  glyphs.set(font, known)
  let plain = known.get(character)
  if (plain === undefined) {
    const codePoint = character.codePointAt(0) ?? 0
    const glyph = font.glyphForCodePoint(codePoint)
    plain = { id: glyph?.id ?? 0, codePoints: [codePoint], advanceWidth: glyph?.advanceWidth ?? 0 }
    known.set(character, plain)
  }
  return plain
}

/** Two decimals of a point are a hundredth of a pixel at 300 dpi; no exponent, no trailing zeros. */
const n = (value: number): string => {
  const rounded = Math.round(value * 100) / 100
  return String(Object.is(rounded, -0) ? 0 : rounded)
}
const up = (y: number): number => PAGE.height - y

const GREY = '0.42 g'
const RED = '0.7 0.15 0.12 rg'
const BLACK = '0 g'
const SHADE = '0.88 g'

type Encode = (text: string, font: FontName) => string

/** Captions and copies say the same again and again: each text is encoded once a document. */
export function encoder(fonts: ReadonlyMap<FontName, PDFFont>): Encode {
  const known = new Map<string, string>()
  return (text, name) => {
    const key = `${name} ${text}`
    let encoded = known.get(key)
    if (encoded === undefined) {
      const font = fonts.get(name)
      if (font === undefined) throw new Error(`Font ${name} was not embedded`)
      encoded = font.encodeText(text).toString()
      known.set(key, encoded)
    }
    return encoded
  }
}

/** Drawing as a PDF's own operators: y counts from the top of a Letter page. */
export function operators(ops: readonly DrawOp[], encode: Encode, fontName: (name: FontName) => string = tag): string {
  const out: string[] = []
  let fill = ''
  const filled = (operator: string) => {
    if (fill !== operator) out.push(operator)
    fill = operator
  }
  for (const op of ops) {
    if (op.op === 'text') {
      filled(op.red === true ? RED : op.grey === true ? GREY : BLACK)
      const position = `1 0 0 1 ${n(op.x)} ${n(up(op.y))} Tm`
      out.push(`BT /${fontName(op.font)} ${n(op.size)} Tf ${position} ${encode(op.text, op.font)} Tj ET`)
    } else if (op.op === 'line') {
      const ends = `${n(op.x1)} ${n(up(op.y1))} m ${n(op.x2)} ${n(up(op.y2))} l S`
      out.push(op.dash === true ? `q ${n(op.width)} w [1.5 2] 0 d ${ends} Q` : `${n(op.width)} w ${ends}`)
    } else if (op.op === 'rect') {
      const area = `${n(op.x)} ${n(up(op.y + op.h))} ${n(op.w)} ${n(op.h)} re`
      if (op.fill === 'shade' || op.fill === 'black') {
        filled(op.fill === 'shade' ? SHADE : BLACK)
        out.push(`${area} f`)
      }
      if (op.width > 0) out.push(`${n(op.width)} w ${area} S`)
    } else if (op.op === 'bars') {
      filled(BLACK)
      const strokes = op.bars.map(([x, width]) => `${n(x)} ${n(up(op.y + op.h))} ${n(width)} ${n(op.h)} re`)
      out.push(`${strokes.join(' ')} f`)
    }
  }
  return out.join('\n')
}
