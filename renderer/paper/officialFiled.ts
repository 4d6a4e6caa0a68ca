import type { Result } from '../../shared/result'
import type { AddressParts } from '../../shared/sheets/official/addressParts'
import { bindingsOf, type FiledForm } from '../../shared/sheets/official/filedForm'
import type { PacketPlan } from '../../shared/sheets/packet'
import type { PgaSheetValues } from '../../shared/sheets/pga/form'
import type { Desk } from '../store/types'
import { fillOfficial, type OfficialError } from './official'

export interface FillWith {
  plan: Pick<PacketPlan, 'values' | 'title' | 'printedAtMs' | 'hash'>
  /** for an agency's form: its lines and answers; absent for a form of the entry itself */
  pga: PgaSheetValues | undefined
  addresses: AddressParts
  /** stands at the foot of every page: what ties the paper to the record */
  foot: string
}

/**
 * A form on file (`officialFor`, `officialFills`) filled by name or as it was bound, as one flat PDF. The same file,
 * bindings, values and facts give the same bytes.
 */
export async function fillFiled(
  desk: Desk,
  form: FiledForm,
  filledWith: FillWith,
): Promise<Result<Uint8Array<ArrayBuffer>, OfficialError | { type: 'DocumentMissing'; id: string }>> {
  const kept = await desk.getDocument(form.document)
  if (!kept.ok) return kept
  const bindings = bindingsOf(desk.state, form.fingerprint).map(({ field, value }) => ({ field, value }))
  return fillOfficial(kept.value, { bindings, ...filledWith })
}
