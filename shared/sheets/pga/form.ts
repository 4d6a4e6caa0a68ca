import type { SheetFacts } from '../facts'
import type { DraftPage } from '../frame'
import type { FontMetrics } from '../sheet'
import type { LineValues, PacketValues, Value } from '../values'
import type { PgaFormId } from './formIds'

/** What a sheet of an agency says, as plain data: the packet's own values, the lines that concern it, and the answers. */
export interface PgaSheetValues {
  packet: PacketValues
  agency: string
  program: string
  /** the lines that this sheet speaks of, in printed order; one for a form that is made for each line */
  lines: readonly LineValues[]
  /** by question id or box (`epa-3540-1.4`), with `#row` behind it in a form's table: `epa-3520-1.vin#2` */
  answers: Readonly<Record<string, Value>>
}

/** A box that only a person knows: it is asked in the checklist's *Details for the form*, under the form's own caption. */
export interface AskedBox {
  /** form id, full stop, the form's own box number or name: `epa-3540-1.4` */
  box: string
  caption: string
  kind: 'yesNo' | 'choice' | 'text' | 'code' | 'number' | 'day'
  choices?: readonly { code: string; text: string }[]
  /** product: the same for the next shipment of the product */
  once: 'product' | 'shipment'
  /** boxes of one table ask once for each row */
  table?: string
  /** false: the agency may leave it blank; it is ruled only when wanted */
  needed: boolean
}

export interface PgaForm {
  id: PgaFormId
  facts: SheetFacts
  /** shipment: one sheet for all lines that need it; line: one for each */
  per: 'shipment' | 'line'
  /** names of the copies in the order in which they are handed over */
  copies: readonly string[]
  asked: readonly AskedBox[]
  layout(values: PgaSheetValues, metrics: FontMetrics): DraftPage[]
}
