import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
// The reader's other half announces itself on the global scope: both halves then work in this one worker.
import 'pdfjs-dist/legacy/build/pdf.worker.min.mjs'
import { JPEG_2000_ADDRESS, ReaderData } from './readerData'
import type { FromPrint, PrintAsk } from './printWords'

/**
 * Renders the pages of a packet's PDF as images, away from the main thread. The legacy build of the reader: the newest
 * one asks for a browser newer than many that are installed.
 */

interface Sheet {
  canvas: OffscreenCanvas | null
  context: OffscreenCanvasRenderingContext2D | null
}

/** The reader's canvases without a document. */
class OffscreenFactory {
  create(width: number, height: number): Sheet {
    const canvas = new OffscreenCanvas(width, height)
    return { canvas, context: canvas.getContext('2d') }
  }
  reset(sheet: Sheet, width: number, height: number): void {
    if (sheet.canvas === null) return
    sheet.canvas.width = width
    sheet.canvas.height = height
  }
  destroy(sheet: Sheet): void {
    this.reset(sheet, 0, 0)
    sheet.canvas = null
    sheet.context = null
  }
}

/**
 * Filters are for masks by brightness, which our pages do not have; one of a document then shows what it would have
 * hidden, and hides nothing.
 */
class NoFilters {
  addFilter(): string {
    return 'none'
  }
  addHCMFilter(): string {
    return 'none'
  }
  addAlphaFilter(): string {
    return 'none'
  }
  addLuminosityFilter(): string {
    return 'none'
  }
  addHighlightHCMFilter(): string {
    return 'none'
  }
  destroy(): void {
    // Nothing was made.
  }
}

const say = (message: FromPrint) => self.postMessage(message)

async function renderAll({ pdf, dpi, range }: PrintAsk): Promise<void> {
  const task = getDocument({
    data: pdf,
    CanvasFactory: OffscreenFactory,
    FilterFactory: NoFilters,
    isEvalSupported: false,
    // Glyphs are drawn as paths: no font is added anywhere, which the content policy would question.
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    BinaryDataFactory: ReaderData,
    // The content policy allows no WebAssembly: faxes, JBIG2 and JPEG 2000 are decoded by the reader's own script.
    useWasm: false,
    wasmUrl: JPEG_2000_ADDRESS,
    enableXfa: false,
    verbosity: 0,
  })
  const packet = await task.promise
  const { first, last } = range ?? { first: 1, last: packet.numPages }
  for (let number = first; number <= last; number++) {
    const image = await imageOf(await packet.getPage(number), dpi)
    say({ print: 'page', number, pages: packet.numPages, image })
  }
  await task.destroy()
}

async function imageOf(page: PDFPageProxy, dpi: number): Promise<Blob> {
  const viewport = page.getViewport({ scale: dpi / 72 })
  const canvas = new OffscreenCanvas(Math.round(viewport.width), Math.round(viewport.height))
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true })
  if (context === null) throw new Error('No canvas to draw a page on')
  // The reader's declaration knows canvases of a document only; it asks nothing of them that these lack.
  const canvasContext = context as object as CanvasRenderingContext2D
  await page.render({ canvas: null, canvasContext, viewport, intent: 'print' }).promise
  page.cleanup()
  return canvas.convertToBlob({ type: 'image/png' })
}

self.addEventListener('message', (event: MessageEvent<{ ask?: PrintAsk }>) => {
  const { ask } = event.data
  if (ask === undefined) return
  void renderAll(ask).then(
    () => say({ print: 'done' }),
    (cause: unknown) => say({ print: 'failed', reason: cause instanceof Error ? cause.message : String(cause) }),
  )
})
