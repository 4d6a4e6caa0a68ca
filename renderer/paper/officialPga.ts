import type { Result } from '../../shared/result'
import type { HostError } from '../../shared/host'
import type { AddressParts } from '../../shared/sheets/official/addressParts'
import { bindingsOf, type FiledForm } from '../../shared/sheets/official/filedForm'
import type { PdfFacts } from '../../shared/sheets/paintPdf'
import type { PgaSheetValues } from '../../shared/sheets/pga/form'
import type { Desk } from '../store/types'
import { fillOfficial, type OfficialError } from './official'

/**
 * An agency's own PDF (`officialFor`) filled with one sheet's lines and answers, as one flat PDF: it stands in the packet
 * in place of our sheet. The same file, values, foot and facts give the same bytes.
 * @param foot stands at the foot of every page: what ties the paper to the record
 */
export async function fillOfficialPga(
  desk: Desk,
  official: FiledForm,
  values: PgaSheetValues,
  { addresses, foot, facts }: { addresses: AddressParts; foot: string; facts: PdfFacts },
): Promise<Result<Uint8Array<ArrayBuffer>, OfficialError | HostError | { type: 'DocumentMissing'; id: string }>> {
  const kept = await desk.getDocument(official.document)
  if (!kept.ok) return kept
  return fillOfficial(kept.value, {
    bindings: bindingsOf(desk.state, official.fingerprint).map(({ field, value }) => ({ field, value })),
    plan: { ...facts, values: values.packet },
    pga: values,
    addresses,
    foot,
  })
}
