import { err, ok, type Result } from '../../shared/result'
import { runWorker, WorkerEnded, workerEndOf, type WorkerEnd } from '../store/runWorker'
import './paper.css'
import printWorker from './print.worker.ts?worker&url'
import type { FromPrint, PageRange, PrintAsk } from './printWords'

/**
 * Printing, the same in both hosts (decision 33): the packet's own PDF is rendered at 300 dpi into a print-only tree
 * of page images, and the browser's dialog prints that. No plaintext file is written; a reprint renders kept bytes.
 */
const DPI = 300
/** Images of a job are in memory together: some 100 KB a page. */
export const PAGES_A_JOB = 40

export interface PrintProgress {
  rendered: number
  pages: number
}

/**
 * Opens the print dialog once for every 40 pages. What happens behind the dialog is not known: nobody can say that
 * paper came out, so the caller says *printed* of the packet and not of the paper.
 * @returns why no dialog opened, should none have
 */
export async function printPdf(
  pdf: Uint8Array,
  onProgress?: (progress: PrintProgress) => void,
): Promise<Result<null, WorkerEnd>> {
  const images: HTMLImageElement[] = []
  try {
    await pageImages(pdf, (image, progress) => {
      images.push(image)
      onProgress?.(progress)
    })
    for (let first = 0; first < images.length; first += PAGES_A_JOB)
      await printImages(images.slice(first, first + PAGES_A_JOB))
    return ok(null)
  } catch (cause) {
    return err(workerEndOf(cause))
  } finally {
    for (const image of images) URL.revokeObjectURL(image.src)
  }
}

/**
 * The pages of any PDF as pictures for the screen: addresses of images, which the caller revokes.
 * @param onEach told after each page of those that are there: the first is looked at while the last is drawn
 * @throws when the bytes are no PDF.
 */
export async function pagePictures(
  pdf: Uint8Array,
  dpi: number,
  onEach?: (pictures: readonly string[]) => void,
): Promise<string[]> {
  const pictures: string[] = []
  await pageImages(
    pdf,
    (image) => {
      pictures.push(image.src)
      onEach?.([...pictures])
    },
    dpi,
  )
  return pictures
}

type TakeImage = (image: HTMLImageElement, progress: PrintProgress) => void

/** A worker for the one job: it is ended with it, and its memory goes too. */
async function pageImages(pdf: Uint8Array, take: TakeImage, dpi = DPI): Promise<void> {
  const renderer = pageRenderer()
  try {
    await renderer.render(pdf, take, dpi)
  } finally {
    renderer.end()
  }
}

/** One worker for as many PDFs as are given it one after the other, until it is ended. */
export function pageRenderer(): {
  /** @throws when the bytes are no PDF. */
  render: (pdf: Uint8Array, take: TakeImage, dpi?: number, range?: PageRange) => Promise<void>
  end: () => void
} {
  let waiting: { take: TakeImage; resolve: () => void; reject: (reason: Error) => void } | undefined
  const worker = runWorker(printWorker, {
    onMessage: (data) => {
      // The reader's own greeting comes through the same door.
      if (typeof data !== 'object' || data === null || !('print' in data)) return
      const message = data as FromPrint
      if (message.print === 'page') waiting?.take(imageOf(message.image, message.number), progressOf(message))
      else if (message.print === 'done') waiting?.resolve()
      else waiting?.reject(new Error(message.reason))
    },
    onEnd: (how) => waiting?.reject(new WorkerEnded(how)),
  })
  return {
    render: (pdf, take, dpi = DPI, range) =>
      new Promise<void>((resolve, reject) => {
        waiting = { take, resolve, reject }
        const ask: PrintAsk = { pdf: new Uint8Array(pdf), dpi, ...(range !== undefined && { range }) }
        worker.post({ ask })
      }),
    end: worker.end,
  }
}

const progressOf = ({ number, pages }: { number: number; pages: number }): PrintProgress => ({
  rendered: number,
  pages,
})

function imageOf(blob: Blob, number: number): HTMLImageElement {
  const image = new Image()
  image.alt = `Page ${number}`
  image.src = URL.createObjectURL(blob)
  return image
}

/**
 * A page of 300 dpi takes 34 MB while it is decoded: forty at once are more than a browser grants, and it says of some
 * that they cannot be. One after the other they can; where it still refuses, a page that is loaded is decoded as it prints.
 * @throws when the bytes are no image.
 */
async function readyToPrint(image: HTMLImageElement): Promise<void> {
  try {
    await image.decode()
  } catch (cause) {
    if (!image.complete || image.naturalWidth === 0) throw cause
  }
}

/** Opens the print dialog once; comes back when it is closed. */
export async function printImages(images: readonly HTMLImageElement[]): Promise<void> {
  for (const image of images) await readyToPrint(image)
  const tree = document.createElement('div')
  tree.className = 'paper-print'
  tree.append(...images)
  document.body.append(tree)
  document.documentElement.classList.add('printing-paper')
  try {
    const after = new Promise<void>((resolve) => window.addEventListener('afterprint', () => resolve(), { once: true }))
    window.print()
    await after
  } finally {
    document.documentElement.classList.remove('printing-paper')
    tree.remove()
  }
}
