import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument, PDFName, PDFString, StandardFonts } from 'pdf-lib'
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { openPaper } from '../../../shared/documents/openPaper'
import type { Paper, PaperError, Redraw } from '../../../shared/documents/paper'

/** Files as shipments bring them. The pictures were made by a scanner's software; see the folder for what each is. */
export const aFile = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join('tests', 'fixtures', 'documents', name)))

/** No picture is drawn again outside a browser: what asks for it is told so. */
export const noRedraw: Redraw = () => Promise.resolve(undefined)

export async function opened(bytes: Uint8Array, redraw: Redraw = noRedraw): Promise<Paper> {
  const paper = await openPaper(bytes, redraw)
  if (!paper.ok) throw new Error(JSON.stringify(paper.error))
  return paper.value
}

export async function refused(bytes: Uint8Array): Promise<PaperError> {
  const paper = await openPaper(bytes, noRedraw)
  if (paper.ok) throw new Error('it was opened')
  return paper.error
}

/** A client's own PDF: a text on each page. */
export async function aPdf(texts: readonly string[], change?: (document: PDFDocument) => void): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  const font = await document.embedFont(StandardFonts.Helvetica)
  for (const text of texts) document.addPage([612, 792]).drawText(text, { x: 72, y: 700, size: 14, font })
  change?.(document)
  return document.save({ useObjectStreams: false })
}

/** A script that runs on opening, and a link: neither may reach the packet. */
export function armed(document: PDFDocument): void {
  const { context, catalog } = document
  const action = (words: Record<string, string>) =>
    context.obj(Object.fromEntries(Object.entries(words).map(([name, word]) => [name, PDFString.of(word)])))
  const script = action({ JS: 'app.alert("open me")' })
  script.set(PDFName.of('S'), PDFName.of('JavaScript'))
  catalog.set(PDFName.of('OpenAction'), script)
  const link = context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 600, 600], F: 4 })
  const uri = action({ URI: 'https://example.invalid/' })
  uri.set(PDFName.of('S'), PDFName.of('URI'))
  link.set(PDFName.of('A'), uri)
  document.getPage(0).node.set(PDFName.of('Annots'), context.obj([link]))
}

export interface Seen {
  width: number
  height: number
  /** red, green, blue at a share of width and height from the top left */
  at(x: number, y: number): [number, number, number]
}

/** Every picture of every page, decoded as a reader of the PDF decodes it. */
export async function pictures(pdf: Uint8Array): Promise<Seen[]> {
  const task = getDocument({ data: pdf.slice(), useWasm: false, isOffscreenCanvasSupported: false, verbosity: 0 })
  const document = await task.promise
  const seen: Seen[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const list = await page.getOperatorList()
    for (const [at, fn] of list.fnArray.entries()) {
      if (fn !== OPS.paintImageXObject && fn !== OPS.paintImageMaskXObject) continue
      const [name] = list.argsArray[at] as [string]
      const image = await new Promise<{ width: number; height: number; kind: number; data: Uint8Array }>((resolve) =>
        (name.startsWith('g_') ? page.commonObjs : page.objs).get(name, resolve),
      )
      seen.push(seenOf(image))
    }
  }
  await task.destroy()
  return seen
}

function seenOf({
  width,
  height,
  kind,
  data,
}: {
  width: number
  height: number
  kind: number
  data: Uint8Array
}): Seen {
  return {
    width,
    height,
    at(x, y) {
      const [column, row] = [Math.floor(width * x), Math.floor(height * y)]
      if (kind === 1) {
        const bit = ((data[row * Math.ceil(width / 8) + (column >> 3)] ?? 0) >> (7 - (column & 7))) & 1
        return [bit * 255, bit * 255, bit * 255]
      }
      const from = (row * width + column) * (kind === 2 ? 3 : 4)
      return [data[from] ?? 0, data[from + 1] ?? 0, data[from + 2] ?? 0]
    },
  }
}

/** The pages of a paper alone, as a PDF. */
export async function asPdf(paper: Paper): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  for (const page of paper.pages) {
    const form = await page.into(document)
    const on = document.addPage([page.width, page.height])
    on.node.setXObject(PDFName.of('P'), form)
    on.node.addContentStream(document.context.register(document.context.flateStream('/P Do')))
  }
  return document.save()
}
