import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import {
  PDFCheckBox,
  PDFDict,
  PDFDropdown,
  PDFHexString,
  PDFName,
  PDFOptionList,
  PDFRadioGroup,
  PDFString,
  PDFTextField,
  type PDFDocument,
  type PDFField,
  type PDFWidgetAnnotation,
} from 'pdf-lib'
import { err, ok, type Result } from '../../result'
import { remarksOf, type FormRemarks } from './formRemarks'
import { openForm, type FormError } from './openForm'
import { seenRect, viewOf, type PageView, type Rect } from './pageView'

/**
 * An agency's own PDF, read: which fields it has, where they stand, and the digest that tells one edition from another.
 * What cannot be filled is refused on the day of preparation, in words, and not on the day of need (forms.md, section 5).
 */
export type FieldKind = 'text' | 'check' | 'choice' | 'other'
export interface FieldPlace {
  /** from 0 */
  page: number
  /** points of what is seen, origin bottom left */
  place: Rect
}
export interface FormField extends FieldPlace {
  /** full name, as the file has it; of one circle among several with its own value behind it: `Bond = Continuous` */
  name: string
  kind: FieldKind
  /** what the agency says to a screen reader; '' where it says nothing */
  tooltip: string
  /** 0 = no limit */
  maxLength: number
  /** where the same field stands besides: a number at the head of each page */
  also: readonly FieldPlace[]
}
/** What is filled: fields and the sizes of pages, in points as seen. */
export interface FormLayout {
  fields: FormField[]
  sizes: readonly (readonly [width: number, height: number])[]
  /** 64 hexadecimal digits over names, kinds and places: two files of one edition agree, whatever else differs */
  fingerprint: string
}
export interface FormRead extends FormLayout {
  title: string
  pages: number
  remarks: FormRemarks
}

/** @returns the fields in the order of reading: page, then from the top, then from the left. */
export async function readForm(bytes: Uint8Array): Promise<Result<FormRead, FormError>> {
  const opened = await openForm(bytes)
  if (!opened.ok) return opened
  const layout = layoutOf(opened.value)
  if (!layout.ok) return layout
  return ok({
    ...layout.value,
    title: opened.value.getTitle() ?? '',
    pages: layout.value.sizes.length,
    remarks: remarksOf(opened.value),
  })
}

/** Fields and places of a form that is open, for filling it at once. */
export function layoutOf(document: PDFDocument): Result<FormLayout, FormError> {
  try {
    const views = document.getPages().map(viewOf)
    const pageOf = pagesOfWidgets(document)
    const form = document.getForm()
    const fields = form.getFields().flatMap((field) => placed(field, pageOf, views))
    if (fields.length === 0)
      return err(form.hasXFA() ? { type: 'FormOnlyXfa' } : { type: 'FormWithoutFields', pages: views.length })
    fields.sort((a, b) => a.page - b.page || rowOf(b) - rowOf(a) || a.place[0] - b.place[0])
    return ok({ fields, sizes: views.map(({ width, height }) => [width, height]), fingerprint: fingerprintOf(fields) })
  } catch (cause) {
    return err({ type: 'FormDamaged', reason: cause instanceof Error ? cause.message : String(cause) })
  }
}

/** By the pages' own lists: many forms do not say of a field on which page it stands. */
function pagesOfWidgets(document: PDFDocument): ReadonlyMap<PDFDict, number> {
  const pages = new Map<PDFDict, number>()
  document.getPages().forEach((page, at) => {
    const annotations = page.node.Annots()
    for (let index = 0; index < (annotations?.size() ?? 0); index++) {
      const dict = annotations?.lookup(index)
      if (dict instanceof PDFDict) pages.set(dict, at)
    }
  })
  return pages
}

/** A field without a place on a page is not filled by hand either: it is left out. */
function placed(field: PDFField, pageOf: ReadonlyMap<PDFDict, number>, views: readonly PageView[]): FormField[] {
  const places = field.acroField.getWidgets().flatMap((widget) => {
    const page = pageOf.get(widget.dict)
    const view = page === undefined ? undefined : views[page]
    if (page === undefined || view === undefined) return []
    const { x, y, width, height } = widget.getRectangle()
    const [x0, y0, x1, y1] = seenRect(view, [x, y, x + width, y + height])
    return [{ widget, page, place: [round(x0), round(y0), round(x1), round(y1)] as const }]
  })
  const tooltip = said(field.acroField.dict.lookup(PDFName.of('TU')))
  const made = (name: string, kind: FieldKind, at: (typeof places)[number], also: typeof places): FormField => ({
    name,
    kind,
    tooltip,
    maxLength: field instanceof PDFTextField ? (field.getMaxLength() ?? 0) : 0,
    page: at.page,
    place: at.place,
    also: also.map(({ page, place }) => ({ page, place })),
  })
  const kind = kindOf(field)
  const name = field.getName()
  const [first, ...others] = places
  if (first === undefined) return []
  // Circles, and boxes that share one name: each is ticked by itself.
  if (field instanceof PDFRadioGroup || (kind === 'check' && others.length > 0))
    return places.map((at, index) => made(`${name} = ${onValue(at.widget) || index + 1}`, 'check', at, []))
  return [made(name, kind, first, others)]
}

const onValue = (widget: PDFWidgetAnnotation): string => widget.getOnValue()?.decodeText() ?? ''

const said = (tooltip: unknown): string =>
  tooltip instanceof PDFString || tooltip instanceof PDFHexString
    ? tooltip.decodeText().replace(/\s+/gu, ' ').trim()
    : ''

/** Signatures and buttons are never filled by us: a wet signature is a step (practice 11). */
function kindOf(field: PDFField): FieldKind {
  if (field instanceof PDFTextField) return 'text'
  if (field instanceof PDFCheckBox) return 'check'
  if (field instanceof PDFDropdown || field instanceof PDFOptionList) return 'choice'
  return 'other'
}

/** Agencies draw one row of fields a tenth of a point apart: tops within some points are one row. */
const rowOf = ({ place }: FormField): number => Math.round(place[3] / 6)

const round = (points: number): number => Math.round(points * 10) / 10

function fingerprintOf(fields: readonly FormField[]): string {
  const lines = fields.map(
    ({ name, kind, page, place }) => `${name}|${kind}|${page}|${place.map(Math.round).join(',')}`,
  )
  return bytesToHex(sha256(utf8ToBytes(lines.sort().join('\n'))))
}
