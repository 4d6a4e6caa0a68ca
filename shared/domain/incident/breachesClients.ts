import type { Change } from '../../journal/item'
import { stampDevice } from '../../journal/stamp'
import { entitiesOf, isRemoved, textOf, type DeskState, type Entity } from '../../journal/state'
import { touchedId } from './breaches'

/** A client whose data a breach may have touched. */
export interface Client {
  /** id of the client in the list, else its number, else its name */
  key: string
  /** '' = only typed on an entry */
  importer: string
  name: string
  importerNumber: string
  /** laptops on which entries of theirs were opened, with how many */
  entriesByDevice: ReadonlyMap<string, number>
}

/** All clients of the list, and those that were only typed on an entry, by name. */
export function clientsKnown(state: DeskState): Client[] {
  const clients = new Map<string, Client & { entriesByDevice: Map<string, number> }>()
  const put = (client: Omit<Client, 'entriesByDevice'>) => {
    const known = clients.get(client.key) ?? { ...client, entriesByDevice: new Map<string, number>() }
    clients.set(client.key, known)
    return known
  }
  const byNumber = new Map<string, Entity>()
  for (const importer of entitiesOf(state, 'importer').values()) {
    if (isRemoved(importer)) continue
    put(inList(importer))
    byNumber.set(textOf(importer, 'importerNumber'), importer)
  }
  for (const entry of entitiesOf(state, 'entry').values()) {
    if (isRemoved(entry)) continue
    const [name, importerNumber] = [textOf(entry, 'importerName'), textOf(entry, 'importerNumber')]
    const importer = entitiesOf(state, 'importer').get(textOf(entry, 'importer')) ?? byNumber.get(importerNumber)
    const key = importerNumber || name.toUpperCase()
    if (importer === undefined && key === '') continue
    const { entriesByDevice } = put(
      importer === undefined ? { key, importer: '', name, importerNumber } : inList(importer),
    )
    const device = stampDevice(entry.born.at)
    entriesByDevice.set(device, (entriesByDevice.get(device) ?? 0) + 1)
  }
  return [...clients.values()].sort((a, b) => a.name.localeCompare(b.name, 'en') || (a.key < b.key ? -1 : 1))
}

const inList = (importer: Entity) => ({
  key: importer.id,
  importer: importer.id,
  name: textOf(importer, 'name'),
  importerNumber: textOf(importer, 'importerNumber'),
})

/** Clients put on the list of a breach, each with number and name as they stand now. */
export const touchedChanges = (
  clients: readonly Client[],
  about: { incident: string; breach: string; foundAt: string; foundBy: string; how: string },
): Change[] =>
  clients.map(({ key, importer, name, importerNumber }) => ({
    action: 'breach.importerTouched',
    kind: 'touched',
    id: touchedId(about.breach, key),
    patch: [
      ['incident', about.incident],
      ['breach', about.breach],
      ['importer', importer || null],
      ['importerNumber', importerNumber],
      ['importerName', name],
      ['foundAt', about.foundAt],
      ['foundBy', about.foundBy],
      ['how', about.how || null],
      // Found again after it was taken back.
      ['withdrawn', false],
      ['withdrawnWhy', null],
    ],
  }))
