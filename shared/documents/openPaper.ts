import { err } from '../result'
import { openJpeg } from './jpegPaper'
import { MOST_PAPER_BYTES, MOST_PAPER_PAGES, type Opened, type Redraw } from './paper'
import { openPdf } from './pdfPaper'
import { openPng } from './pngPaper'
import { recognise } from './recognise'
import { openTiff } from './tiffPaper'

/**
 * Opens a document for the packet, whatever its name says.
 * @param redraw the browser's own decoder, for pictures that must be made smaller or laid on white
 * @returns its pages, or why it is put behind by hand; a file that breaks a decoder is damaged, never a crash
 */
export async function openPaper(bytes: Uint8Array, redraw: Redraw): Promise<Opened> {
  const found = recognise(bytes)
  if (found.is === 'foreign') return err({ type: 'PaperForeign', what: found.what })
  if (bytes.length > MOST_PAPER_BYTES) return err({ type: 'PaperTooLarge', bytes: bytes.length })
  try {
    switch (found.is) {
      case 'pdf':
        return await openPdf(bytes)
      case 'jpeg':
        return openJpeg(bytes, redraw)
      case 'png':
        return openPng(bytes, redraw)
      case 'tiff': {
        const opened = openTiff(bytes)
        if (opened.ok && opened.value.pages.length > MOST_PAPER_PAGES)
          return err({ type: 'PaperTooManyPages', pages: opened.value.pages.length })
        return opened
      }
    }
  } catch (cause) {
    return err({ type: 'PaperDamaged', reason: cause instanceof Error ? cause.message : String(cause) })
  }
}
