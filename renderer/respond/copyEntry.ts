import type { Change, Mark } from '../../shared/journal/item'
import { entityOf, valueOf, type DeskState, type Entity } from '../../shared/journal/state'
import { addedChange, repeatedValues, rowIds, type FieldValue } from './entryPatches'

/**
 * What a second entry for the same parties and goods takes from the first. Not copied: what belongs to one shipment
 * (bills, containers, conveyance, dates, papers, facts), and every answer that somebody attests (practice 11).
 */
const entryFields = [
  'entryType',
  'portOfEntry',
  'portOfUnlading',
  'foreignPort',
  'modeOfTransport',
  'importer',
  'importerNumber',
  'importerName',
  'importerAddress',
  'consigneeSame',
  'consigneeNumber',
  'consigneeName',
  'consigneeAddress',
  'bondType',
  'suretyCode',
  'carrierCode',
  'carrierName',
  'firms',
  'locationName',
  'countryOfOrigin',
  'exportingCountry',
  'description',
  'signer',
] as const
/** A continuous bond covers the next shipment too; a bond for a single transaction does not. */
const continuousBondFields = ['bondNumber', 'bondAmount'] as const

const lineFields = [
  'product',
  'sku',
  'description',
  'htsNumber',
  'specialProgram',
  'countryOfOrigin',
  'exportingCountry',
  'unit1',
  'unit2',
  'rate',
  'mid',
  'manufacturerName',
  'manufacturerAddress',
  'adCase',
  'cvdCase',
  'ruling',
  'pgaHint',
] as const
/** As the last shipment had them: tentative until somebody keys or confirms them from this one's invoice. */
const amountFields = ['enteredValue', 'charges', 'quantity1', 'quantity2', 'grossWeightKg'] as const

/** The changes of a copy, for the item that draws its number. Ids come in. */
export function copyChanges(
  state: DeskState,
  from: string,
  to: { entryId: string; entryNumber: string },
  randomId: () => string,
): Change[] {
  const entry = entityOf(state, 'entry', from)
  const bond = valueOf(entry, 'bondType') === '8' ? continuousBondFields : []
  const values: FieldValue[] = [
    ['entryNumber', to.entryNumber, 'C'],
    ...repeatedValues(entry, [...entryFields, ...bond]),
  ]
  const changes: Change[] = [
    {
      action: 'entry.copied',
      kind: 'entry',
      id: to.entryId,
      patch: values.map(([field, v, mark]) => [field, v, mark as Mark]),
    },
  ]
  for (const line of rowIds(state, 'line', from)) {
    const lineEntity = entityOf(state, 'line', line)
    const id = randomId()
    changes.push(addedChange('line', rowOf(lineEntity, id, to.entryId), lineValues(lineEntity)))
    for (const tariff of rowIds(state, 'tariff', from, line)) {
      const tariffEntity = entityOf(state, 'tariff', tariff)
      const row = { ...rowOf(tariffEntity, randomId(), to.entryId), line: id }
      changes.push(addedChange('tariff', row, repeatedValues(tariffEntity, ['htsNumber', 'rate'])))
    }
  }
  return changes
}

const rowOf = (row: Entity | undefined, id: string, entry: string) => ({
  id,
  entry,
  order: String(valueOf(row, 'order') ?? '000001'),
})

const lineValues = (line: Entity | undefined): FieldValue[] => [
  ...repeatedValues(line, lineFields),
  ...repeatedValues(line, amountFields).map(([field, value]): FieldValue => [field, value, 'L~']),
]
