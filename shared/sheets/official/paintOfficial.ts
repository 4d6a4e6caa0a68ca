import { PDFDocument, PDFName, type PDFPage } from 'pdf-lib'
import { err, ok, type Result } from '../../result'
import type { PaperFonts } from '../fonts'
import { embedUsed, encoder, operators, savedAs, sharing, tag, type PdfFacts } from '../paintPdf'
import { PAGE, type FontName } from '../sheet'
import type { OfficialPage } from './layOfficial'
import { openForm, type FormError } from './readForm'

/**
 * The agency's own pages with our writing on them, as one flat PDF: no form fields, no script, no XFA stay behind, so
 * that every reader and printer shows the same.
 */
export async function paintOfficial(
  official: Uint8Array,
  pages: readonly OfficialPage[],
  fonts: PaperFonts,
  facts: PdfFacts,
): Promise<Result<Uint8Array<ArrayBuffer>, FormError>> {
  const opened = await openForm(official)
  if (!opened.ok) return opened
  try {
    const document = await PDFDocument.create({ updateMetadata: false })
    document.registerFontkit(sharing(fonts))
    const embedded = await embedUsed(document, pages, fonts)
    const encode = encoder(embedded)
    // All at once: what the agency's pages share is then in the file once.
    const theirs = await document.copyPages(
      opened.value,
      pages.flatMap(({ on }) => (on === null ? [] : [on])),
    )
    for (const { on, ops } of pages) {
      const copy = on === null ? undefined : theirs.shift()
      if (copy !== undefined) makeBare(document, copy)
      const page = document.addPage(copy ?? [PAGE.width, PAGE.height])
      for (const [name, font] of embedded) page.node.setFontDictionary(PDFName.of(ours(name)), font.ref)
      const written = operators(ops, encode, ours)
      const [left, bottom] = cornerOf(page)
      const content = document.context.flateStream(`q 1 0 0 1 ${left} ${bottom} cm\n${written}\nQ`)
      page.node.addContentStream(document.context.register(content))
    }
    return ok(new Uint8Array(await savedAs(document, facts)))
  } catch (cause) {
    return err({ type: 'FormDamaged', reason: cause instanceof Error ? cause.message : String(cause) })
  }
}

/** The agency's page may have fonts of the names that we use on our own. */
const ours = (name: FontName): string => `Lifeboat${tag(name)}`

/** Without its fields, links and scripts; what it drew is closed off, so that our writing starts from a plain state. */
function makeBare(document: PDFDocument, page: PDFPage): void {
  for (const name of ['Annots', 'AA', 'StructParents', 'Metadata', 'PieceInfo']) page.node.delete(PDFName.of(name))
  const open = document.context.register(document.context.flateStream('q'))
  const close = document.context.register(document.context.flateStream('Q'))
  page.node.wrapContentStreams(open, close)
}

/** The lower left corner of what is seen; our drawing hangs from the top of a Letter page. */
function cornerOf(page: PDFPage): [number, number] {
  const { x, y, height } = page.getCropBox()
  return [x, y + height - PAGE.height]
}
