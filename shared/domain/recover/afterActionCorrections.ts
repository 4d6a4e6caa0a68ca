import type { Change, Item, Scalar } from '../../journal/item'
import { entityOf, textOf, type DeskState } from '../../journal/state'
import { fieldTypes } from '../input'
import { isKeyedField } from '../respond/reviewKeyed'
import { isOfficersInk } from '../respond/reviewNeed'

/** A box that was changed after its paper was printed: how often, on how many entries, how often by the officer. */
export interface Corrected {
  /** the box as it is called */
  label: string
  times: number
  entries: number
  byOfficer: number
  /** lines of the log, the first ones */
  lines: readonly string[]
}

const MOST_LINES = 12
const ROWS: ReadonlySet<string> = new Set(['entry', 'line', 'tariff', 'bill', 'container'])

/**
 * Counts what was corrected: values that moved after the first print of their entry. Called with every item of the
 * journal in order of `at`. A value that came back to what was printed counts twice: it was changed twice.
 */
export function correctionsCounter(state: DeskState): { add(item: Item): void; rows(): readonly Corrected[] } {
  const printed = new Set<string>()
  /** entry → the officer's ink is being keyed */
  const ink = new Set<string>()
  const stands = new Map<string, Scalar | null>()
  const found = new Map<string, { times: number; byOfficer: number; entries: Set<string>; lines: string[] }>()
  const entryOf = ({ kind, id, patch }: Change): string =>
    kind === 'entry'
      ? id
      : String(patch.find(([field]) => field === 'entry')?.[1] ?? textOf(entityOf(state, kind, id), 'entry'))

  const takeFact = (id: string) => {
    const fact = entityOf(state, 'fact', id)
    const entry = textOf(fact, 'entry')
    if (fact === undefined || textOf(fact, 'withdrawn') === 'true') return
    const what = textOf(fact, 'what')
    if (what === 'printed') printed.add(entry)
    if (isOfficersInk(fact)) ink.add(entry)
    else if (what === 'printed' || what === 'amended') ink.delete(entry)
  }
  const takeValues = (change: Change, line: string) => {
    const entry = entryOf(change)
    for (const [field, after] of change.patch) {
      if (!isKeyedField(field) || field === 'entry' || field === 'line') continue
      const key = `${change.kind} ${change.id} ${field}`
      const before = stands.get(key) ?? null
      stands.set(key, after)
      if (before === after || !printed.has(entry)) continue
      const label = fieldTypes[change.kind]?.[field]?.label ?? field
      const row = found.get(label) ?? { times: 0, byOfficer: 0, entries: new Set<string>(), lines: [] }
      row.times += 1
      row.entries.add(entry)
      if (ink.has(entry)) row.byOfficer += 1
      if (row.lines.length < MOST_LINES && !row.lines.includes(line)) row.lines.push(line)
      found.set(label, row)
    }
  }
  return {
    add({ changes, device, sequence }) {
      for (const change of changes)
        if (change.kind === 'fact' && change.action !== 'fact.withdrawn') takeFact(change.id)
        else if (ROWS.has(change.kind)) takeValues(change, `${device}-${sequence}`)
    },
    rows: () =>
      [...found]
        .map(([label, { entries, ...row }]) => ({ label, ...row, entries: entries.size }))
        .sort((a, b) => b.times - a.times || (a.label < b.label ? -1 : 1)),
  }
}
