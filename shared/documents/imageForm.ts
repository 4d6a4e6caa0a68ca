import { PDFName, PDFRawStream, type PDFDocument, type PDFObject, type PDFRef } from 'pdf-lib'

/** What a PDF says of a picture's bytes, in its own words (ISO 32000, 8.9.5): colour space, bits, filter. */
type Word = string | number | boolean | PDFObject | Word[] | { [name: string]: Word }
export type ImageWords = Record<string, Word>

export function registerImage(
  document: PDFDocument,
  width: number,
  height: number,
  words: ImageWords,
  bytes: Uint8Array,
): PDFRef {
  const { context } = document
  const head = context.obj({ Type: 'XObject', Subtype: 'Image', Width: width, Height: height, ...words })
  return context.register(PDFRawStream.of(head, bytes))
}

/** A piece of a page: where the unit square of the image goes, as in `cm`. */
export interface Piece {
  image: PDFRef
  matrix: Matrix
}
export type Matrix = readonly [number, number, number, number, number, number]

/** A page made of pictures, corner at 0, 0. Pieces are drawn in order: a later one covers what it overlaps. */
export function formOfPieces(
  document: PDFDocument,
  size: { width: number; height: number },
  pieces: readonly Piece[],
  turn: Matrix,
): PDFRef {
  const { context } = document
  const images = context.obj({})
  const drawn = pieces.map(({ image, matrix }, index) => {
    images.set(PDFName.of(`I${index}`), image)
    return `q ${matrix.map(short).join(' ')} cm /I${index} Do Q`
  })
  const form = context.flateStream(`q ${turn.map(short).join(' ')} cm\n${drawn.join('\n')}\nQ`, {
    Type: 'XObject',
    Subtype: 'Form',
    FormType: 1,
    BBox: [0, 0, size.width, size.height],
    Resources: { XObject: images },
  })
  return context.register(form)
}

/**
 * How a picture of `width` × `height` points as stored is turned to stand upright: EXIF and TIFF count alike, 1 to 8.
 * @returns the matrix, and the size as it then is
 */
export function upright(orientation: number, width: number, height: number) {
  const turn = TURNS[orientation]?.(width, height) ?? [1, 0, 0, 1, 0, 0]
  return orientation >= 5 && orientation <= 8 ? { turn, width: height, height: width } : { turn, width, height }
}

const TURNS: Readonly<Record<number, (w: number, h: number) => Matrix>> = {
  2: (w) => [-1, 0, 0, 1, w, 0],
  3: (w, h) => [-1, 0, 0, -1, w, h],
  4: (_w, h) => [1, 0, 0, -1, 0, h],
  5: (w, h) => [0, -1, -1, 0, h, w],
  6: (w) => [0, -1, 1, 0, 0, w],
  7: () => [0, 1, 1, 0, 0, 0],
  8: (_w, h) => [0, 1, -1, 0, h, 0],
}

/** No exponent, no trailing zeros. */
export const short = (value: number): string => {
  const rounded = Math.round(value * 10_000) / 10_000
  return String(Object.is(rounded, -0) ? 0 : rounded)
}
