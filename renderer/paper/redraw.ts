import { MIME } from '../../shared/documents/recognise'
import type { Redraw, Redrawn } from '../../shared/documents/paper'

/**
 * The browser's own decoder, in a worker: a picture of forty megapixels is decoded at the size that is wanted, away from
 * the window, and laid on white. Photos stay JPEG; pictures of writing stay sharp unless they are large.
 */
export const redraw: Redraw = async (bytes, kind, width, height) => {
  let bitmap: ImageBitmap
  try {
    const blob = new Blob([new Uint8Array(bytes)], { type: MIME[kind] })
    bitmap = await createImageBitmap(blob, { resizeWidth: width, resizeHeight: height, resizeQuality: 'high' })
  } catch {
    return undefined
  }
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true })
  if (context === null) return undefined
  context.fillStyle = '#fff'
  context.fillRect(0, 0, width, height)
  context.drawImage(bitmap, 0, 0)
  bitmap.close()
  const sharp = kind === 'png' ? await packedRgb(context.getImageData(0, 0, width, height).data) : undefined
  if (sharp !== undefined && sharp.length <= MOST_SHARP_BYTES) return { width, height, as: 'rgb', bytes: sharp }
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.88 })
  return { width, height, as: 'jpeg', bytes: new Uint8Array(await blob.arrayBuffer()) } satisfies Redrawn
}

/** A page of writing takes a tenth of this. */
const MOST_SHARP_BYTES = 6 * 1024 * 1024

async function packedRgb(rgba: Uint8ClampedArray): Promise<Uint8Array> {
  const rgb = new Uint8Array((rgba.length / 4) * 3)
  for (let from = 0, to = 0; from < rgba.length; from += 4, to += 3) {
    rgb[to] = rgba[from] ?? 0
    rgb[to + 1] = rgba[from + 1] ?? 0
    rgb[to + 2] = rgba[from + 2] ?? 0
  }
  const packed = new Blob([rgb]).stream().pipeThrough(new CompressionStream('deflate'))
  return new Uint8Array(await new Response(packed).arrayBuffer())
}
