import { PDFName, type PDFDocument, type PDFPage, type PDFRef } from 'pdf-lib'
import type { Paper } from '../documents/paper'
import { short } from '../documents/imageForm'
import { placing } from './documentPages'
import type { PaperPlace } from './sheet'

/** The name of a document's page among what a page of ours draws. */
const NAME = 'Paper'

/**
 * Puts pages of opened documents under pages of ours. A page that stands in several copies is in the file once.
 * @returns the words that draw it, to be written before the page's own
 */
export function paperPainter(
  document: PDFDocument,
  papers: ReadonlyMap<string, Paper>,
): (on: PDFPage, place: PaperPlace) => Promise<string> {
  const known = new Map<string, PDFRef>()
  return async (on, place) => {
    const page = papers.get(place.document)?.pages[place.page]
    if (page === undefined) throw new Error(`Page ${place.page + 1} of the document ${place.document} was not opened`)
    const key = `${place.document} ${place.page}`
    const form = known.get(key) ?? (await page.into(document))
    known.set(key, form)
    on.node.setXObject(PDFName.of(NAME), form)
    return `q ${placing(place, page).map(short).join(' ')} cm /${NAME} Do Q\n`
  }
}
