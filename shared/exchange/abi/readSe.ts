import { readRecord, type RecordFault, type RecordSpec, type RecordValues } from './record'
import type { StreamRecord } from './recordsIn'
import { se10, se11, se13, se15, se16, se17, se20, se30, se31, se35, se36 } from './seHeaderTables'
import { se40, se41, se50, se51, se55, se56, se60, se61 } from './seLineTables'
import type { SeBillGroup, SeLine, SeParty, SeTariff, SeValues } from './seValues'

export type TransactionReadFault =
  | { type: 'RecordFault'; at: number; fault: RecordFault }
  /** X34 */
  | { type: 'RecordUnknown'; at: number; record: string }
  /** X35: it stands where its parent is not */
  | { type: 'OutOfOrder'; at: number; record: string }

type Open<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer I)[] ? I[] : T[K] }
type OpenLine = Omit<Open<SeLine>, 'parties' | 'tariffs'> & { parties: Open<SeParty>[]; tariffs: Open<SeTariff>[] }

const specs: readonly RecordSpec[] = [
  ...[se10, se11, se13, se15, se16, se17, se20, se30, se31, se35, se36],
  ...[se40, se41, se50, se51, se55, se56, se60, se61],
]
const specsById: ReadonlyMap<string, RecordSpec> = new Map(specs.map((spec) => [spec.id, spec]))
/** Rank of each record: header, bills, references, parties, lines. A lower one after a higher one is out of order. */
const RANK: Readonly<Record<string, number>> = {
  ...{ SE10: 0, SE11: 1, SE13: 2, SE15: 3, SE16: 3, SE17: 3, SE20: 4, SE30: 5, SE31: 5, SE35: 5, SE36: 5 },
  ...{ SE40: 6, SE41: 6, SE50: 6, SE51: 6, SE55: 6, SE56: 6, SE60: 6, SE61: 6 },
}

/** A cargo release as it was meant, from its records; each fault at its record's number. What is unknown is passed over. */
export function readSe(records: readonly StreamRecord[]): {
  values: SeValues
  faults: readonly TransactionReadFault[]
} {
  const faults: TransactionReadFault[] = []
  const billGroups: Open<SeBillGroup>[] = []
  const references: RecordValues[] = []
  const parties: Open<SeParty>[] = []
  const lines: OpenLine[] = []
  let header: RecordValues = {}
  let more: RecordValues | undefined
  let contact: RecordValues = {}
  let reached = -1
  for (const { at, line } of records) {
    if (line.startsWith('OI') || line.startsWith('PG')) {
      const tariff = lines.at(-1)?.tariffs.at(-1)
      if (tariff === undefined) faults.push({ type: 'OutOfOrder', at, record: line.slice(0, 4).trim() })
      else tariff.agency.push(line)
      continue
    }
    const id = line.slice(0, 4)
    const spec = specsById.get(id)
    if (spec === undefined) {
      faults.push({ type: 'RecordUnknown', at, record: id.trim() })
      continue
    }
    const rank = RANK[id] ?? 0
    if (rank < reached) faults.push({ type: 'OutOfOrder', at, record: id })
    reached = Math.max(reached, rank)
    const values = valuesOf(spec, line, at, faults)
    if (!place(id, values)) faults.push({ type: 'OutOfOrder', at, record: id })
  }
  return { values: { header, more, contact, billGroups, references, parties, lines }, faults }

  /** false where its parent is not there */
  function place(id: string, values: RecordValues): boolean {
    const line = lines.at(-1)
    switch (id) {
      case 'SE10':
        header = values
        return true
      case 'SE11':
        more = values
        return true
      case 'SE13':
        contact = values
        return true
      case 'SE15':
        return bill(values)
      case 'SE16':
        return added(billGroups.at(-1)?.conveyances, values)
      case 'SE17':
        return added(billGroups.at(-1)?.equipment, values)
      case 'SE20':
        return added(references, values)
      case 'SE30':
        return added(parties, { party: values, globalIds: [], addresses: [], city: undefined })
      case 'SE40':
        return added(lines, { line: values, parties: [], tariffs: [] })
      case 'SE50':
        return added(line?.parties, { party: values, globalIds: [], addresses: [], city: undefined })
      case 'SE60':
        return added(line?.tariffs, { tariff: values, agency: [] })
      case 'SE41':
      case 'SE61':
        // Zones: types that are not written here.
        return line !== undefined
      default:
        return ofParty(id, values, id.startsWith('SE3') ? parties.at(-1) : line?.parties.at(-1))
    }
  }

  /** A group is in-bond, then a simple bill, or a master with its house. */
  function bill(values: RecordValues): boolean {
    const group = billGroups.at(-1)
    const before = group?.bills.at(-1)?.['billType']
    const type = values['billType'] ?? ''
    const follows =
      group !== undefined &&
      group.conveyances.length + group.equipment.length === 0 &&
      ((before === 'I' && type !== 'I') || (before === 'M' && type === 'H'))
    if (follows) group.bills.push(values)
    else billGroups.push({ bills: [values], conveyances: [], equipment: [] })
    return true
  }
}

function ofParty(id: string, values: RecordValues, party: Open<SeParty> | undefined): boolean {
  if (party === undefined) return false
  switch (id.slice(3)) {
    case '1':
      return added(party.globalIds, values)
    case '5':
      return added(party.addresses, values)
    default:
      party.city = values
      return true
  }
}

function added<T>(list: T[] | undefined, one: T): boolean {
  list?.push(one)
  return list !== undefined
}

function valuesOf(spec: RecordSpec, line: string, at: number, faults: TransactionReadFault[]): RecordValues {
  const read = readRecord(spec, line)
  if (read.ok) return read.value
  for (const fault of read.error.faults) faults.push({ type: 'RecordFault', at, fault })
  return read.error.values
}
