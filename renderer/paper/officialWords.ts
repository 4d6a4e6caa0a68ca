import type { AddressParts } from '../../shared/sheets/official/addressParts'
import type { PageRun } from '../../shared/sheets/official/captions'
import type { KeptBinding } from '../../shared/sheets/official/filedForm'
import type { FormError } from '../../shared/sheets/official/openForm'
import type { FormRead } from '../../shared/sheets/official/readForm'
import type { PacketPlan } from '../../shared/sheets/packet'
import type { PgaSheetValues } from '../../shared/sheets/pga/form'
import type { Result } from '../../shared/result'

/** What the window asks of the worker that opens agencies' PDFs: files of others, each in time and away from the window. */
export type OfficialAsk =
  | { what: 'read'; pdf: Uint8Array<ArrayBuffer> }
  | {
      what: 'fill'
      pdf: Uint8Array<ArrayBuffer>
      /** what was bound by hand; an edition that is known needs none */
      bindings: readonly Pick<KeptBinding, 'field' | 'value'>[]
      plan: Pick<PacketPlan, 'values' | 'title' | 'printedAtMs' | 'hash'>
      /** for an agency's form: its lines and answers, the packet's values among them */
      pga?: PgaSheetValues | undefined
      addresses: AddressParts
      /** stands in the foot of every page: what ties the paper to the record */
      foot: string
    }

export type OfficialAnswer =
  { read: Result<FormRead, FormError> } | { filled: Result<Uint8Array<ArrayBuffer>, FormError> }
export type FromOfficial = { official: OfficialAnswer } | { failed: string }

/** What the reader of printed texts answers; nothing where the texts cannot be read. */
export interface FromText {
  text: PageRun[]
}
