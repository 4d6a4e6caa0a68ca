import { err, ok } from '../result'
import { formOfPieces, registerImage, upright, type ImageWords } from './imageForm'
import { readJpegHead, type JpegHead } from './jpegHead'
import { keptSize, MOST_PIXELS, pointsOf, type Opened, type Redraw } from './paper'

/**
 * A photo or scan as one page. Its own bytes go into the PDF as they are, which every reader decodes; only a picture with
 * more pixels than the page can print is drawn again, smaller. Its orientation is obeyed by turning the page.
 */
export function openJpeg(bytes: Uint8Array, redraw: Redraw): Opened {
  const read = readJpegHead(bytes)
  if (!read.ok) return read
  const head = read.value
  const { width, height, orientation, density } = head
  if (width * height > MOST_PIXELS) return err({ type: 'PaperTooManyPixels', width, height })
  const points = { width: pointsOf(width, density), height: pointsOf(height, density) }
  const stands = upright(orientation, points.width, points.height)
  const page = {
    width: stands.width,
    height: stands.height,
    into: async (document: Parameters<typeof registerImage>[0]) => {
      const drawn = await asKept(bytes, head, redraw)
      const image = registerImage(document, drawn.width, drawn.height, drawn.words, drawn.bytes)
      return formOfPieces(document, stands, [{ image, matrix: [points.width, 0, 0, points.height, 0, 0] }], stands.turn)
    },
  }
  return ok({ kind: 'jpeg', pages: [page] })
}

async function asKept(bytes: Uint8Array, head: JpegHead, redraw: Redraw) {
  const { width, height, components, adobe } = head
  const kept = keptSize(width, height)
  const small = kept.width === width ? undefined : await redraw(asStored(bytes, head), 'jpeg', kept.width, kept.height)
  if (small !== undefined) return { ...small, words: wordsOf(small.as === 'jpeg' ? { components: 3 } : 'rgb') }
  return { width, height, bytes, words: wordsOf({ components, adobe }) }
}

/** The page is turned, so the decoder must not turn the picture too: its EXIF block gets another name. */
function asStored(bytes: Uint8Array, { orientation, exifAt }: JpegHead): Uint8Array {
  if (orientation === 1) return bytes
  const copy = bytes.slice()
  copy[exifAt] = 0x58
  return copy
}

const SPACES = { 1: 'DeviceGray', 3: 'DeviceRGB', 4: 'DeviceCMYK' } as const

/** Adobe's programs store four inks inverted, and every other program follows. */
export function wordsOf(picture: 'rgb' | { components: 1 | 3 | 4; adobe?: boolean }): ImageWords {
  if (picture === 'rgb') return { ColorSpace: 'DeviceRGB', BitsPerComponent: 8, Filter: 'FlateDecode' }
  const { components, adobe = false } = picture
  return {
    ColorSpace: SPACES[components],
    BitsPerComponent: 8,
    Filter: 'DCTDecode',
    ...(components === 4 && adobe && { Decode: [1, 0, 1, 0, 1, 0, 1, 0] }),
  }
}
