import { PDFDocument } from 'pdf-lib'
import { err, ok, type Result } from '../result'
import { openPaper } from './openPaper'
import type { Paper, PaperError, Redraw } from './paper'

/**
 * Opens a document and puts each of its pages into a document that is thrown away: what fails is known on the day on which
 * it is attached, and not at the counter.
 */
export async function tryPaper(bytes: Uint8Array, redraw: Redraw): Promise<Result<Paper, PaperError>> {
  const opened = await openPaper(bytes, redraw)
  if (!opened.ok) return opened
  try {
    const scratch = await PDFDocument.create({ updateMetadata: false })
    for (const page of opened.value.pages) await page.into(scratch)
    return ok(opened.value)
  } catch (cause) {
    return err({ type: 'PaperDamaged', reason: cause instanceof Error ? cause.message : String(cause) })
  }
}
