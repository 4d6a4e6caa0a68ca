import { ParseSpeeds, PDFDocument } from 'pdf-lib'
import { err, ok, type Result } from '../../result'

export type FormError =
  | { type: 'NotAPdf' }
  | { type: 'FormNeedsPassword' }
  /** its end is missing: half a form may still look like a form, with half of its fields */
  | { type: 'FormCutOff' }
  | { type: 'FormDamaged'; reason: string }
  | { type: 'FormTooManyPages'; pages: number }
  /** only Adobe's own reader shows it: its pages are drawn by a program in the file */
  | { type: 'FormOnlyXfa' }
  | { type: 'FormWithoutFields'; pages: number }

/** The longest form seen has 25 pages, instructions included. */
export const MOST_PAGES = 500

/** Opens an agency's PDF, one encrypted with an empty password too (as the FDA 2877 is). Nothing in it is run. */
export async function openForm(bytes: Uint8Array): Promise<Result<PDFDocument, FormError>> {
  if (!textAt(bytes, 0).includes('%PDF-')) return err({ type: 'NotAPdf' })
  if (!textAt(bytes, bytes.length - MARK_WITHIN).includes('%%EOF')) return err({ type: 'FormCutOff' })
  try {
    const document = await PDFDocument.load(bytes, {
      password: '',
      updateMetadata: false,
      preserveXFA: true,
      warnOnInvalidObjects: false,
      // Away from the window there is nobody to make pauses for.
      parseSpeed: ParseSpeeds.Fastest,
    })
    const pages = document.getPageCount()
    return pages > MOST_PAGES ? err({ type: 'FormTooManyPages', pages }) : ok(document)
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    return err(/password|encrypt/iu.test(reason) ? { type: 'FormNeedsPassword' } : { type: 'FormDamaged', reason })
  }
}

/** Readers look for the first and the last mark of a PDF within so many bytes. */
const MARK_WITHIN = 1024
const textAt = (bytes: Uint8Array, from: number): string =>
  new TextDecoder('windows-1252').decode(bytes.subarray(Math.max(0, from), Math.max(0, from) + MARK_WITHIN))
