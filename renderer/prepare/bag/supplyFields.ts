import type { SupplyLine } from '../../../shared/domain/supplies'
import type { KeyedField } from '../keyedFields'

const number = (text: string): string | undefined =>
  /^\d{1,7}(\.\d{1,2})?$/u.test(text) ? undefined : 'A number, as 1200 or 2.5.'

export const paceFields: readonly KeyedField[] = [
  {
    field: 'have',
    label: 'Entries on an ordinary day',
    hint: 'All laptops together. The need of everything else follows from it.',
    refuse: (text) => (Number(text) > 0 ? number(text) : 'More than none.'),
  },
]

export const countFields = (line: SupplyLine | undefined): readonly KeyedField[] => [
  { field: 'have', label: `There now${line === undefined ? '' : `, ${line.unit}`}`, refuse: number },
  { field: 'place', label: 'Where it lies' },
  { field: 'needed', label: 'Needed, where you know better', hint: 'Empty: as computed.', refuse: number },
]

export const newSupplyFields: readonly KeyedField[] = [
  { field: 'what', label: 'What' },
  { field: 'unit', label: 'Counted in' },
  { field: 'needed', label: 'Needed for 21 days', refuse: number },
  { field: 'have', label: 'There now', refuse: number },
  { field: 'place', label: 'Where it lies' },
]
