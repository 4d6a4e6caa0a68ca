import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import {
  PDFCheckBox,
  PDFDocument,
  PDFDropdown,
  PDFHexString,
  PDFName,
  PDFOptionList,
  PDFRadioGroup,
  PDFString,
  PDFTextField,
  type PDFField,
} from 'pdf-lib'
import { err, ok, type Result } from '../../result'

/**
 * An agency's own PDF, read: which fields it has, where they stand, and the digest that tells one edition from another.
 * What cannot be filled is refused on the day of preparation, in words, and not on the day of need (forms.md, section 5).
 */
export type FieldKind = 'text' | 'check' | 'choice' | 'other'
export interface FormField {
  /** full name, as the file has it */
  name: string
  kind: FieldKind
  /** what the agency says to a screen reader; '' where it says nothing */
  tooltip: string
  /** 0 = no limit */
  maxLength: number
  /** from 0 */
  page: number
  /** points, origin bottom left: x0, y0, x1, y1 */
  place: readonly [number, number, number, number]
}
export interface FormRead {
  title: string
  pages: number
  fields: FormField[]
  /** 64 hexadecimal digits over names, kinds and places: two files of one edition agree, whatever else differs */
  fingerprint: string
}
export type FormError =
  | { type: 'NotAPdf' }
  | { type: 'FormNeedsPassword' }
  | { type: 'FormDamaged'; reason: string }
  | { type: 'FormWithoutFields'; pages: number }

/**
 * Opens an agency's PDF, one encrypted with an empty password too (as the FDA 2877 is).
 * A document of XFA pages alone has one page that says "please wait" and no fields: FormWithoutFields.
 */
export async function openForm(bytes: Uint8Array): Promise<Result<PDFDocument, FormError>> {
  if (!startsAsPdf(bytes)) return err({ type: 'NotAPdf' })
  try {
    return ok(
      await PDFDocument.load(bytes, {
        password: '',
        updateMetadata: false,
        preserveXFA: true,
        warnOnInvalidObjects: false,
      }),
    )
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    return err(/password|encrypt/iu.test(reason) ? { type: 'FormNeedsPassword' } : { type: 'FormDamaged', reason })
  }
}

/** @returns the fields in the order of reading: page, then from the top, then from the left. */
export async function readForm(bytes: Uint8Array): Promise<Result<FormRead, FormError>> {
  const opened = await openForm(bytes)
  if (!opened.ok) return opened
  const document = opened.value
  try {
    const pageOf = new Map(document.getPages().map((page, at) => [page.ref.toString(), at]))
    const fields = document
      .getForm()
      .getFields()
      .flatMap((field) => placed(field, pageOf))
    if (fields.length === 0) return err({ type: 'FormWithoutFields', pages: document.getPageCount() })
    fields.sort((a, b) => a.page - b.page || rowOf(b) - rowOf(a) || a.place[0] - b.place[0])
    return ok({
      title: document.getTitle() ?? '',
      pages: document.getPageCount(),
      fields,
      fingerprint: fingerprintOf(fields),
    })
  } catch (cause) {
    return err({ type: 'FormDamaged', reason: cause instanceof Error ? cause.message : String(cause) })
  }
}

const startsAsPdf = (bytes: Uint8Array): boolean => new TextDecoder().decode(bytes.subarray(0, 1024)).includes('%PDF-')

/** A field without a place on a page is not filled by hand either: it is left out. */
function placed(field: PDFField, pageOf: ReadonlyMap<string, number>): FormField[] {
  const widget = field.acroField.getWidgets()[0]
  if (widget === undefined) return []
  const { x, y, width, height } = widget.getRectangle()
  const tooltip = field.acroField.dict.lookup(PDFName.of('TU'))
  const said = tooltip instanceof PDFString || tooltip instanceof PDFHexString ? tooltip.decodeText() : ''
  return [
    {
      name: field.getName(),
      kind: kindOf(field),
      tooltip: said.replace(/\s+/gu, ' ').trim(),
      maxLength: field instanceof PDFTextField ? (field.getMaxLength() ?? 0) : 0,
      page: pageOf.get(String(widget.P())) ?? 0,
      place: [round(x), round(y), round(x + width), round(y + height)],
    },
  ]
}

/** Signatures, buttons and groups of one choice are never filled by us: a wet signature is a step (practice 11). */
function kindOf(field: PDFField): FieldKind {
  if (field instanceof PDFTextField) return 'text'
  if (field instanceof PDFCheckBox) return 'check'
  if (field instanceof PDFDropdown || field instanceof PDFOptionList) return 'choice'
  if (field instanceof PDFRadioGroup) return 'other'
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
