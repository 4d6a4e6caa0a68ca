import { isGuarded } from '../kit/guarded'
import { actionOf } from '../kit/kinds'
import { matchRecords } from '../kit/match'
import { askChange } from '../kit/questions'
import type { Change, Patch, Scalar } from '../../journal/item'
import { entitiesOf, entityOf, isRemoved, textOf, valueOf, type DeskState, type Entity } from '../../journal/state'
import type { ImportRecord } from './record'
import { fieldsByTarget } from './targets'
import { arrivalTies } from '../../domain/queue/arrivalTies'

/** Targets whose records are the journal's own; products are a catalogue. */
export type RecordTarget = 'contacts' | 'importers' | 'arrivals' | 'inFlight'

export const kindByTarget = {
  contacts: 'contact',
  importers: 'importer',
  arrivals: 'arrival',
  inFlight: 'inFlight',
} as const satisfies Record<RecordTarget, string>

export interface Difference {
  field: string
  label: string
  before: string
  after: string
  /** a telephone number or payee: it waits for a person's yes, and the old one stands until then (decision 37) */
  waits: boolean
}

export interface PlannedRow {
  row: number
  id: string
  /** as a person knows it */
  name: string
  what: 'new' | 'changed' | 'same'
  differences: readonly Difference[]
}

export interface ImportPlan {
  rows: readonly PlannedRow[]
  /** of all rows, to be recorded in one item */
  changes: readonly Change[]
  /** values that will wait for a yes */
  waiting: number
}

interface About {
  importId: string
  /** when the list was made: stands on lists whose worth is their age */
  asOf: string
  /** the file, for `source` */
  source: string
}

/**
 * What an import would do to the desk. Pure: nothing is recorded, and doing it twice gives the same. A field that the
 * file does not have stays; so does a record that the file does not name.
 */
export function planRecords(
  target: RecordTarget,
  state: DeskState,
  records: readonly ImportRecord[],
  about: About,
): ImportPlan {
  const kind = kindByTarget[target]
  const matches = matchRecords(
    state,
    records.map(({ id, fields }) => ({ kind, id, fields: { ...fields } })),
  )
  const linked = linker(target, state, records, (id) => matches.idOf(kind, id))
  const labels = new Map(fieldsByTarget[target].map(({ field, label }) => [field, label]))
  const rows: PlannedRow[] = []
  const changes: Change[] = []
  let waiting = 0
  for (const record of records) {
    const entity = matches.entity({ kind, id: record.id, fields: { ...record.fields } })
    const fields = linked(record)
    const { row, change, asked } = planned({ target, state, about, labels }, record, entity, fields)
    rows.push(row)
    if (change !== undefined) changes.push(change)
    changes.push(...asked)
    waiting += asked.length
  }
  return { rows, changes, waiting }
}

interface At {
  target: RecordTarget
  state: DeskState
  about: About
  labels: ReadonlyMap<string, string>
}

function planned(at: At, record: ImportRecord, entity: Entity | undefined, fields: Readonly<Record<string, Scalar>>) {
  const kind = kindByTarget[at.target]
  const name = String(
    fields.name ?? fields.importerName ?? fields.entryNumber ?? fields.bill ?? fields.reference ?? record.id,
  )
  const known = entity !== undefined && !isRemoved(entity)
  const patch: Patch = []
  const asked: Change[] = []
  const differences: Difference[] = []
  for (const [field, value] of Object.entries(fields)) {
    const before = valueOf(entity, field)
    if (known && before === value) continue
    const waits = known && before !== undefined && before !== '' && isGuarded(entity, field)
    if (known)
      differences.push({
        field,
        label: at.labels.get(field) ?? field,
        before: shown(before),
        after: shown(value),
        waits,
      })
    if (!waits) patch.push([field, value, 'K'])
    else {
      const change = askChange(at.state, { entity, field, proposed: value, kitId: `import ${at.about.importId}` })
      if (change !== undefined) asked.push(change)
    }
  }
  // A record that somebody removed and that the file names again is there again.
  if (entity !== undefined && isRemoved(entity)) patch.push(['removed', null])
  patch.push(...ofTheList(at, entity, patch.length > 0))
  const action = actionOf(kind)
  const change: Change | undefined =
    patch.length === 0 ? undefined : { action, kind, id: entity?.id ?? record.id, patch }
  const what = !known ? ('new' as const) : differences.length > 0 ? ('changed' as const) : ('same' as const)
  return { row: { row: record.row, id: entity?.id ?? record.id, name, what, differences }, change, asked }
}

/** Where and when from: on lists that are worth what their age says, each row is as old as the newest list that has it. */
function ofTheList({ target, about }: At, entity: Entity | undefined, changed: boolean): Patch {
  const isList = target === 'arrivals' || target === 'inFlight'
  const patch: Patch = []
  if (isList && textOf(entity, 'asOf') !== about.asOf) patch.push(['asOf', about.asOf, 'K'])
  if ((changed || isList) && textOf(entity, 'source') === '') patch.push(['source', about.source, 'K'])
  return patch
}

const shown = (value: Scalar | undefined): string =>
  value === undefined || value === null
    ? ''
    : typeof value === 'boolean'
      ? value
        ? 'yes'
        : 'no'
      : String(value).replaceAll('\n', ', ')

/** Fields that name another record get its id: files know numbers and names, never our ids. */
function linker(
  target: RecordTarget,
  state: DeskState,
  records: readonly ImportRecord[],
  idOf: (id: string) => string,
): (record: ImportRecord) => Record<string, Scalar> {
  if (target === 'importers') return ({ fields }) => ({ ...fields })
  if (target === 'contacts') {
    const idByName = new Map<string, string>()
    for (const entity of entitiesOf(state, 'contact').values())
      if (!isRemoved(entity)) idByName.set(textOf(entity, 'name').toLowerCase(), entity.id)
    for (const { id, fields } of records) idByName.set(String(fields.name ?? '').toLowerCase(), idOf(id))
    return ({ fields }) => {
      const linked: Record<string, Scalar> = { ...fields }
      for (const field of ['secondPath', 'calledBy']) {
        const id = idByName.get(String(fields[field] ?? '').toLowerCase())
        if (id === undefined || fields[field] === undefined) delete linked[field]
        else linked[field] = id
      }
      return linked
    }
  }
  const idByNumber = importerIdByNumber(state)
  const tieOf = target === 'arrivals' ? arrivalTies(state) : () => ({})
  return ({ id, fields }) => {
    const linked: Record<string, Scalar> = { ...fields }
    if (typeof fields.importer === 'string') {
      const importer = importerIdOf(idByNumber, fields.importer)
      linked.importer = importer
      linked.importerName ??= textOf(entityOf(state, 'importer', importer), 'name') || fields.importer
    }
    return { ...linked, ...tieOf(id, linked) }
  }
}

const bare = (number: string): string => number.toUpperCase().replace(/[^A-Z0-9]/gu, '')

/** Importer number without its hyphens → id of the client on this desk. */
export function importerIdByNumber(state: DeskState): Map<string, string> {
  const idByNumber = new Map<string, string>()
  for (const entity of entitiesOf(state, 'importer').values()) {
    const number = bare(textOf(entity, 'importerNumber'))
    if (number !== '' && !isRemoved(entity)) idByNumber.set(number, entity.id)
  }
  return idByNumber
}

/** A client that is not on the desk yet will have its bare number as id, as `idOf` gives it. */
export const importerIdOf = (idByNumber: ReadonlyMap<string, string>, number: string): string =>
  idByNumber.get(bare(number)) ?? bare(number)
