import { entryFile, fieldsOf } from '../../../shared/domain/entryFile'
import { isfDue, type IsfRow } from '../../../shared/domain/respond/isf'
import { filledIsf } from '../../../shared/domain/respond/isfFill'
import { entityOf, type DeskState } from '../../../shared/journal/state'
import type { IsfGoods, IsfSheet } from '../../../shared/sheets/respond/isfSheet'

interface Party {
  name: string
  /** five lines, or '' */
  address: string
}

/** Importer and consignee as they are known: who the buyer and the ship to party often are, taken by a key press. */
export function partiesOf(state: DeskState, row: IsfRow): { importer: Party; consignee: Party } {
  const { fields } = filledIsf(state, row)
  const client = fieldsOf(
    'importer',
    fields.importer === undefined ? undefined : entityOf(state, 'importer', fields.importer),
  )
  const entry = row.subject === 'entry' ? entryFile(state, row.of)?.entry : undefined
  const importer = {
    name: fields.importerName ?? client.name ?? '',
    address: entry?.importerAddress ?? client.address ?? '',
  }
  if (entry === undefined) return { importer, consignee: { name: '', address: '' } }
  if (entry.consigneeSame === true) return { importer, consignee: importer }
  return { importer, consignee: { name: entry.consigneeName ?? '', address: entry.consigneeAddress ?? '' } }
}

/** The sheet as it is printed and saved: one for paper and for the clean machine. */
export function sheetOf(state: DeskState, row: IsfRow): IsfSheet {
  const firm = fieldsOf('firm', entityOf(state, 'firm', 'firm'))
  const file = row.subject === 'entry' ? entryFile(state, row.of) : undefined
  const goods = (file?.lines ?? []).map(({ fields }): IsfGoods => ({
    htsNumber: fields.htsNumber ?? '',
    countryOfOrigin: fields.countryOfOrigin ?? '',
    manufacturer: fields.manufacturerName ?? '',
    manufacturerAddress: fields.manufacturerAddress ?? '',
  }))
  return {
    fields: filledIsf(state, row).fields,
    goods,
    due: isfDue(row) ?? '',
    answerTo: [firm.name, firm.phone, firm.cleanEmail].filter(Boolean).join(', '),
  }
}
