import { entitiesOf, isRemoved, rowsOfEntry, textOf, valueOf, type DeskState, type Entity } from '../../journal/state'
import { momentMs } from '../calendar'
import { parseImporterNumber } from '../importerNumber'
import { wordsOf, type LossRow } from './loss'
import { headsKnownTo, isKnownTo } from './whoseDataKnown'

/** `sure`: it was there. `perhaps`: recorded elsewhere, and whether it had come there before the loss is not known. */
export type Sureness = 'sure' | 'perhaps'

/** A client whose data was on what is lost. */
export interface ClientOn {
  /** id of the client in the list; '' = only typed on an entry */
  importer: string
  /** the same for the same client each time: id, else number, else name */
  key: string
  name: string
  importerNumber: string
  inList: boolean
  /** entries of theirs that were on it */
  entries: readonly string[]
  sureness: Sureness
}

export interface WhoseData {
  /** importers of record, sure ones first, then by name */
  clients: readonly ClientOn[]
  entries: number
  /** names: of lines' manufacturers, and of consignees that are not the importer */
  manufacturers: readonly string[]
  consignees: readonly string[]
  /** drivers with their date of birth */
  drivers: number
  contacts: number
  /** papers attached to these entries, and packets as printed */
  documents: number
  /** people who unlock the desk: their passphrases open what is lost */
  operators: readonly string[]
}

/** How one record of the desk relates to what is lost; undefined: it cannot have been on it. */
type Judge = (entity: Entity) => Sureness | undefined

/**
 * Whose data was on a lost laptop, stick or packet, as far as this laptop knows. Pure, from the journal alone.
 *
 * Laptop: what it wrote itself and what it is known to have taken in is sure; what was recorded elsewhere before the
 * loss was noticed is perhaps. Stick: all that its laptop had before it was last seen; between last seen and noticed
 * perhaps. Packet: what stands on the paper of its entries, no more.
 * @param ownDevice the laptop that asks: a stick without a named laptop was its
 */
export function whoseData(state: DeskState, loss: LossRow, ownDevice: string): WhoseData {
  const packet = loss.fields.what === 'packet'
  const paper = new Set(wordsOf(loss.fields.entries ?? ''))
  const judge: Judge = packet ? () => undefined : judgeOf(state, loss, ownDevice)
  const entries: [Entity, Sureness][] = []
  for (const entity of entitiesOf(state, 'entry').values()) {
    const sureness = packet ? (paper.has(entity.id) ? 'sure' : undefined) : judge(entity)
    if (sureness !== undefined) entries.push([entity, sureness])
  }
  const clients = new Map<string, ClientOn>()
  for (const entity of entitiesOf(state, 'importer').values()) {
    const sureness = judge(entity)
    if (sureness !== undefined) addClient(clients, clientInList(entity, sureness))
  }
  for (const [entity, sureness] of entries) {
    const client = clientOf(state, entity, sureness)
    if (client !== undefined) addClient(clients, client)
  }
  const on = new Set(entries.map(([{ id }]) => id))
  return {
    clients: [...clients.values()].sort(bySureThenName),
    entries: on.size,
    manufacturers: names(
      entries.flatMap(([{ id }]) => rowsOfEntry(state, 'line', id)).filter((line) => !isRemoved(line)),
      (line) => textOf(line, 'manufacturerName') || textOf(line, 'mid'),
    ),
    consignees: names(
      entries.map(([entity]) => entity).filter((entity) => valueOf(entity, 'consigneeSame') !== true),
      (entity) => textOf(entity, 'consigneeName'),
    ),
    drivers: names(
      entries.map(([entity]) => entity).filter((entity) => textOf(entity, 'driverBirthDate') !== ''),
      (entity) => `${textOf(entity, 'driverName')} ${textOf(entity, 'driverBirthDate')}`,
    ).length,
    contacts: countOf(state, 'contact', judge),
    documents: [...entitiesOf(state, 'document').values()].filter((document) => on.has(textOf(document, 'entry')))
      .length,
    operators: names(
      [...entitiesOf(state, 'operator').values()].filter((entity) => judge(entity) !== undefined),
      (entity) => textOf(entity, 'name'),
    ),
  }
}

function judgeOf(state: DeskState, { fields }: LossRow, ownDevice: string): Judge {
  const device = fields.device ?? ownDevice
  const heads = headsKnownTo(state, device)
  const noticedMs = fields.noticedAt === undefined ? Infinity : momentMs(fields.noticedAt)
  const seenMs = fields.lastSeenAt === undefined ? noticedMs : momentMs(fields.lastSeenAt)
  if (fields.what === 'stick')
    return (entity) => {
      const there = device === ownDevice || isKnownTo(heads, entity)
      // Of two times that contradict each other the later one counts: more is then on it, not less.
      if (entity.born.wall.ms > Math.max(seenMs, noticedMs)) return undefined
      return there && entity.born.wall.ms <= seenMs ? 'sure' : 'perhaps'
    }
  return (entity) => {
    if (isKnownTo(heads, entity)) return 'sure'
    return entity.born.wall.ms <= Math.max(seenMs, noticedMs) ? 'perhaps' : undefined
  }
}

const clientInList = (entity: Entity, sureness: Sureness): ClientOn => ({
  importer: entity.id,
  key: entity.id,
  name: textOf(entity, 'name'),
  importerNumber: textOf(entity, 'importerNumber'),
  inList: true,
  entries: [],
  sureness,
})

/** Of the list where the entry names one; else as typed. An entry without any importer yet is nobody's. */
function clientOf(state: DeskState, entry: Entity, sureness: Sureness): ClientOn | undefined {
  const inList = entitiesOf(state, 'importer').get(textOf(entry, 'importer'))
  if (inList !== undefined) return { ...clientInList(inList, sureness), entries: [entry.id] }
  const [name, importerNumber] = [textOf(entry, 'importerName'), textOf(entry, 'importerNumber')]
  if (name === '' && importerNumber === '') return undefined
  const known = importerNumber === '' ? undefined : byNumber(state, importerNumber)
  if (known !== undefined) return { ...clientInList(known, sureness), entries: [entry.id] }
  return {
    importer: '',
    key: importerNumber || name.toUpperCase(),
    name,
    importerNumber,
    inList: false,
    entries: [entry.id],
    sureness,
  }
}

const byNumber = (state: DeskState, importerNumber: string): Entity | undefined =>
  [...entitiesOf(state, 'importer').values()].find((one) => textOf(one, 'importerNumber') === importerNumber)

function addClient(clients: Map<string, ClientOn>, client: ClientOn): void {
  const before = clients.get(client.key)
  clients.set(
    client.key,
    before === undefined
      ? client
      : {
          ...before,
          entries: [...before.entries, ...client.entries],
          sureness: before.sureness === 'sure' || client.sureness === 'sure' ? 'sure' : 'perhaps',
        },
  )
}

const bySureThenName = (a: ClientOn, b: ClientOn): number =>
  Number(a.sureness === 'perhaps') - Number(b.sureness === 'perhaps') ||
  a.name.localeCompare(b.name, 'en') ||
  (a.key < b.key ? -1 : 1)

const countOf = (state: DeskState, kind: string, judge: Judge): number =>
  [...entitiesOf(state, kind).values()].filter((entity) => !isRemoved(entity) && judge(entity) !== undefined).length

const names = (entities: readonly Entity[], nameOf: (entity: Entity) => string): string[] =>
  [...new Set(entities.map(nameOf).filter((name) => name.trim() !== ''))].sort((a, b) => a.localeCompare(b, 'en'))

/** For screens and copies: all but the last four withheld, whatever its form. */
export function maskedImporterNumber(importerNumber: string): string {
  const read = parseImporterNumber(importerNumber)
  if (read.ok) return read.value.masked
  return importerNumber.slice(0, -4).replace(/[A-Z0-9]/giu, 'X') + importerNumber.slice(-4)
}
