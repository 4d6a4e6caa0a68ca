import type { Change, Patch, Scalar } from '../../journal/item'
import { entitiesOf, isRemoved, markOf, valueOf, textOf, type DeskState, type Entity } from '../../journal/state'
import { recordSetNames, recordSets, type KitContent, type KitRecord, type RecordSet } from './content'
import type { KitManifest, KitSet } from './format'
import { isGuarded } from './guarded'
import { sameBlock } from './judge'
import { actionOf, replacedKinds } from './kinds'
import { matchRecords, type Matches } from './match'
import { askChange, withdrawChange } from './questions'

/** How many, and the first of them as a person knows them. */
export interface Tally {
  count: number
  names: string[]
}
/** Names kept of each sort: the screen shows some and counts the rest. */
const NAMES = 200
export const noTally = (): Tally => ({ count: 0, names: [] })
export function tally(into: Tally, name: string): void {
  into.count += 1
  if (into.names.length < NAMES) into.names.push(name)
}

/** What a kit would do to one data set, before anything is recorded. */
export interface SetDifference {
  set: KitSet
  records: number
  fresh: Tally
  changed: Tally
  gone: Tally
  same: number
  /** what is gone stays on the desk until a person removes it */
  goneStays: boolean
}

export interface KitDifference {
  sets: SetDifference[]
  /** everything but catalogues, forms and the kit itself */
  changes: Change[]
  /** values that will wait for a person's yes */
  questions: number
  /** the kit's id → the id under which this desk keeps it */
  idOf: Matches['idOf']
}

/** Columns of records that name another record, by the kind they name. */
const links: Readonly<Record<string, string>> = {
  importer: 'importer',
  contact: 'contact',
  secondPath: 'contact',
  calledBy: 'contact',
}

/** Compares the records of a kit with the desk. Pure: nothing is recorded, and doing it twice gives the same. */
export function compareKit(
  state: DeskState,
  device: string,
  kit: { manifest: KitManifest; content: Pick<KitContent, 'records'> },
): KitDifference {
  const { manifest, content } = kit
  const matches = matchRecords(
    state,
    recordSetNames.flatMap((set) => content.records[set]),
  )
  const difference: KitDifference = { sets: [], changes: [], questions: 0, idOf: matches.idOf }
  for (const set of recordSetNames)
    if (manifest.sets.some((one) => one.set === set))
      compareSet({ state, device, kitId: manifest.kitId, matches, difference }, set, content.records[set])
  return difference
}

/** Recorded like every field; a record in which nothing else differs is the same for a person. */
const bookkeeping: readonly string[] = ['source', 'asOf', 'order']

interface At {
  state: DeskState
  device: string
  kitId: string
  matches: Matches
  difference: KitDifference
}

function compareSet(at: At, set: RecordSet, records: readonly KitRecord[]): void {
  const { state, matches, difference } = at
  const found: SetDifference = {
    set,
    records: records.length,
    fresh: noTally(),
    changed: noTally(),
    gone: noTally(),
    same: 0,
    goneStays: recordSets[set].kinds.some((kind) => !Object.hasOwn(replacedKinds, kind)),
  }
  const named = new Set<string>()
  for (const record of records) {
    const entity = record.kind === 'block' ? blockEntity(at, record) : matches.entity(record)
    if (entity !== undefined) named.add(`${entity.kind} ${entity.id}`)
    const what = entity === undefined ? addRecord(at, record) : updateRecord(at, record, entity)
    const name = nameOf((field) => String(record.fields[field] ?? ''), record.id)
    if (what === 'same') found.same += 1
    else tally(found[what], name)
  }
  for (const kind of recordSets[set].kinds)
    for (const entity of entitiesOf(state, kind).values()) {
      if (isRemoved(entity) || named.has(`${kind} ${entity.id}`) || !fromKit(entity)) continue
      if (kind === 'block' && textOf(entity, 'device') !== at.device) continue
      const remove = replacedKinds[kind as KitRecord['kind']]
      if (remove !== undefined) {
        if (touchedByHand(entity)) continue
        difference.changes.push({ action: remove, kind, id: entity.id, patch: [['removed', true, 'K']] })
      }
      tally(
        found.gone,
        nameOf((field) => textOf(entity, field), entity.id),
      )
    }
  difference.sets.push(found)
}

function blockEntity(at: At, record: KitRecord): Entity | undefined {
  const id = sameBlock(at.state, at.device, record)
  return id === undefined ? undefined : entitiesOf(at.state, 'block').get(id)
}

function addRecord(at: At, record: KitRecord): 'fresh' {
  const patch = patchOf(at, record)
  if (record.kind === 'block') patch.push(['device', at.device, 'K'])
  at.difference.changes.push({ action: actionOf(record.kind), kind: record.kind, id: record.id, patch })
  return 'fresh'
}

const patchOf = (at: At, record: KitRecord): Patch =>
  Object.entries(linked(at, record)).map(([field, value]) => [field, value, 'K'])

/** The fields with the ids of this desk in place of the kit's. */
function linked(at: At, record: KitRecord): Record<string, Scalar> {
  const fields: Record<string, Scalar> = {}
  for (const [field, value] of Object.entries(record.fields)) {
    const kind = links[field]
    fields[field] = kind === undefined ? value : at.matches.idOf(kind, String(value))
  }
  return fields
}

/**
 * What the kit does not say stays as it is. What differs is taken, unless it is guarded or a person of this desk keyed
 * it: then it waits for a yes. A step of the plan that was edited here simply stays.
 */
function updateRecord(at: At, record: KitRecord, entity: Entity): 'changed' | 'same' {
  const replaced = Object.hasOwn(replacedKinds, record.kind)
  if (isRemoved(entity)) return replaced && markOf(entity, 'removed') === 'K' ? bringBack(at, record, entity) : 'same'
  if (record.kind === 'planStep' && touchedByHand(entity)) return 'same'
  const patch: Patch = []
  let asked = 0
  for (const [field, value] of Object.entries(linked(at, record))) {
    const now = valueOf(entity, field)
    if (now === value || (record.kind === 'block' && now !== undefined)) {
      take(at, withdrawChange(at.state, entity, field, at.kitId))
      continue
    }
    const typed = now !== undefined && markOf(entity, field) !== 'K' && !replaced
    if (now === undefined || !(typed || isGuarded(entity, field))) patch.push([field, value, 'K'])
    else if (take(at, askChange(at.state, { entity, field, proposed: value, kitId: at.kitId }))) asked += 1
  }
  at.difference.questions += asked
  if (patch.length > 0)
    at.difference.changes.push({ action: actionOf(record.kind), kind: record.kind, id: entity.id, patch })
  const moved = patch.some(([field]) => !bookkeeping.includes(field))
  return moved || asked > 0 ? 'changed' : 'same'
}

function bringBack(at: At, record: KitRecord, entity: Entity): 'changed' {
  const patch: Patch = [...patchOf(at, record), ['removed', false, 'K']]
  at.difference.changes.push({ action: actionOf(record.kind), kind: record.kind, id: entity.id, patch })
  return 'changed'
}

function take(at: At, change: Change | undefined): boolean {
  if (change !== undefined) at.difference.changes.push(change)
  return change !== undefined
}

const fromKit = (entity: Entity): boolean => Object.values(entity.fields).some((write) => write.m === 'K')
const touchedByHand = (entity: Entity): boolean => Object.values(entity.fields).some((write) => write.m !== 'K')

function nameOf(text: (field: string) => string, id: string): string {
  if (text('first') !== '') return `${text('filerCode')}-${text('first')} to ${text('last')}`
  return text('name') || text('title') || text('entryNumber') || text('reference') || text('bill') || text('port') || id
}
