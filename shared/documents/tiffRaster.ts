import type { TiffPage } from './tiffHead'
import { unpackBits, unpackLzw, unpackZlib } from './unpack'

/** A page's pixels, row by row, in the way in which a PDF takes them. */
export interface Raster {
  width: number
  height: number
  /** 1, 2, 4 or 8 */
  bits: number
  /** colours of a pixel, transparency taken out */
  colours: number
  rows: Uint8Array
}

/** Puts the pieces of a page together. @throws with the reason when its compression is damaged. */
export function rasterOf(page: TiffPage): Raster {
  const { width, height, bits, samples } = page
  const pixelBits = bits * samples
  const rowBytes = Math.ceil((width * pixelBits) / 8)
  const whole = new Uint8Array(rowBytes * height)
  for (const piece of page.pieces) {
    const pieceRow = Math.ceil((piece.width * pixelBits) / 8)
    const unpacked = unpack(page, piece.bytes, pieceRow * piece.height)
    if (page.predictor === 2) undoDifferences(page, unpacked, pieceRow)
    const from = Math.floor((piece.x * pixelBits) / 8)
    const shared = Math.min(pieceRow, rowBytes - from)
    for (let row = 0; row < piece.height && piece.y + row < height; row += 1)
      whole.set(unpacked.subarray(row * pieceRow, row * pieceRow + shared), (piece.y + row) * rowBytes + from)
  }
  const eight = bits === 16 ? highBytes(whole, page.little) : whole
  const depth = bits === 16 ? 8 : bits
  const colours = samples - page.extra.length
  return { width, height, bits: depth, colours, rows: colours === samples ? eight : onWhite(eight, page, colours) }
}

function unpack({ compression, lowBitFirst, bits }: TiffPage, bytes: Uint8Array, size: number): Uint8Array {
  if (compression === 32773) return unpackBits(bytes, size)
  if (compression === 5) return unpackLzw(bytes, size)
  if (compression === 8 || compression === 32946) return unpackZlib(bytes, size)
  const raw = new Uint8Array(size)
  raw.set(bytes.subarray(0, size))
  return lowBitFirst && bits === 1 ? turnedBits(raw) : raw
}

/** Each sample was written as its difference to the pixel on its left. */
function undoDifferences({ bits, samples, little }: TiffPage, rows: Uint8Array, rowBytes: number): void {
  if (bits === 8) {
    for (let row = 0; row < rows.length; row += rowBytes)
      for (let at = row + samples; at < row + rowBytes; at += 1)
        rows[at] = ((rows[at] ?? 0) + (rows[at - samples] ?? 0)) & 0xff
    return
  }
  if (bits !== 16) return
  const view = new DataView(rows.buffer, rows.byteOffset, rows.byteLength)
  for (let row = 0; row < rows.length; row += rowBytes)
    for (let at = row + samples * 2; at + 1 < row + rowBytes; at += 2)
      view.setUint16(at, (view.getUint16(at, little) + view.getUint16(at - samples * 2, little)) & 0xffff, little)
}

/** Paper does not show more than 256 steps. */
function highBytes(rows: Uint8Array, little: boolean): Uint8Array {
  const out = new Uint8Array(rows.length >> 1)
  const first = little ? 1 : 0
  for (let at = 0; at < out.length; at += 1) out[at] = rows[at * 2 + first] ?? 0
  return out
}

/** Transparency is laid on white paper; other extra samples say nothing that prints. */
function onWhite(rows: Uint8Array, { samples, extra, photometric }: TiffPage, colours: number): Uint8Array {
  const pixels = Math.floor(rows.length / samples)
  const out = new Uint8Array(pixels * colours)
  const [kind] = extra
  const paper = photometric === 0 || photometric === 5 ? 0 : 255
  for (let pixel = 0; pixel < pixels; pixel += 1) {
    const alpha = kind === 1 || kind === 2 ? (rows[pixel * samples + colours] ?? 255) : 255
    for (let colour = 0; colour < colours; colour += 1) {
      const value = rows[pixel * samples + colour] ?? 0
      const laid = kind === 1 ? value + (paper * (255 - alpha)) / 255 : (value * alpha + paper * (255 - alpha)) / 255
      out[pixel * colours + colour] = Math.min(255, Math.round(laid))
    }
  }
  return out
}

const TURNED = Uint8Array.from({ length: 256 }, (_, byte) => {
  let turned = 0
  for (let bit = 0; bit < 8; bit += 1) if ((byte & (1 << bit)) !== 0) turned |= 0x80 >> bit
  return turned
})

/** The lowest bit of each byte becomes the highest. */
export const turnedBits = (bytes: Uint8Array): Uint8Array => bytes.map((byte) => TURNED[byte] ?? 0)

/** Averages squares of pixels: a scan of 600 dpi holds four times what the page prints. Eight bits a sample only. */
export function smaller({ width, height, bits, colours, rows }: Raster, factor: number): Raster {
  const [w, h] = [Math.floor(width / factor), Math.floor(height / factor)]
  const out = new Uint8Array(w * h * colours)
  const area = factor * factor
  for (let y = 0; y < h; y += 1)
    for (let x = 0; x < w; x += 1)
      for (let colour = 0; colour < colours; colour += 1) {
        let sum = 0
        for (let dy = 0; dy < factor; dy += 1)
          for (let dx = 0; dx < factor; dx += 1)
            sum += rows[((y * factor + dy) * width + x * factor + dx) * colours + colour] ?? 0
        out[(y * w + x) * colours + colour] = Math.round(sum / area)
      }
  return { width: w, height: h, bits, colours, rows: out }
}
