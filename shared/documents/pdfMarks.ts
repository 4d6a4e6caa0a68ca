import { PDFArray, PDFDict, PDFName, PDFNumber, PDFStream, type PDFDocument, type PDFPage } from 'pdf-lib'
import type { Matrix } from './imageForm'

/** What a page carries on top of its drawing and a printer would print: a filled field, a stamp, a remark in a box. */
export interface Mark {
  /** its appearance, a form */
  look: PDFStream
  /** puts it where the page has it (ISO 32000, 12.5.5) */
  matrix: Matrix
}

/** Bits of a mark's flags. */
const HIDDEN = 2
const PRINTS = 4
const NOT_PRINTED = new Set(['Link', 'Popup', 'Sound', 'Movie', 'Screen', 'FileAttachment'])

export function shownMarks(document: PDFDocument, page: PDFPage): Mark[] {
  drawFields(document)
  const annotations = page.node.Annots()
  if (annotations === undefined) return []
  const marks: Mark[] = []
  for (let at = 0; at < annotations.size(); at += 1) {
    const annotation = annotations.lookup(at)
    if (!(annotation instanceof PDFDict)) continue
    const mark = markOf(annotation)
    if (mark !== undefined) marks.push(mark)
  }
  return marks
}

function markOf(annotation: PDFDict): Mark | undefined {
  const kind = annotation.lookup(PDFName.of('Subtype'))
  if (kind instanceof PDFName && NOT_PRINTED.has(kind.decodeText())) return undefined
  const flags = annotation.lookup(PDFName.of('F'))
  const bits = flags instanceof PDFNumber ? flags.asNumber() : 0
  if ((bits & HIDDEN) !== 0 || (bits & PRINTS) === 0) return undefined
  const look = lookOf(annotation)
  const place = numbers(annotation.lookup(PDFName.of('Rect')), 4)
  if (look === undefined || place === undefined) return undefined
  const box = numbers(look.dict.lookup(PDFName.of('BBox')), 4)
  if (box === undefined) return undefined
  return { look, matrix: fitting(box, numbers(look.dict.lookup(PDFName.of('Matrix')), 6), place) }
}

/** Its normal appearance; of several that of its state. */
function lookOf(annotation: PDFDict): PDFStream | undefined {
  const looks = annotation.lookup(PDFName.of('AP'))
  const normal = looks instanceof PDFDict ? looks.lookup(PDFName.of('N')) : undefined
  if (normal instanceof PDFStream) return normal
  const state = annotation.lookup(PDFName.of('AS'))
  const one = normal instanceof PDFDict && state instanceof PDFName ? normal.lookup(state) : undefined
  return one instanceof PDFStream ? one : undefined
}

/** The appearance's own box, turned by its own matrix, is laid upon the place. */
function fitting(box: number[], turn: number[] | undefined, place: number[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = turn ?? []
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = box
  const corners = [
    [x0, y0],
    [x1, y0],
    [x0, y1],
    [x1, y1],
  ] as const
  const xs = corners.map(([x, y]) => a * x + c * y + e)
  const ys = corners.map(([x, y]) => b * x + d * y + f)
  const [left, bottom] = [Math.min(...xs), Math.min(...ys)]
  const [width, height] = [Math.max(...xs) - left, Math.max(...ys) - bottom]
  const [px0 = 0, py0 = 0, px1 = 0, py1 = 0] = place
  const sx = width > 0 ? Math.abs(px1 - px0) / width : 1
  const sy = height > 0 ? Math.abs(py1 - py0) / height : 1
  return [sx, 0, 0, sy, Math.min(px0, px1) - left * sx, Math.min(py0, py1) - bottom * sy]
}

function numbers(found: unknown, count: number): number[] | undefined {
  if (!(found instanceof PDFArray) || found.size() < count) return undefined
  const list = Array.from({ length: count }, (_, at) => found.lookup(at))
  return list.every((one) => one instanceof PDFNumber) ? list.map((one) => one.asNumber()) : undefined
}

const drawnOnce = new WeakSet<PDFDocument>()

/** Fields whose program left the drawing to the reader are drawn now; one that cannot be is left as it is. */
function drawFields(document: PDFDocument): void {
  if (drawnOnce.has(document)) return
  drawnOnce.add(document)
  const form = document.catalog.lookup(PDFName.of('AcroForm'))
  if (!(form instanceof PDFDict) || String(form.lookup(PDFName.of('NeedAppearances'))) !== 'true') return
  try {
    const fields = document.getForm()
    for (const field of fields.getFields()) fields.markFieldAsDirty(field.ref)
    fields.updateFieldAppearances()
  } catch {
    // A letter that its font lacks, a field of no known kind: what was drawn before still stands.
  }
}
