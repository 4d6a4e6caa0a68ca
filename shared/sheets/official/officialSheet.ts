import type { Rect } from './pageView'

/**
 * An edition of an agency's form that Lifeboat knows by its field names: a form is data, and the file itself checks it
 * (each box names a field that exists with that kind; each field of the file is a box or left blank for a reason).
 */
export interface OfficialBox {
  kind: 'text' | 'check' | 'choice'
  field: string
  caption: string
  /** name of `namedValues` */
  value: string
  /** the writing may go on to the right edge of this field, which stays empty: firms have one name, not three */
  until?: string
}
export interface OfficialSheet {
  form: string
  title: string
  edition: string
  /** digest of field names and places, as `readForm` makes it */
  fingerprint: string
  /** pages that are printed, from 0; those of instructions are left away */
  pages: readonly number[]
  /** the page among them that is printed again for each further part */
  continuation?: number
  /** the page itself draws its tick boxes */
  boxesDrawn?: true
  /** box numbers up to this one are the same in every edition seen */
  steadyTo?: number
  boxes: readonly OfficialBox[]
  leftBlank: readonly { field: string; why: string }[]
  source: string
  checkedOn: string
}

/** Where a field of a known edition stands: points from the lower left corner of what is seen. */
export interface PlacedField {
  field: string
  /** from 0 */
  page: number
  place: Rect
}
