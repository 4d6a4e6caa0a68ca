import { PDFHexString } from 'pdf-lib'
import { bytesToHex } from '@noble/hashes/utils.js'
import { err, ok, type Result } from '../result'
import { formOfPieces, registerImage, type ImageWords } from './imageForm'
import { wordsOf } from './jpegPaper'
import { keptSize, MOST_PIXELS, pointsOf, type Opened, type PaperError, type Redraw } from './paper'
import { crc32 } from './crc32'
import { Reader } from './reader'

/**
 * A PNG as one page. What PNG compresses, a PDF takes as it is (8.4.4.4: predictor 15); a picture with transparency,
 * one that is interlaced, and one with more pixels than the page can print are drawn again, on white.
 */
interface PngHead {
  width: number
  height: number
  depth: number
  /** 0 grey, 2 colour, 3 palette, 4 grey with transparency, 6 colour with transparency */
  colour: number
  interlaced: boolean
  palette: Uint8Array
  transparent: boolean
  /** dots per inch; 0: nothing said */
  density: number
  /** the compressed rows */
  rows: Uint8Array
}

export function openPng(bytes: Uint8Array, redraw: Redraw): Opened {
  const read = readPng(bytes)
  if (!read.ok) return read
  const head = read.value
  const { width, height, density } = head
  if (width * height > MOST_PIXELS) return err({ type: 'PaperTooManyPixels', width, height })
  const size = { width: pointsOf(width, density), height: pointsOf(height, density) }
  const page = {
    ...size,
    into: async (document: Parameters<typeof registerImage>[0]) => {
      const drawn = await asKept(bytes, head, redraw)
      const image = registerImage(document, drawn.width, drawn.height, drawn.words, drawn.bytes)
      return formOfPieces(
        document,
        size,
        [{ image, matrix: [size.width, 0, 0, size.height, 0, 0] }],
        [1, 0, 0, 1, 0, 0],
      )
    },
  }
  return ok({ kind: 'png', pages: [page] })
}

async function asKept(bytes: Uint8Array, head: PngHead, redraw: Redraw) {
  const { width, height, rows } = head
  const kept = keptSize(width, height)
  const plain = kept.width === width && !head.transparent && !head.interlaced
  const drawn = plain ? undefined : await redraw(bytes, 'png', kept.width, kept.height)
  if (drawn !== undefined) return { ...drawn, words: wordsOf(drawn.as === 'jpeg' ? { components: 3 } : 'rgb') }
  if (head.colour > 3 || head.interlaced) throw new Error('the picture could not be decoded')
  return { width, height, bytes: rows, words: plainWords(head) }
}

function plainWords({ width, depth, colour, palette }: PngHead): ImageWords {
  const indexed = ['Indexed', 'DeviceRGB', palette.length / 3 - 1, PDFHexString.of(bytesToHex(palette))]
  return {
    ColorSpace: colour === 3 ? indexed : colour === 2 ? 'DeviceRGB' : 'DeviceGray',
    BitsPerComponent: depth,
    Filter: 'FlateDecode',
    DecodeParms: { Predictor: 15, Colors: colour === 2 ? 3 : 1, BitsPerComponent: depth, Columns: width },
  }
}

const CRITICAL = new Set(['IHDR', 'PLTE', 'IDAT'])

function readPng(bytes: Uint8Array): Result<PngHead, PaperError> {
  const damaged = (reason: string) => err({ type: 'PaperDamaged' as const, reason })
  const reader = new Reader(bytes)
  if (reader.text(12, 4) !== 'IHDR') return damaged('it has no head')
  const head = headOf(reader)
  if (head.width === 0 || head.height === 0) return damaged('it names no size')
  const rows: Uint8Array[] = []
  for (let at = 8; ;) {
    const length = reader.u32(at)
    const name = reader.text(at + 4, 4)
    if (name === '' || !reader.has(at + 8, length + 4)) return damaged('it breaks off before its end')
    if (name === 'IEND') break
    const body = bytes.subarray(at + 8, at + 8 + length)
    // Spoiled rows would print as a torn picture, and nobody would say so.
    if (CRITICAL.has(name) && crc32(bytes.subarray(at + 4, at + 8 + length)) !== reader.u32(at + 8 + length))
      return damaged('parts of its picture are spoiled')
    if (name === 'IDAT') rows.push(body)
    if (name === 'PLTE') head.palette = body
    if (name === 'tRNS') head.transparent = true
    if (name === 'pHYs' && reader.u8(at + 16) === 1) head.density = Math.round(reader.u32(at + 8) * 0.0254)
    at += length + 12
  }
  if (rows.length === 0) return damaged('it has no picture')
  if (head.colour === 3 && (head.palette.length < 3 || head.palette.length % 3 !== 0))
    return damaged('it has no palette')
  return ok({ ...head, rows: joined(rows) })
}

function headOf(reader: Reader): Omit<PngHead, 'rows'> {
  const colour = reader.u8(25)
  return {
    width: reader.u32(16),
    height: reader.u32(20),
    depth: reader.u8(24),
    colour,
    interlaced: reader.u8(28) === 1,
    palette: new Uint8Array(0),
    transparent: colour === 4 || colour === 6,
    density: 0,
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
