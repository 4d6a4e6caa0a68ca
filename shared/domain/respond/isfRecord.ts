import { momentMs } from '../calendar'
import type { Change, Patch } from '../../journal/item'
import { entityOf, textOf, type DeskState } from '../../journal/state'
import { filledIsf } from './isfFill'
import { isfOf, type IsfRow } from './isf'

/** What every item of a sheet needs besides what was keyed. */
export interface IsfRecording {
  by: string
  /** an id for each fact that comes with it */
  randomId: () => string
}

/** The sheet as it was keyed, with the lading as a fact of the entry where there is one: both clocks agree. */
export function keyedIsf(state: DeskState, row: IsfRow, keyed: Patch, recording: IsfRecording): readonly Change[] {
  const lading = keyed.find(([field]) => field === 'ladingAt')
  const ladingAt =
    lading === undefined ? textOf(entityOf(state, 'isf', row.sheet), 'ladingAt') : String(lading[1] ?? '')
  const patch: Patch = [...subjectOf(state, row), ...keyed]
  return [
    { action: 'isf.keyed', kind: 'isf', id: row.sheet, patch },
    ...ladingFact(row, ladingAt, recording),
    ...filedFact(
      row,
      textOf(entityOf(state, 'isf', row.sheet), 'filedAt'),
      row.transactionNumber,
      textOf(entityOf(state, 'isf', row.sheet), 'filedBy'),
      recording,
    ),
  ]
}

/** It went to a filer: what the sheet said then is pinned on it, also what was taken from entry and client. */
export function sentIsf(
  state: DeskState,
  row: IsfRow,
  { filer, sentAt, sentHow }: { filer: string; sentAt: string; sentHow: string },
  { by }: IsfRecording,
): readonly Change[] {
  const { fields, from } = filledIsf(state, row)
  const pinned = (Object.keys(from) as (keyof typeof from)[]).flatMap((field): Patch => {
    const value = fields[field]
    return value === undefined ? [] : [[field, value]]
  })
  const patch: Patch = [
    ...subjectOf(state, row),
    ...pinned,
    ...said([
      ['filer', filer],
      ['sentHow', sentHow],
    ]),
    ['sentAt', sentAt],
    ['sentBy', by],
  ]
  return [{ action: 'isf.sent', kind: 'isf', id: row.sheet, patch }]
}

/** It is filed: recorded on the sheet and, for an entry, as its fact in the same item. The number may still be awaited. */
export function filedIsf(
  state: DeskState,
  row: IsfRow,
  { filedAt, filedBy, transactionNumber }: { filedAt: string; filedBy: string; transactionNumber: string },
  recording: IsfRecording,
): readonly Change[] {
  const patch: Patch = [
    ...subjectOf(state, row),
    ...said([
      ['filedBy', filedBy],
      ['transactionNumber', transactionNumber],
    ]),
    ['filedAt', filedAt],
  ]
  return [
    { action: 'isf.filed', kind: 'isf', id: row.sheet, patch },
    ...ladingFact(row, textOf(entityOf(state, 'isf', row.sheet), 'ladingAt'), recording),
    ...filedFact(row, filedAt, transactionNumber, filedBy, recording),
  ]
}

const said = (patch: readonly (readonly [string, string])[]): [string, string][] =>
  patch.filter(([, value]) => value !== '').map(([field, value]) => [field, value])

/** Which shipment the sheet is of: written with the first thing that is recorded, and when an entry took an arrival’s place. */
function subjectOf(state: DeskState, row: IsfRow): Patch {
  const { importer } = filledIsf(state, row).fields
  const stored = isfOf(state, row)
  const patch: [string, string][] = []
  if (stored[row.subject] !== row.of) patch.push([row.subject, row.of])
  if (importer !== undefined && stored.importer !== importer) patch.push(['importer', importer])
  return patch
}

function ladingFact(row: IsfRow, ladingAt: string, { by, randomId }: IsfRecording): Change[] {
  if (row.subject !== 'entry' || ladingAt === '') return []
  if (row.ladingStated !== undefined && momentMs(row.ladingStated) === momentMs(ladingAt)) return []
  return [fact(row.of, randomId(), 'ladingStated', ladingAt, by, 'security filing sheet')]
}

function filedFact(
  row: IsfRow,
  filedAt: string,
  number: string,
  filedBy: string,
  { by, randomId }: IsfRecording,
): Change[] {
  if (row.subject !== 'entry' || filedAt === '' || row.filedOnEntry) return []
  const evidence = number === '' ? 'transaction number awaited' : `transaction number ${number}`
  return [fact(row.of, randomId(), 'isfFiled', filedAt, filedBy || by, evidence)]
}

const fact = (entry: string, id: string, what: string, happenedAt: string, by: string, evidence: string): Change => ({
  action: 'entry.conditionKeyed',
  kind: 'fact',
  id,
  patch: [
    ['entry', entry],
    ['what', what],
    ['happenedAt', happenedAt],
    ['day', happenedAt.slice(0, 10)],
    ['evidence', evidence],
    ['by', by],
  ],
})
