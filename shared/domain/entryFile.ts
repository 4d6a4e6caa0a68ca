import { letterIncident } from './incident/letterIncident'
import { entitiesOf, entityOf, isRemoved, rowsOfEntry, type DeskState, type Entity } from '../journal/state'
import type {
  Bill,
  Container,
  Document,
  Entry,
  Fact,
  FieldsOf,
  Firm,
  Importer,
  Incident,
  Kind,
  Line,
  PortProfile,
  Signer,
  Tariff,
} from './kinds'

/** One entry with all that belongs to it, as papers, diagnostics, screens and exports read it. A pure projection. */
export interface Row<T> {
  id: string
  entity: Entity
  fields: T
}

export interface EntryFile {
  id: string
  entity: Entity
  entry: Entry
  /** in printed order; the printed line number is index + 1 */
  lines: readonly (Row<Line> & { tariffs: readonly Row<Tariff>[] })[]
  bills: readonly Row<Bill>[]
  containers: readonly Row<Container>[]
  /** not withdrawn, in order of happening */
  facts: readonly Row<Fact>[]
  /** what was attached, in the order of handing over; what was printed from here is none of it */
  documents: readonly Row<Document>[]
  firm: Firm
  importer: Importer | undefined
  signer: Signer | undefined
  incident: Incident
  portProfile: PortProfile | undefined
}

/** The winning values of an entity as a plain object of its kind. */
export function fieldsOf<K extends Kind>(_kind: K, entity: Entity | undefined): FieldsOf<K> {
  const out: Record<string, unknown> = {}
  if (entity !== undefined)
    for (const [field, write] of Object.entries(entity.fields)) if (write.v !== null) out[field] = write.v
  return out as FieldsOf<K>
}

function rowsOf<K extends Kind>(state: DeskState, kind: K, entry: string): Row<FieldsOf<K>>[] {
  return rowsOfEntry(state, kind, entry)
    .filter((entity) => !isRemoved(entity))
    .map((entity) => ({ id: entity.id, entity, fields: fieldsOf(kind, entity) }))
    .sort(byOrder)
}

const orderOf = (row: { entity: Entity; id: string }) =>
  `${String(row.entity.fields['order']?.v ?? row.entity.born.at)} ${row.id}`
const byOrder = (a: { entity: Entity; id: string }, b: { entity: Entity; id: string }) =>
  orderOf(a) < orderOf(b) ? -1 : 1

/**
 * Packets and forms that were printed are documents of the entry too, without a place of their own. What was attached
 * before documents had places is told from them by its name.
 */
const isAttached = ({ fields: { order, name = '' } }: Row<Document>): boolean =>
  order !== undefined || !/ revision \d+( EXERCISE)?\.pdf$/u.test(name)

/** undefined when there is no such entry. Costs its own rows, however large the desk; callers remember it by `state.version`. */
export function entryFile(state: DeskState, entryId: string): EntryFile | undefined {
  const entity = entityOf(state, 'entry', entryId)
  if (entity === undefined) return undefined
  const entry = fieldsOf('entry', entity)
  const tariffs = rowsOf(state, 'tariff', entryId)
  const profile = [...entitiesOf(state, 'portProfile').values()].find((p) => p.fields['port']?.v === entry.portOfEntry)
  return {
    id: entryId,
    entity,
    entry,
    lines: rowsOf(state, 'line', entryId).map((line) => ({
      ...line,
      tariffs: tariffs.filter((t) => t.fields.line === line.id),
    })),
    bills: rowsOf(state, 'bill', entryId),
    containers: rowsOf(state, 'container', entryId),
    facts: rowsOf(state, 'fact', entryId).filter((fact) => fact.fields.withdrawn !== true),
    documents: rowsOf(state, 'document', entryId).filter(isAttached),
    firm: fieldsOf('firm', entityOf(state, 'firm', 'firm')),
    importer:
      entry.importer === undefined ? undefined : fieldsOf('importer', entityOf(state, 'importer', entry.importer)),
    signer: entry.signer === undefined ? undefined : fieldsOf('signer', entityOf(state, 'signer', entry.signer)),
    incident: fieldsOf('incident', letterIncident(state)),
    portProfile: profile === undefined ? undefined : fieldsOf('portProfile', profile),
  }
}
