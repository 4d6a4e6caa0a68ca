import {
  decodePDFRawStream,
  PDFArray,
  PDFContentStream,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFObjectCopier,
  PDFRawStream,
  PDFStream,
  type PDFPage,
  type PDFRef,
} from 'pdf-lib'
import { err, ok } from '../result'
import { shownMarks, type Mark } from './pdfMarks'
import { short, type Matrix } from './imageForm'
import { MOST_PAPER_PAGES, type Opened, type PaperPage } from './paper'

/**
 * Another's PDF, page by page. Of each page its drawing alone is taken: what fields and stamps show is drawn into it, and
 * scripts, actions, links, attachments and fields stay behind. One that is locked against changes but not against
 * reading (an empty password) opens.
 */
export async function openPdf(bytes: Uint8Array, mostPages = MOST_PAPER_PAGES): Promise<Opened> {
  if (!hasEnd(bytes)) return err({ type: 'PaperDamaged', reason: 'it breaks off before its end' })
  let document: PDFDocument
  let pages: PDFPage[]
  try {
    document = await PDFDocument.load(bytes, {
      password: '',
      updateMetadata: false,
      preserveXFA: true,
      warnOnInvalidObjects: false,
    })
    pages = document.getPages()
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    return err(/password|encrypt/iu.test(reason) ? { type: 'PaperNeedsPassword' } : { type: 'PaperDamaged', reason })
  }
  if (pages.length === 0) return err({ type: 'PaperDamaged', reason: 'it has no pages' })
  if (isXfaAlone(document)) return err({ type: 'PaperIsXfa' })
  if (pages.length > mostPages) return err({ type: 'PaperTooManyPages', pages: pages.length })
  const copiers = new WeakMap<PDFDocument, PDFObjectCopier>()
  const copierInto = (into: PDFDocument) => {
    const copier = copiers.get(into) ?? PDFObjectCopier.for(document.context, into.context)
    copiers.set(into, copier)
    return copier
  }
  return ok({ kind: 'pdf', pages: pages.map((page) => paperPage(document, page, copierInto)) })
}

/** What came behind the end (a mail program's lines) is no harm; without an end, pages would be missing unseen. */
const TAIL_BYTES = 64 * 1024

function hasEnd(bytes: Uint8Array): boolean {
  const tail = new TextDecoder('windows-1252').decode(bytes.subarray(Math.max(0, bytes.length - TAIL_BYTES)))
  return tail.includes('startxref') || tail.includes('%%EOF')
}

/** Its one page says "please wait": what it is about only one maker's program can draw. */
function isXfaAlone(document: PDFDocument): boolean {
  const form = document.catalog.lookup(PDFName.of('AcroForm'))
  if (!(form instanceof PDFDict) || !form.has(PDFName.of('XFA'))) return false
  const fields = form.lookup(PDFName.of('Fields'))
  return !(fields instanceof PDFArray) || fields.size() === 0 || document.catalog.has(PDFName.of('NeedsRendering'))
}

function paperPage(from: PDFDocument, page: PDFPage, copierInto: (into: PDFDocument) => PDFObjectCopier): PaperPage {
  const { x, y, width, height } = seenBox(page)
  const turned = (((page.getRotation().angle % 360) + 360) % 360) as 0 | 90 | 180 | 270
  const matrix = TURNS[turned]?.(x, y, width, height) ?? [1, 0, 0, 1, -x, -y]
  const sideways = turned === 90 || turned === 270
  return {
    width: sideways ? height : width,
    height: sideways ? width : height,
    into: (into) =>
      Promise.resolve(drawingOf(from, page, into, copierInto(into), [x, y, x + width, y + height], matrix)),
  }
}

/** What a reader shows: the crop box, as far as it lies on the page. */
function seenBox(page: PDFPage) {
  const [media, crop] = [page.getMediaBox(), page.getCropBox()]
  const left = Math.max(media.x, crop.x)
  const bottom = Math.max(media.y, crop.y)
  const width = Math.min(media.x + media.width, crop.x + crop.width) - left
  const height = Math.min(media.y + media.height, crop.y + crop.height) - bottom
  if (width > 0 && height > 0) return { x: left, y: bottom, width, height }
  return media.width > 0 && media.height > 0 ? media : { x: 0, y: 0, width: 612, height: 792 }
}

/** A page says how many degrees clockwise it is to be turned; its corner comes to 0, 0. */
const TURNS: Readonly<Record<number, (x: number, y: number, w: number, h: number) => Matrix>> = {
  90: (x, y, w) => [0, -1, 1, 0, -y, x + w],
  180: (x, y, w, h) => [-1, 0, 0, -1, x + w, y + h],
  270: (x, y, _w, h) => [0, 1, -1, 0, y + h, -x],
}

/** What drawing may use: a script or a link is none of these. */
const RESOURCES = ['Font', 'XObject', 'ExtGState', 'ColorSpace', 'Pattern', 'Shading', 'Properties', 'ProcSet']

function drawingOf(
  from: PDFDocument,
  page: PDFPage,
  into: PDFDocument,
  copier: PDFObjectCopier,
  box: readonly number[],
  matrix: Matrix,
): PDFRef {
  const { context } = into
  const resources = context.obj({})
  const theirs = page.node.Resources()
  for (const name of RESOURCES) {
    const resource = theirs?.lookup(PDFName.of(name))
    if (resource !== undefined) resources.set(PDFName.of(name), copier.copy(resource))
  }
  const marks = shownMarks(from, page)
  const content = [contentOf(page), ...drawn(marks, resources, copier, into)]
  const form = context.flateStream(joined(content), {
    Type: 'XObject',
    Subtype: 'Form',
    FormType: 1,
    BBox: [...box],
    Matrix: [...matrix],
    Resources: resources,
  })
  const group = page.node.lookup(PDFName.of('Group'))
  if (group instanceof PDFDict) form.dict.set(PDFName.of('Group'), copier.copy(group))
  return context.register(form)
}

/** Stamps, filled fields and remarks are drawn over the page, each where its own box says. */
function drawn(marks: readonly Mark[], resources: PDFDict, copier: PDFObjectCopier, into: PDFDocument): Uint8Array[] {
  if (marks.length === 0) return []
  const kept = resources.lookup(PDFName.of('XObject'))
  const images = kept instanceof PDFDict ? kept : into.context.obj({})
  const words = marks.map(({ look, matrix }, index) => {
    const name = PDFName.of(`LifeboatMark${index}`)
    const copy = copier.copy(look)
    images.set(name, copy instanceof PDFStream ? into.context.register(copy) : copy)
    return `q ${matrix.map(short).join(' ')} cm ${name.asString()} Do Q`
  })
  resources.set(PDFName.of('XObject'), images)
  return [latin(`\n${words.join('\n')}\n`)]
}

const SAVE = latin('q\n')
const RESTORE = latin('\nQ\n')

/** The page's streams as one, closed off so that what is drawn afterwards starts from a plain state. */
function contentOf(page: PDFPage): Uint8Array {
  const contents = page.node.Contents()
  if (contents === undefined && page.node.has(PDFName.of('Contents')))
    throw new Error('what stands on one of its pages is missing')
  const streams =
    contents instanceof PDFArray
      ? Array.from({ length: contents.size() }, (_, at) => contents.lookup(at))
      : contents === undefined
        ? []
        : [contents]
  const parts = streams.flatMap((stream) => {
    if (stream instanceof PDFRawStream) return [decodePDFRawStream(stream).decode(), latin('\n')]
    if (stream instanceof PDFContentStream) return [stream.getUnencodedContents(), latin('\n')]
    throw new Error('what stands on one of its pages is missing')
  })
  return joined([SAVE, ...parts, RESTORE])
}

function latin(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0))
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
