import { err, ok, type Result } from '../result'
import type { PaperError } from './paper'
import { Reader } from './reader'

/** What stands before the picture in a JPEG (ITU-T T.81, annex B; EXIF 2.3 for the orientation). */
export interface JpegHead {
  width: number
  height: number
  /** 1 grey, 3 colour, 4 four inks */
  components: 1 | 3 | 4
  /** Adobe's mark: four inks are then stored inverted */
  adobe: boolean
  /** 1 to 8, as EXIF counts; 1 where nothing is said */
  orientation: number
  /** where the EXIF block begins; 0: there is none */
  exifAt: number
  /** dots per inch; 0: nothing said */
  density: number
}

const NOT_READ: Readonly<Record<number, string>> = {
  0xc3: 'a JPEG without loss',
  0xc5: 'a JPEG of the hierarchical sort',
  0xc6: 'a JPEG of the hierarchical sort',
  0xc7: 'a JPEG of the hierarchical sort',
  0xc9: 'a JPEG with arithmetic coding',
  0xca: 'a JPEG with arithmetic coding',
  0xcb: 'a JPEG with arithmetic coding',
}

export function readJpegHead(bytes: Uint8Array): Result<JpegHead, PaperError> {
  const damaged = (reason: string) => err({ type: 'PaperDamaged' as const, reason })
  const head = { orientation: 1, exifAt: 0, density: 0, adobe: false }
  for (let at = 2; at + 4 <= bytes.length;) {
    if (bytes[at] !== 0xff) return damaged('its parts do not follow on')
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) {
      at += 2
      continue
    }
    if (marker === 0xda || marker === 0xd9) return damaged('it has no picture')
    const reader = new Reader(bytes.subarray(at + 4, at + 2 + ((bytes[at + 2] ?? 0) << 8) + (bytes[at + 3] ?? 0)))
    const notRead = NOT_READ[marker]
    if (notRead !== undefined) return err({ type: 'PaperNotRead', what: notRead })
    if (marker >= 0xc0 && marker <= 0xc2) return frameOf(reader, bytes, head)
    if (marker === 0xe0) head.density ||= densityOf(reader)
    if (marker === 0xe1 && head.exifAt === 0 && reader.text(0, 4) === 'Exif')
      Object.assign(head, { exifAt: at + 4, orientation: orientationOf(reader) })
    if (marker === 0xee && reader.text(0, 5) === 'Adobe') head.adobe = true
    at += 2 + ((bytes[at + 2] ?? 0) << 8) + (bytes[at + 3] ?? 0)
  }
  return damaged('it ends before its picture')
}

type Known = Pick<JpegHead, 'orientation' | 'exifAt' | 'density' | 'adobe'>

function frameOf(reader: Reader, bytes: Uint8Array, known: Known): Result<JpegHead, PaperError> {
  const [precision, height, width, components] = [reader.u8(0), reader.u16(1), reader.u16(3), reader.u8(5)]
  if (precision !== 8) return err({ type: 'PaperNotRead', what: `a JPEG of ${precision} bits` })
  if (width === 0 || height === 0) return err({ type: 'PaperDamaged', reason: 'it names no size' })
  if (components !== 1 && components !== 3 && components !== 4)
    return err({ type: 'PaperNotRead', what: `a JPEG of ${components} colours` })
  // A copy that broke off has no end mark; cameras add things of their own behind it.
  if (!hasEnd(bytes)) return err({ type: 'PaperDamaged', reason: 'it breaks off before its end' })
  return ok({ width, height, components, ...known })
}

function hasEnd(bytes: Uint8Array): boolean {
  for (let at = bytes.length - 2; at >= 2; at -= 1) if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return true
  return false
}

/** JFIF: unit, then density across. */
function densityOf(reader: Reader): number {
  if (reader.text(0, 4) !== 'JFIF') return 0
  const unit = reader.u8(7)
  return unit === 1 ? reader.u16(8) : unit === 2 ? Math.round(reader.u16(8) * 2.54) : 0
}

/** The first directory of the EXIF block is that of a TIFF: tag 0x0112. */
function orientationOf(segment: Reader): number {
  const exif = new Reader(segment.bytes.subarray(6), segment.text(6, 2) === 'II')
  const first = exif.u32(4)
  for (let nth = 0; nth < Math.min(exif.u16(first), 200); nth += 1) {
    const entry = first + 2 + nth * 12
    if (exif.u16(entry) !== 0x0112) continue
    const orientation = exif.u16(entry + 8)
    return orientation >= 1 && orientation <= 8 ? orientation : 1
  }
  return 1
}
