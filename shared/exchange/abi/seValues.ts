import { err, ok, type Result } from '../../result'
import { writeRecord, type RecordSpec, type RecordValues } from './record'
import { se10, se11, se13, se15, se16, se17, se20, se30, se31, se35, se36 } from './seHeaderTables'
import { se40, se50, se51, se55, se56, se60 } from './seLineTables'
import type { TransactionFault } from './transaction'

/** One cargo release as values, as it is written and as it is read back. Each part holds the values of its record. */
export interface SeValues {
  /** SE10 */
  header: RecordValues
  /** SE11 */
  more: RecordValues | undefined
  /** SE13 */
  contact: RecordValues
  billGroups: readonly SeBillGroup[]
  /** SE20 */
  references: readonly RecordValues[]
  parties: readonly SeParty[]
  lines: readonly SeLine[]
}

export interface SeBillGroup {
  /** SE15 in the order in-bond, master, house */
  bills: readonly RecordValues[]
  /** SE16 */
  conveyances: readonly RecordValues[]
  /** SE17 */
  equipment: readonly RecordValues[]
}

/** SE30 or SE50, with its global ids, addresses and city. */
export interface SeParty {
  party: RecordValues
  globalIds: readonly RecordValues[]
  addresses: readonly RecordValues[]
  city: RecordValues | undefined
}

export interface SeLine {
  /** SE40 */
  line: RecordValues
  parties: readonly SeParty[]
  tariffs: readonly SeTariff[]
}

export interface SeTariff {
  /** SE60 */
  tariff: RecordValues
  /** OI and PG records, whole */
  agency: readonly string[]
}

/** The records of a cargo release in CBP's order (SE-22 to 27), or everything that stands in the way. */
export function seRecords(
  values: SeValues,
): Result<string[], { type: 'TransactionFaults'; faults: readonly TransactionFault[] }> {
  const faults: TransactionFault[] = []
  const records: string[] = []
  const put = (spec: RecordSpec, one: RecordValues, where = ''): void => {
    const written = writeRecord(spec, one)
    if (written.ok) records.push(written.value)
    else
      for (const fault of written.error.faults)
        faults.push(
          fault.type === 'FieldMissing'
            ? { type: 'ValueLacking', record: spec.id, where, what: fault.field }
            : { type: 'RecordRefused', record: spec.id, where, fault },
        )
  }
  const parties = (all: readonly SeParty[], specs: PartySpecs, where: string): void => {
    for (const { party, globalIds, addresses, city } of all) {
      put(specs.party, party, where)
      for (const one of globalIds) put(specs.globalId, one, where)
      for (const one of addresses) put(specs.address, one, where)
      if (city !== undefined) put(specs.city, city, where)
    }
  }
  put(se10, values.header)
  if (values.more !== undefined) put(se11, values.more)
  put(se13, values.contact)
  for (const [index, group] of values.billGroups.entries()) {
    for (const bill of group.bills) put(se15, bill, `bill ${index + 1}`)
    for (const one of group.conveyances) put(se16, one, `bill ${index + 1}`)
    for (const one of group.equipment) put(se17, one, `bill ${index + 1}`)
  }
  for (const one of values.references) put(se20, one)
  parties(values.parties, headerParty, '')
  for (const [index, line] of values.lines.entries()) {
    const where = `line ${index + 1}`
    put(se40, line.line, where)
    parties(line.parties, lineParty, where)
    for (const { tariff, agency } of line.tariffs) {
      put(se60, tariff, where)
      records.push(...agency)
    }
  }
  return faults.length > 0 ? err({ type: 'TransactionFaults', faults }) : ok(records)
}

interface PartySpecs {
  party: RecordSpec
  globalId: RecordSpec
  address: RecordSpec
  city: RecordSpec
}
const headerParty: PartySpecs = { party: se30, globalId: se31, address: se35, city: se36 }
const lineParty: PartySpecs = { party: se50, globalId: se51, address: se55, city: se56 }
