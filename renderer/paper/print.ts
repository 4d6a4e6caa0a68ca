import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import { startWorker } from '../store/workers'
import './paper.css'
import pdfjsWorker from './pdfjs.worker.ts?worker&url'

/**
 * Printing, the same in both hosts (decision 33): the packet's own PDF is rendered at 300 dpi into a print-only tree
 * of page images, and the browser's dialog prints that. No plaintext file is written; a reprint renders kept bytes.
 */
const DPI = 300
/** Images of a job are in memory together: some 2 MB a page. */
const PAGES_A_JOB = 40

export interface PrintProgress {
  rendered: number
  pages: number
}

/**
 * Opens the print dialog once for every 40 pages. What happens behind the dialog is not known: nobody can say that
 * paper came out, so the caller says *printed* of the packet and not of the paper.
 * @throws when the bytes are no PDF.
 */
export async function printPdf(pdf: Uint8Array, onProgress?: (progress: PrintProgress) => void): Promise<void> {
  const { document: packet, end } = await openPdf(pdf)
  try {
    for (let first = 1; first <= packet.numPages; first += PAGES_A_JOB) {
      const last = Math.min(packet.numPages, first + PAGES_A_JOB - 1)
      const images: HTMLImageElement[] = []
      for (let number = first; number <= last; number++) {
        images.push(await imageOf(await packet.getPage(number)))
        onProgress?.({ rendered: number, pages: packet.numPages })
      }
      await printImages(images)
    }
  } finally {
    await end()
  }
}

async function openPdf(pdf: Uint8Array): Promise<{ document: PDFDocumentProxy; end: () => Promise<void> }> {
  // The legacy build: the newest one asks for a browser newer than many that are installed.
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const port = startWorker(pdfjsWorker)
  const worker = pdfjs.PDFWorker.create({ port })
  const task = pdfjs.getDocument({
    // The reader takes the bytes away with it: a copy, the caller keeps its own.
    data: pdf.slice(),
    worker,
    isEvalSupported: false,
    // Glyphs are drawn as paths: no font is added to the page, which the content policy would question.
    disableFontFace: true,
    useSystemFonts: false,
    enableXfa: false,
  })
  const end = async () => {
    await task.destroy()
    worker.destroy()
    port.terminate()
  }
  try {
    return { document: await task.promise, end }
  } catch (cause) {
    await end()
    throw cause
  }
}

async function imageOf(page: PDFPageProxy): Promise<HTMLImageElement> {
  const viewport = page.getViewport({ scale: DPI / 72 })
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(viewport.width)
  canvas.height = Math.round(viewport.height)
  await page.render({ canvas, viewport, intent: 'print' }).promise
  page.cleanup()
  const blob = await new Promise<Blob>((resolve, reject) =>
    canvas.toBlob(
      (made) => (made === null ? reject(new Error('The page image was not made')) : resolve(made)),
      'image/png',
    ),
  )
  canvas.width = 0
  const image = new Image()
  image.alt = `Page ${page.pageNumber}`
  image.src = URL.createObjectURL(blob)
  await image.decode()
  return image
}

async function printImages(images: readonly HTMLImageElement[]): Promise<void> {
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
    for (const image of images) URL.revokeObjectURL(image.src)
  }
}
