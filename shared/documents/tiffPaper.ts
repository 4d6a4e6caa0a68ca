import { zlibSync } from 'fflate'
import { PDFHexString, type PDFDocument, type PDFRef } from 'pdf-lib'
import { bytesToHex } from '@noble/hashes/utils.js'
import { err, ok } from '../result'
import { formOfPieces, registerImage, upright, type ImageWords, type Matrix, type Piece } from './imageForm'
import { readJpegHead } from './jpegHead'
import { MOST_PIXELS, MOST_SIDES, pointsOf, type Opened, type PaperError, type PaperPage } from './paper'
import { readTiff, type TiffPage } from './tiffHead'
import { rasterOf, smaller, turnedBits } from './tiffRaster'

/**
 * A scan or fax of any number of pages. What a fax (CCITT group 3 and 4) or a camera (JPEG) packed goes into the PDF as it
 * is, piece by piece, because a PDF knows these very codes; other packings are undone and packed again as one picture.
 */
export function openTiff(bytes: Uint8Array): Opened {
  const read = readTiff(bytes)
  if (!read.ok) return read
  const pages: PaperPage[] = []
  for (const page of read.value) {
    const wrong = notRead(page)
    if (wrong !== undefined) return err(wrong)
    pages.push(paperPage(page))
  }
  return ok({ kind: 'tiff', pages })
}

const FAX = new Set([2, 3, 4])
const PACKED = new Set([1, 5, 8, 32946, 32773])
const JPEG = 7

function notRead(page: TiffPage): PaperError | undefined {
  const { width, height, compression, bits, samples, planar, photometric, sampleFormat, extra } = page
  const not = (what: string): PaperError => ({ type: 'PaperNotRead', what })
  if (width * height > MOST_PIXELS) return { type: 'PaperTooManyPixels', width, height }
  if (compression === 6) return not('a TIFF with JPEG of the old sort')
  if (compression === JPEG) return planar === 1 && bits === 8 ? undefined : not('a TIFF with its colours stored apart')
  if (FAX.has(compression)) return bits === 1 && samples === 1 ? undefined : not('a fax in colour')
  if (!PACKED.has(compression)) return not(`a TIFF with compression ${compression}`)
  if (planar !== 1 && samples > 1) return not('a TIFF with its colours stored apart')
  if (sampleFormat !== 1 && sampleFormat !== 4) return not('a TIFF of measured values')
  if (![1, 2, 4, 8, 16].includes(bits)) return not(`a TIFF of ${bits} bits`)
  const colours = samples - extra.length
  const fits = colours === { 0: 1, 1: 1, 2: 3, 3: 1, 5: 4 }[photometric]
  if (photometric === 3 && bits > 8) return not(`a TIFF with a palette of ${bits} bits`)
  return fits && (extra.length === 0 || bits >= 8) ? undefined : not('a TIFF of a colour space that is not printed')
}

function paperPage(page: TiffPage): PaperPage {
  const { width, height, density, orientation } = page
  const known = density.x >= 90 && density.y >= 90
  const size = {
    width: pointsOf(width, density.x),
    // A standard fax has half as many rows as columns: each side goes by its own density.
    height: known ? pointsOf(height, density.y) : pointsOf(height, density.x),
  }
  const stands = upright(orientation, size.width, size.height)
  return {
    width: stands.width,
    height: stands.height,
    into: (document) => {
      const pieces = FAX.has(page.compression)
        ? faxPieces(document, page, size)
        : page.compression === JPEG
          ? jpegPieces(document, page, size)
          : [{ image: wholeImage(document, page), matrix: [size.width, 0, 0, size.height, 0, 0] as Matrix }]
      return Promise.resolve(formOfPieces(document, stands, pieces, stands.turn))
    },
  }
}

interface Size {
  width: number
  height: number
}
type TiffPiece = TiffPage['pieces'][number]

/** A piece reaches one pixel under the next, so that no white shows between them. */
function placeOf(page: TiffPage, size: Size, piece: TiffPiece, width: number, height: number): Matrix {
  const [sx, sy] = [size.width / page.width, size.height / page.height]
  const more = (last: boolean) => (last ? 0 : 1)
  const w = width + more(piece.x + piece.width >= page.width)
  const h = height + more(piece.y + piece.height >= page.height)
  return [w * sx, 0, 0, h * sy, piece.x * sx, size.height - (piece.y + h) * sy]
}

function faxPieces(document: PDFDocument, page: TiffPage, size: Size): Piece[] {
  const { compression, t4Options, photometric, lowBitFirst } = page
  return page.pieces.map((piece) => {
    const words: ImageWords = {
      ColorSpace: 'DeviceGray',
      BitsPerComponent: 1,
      Filter: 'CCITTFaxDecode',
      DecodeParms: {
        K: compression === 4 ? -1 : compression === 3 && (t4Options & 1) === 1 ? 1 : 0,
        Columns: piece.width,
        Rows: piece.height,
        EndOfLine: compression === 3,
        EncodedByteAlign: compression === 2 || (t4Options & 4) === 4,
        EndOfBlock: false,
        BlackIs1: photometric === 1,
      },
    }
    const bytes = lowBitFirst ? turnedBits(piece.bytes) : piece.bytes
    const image = registerImage(document, piece.width, piece.height, words, bytes)
    return { image, matrix: placeOf(page, size, piece, piece.width, piece.height) }
  })
}

const JPEG_SPACES: Readonly<Record<number, string>> = { 1: 'DeviceGray', 3: 'DeviceRGB', 4: 'DeviceCMYK' }

function jpegPieces(document: PDFDocument, page: TiffPage, size: Size): Piece[] {
  return page.pieces.map((piece) => {
    const bytes = withTables(page.jpegTables, piece.bytes)
    const head = readJpegHead(bytes)
    if (!head.ok) throw new Error(head.error.type === 'PaperDamaged' ? head.error.reason : 'its JPEG is not read')
    const { width, height, components } = head.value
    const words: ImageWords = {
      ColorSpace: JPEG_SPACES[components] ?? 'DeviceRGB',
      BitsPerComponent: 8,
      Filter: 'DCTDecode',
      // Without this three colours are taken for brightness and two differences, which photometric 2 is not.
      DecodeParms: { ColorTransform: page.photometric === 6 ? 1 : 0 },
      ...(page.photometric === 0 && { Decode: [1, 0] }),
    }
    const image = registerImage(document, width, height, words, bytes)
    return { image, matrix: placeOf(page, size, piece, width, height) }
  })
}

/** Scanners store the tables once for all pieces: start mark, tables, then the piece without its own start mark. */
function withTables(tables: Uint8Array, piece: Uint8Array): Uint8Array {
  if (tables.length < 4) return piece
  const whole = new Uint8Array(tables.length - 2 + piece.length - 2)
  whole.set(tables.subarray(0, tables.length - 2))
  whole.set(piece.subarray(2), tables.length - 2)
  return whole
}

function wholeImage(document: PDFDocument, page: TiffPage): PDFRef {
  const whole = rasterOf(page)
  const [long, short] = MOST_SIDES
  const factor = Math.floor(
    Math.max(Math.max(whole.width, whole.height) / long, Math.min(whole.width, whole.height) / short),
  )
  const raster = factor >= 2 && whole.bits === 8 && page.photometric !== 3 ? smaller(whole, factor) : whole
  const { width, height, bits, colours, rows } = raster
  const palette = page.photometric === 3 ? paletteOf(page) : undefined
  const words: ImageWords = {
    ColorSpace: palette ?? { 1: 'DeviceGray', 3: 'DeviceRGB' }[colours] ?? 'DeviceCMYK',
    BitsPerComponent: bits,
    Filter: 'FlateDecode',
    ...(page.photometric === 0 && { Decode: [1, 0] }),
  }
  return registerImage(document, width, height, words, zlibSync(rows, { level: 6 }))
}

/** Reds, greens, blues one after the other, sixteen bits each; old programs wrote eight. */
function paletteOf({ colourMap, bits }: TiffPage): ImageWords[string] {
  const entries = Math.min(1 << bits, 256)
  const wide = colourMap.some((value) => value > 255)
  const bytes = new Uint8Array(entries * 3)
  for (let at = 0; at < entries; at += 1)
    for (let colour = 0; colour < 3; colour += 1) {
      const value = colourMap[colour * entries + at] ?? 0
      bytes[at * 3 + colour] = wide ? value >> 8 : value
    }
  return ['Indexed', 'DeviceRGB', entries - 1, PDFHexString.of(bytesToHex(bytes))]
}
