import type { Change } from '../../journal/item'
import type { FieldsOf } from '../kinds'
import type { SecondValue } from './secondValues'

/** @param value as it was keyed, cleaned; '' : the paper has nothing there */
export const keyedSecond = (
  sample: string,
  { id, entry, row, field }: Pick<SecondValue, 'id' | 'entry' | 'row' | 'field'>,
  { value, operator, by, at }: Record<'value' | 'operator' | 'by' | 'at', string>,
): Change => ({
  action: 'secondKeying.keyed',
  kind: 'secondKeying',
  id,
  patch: [
    ['sample', sample],
    ['entry', entry],
    ['kind', row.kind],
    ['row', row.id],
    ['field', field],
    ['value', value],
    ['operator', operator],
    ['by', by],
    ['at', at],
  ],
})

export interface SecondDecision {
  decided: NonNullable<FieldsOf<'secondKeying'>['decided']>
  /** what stands now, as it was keyed */
  value: string
  by: string
  at: string
  why: string
}

/** A person says which keying is right. The value of the entry is changed by a change of its own in the same item. */
export const secondDecided = (id: string, { decided, value, by, at, why }: SecondDecision): Change => ({
  action: 'secondKeying.decided',
  kind: 'secondKeying',
  id,
  patch: [
    ['decided', decided],
    ['decidedValue', value],
    ['decidedBy', by],
    ['decidedAt', at],
    ['decidedWhy', why],
  ],
})

/** An entry number is drawn once and never keyed over: which is right is noted, and the accounting of numbers shows it. */
export const changesValue = ({ row, field }: Pick<SecondValue, 'row' | 'field'>): boolean =>
  !(row.kind === 'entry' && field === 'entryNumber')
