import { PDFDocument, PDFName, type PDFPage } from 'pdf-lib'
import { err, ok, type Result } from '../../result'
import type { PaperFonts } from '../fonts'
import { embedUsed, encoder, operators, savedAs, sharing, tag, type PdfFacts } from '../paintPdf'
import { PAGE, type FontName } from '../sheet'
import type { OfficialPage } from './layOfficial'
import type { FormError } from './openForm'
import { viewOf } from './pageView'

/**
 * The agency's own pages with our writing on them, as one flat PDF: no form fields, no script, no XFA, no signature stay
 * behind, so that every reader and printer shows the same.
 * @param official an opened form; its fields are taken away, so it paints once.
 */
export async function paintOfficial(
  official: PDFDocument,
  pages: readonly OfficialPage[],
  fonts: PaperFonts,
  facts: PdfFacts,
): Promise<Result<Uint8Array<ArrayBuffer>, FormError>> {
  try {
    const document = await PDFDocument.create({ updateMetadata: false })
    document.registerFontkit(sharing(fonts))
    const embedded = await embedUsed(document, pages, fonts)
    const encode = encoder(embedded)
    const wanted = pages.flatMap(({ on }) => (on === null ? [] : [on]))
    // Before the copy: what a field leads to (scripts, other pages, the whole form) is then not in the file at all.
    for (const at of new Set(wanted)) strip(official.getPage(at))
    // All at once: what the agency's pages share is then in the file once.
    const theirs = await document.copyPages(official, wanted)
    for (const { on, ops } of pages) {
      const copy = on === null ? undefined : theirs.shift()
      if (copy !== undefined) closeOff(document, copy)
      const page = document.addPage(copy ?? [PAGE.width, PAGE.height])
      for (const [name, font] of embedded) page.node.setFontDictionary(PDFName.of(ours(name)), font.ref)
      const { height, matrix } = viewOf(page)
      // Our drawing hangs from the top of a Letter page.
      const placed = `q ${matrix.join(' ')} cm 1 0 0 1 0 ${height - PAGE.height} cm`
      const content = document.context.flateStream(`${placed}\n${operators(ops, encode, ours)}\nQ`)
      page.node.addContentStream(document.context.register(content))
    }
    return ok(new Uint8Array(await savedAs(document, facts)))
  } catch (cause) {
    return err({ type: 'FormDamaged', reason: cause instanceof Error ? cause.message : String(cause) })
  }
}

/** The agency's page may have fonts of the names that we use on our own. */
const ours = (name: FontName): string => `Lifeboat${tag(name)}`

/** Fields, links, scripts, and what only editors of the file use. */
function strip(page: PDFPage): void {
  for (const name of ['Annots', 'AA', 'StructParents', 'Tabs', 'Metadata', 'PieceInfo', 'Thumb', 'B'])
    page.node.delete(PDFName.of(name))
}

/** What the agency drew is closed off, so that our writing starts from a plain state. */
function closeOff(document: PDFDocument, page: PDFPage): void {
  const open = document.context.register(document.context.flateStream('q'))
  const close = document.context.register(document.context.flateStream('Q'))
  page.node.wrapContentStreams(open, close)
}
