import { entityOf, valueOf, type DeskState, type Entity } from '../../journal/state'
import { entryFile, fieldsOf, type EntryFile } from '../entryFile'
import { joinedId } from '../incident/joinedId'
import { fieldTypes } from '../input'
import type { FieldsOf } from '../kinds'
import { isSameKeyed } from './secondCompare'
import { isRiskField } from './secondRisk'
import type { Sample } from './secondSample'

/** One value of an entry that a second person keys without having seen the first keying. */
export interface SecondValue {
  /** id of its second keying */
  id: string
  entry: string
  /** line, tariff number, bill or container it belongs to, or the entry itself */
  row: Entity
  field: string
  label: string
  /** `Line 2`; '' for a box of the whole entry */
  place: string
  state: 'toKey' | 'same' | 'differs' | 'decided'
  second: FieldsOf<'secondKeying'>
}

export const secondKeyingId = (entry: string, row: string, field: string): string => joinedId(entry, row, field)

/** The values that a sample asks for, entry by entry, in the order of the paper. */
export function secondValues(state: DeskState, sample: Sample, context: { drill: boolean }): SecondValue[] {
  return sample.entries.flatMap((id) => {
    const file = entryFile(state, id)
    if (file === undefined) return []
    return rowsOf(file).flatMap(({ row, place }) =>
      fieldsAsked(row, sample.asked).map((field) => valueAt(state, id, row, field, place, context)),
    )
  })
}

function rowsOf(file: EntryFile): { row: Entity; place: string }[] {
  return [
    { row: file.entity, place: '' },
    ...file.bills.map(({ entity }, nth) => ({ row: entity, place: `Bill ${nth + 1}` })),
    ...file.containers.map(({ entity }, nth) => ({ row: entity, place: `Container ${nth + 1}` })),
    ...file.lines.flatMap(({ entity, tariffs }, nth) => [
      { row: entity, place: `Line ${nth + 1}` },
      ...tariffs.map((tariff, at) => ({
        row: tariff.entity,
        place: `Line ${nth + 1}, number ${at + 1} of chapter 98 or 99`,
      })),
    ]),
  ]
}

/** What was left out by the first is missed as easily as what was keyed wrong: a risk field is asked for though it is empty. */
const fieldsAsked = (row: Entity, asked: ReadonlySet<string>): string[] =>
  Object.keys(fieldTypes[row.kind] ?? {}).filter(
    (field) => asked.has(`${row.kind}.${field}`) && (valueOf(row, field) !== undefined || isRiskField(row.kind, field)),
  )

function valueAt(
  state: DeskState,
  entry: string,
  row: Entity,
  field: string,
  place: string,
  context: { drill: boolean },
): SecondValue {
  const id = secondKeyingId(entry, row.id, field)
  const second = fieldsOf('secondKeying', entityOf(state, 'secondKeying', id))
  return {
    id,
    entry,
    row,
    field,
    label: fieldTypes[row.kind]?.[field]?.label ?? field,
    place,
    state: standing(row, field, second, context),
    second,
  }
}

function standing(
  row: Entity,
  field: string,
  second: FieldsOf<'secondKeying'>,
  context: { drill: boolean },
): SecondValue['state'] {
  if (second.at === undefined) return 'toKey'
  if (second.decided !== undefined) return 'decided'
  return isSameKeyed(row, field, second.value ?? '', context) ? 'same' : 'differs'
}

/** How many of a sample are in each state; together they are all its values. */
export function secondCounts(values: readonly SecondValue[]): Readonly<Record<SecondValue['state'], number>> {
  const counts = { toKey: 0, same: 0, differs: 0, decided: 0 }
  for (const { state } of values) counts[state] += 1
  return counts
}
