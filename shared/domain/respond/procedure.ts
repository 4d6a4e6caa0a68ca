import type { Change } from '../../journal/item'
import { entitiesOf, isRemoved, type DeskState } from '../../journal/state'
import { fieldsOf, type Row } from '../entryFile'
import type { FieldsOf } from '../kinds'
import { rememberBy } from '../remember'

/** The firm's downtime procedure: versions as they were kept, where each went, what was answered. */
export type ProcedureRow = Row<FieldsOf<'procedure'>>

/** Every version, the newest first. */
export const procedureRows = rememberBy(['procedure'], (state): readonly ProcedureRow[] =>
  [...entitiesOf(state, 'procedure').values()]
    .filter((entity) => !isRemoved(entity))
    .map((entity) => ({ id: entity.id, entity, fields: fieldsOf('procedure', entity) }))
    .sort(
      (a, b) => (b.fields.version ?? 0) - (a.fields.version ?? 0) || (a.entity.born.at < b.entity.born.at ? 1 : -1),
    ),
)

/** Two laptops that each made a second version have two of that number: the hash tells them apart. */
export const nextVersion = (state: DeskState): number => (procedureRows(state)[0]?.fields.version ?? 0) + 1

export interface WrittenProcedure {
  id: string
  incident: string | undefined
  version: number
  title: string
  body: string
  madeAt: string
  madeBy: string
  /** of the body, 64 hex */
  sha256: string
  /** the sealed text */
  document: string
}

/** A version as it is kept: never changed afterwards, what is to be said otherwise is the next one. */
export const writtenChange = ({ id, incident, ...fields }: WrittenProcedure): Change => ({
  action: 'procedure.written',
  kind: 'procedure',
  id,
  patch: [...(incident === undefined ? [] : [['incident', incident] as [string, string]]), ...Object.entries(fields)],
})

export const procedureAnswers = {
  accepted: 'accepted',
  changesWanted: 'changes wanted',
  refused: 'refused',
} as const

export const versionName = ({ fields }: ProcedureRow): string => `Downtime procedure, version ${fields.version ?? 1}`

/** As a file on any machine: no comma, no sign that a disk refuses. */
export const versionFile = ({ fields }: ProcedureRow): string => `Downtime procedure version ${fields.version ?? 1}`
