import type { AddressParts } from '../../shared/sheets/official/fillings'
import type { KeptBinding } from '../../shared/sheets/official/filedForm'
import type { FormError, FormRead } from '../../shared/sheets/official/readForm'
import type { PacketPlan } from '../../shared/sheets/packet'
import type { Result } from '../../shared/result'

/** What the window asks of the worker that opens agencies' PDFs: files of others, each in time and away from the window. */
export type OfficialAsk =
  | { what: 'read'; pdf: Uint8Array<ArrayBuffer> }
  | {
      what: 'fill'
      pdf: Uint8Array<ArrayBuffer>
      /** what was bound by hand; an edition that is known needs none */
      bindings: readonly Pick<KeptBinding, 'field' | 'value'>[]
      plan: PacketPlan
      addresses: AddressParts
      /** stands in the foot of every page: what ties the paper to the record */
      foot: string
    }

export type OfficialAnswer =
  { read: Result<FormRead, FormError> } | { filled: Result<Uint8Array<ArrayBuffer>, FormError> }
export type FromOfficial = { official: OfficialAnswer } | { failed: string }
