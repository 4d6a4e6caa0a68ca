import { filedWords, fullStateWords, openSentence } from '../../domain/recover/accountingWords'
import { laptopCalled, proofCode } from '../../domain/recover/accountingProof'
import { openOfNumber, type FullAccounting } from '../../domain/recover/fullAccounting'
import type { DeskState } from '../../journal/state'
import { csvText, type CsvKind } from '../bundle/csv'

const HEAD = [
  'Entry number',
  'State',
  'Block',
  'Laptop',
  'Laptop id',
  'Entry',
  'Importer',
  'Presented',
  'Released',
  'Filed',
  'Exported at',
  'Accepted at',
  'Proven by item',
  'Presented by item',
  'Released by item',
  'Accepted by item',
  'Reason',
  'Open',
]

/**
 * Every number of every block and those used outside, one a row, in the order of the accounting; then what is open and
 * speaks of no number, with an empty first cell. A proof is `device:sequence` of the journal.
 */
export function fullAccountingCsv(state: DeskState, accounts: FullAccounting, kind: CsvKind): string {
  const said = new Set<unknown>()
  const rows = accounts.numbers.map((row) => {
    const open = openOfNumber(accounts, row)
    for (const thing of open) said.add(thing)
    return [
      row.entryNumber,
      fullStateWords[row.state],
      row.block,
      row.device === '' ? '' : laptopCalled(state, row.device),
      row.device,
      row.entry,
      row.importer,
      row.presented?.day ?? '',
      row.released?.day ?? '',
      row.filed === undefined ? '' : filedWords[row.filed.state],
      row.filed?.exportedAt ?? '',
      row.filed?.acceptedAt ?? '',
      proofCode(row.proof),
      proofCode(row.presented?.proof),
      proofCode(row.released?.proof),
      proofCode(row.filed?.proof),
      row.reason,
      open.map((thing) => openSentence(state, thing)).join(' '),
    ]
  })
  const others = accounts.open
    .filter((thing) => !said.has(thing))
    .map((thing) => [...HEAD.slice(1).map(() => ''), openSentence(state, thing)])
  return csvText([HEAD, ...rows, ...others], kind)
}
