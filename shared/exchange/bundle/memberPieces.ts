import type { ZipWriter } from './zipWriter'

interface Breathing {
  /** lets the screen draw between pieces */
  breathe?: () => Promise<void>
}

/** A short text, whole. */
export const addText = (zip: ZipWriter, name: string, text: string) => zip.add(name, [new TextEncoder().encode(text)])

/** A text that is made as it leaves, some 256 KiB at a time. */
export async function* addPieces(
  zip: ZipWriter,
  name: string,
  text: Iterable<string>,
  options: Breathing,
): AsyncGenerator<Uint8Array> {
  const utf8 = new TextEncoder()
  async function* encoded(): AsyncGenerator<Uint8Array> {
    let waiting = ''
    for (const piece of text) {
      waiting += piece
      if (waiting.length < 256 * 1024) continue
      yield utf8.encode(waiting)
      waiting = ''
      await options.breathe?.()
    }
    yield utf8.encode(waiting)
  }
  yield* zip.add(name, encoded())
}

/** A document in pieces of 256 KiB, so that hashing one never holds the screen. */
export async function* slices(bytes: Uint8Array, options: Breathing): AsyncGenerator<Uint8Array> {
  const size = 256 * 1024
  for (let at = 0; at < bytes.length; at += size) {
    yield bytes.subarray(at, at + size)
    await options.breathe?.()
  }
}
