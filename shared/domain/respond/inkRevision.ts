import type { Change, Item, Mark, Scalar } from '../../journal/item'
import { entitiesOf, entityOf, textOf, type DeskState } from '../../journal/state'
import { fieldTypes } from '../input'
import { isKeyedField } from './reviewKeyed'
import { isOfficersInk } from './reviewNeed'

/**
 * The officer's ink (practice 19): what was struck or changed at the counter is keyed box by box as one amendment with
 * the officer as its reason, so that what is filed later is what CBP released.
 */
export type InkKind = 'entry' | 'line' | 'tariff' | 'bill' | 'container'

/** One box as the officer left it; `value` null: struck, and nothing written. */
export interface InkValue {
  kind: InkKind
  id: string
  field: string
  value: Scalar | null
  mark: Mark
  /** what the box is called, what is printed there and what was written, as people read them */
  called: string
  printed: string
  written: string
}

export interface Ink {
  entry: string
  /** id of the fact that is made */
  fact: string
  officer: string
  /** when it was struck, as a stored moment */
  at: string
  /** what the officer said; '' when nothing */
  said: string
  values: readonly InkValue[]
}

const keyedAs = {
  entry: 'entry.keyed',
  line: 'line.keyed',
  tariff: 'tariff.keyed',
  bill: 'bill.keyed',
  container: 'container.keyed',
} as const

/** One item: the amendment first, then the values, so that neither is ever without the other. */
export function inkRecord(ink: Ink): Change[] {
  const amended: Change = {
    action: 'entry.amended',
    kind: 'fact',
    id: ink.fact,
    patch: [
      ['entry', ink.entry],
      ['what', 'amended'],
      ['happenedAt', ink.at],
      ['day', ink.at.slice(0, 10)],
      ['by', ink.officer],
      ['evidence', 'ink on the stamped paper'],
      ['reason', inkReason(ink)],
    ],
  }
  const byEntity = new Map<string, InkValue[]>()
  for (const value of ink.values) {
    const key = `${value.kind} ${value.id}`
    byEntity.set(key, [...(byEntity.get(key) ?? []), value])
  }
  return [
    amended,
    ...[...byEntity.values()].flatMap((values): Change[] => {
      const first = values[0]
      if (first === undefined) return []
      return [
        {
          action: keyedAs[first.kind],
          kind: first.kind,
          id: first.id,
          patch: values.map(({ field, value, mark }) => (value === null ? [field, null] : [field, value, mark])),
        },
      ]
    }),
  ]
}

const LONGEST = 600

/** `Quantity 214 changed to 212; Seal 88121 struck`, after what the officer said. Cut where it would not fit a cover. */
function inkReason({ said, values }: Pick<Ink, 'said' | 'values'>): string {
  const changed = values
    .map(({ called, printed, written }) =>
      written === ''
        ? `${called} ${printed} struck`
        : `${called} ${printed === '' ? 'blank, written' : `${printed} changed to`} ${written}`,
    )
    .join('; ')
  const all = [said, changed].filter(Boolean).join(': ')
  return all.length <= LONGEST ? all : `${all.slice(0, LONGEST - 1)}…`
}

/** One value that an officer changed on paper, as the journal has it. */
export interface InkChange {
  entry: string
  /** id of the amendment */
  fact: string
  kind: string
  id: string
  field: string
  label: string
  before: Scalar | null
  after: Scalar | null
  officer: string
  /** when the officer changed it, as stored; '' when not said */
  at: string
  /** id of the operator who keyed it */
  keyedBy: string
}

export interface InkHistory {
  /** Called with every item of the journal, in order of `at`. */
  add(item: Item): void
  /** What was changed, the first first; of withdrawn amendments nothing. */
  changes(): readonly InkChange[]
}

const KINDS: ReadonlySet<string> = new Set(Object.keys(keyedAs))

/**
 * The officers' changes with what stood before, for filing (Recover) and for the packet. All that is keyed between an
 * officer's amendment and the next print or the next amendment of another reason is of that officer.
 * @param only the entry that is asked for; absent: all that have an officer's amendment
 */
export function inkHistory(state: DeskState, only?: string): InkHistory {
  const entries = new Set(
    [...entitiesOf(state, 'fact').values()]
      .filter((fact) => isOfficersInk(fact) && (only === undefined || textOf(fact, 'entry') === only))
      .map((fact) => textOf(fact, 'entry')),
  )
  const stands = new Map<string, Scalar | null>()
  const open = new Map<string, { fact: string; officer: string; at: string }>()
  const changes: InkChange[] = []
  const entryOf = (kind: string, id: string) => (kind === 'entry' ? id : textOf(entityOf(state, kind, id), 'entry'))

  const takeFact = (id: string) => {
    const fact = entityOf(state, 'fact', id)
    const entry = textOf(fact, 'entry')
    if (fact === undefined || !entries.has(entry)) return
    if (isOfficersInk(fact)) open.set(entry, { fact: id, officer: textOf(fact, 'by'), at: textOf(fact, 'happenedAt') })
    else if (['printed', 'amended'].includes(textOf(fact, 'what'))) open.delete(entry)
  }
  const takeValues = ({ kind, id, patch }: Change, operator: string) => {
    const entry = entryOf(kind, id)
    if (!entries.has(entry)) return
    const ink = open.get(entry)
    for (const [field, after] of patch) {
      if (!isKeyedField(field) && field !== 'removed') continue
      const key = `${kind} ${id} ${field}`
      const before = stands.get(key) ?? null
      stands.set(key, after)
      if (ink === undefined || before === after) continue
      const { fact, officer, at } = ink
      const label = fieldTypes[kind]?.[field]?.label ?? field
      changes.push({ entry, fact, kind, id, field, label, before, after, officer, at, keyedBy: operator })
    }
  }
  return {
    add({ changes: written, operator }) {
      if (entries.size === 0) return
      for (const change of written)
        if (change.kind === 'fact' && change.action !== 'fact.withdrawn') takeFact(change.id)
        else if (KINDS.has(change.kind)) takeValues(change, operator)
    },
    changes: () => changes,
  }
}
