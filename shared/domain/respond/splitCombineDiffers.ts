import { entityOf, textOf, type DeskState, type Entity } from '../../journal/state'
import type { Scalar } from '../../journal/item'
import { addressLine } from '../address'
import { fieldTypes } from '../input'
import { formatCents } from '../money'
import { standingRows } from './splitCombineRows'

/** One box that entries to be combined do not agree on. */
export interface Difference {
  label: string
  /** as it stands on the entry that goes on, and will stand; '' when nothing was keyed */
  stays: string
  /** what is lost: entry number and value */
  goes: readonly { entryNumber: string; value: string }[]
}

/** Boxes that are an entry's own, and no disagreement. */
const OWN: ReadonlySet<string> = new Set(['entryNumber', 'brokerReference', 'splitFrom', 'combinedInto'])

/** What differs between the entry that goes on and those that go into it: shown before, since the first one's stands. */
export function differences(state: DeskState, into: string, others: readonly string[]): Difference[] {
  const first = entityOf(state, 'entry', into)
  const found: Difference[] = []
  for (const [field, { label }] of Object.entries(fieldTypes['entry'] ?? {})) {
    if (OWN.has(field)) continue
    const stays = inWords(field, first)
    const goes = others.flatMap((id) => {
      const entry = entityOf(state, 'entry', id)
      const value = inWords(field, entry)
      return value === '' || value === stays ? [] : [{ entryNumber: textOf(entry, 'entryNumber'), value }]
    })
    if (goes.length > 0) found.push({ label, stays, goes })
  }
  return found
}

/** Bills that would stand twice on the entry that goes on, as SCAC and number. */
export function billsTwice(state: DeskState, into: string, others: readonly string[]): string[] {
  const called = (bill: Entity) => `${textOf(bill, 'scac')}${textOf(bill, 'billNumber')}`
  const times = new Map<string, number>()
  for (const id of [into, ...others])
    for (const bill of standingRows(state, 'bill', id)) times.set(called(bill), (times.get(called(bill)) ?? 0) + 1)
  return [...times].filter(([bill, count]) => bill !== '' && count > 1).map(([bill]) => bill)
}

function inWords(field: string, entity: Entity | undefined): string {
  const value: Scalar | null | undefined = entity?.fields[field]?.v
  if (value === undefined || value === null) return ''
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  const type = fieldTypes['entry']?.[field]?.type
  if (type === 'cents') return `$${formatCents(Number(value))}`
  return type === 'address' ? addressLine(String(value)) : String(value)
}
