import { err, ok, type Result } from '../result'
import { Reader } from './reader'
import type { PaperError } from './paper'

/**
 * The pages of a TIFF (TIFF 6.0; Technical Note 2 for JPEG in TIFF): what each says of itself, and where its pieces lie.
 * A scanner's or fax program's file; BigTIFF is another format.
 */
export interface TiffPage {
  width: number
  height: number
  /** bits of one sample */
  bits: number
  samples: number
  compression: number
  photometric: number
  predictor: number
  /** true: the lowest bit of a byte is the leftmost pixel */
  lowBitFirst: boolean
  /** bit 0: two-dimensional coding, bit 2: ends of lines on a byte */
  t4Options: number
  orientation: number
  /** dots per inch across and down; 0: nothing said */
  density: { x: number; y: number }
  /** samples beyond the colours; 2: transparency that is not multiplied in */
  extra: readonly number[]
  planar: number
  /** 1 or 4: numbers without sign; 3: floating point */
  sampleFormat: number
  colourMap: readonly number[]
  jpegTables: Uint8Array
  little: boolean
  /** pieces of the page: strips over its whole width, or tiles */
  pieces: readonly { x: number; y: number; width: number; height: number; bytes: Uint8Array }[]
}

/** A fax has some pages; a file that names more points in circles. */
const MOST_DIRECTORIES = 2000
const MOST_PIECES = 20_000

export function readTiff(bytes: Uint8Array): Result<TiffPage[], PaperError> {
  const little = bytes[0] === 0x49
  const reader = new Reader(bytes, little)
  const pages: TiffPage[] = []
  const seen = new Set<number>()
  for (let at = reader.u32(4); at !== 0;) {
    if (seen.has(at) || seen.size >= MOST_DIRECTORIES) return damaged('its pages point in circles')
    if (!reader.has(at, 2)) return damaged('it breaks off before its end')
    seen.add(at)
    const count = reader.u16(at)
    if (!reader.has(at + 2, count * 12)) return damaged('it breaks off before its end')
    const tags = tagsOf(reader, at, count)
    // A smaller copy of the page before is a preview, no page.
    if (((tags.get(254)?.[0] ?? 0) & 1) === 0) {
      const page = pageOf(reader, tags, little)
      if (!page.ok) return page
      pages.push(page.value)
    }
    at = reader.u32(at + 2 + count * 12)
  }
  return pages.length === 0 ? damaged('it has no pages') : ok(pages)
}

const damaged = (reason: string) => err({ type: 'PaperDamaged' as const, reason })

type Tags = ReadonlyMap<number, readonly number[]>

const SIZES: Readonly<Record<number, number>> = { 1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4 }

/** Values as numbers; a fraction as its quotient. */
function tagsOf(reader: Reader, directory: number, count: number): Tags {
  const tags = new Map<number, number[]>()
  for (let nth = 0; nth < count; nth += 1) {
    const at = directory + 2 + nth * 12
    const [type, number] = [reader.u16(at + 2), reader.u32(at + 4)]
    const size = SIZES[type]
    if (size === undefined || number > 4_000_000) continue
    const from = size * number <= 4 ? at + 8 : reader.u32(at + 8)
    if (!reader.has(from, size * number)) continue
    const values: number[] = []
    for (let n = 0; n < number; n += 1) values.push(valueAt(reader, from + n * size, type))
    tags.set(reader.u16(at), values)
  }
  return tags
}

function valueAt(reader: Reader, at: number, type: number): number {
  if (type === 3 || type === 8) return reader.u16(at)
  if (type === 4 || type === 9) return reader.u32(at)
  if (type === 5) return reader.u32(at + 4) === 0 ? 0 : reader.u32(at) / reader.u32(at + 4)
  return reader.u8(at)
}

function pageOf(reader: Reader, tags: Tags, little: boolean): Result<TiffPage, PaperError> {
  const one = (tag: number, otherwise: number) => tags.get(tag)?.[0] ?? otherwise
  const [width, height] = [one(256, 0), one(257, 0)]
  if (width === 0 || height === 0) return damaged('it names no size')
  const pieces = piecesOf(reader, tags, width, height)
  if (!pieces.ok) return pieces
  const perInch = { 2: 1, 3: 2.54 }[one(296, 2)] ?? 0
  return ok({
    width,
    height,
    bits: one(258, 1),
    samples: one(277, 1),
    compression: one(259, 1),
    photometric: one(262, 0),
    predictor: one(317, 1),
    lowBitFirst: one(266, 1) === 2,
    t4Options: one(292, 0),
    orientation: one(274, 1),
    density: { x: one(282, 0) * perInch, y: one(283, 0) * perInch },
    extra: tags.get(338) ?? [],
    planar: one(284, 1),
    sampleFormat: one(339, 1),
    colourMap: tags.get(320) ?? [],
    jpegTables: Uint8Array.from(tags.get(347) ?? []),
    little,
    pieces: pieces.value,
  })
}

function piecesOf(reader: Reader, tags: Tags, width: number, height: number): Result<TiffPage['pieces'], PaperError> {
  const tiled = tags.has(324)
  const wide = tiled ? (tags.get(322)?.[0] ?? 0) : width
  const high = tiled ? (tags.get(323)?.[0] ?? 0) : Math.min(tags.get(278)?.[0] ?? height, height)
  const offsets = tags.get(tiled ? 324 : 273) ?? []
  const counts = tags.get(tiled ? 325 : 279) ?? []
  if (wide === 0 || high === 0 || offsets.length === 0) return damaged('it has no picture')
  const across = Math.ceil(width / wide)
  const wanted = across * Math.ceil(height / high)
  if (wanted > MOST_PIECES) return err({ type: 'PaperNotRead', what: `a TIFF in ${wanted} pieces` })
  if (offsets.length < wanted) return damaged('parts of its picture are missing')
  const pieces: TiffPage['pieces'][number][] = []
  for (let nth = 0; nth < wanted; nth += 1) {
    const from = offsets[nth] ?? 0
    // Old fax programs name no lengths: the piece then goes to the next one, or to the end.
    const length = counts[nth] ?? (offsets[nth + 1] ?? reader.bytes.length) - from
    if (!reader.has(from, length)) return damaged('it breaks off before its end')
    const [x, y] = [(nth % across) * wide, Math.floor(nth / across) * high]
    const rows = tiled ? high : Math.min(high, height - y)
    pieces.push({ x, y, width: wide, height: rows, bytes: reader.bytes.subarray(from, from + length) })
  }
  return ok(pieces)
}
