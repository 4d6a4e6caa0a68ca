import type { Accounting, NumberFault } from '../../domain/reserve'
import { csvText } from './csv'

/** What makes the accounting itself worthless: its sums. What it reports of the numbers are `alarms`, see `verify`. */
export type AccountingFault =
  | { type: 'NumberCountedTwice'; entryNumber: string }
  | { type: 'BlockDoesNotAddUp'; block: string; size: number; counted: number }

/** accounting.csv: every number of every block, each in exactly one state, then those outside all blocks. */
export function accountingCsv(accounts: Accounting): string {
  const alarms = new Map<string, string[]>()
  for (const fault of accounts.faults)
    for (const entryNumber of numbersOf(fault))
      alarms.set(entryNumber, [...(alarms.get(entryNumber) ?? []), fault.type])
  const rows = accounts.numbers.map((number) => [
    number.entryNumber,
    number.state,
    number.block,
    number.device,
    number.entry,
    number.reason,
    (alarms.get(number.entryNumber) ?? []).join(' '),
  ])
  return csvText([['entryNumber', 'state', 'block', 'device', 'entry', 'reason', 'alarms'], ...rows], 'machines')
}

/** The numbers that a fault speaks of; none where it speaks of a block. */
function numbersOf(fault: NumberFault): readonly string[] {
  if ('entryNumber' in fault) return [fault.entryNumber]
  return 'entryNumbers' in fault ? fault.entryNumbers : []
}

/** What does not add up: a number counted twice, a block whose states do not sum to its size (practice 30). */
export function accountingFaults(accounts: Accounting): AccountingFault[] {
  const faults: AccountingFault[] = []
  const seen = new Set<string>()
  for (const { entryNumber } of accounts.numbers) {
    if (seen.has(entryNumber)) faults.push({ type: 'NumberCountedTwice', entryNumber })
    seen.add(entryNumber)
  }
  for (const { block, size, counts, countedElsewhere } of accounts.blocks) {
    const counted = Object.values(counts).reduce((sum, count) => sum + count, countedElsewhere)
    if (counted !== size) faults.push({ type: 'BlockDoesNotAddUp', block, size, counted })
  }
  return faults
}
