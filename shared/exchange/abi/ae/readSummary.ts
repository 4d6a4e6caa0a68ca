import { readRecord, type RecordFault, type RecordSpec } from '../record'
import { oi } from '../pgaGoodsTables'
import { se16, se17, se20, se30, se35, se36 } from '../seHeaderTables'
import { se50, se55, se56, se61 } from '../seLineTables'
import * as cargo from './cargoTables'
import * as header from './headerTables'
import * as lines from './lineTables'
import * as totals from './totalTables'

/** The tables of an entry summary by control identifier. Those of a certifying summary are partly the release’s own. */
export const summaryTables: ReadonlyMap<string, RecordSpec> = new Map(
  [
    ...[header, lines, totals, cargo].flatMap((tables): RecordSpec[] => Object.values(tables)),
    ...[se16, se17, se20, se30, se35, se36, se50, se55, se56, se61, oi],
  ].map((spec) => [spec.id, spec]),
)

/** One record as its table reads it. Agency records are kept as they stand: their tables are the agency chapter’s. */
export interface SummaryRecord {
  id: string
  values: Readonly<Record<string, string>>
  faults: readonly RecordFault[]
}

/** Control identifier of a record of an entry summary; undefined where no table has it. */
export const summaryRecordId = (line: string): string | undefined =>
  [line.slice(0, 4), line.slice(0, 2)].find((id) => summaryTables.has(id))

/** The records of one summary, read by the tables that wrote them. A record that no table knows has its identifier alone. */
export const readSummary = (records: readonly string[]): SummaryRecord[] =>
  records.map((line) => {
    const id = summaryRecordId(line)
    const spec = id === undefined ? undefined : summaryTables.get(id)
    if (spec === undefined) return { id: line.slice(0, 4).trim(), values: {}, faults: [] }
    const read = readRecord(spec, line)
    return read.ok
      ? { id: spec.id, values: read.value, faults: [] }
      : { id: spec.id, values: read.error.values, faults: read.error.faults }
  })
