import { err, ok, type Result } from '../../shared/result'
import { workerEndOf, type WorkerEnd } from '../store/runWorker'
import { PAGES_A_JOB, pageRenderer, printImages } from './print'
import type { PageRange } from './printWords'

/** Pages of one PDF that follow each other in a pile. */
export interface PileRun extends PageRange {
  /** the sealed document that they are taken from */
  document: string
}

export interface PileHands {
  /** bytes of a sealed document; undefined: they are not on this laptop */
  bytes: (document: string) => Promise<Uint8Array | undefined>
  /** pages that are ready for the printer, of those asked for */
  onProgress: (ready: number) => void
  /** the print dialog was opened for so many of the pages */
  onDialog: (sent: number) => void
  /** asked before each dialog */
  stopped: () => boolean
}

export type PileError = WorkerEnd | { type: 'DocumentMissing'; id: string }

/**
 * Prints pages of many PDFs as one pile, forty a dialog. The images of one dialog are let go before the next is drawn,
 * so that a pile of a thousand pages takes no more memory than one of forty.
 */
export async function printPile(runs: readonly PileRun[], hands: PileHands): Promise<Result<null, PileError>> {
  let sent = 0
  for (const chunk of chunksOf(runs, PAGES_A_JOB)) {
    if (hands.stopped()) return ok(null)
    const done = await printChunk(chunk, hands, sent)
    if (!done.ok) return done
    if (hands.stopped() && done.value === 0) return ok(null)
    sent += done.value
    hands.onDialog(sent)
  }
  return ok(null)
}

async function printChunk(
  chunk: readonly PileRun[],
  { bytes, onProgress, stopped }: PileHands,
  sent: number,
): Promise<Result<number, PileError>> {
  const images: HTMLImageElement[] = []
  const renderer = pageRenderer()
  const kept = new Map<string, Uint8Array>()
  try {
    for (const { document, first, last } of chunk) {
      const pdf = kept.get(document) ?? (await bytes(document))
      if (pdf === undefined) return err({ type: 'DocumentMissing', id: document })
      kept.set(document, pdf)
      const take = (image: HTMLImageElement) => {
        images.push(image)
        onProgress(sent + images.length)
      }
      await renderer.render(pdf, take, undefined, { first, last })
      if (stopped()) return ok(0)
    }
    renderer.end()
    await printImages(images)
    return ok(images.length)
  } catch (cause) {
    return err(workerEndOf(cause))
  } finally {
    renderer.end()
    for (const image of images) URL.revokeObjectURL(image.src)
  }
}

/** The same runs, parted so that no chunk has more pages than a dialog takes. */
export function chunksOf(runs: readonly PileRun[], most: number): PileRun[][] {
  const chunks: PileRun[][] = []
  let room = 0
  for (const { document, first, last } of runs)
    for (let from = first; from <= last;) {
      if (room === 0) {
        chunks.push([])
        room = most
      }
      const to = Math.min(last, from + room - 1)
      chunks.at(-1)?.push({ document, first: from, last: to })
      room -= to - from + 1
      from = to + 1
    }
  return chunks
}
