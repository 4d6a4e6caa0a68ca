import type { KeyedField } from '../../prepare/keyedFields'
import { inFlightFields } from '../../prepare/shift/boxes'

const own = new Map(inFlightFields.map((field) => [field.field, field]))
const ofList = (name: string): KeyedField[] => {
  const field = own.get(name)
  return field === undefined ? [] : [field]
}

/** What somebody still knows of an entry: number or bill first, since both are matched while they are keyed. */
export const memoryFields: readonly KeyedField[] = [
  { field: 'entryNumber', label: 'Entry number', sort: 'code' },
  ...ofList('bill'),
  ...ofList('importerName'),
  ...ofList('state'),
  ...ofList('portOfEntry'),
  ...ofList('modeOfTransport'),
  ...ofList('arrivalDay'),
  { field: 'container', label: 'Container', sort: 'code' },
  { field: 'note', label: 'What else is known' },
  { field: 'fromMemoryBy', label: 'Who remembers it' },
]

/** Boxes that hold what the entry before had: most of a night's entries share them. */
export const keptFields: ReadonlySet<string> = new Set([
  'state',
  'portOfEntry',
  'modeOfTransport',
  'arrivalDay',
  'fromMemoryBy',
])
