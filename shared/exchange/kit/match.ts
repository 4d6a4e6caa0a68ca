import { entitiesOf, entityOf, isRemoved, textOf, type DeskState, type Entity } from '../../journal/state'
import type { KitRecord } from './content'

/**
 * Which record of this desk a kit's record is: the same id, else the same thing under an id of our own (a client keyed
 * by hand before the first kit). Otherwise each client would stand there twice.
 */
const naturalKey: Readonly<Record<string, (text: (field: string) => string) => string>> = {
  importer: (text) => text('importerNumber').replace(/[^A-Z0-9]/giu, ''),
  contact: (text) => (text('name') === '' ? '' : `${text('name')}\n${text('organisation')}`),
  signer: (text) => text('name'),
  portProfile: (text) => text('port'),
  inFlight: (text) => text('entryNumber').replace(/[^A-Z0-9]/giu, ''),
}

export interface Matches {
  /** the entity of this desk, removed ones included; undefined = it is new */
  entity(record: KitRecord): Entity | undefined
  /** the kit's id → the id under which this desk keeps it */
  idOf(kind: string, id: string): string
}

export function matchRecords(state: DeskState, records: readonly KitRecord[]): Matches {
  const byKey = new Map<string, Entity>()
  for (const [kind, keyOf] of Object.entries(naturalKey))
    for (const entity of entitiesOf(state, kind).values()) {
      const key = keyOf((field) => textOf(entity, field)).toLowerCase()
      if (key !== '' && !isRemoved(entity)) byKey.set(`${kind}\n${key}`, entity)
    }
  const found = new Map<string, Entity>()
  for (const { kind, id, fields } of records) {
    const key = naturalKey[kind]?.((field) => String(fields[field] ?? '')).toLowerCase() ?? ''
    const entity = entityOf(state, kind, id) ?? (key === '' ? undefined : byKey.get(`${kind}\n${key}`))
    if (entity !== undefined) found.set(`${kind}\n${id}`, entity)
  }
  return {
    entity: (record) => found.get(`${record.kind}\n${record.id}`),
    idOf: (kind, id) => found.get(`${kind}\n${id}`)?.id ?? id,
  }
}
