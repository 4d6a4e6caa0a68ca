import type { EntryFile } from '../../domain/entryFile'
import { entryTotals, feeDay } from '../../domain/totals'
import { err, ok } from '../../result'
import { aeDraft, leaveOut, needed, refuse, type AeDraft } from './ae/draft'
import { putBond, putCargo, putContent, putHeader, putMissingDocuments } from './ae/header'
import { putLines } from './ae/lines'
import { isInBond, putManifest } from './ae/manifest'
import { putHeaderFees, putTotals } from './ae/totals'
import type { TransactionWish, WriteTransaction } from './transaction'

/**
 * One entry of type 01 or 11 as an entry summary (AE), after CBP’s chapter of July 2026. It does not certify for cargo
 * release: the release, with its agency data, is a message of its own. `A` also replaces, and needs the broker reference
 * of the first time; for a second try `R` does not look at it. A summary that CBP rejects takes the one on file with it.
 */
export const aeTransaction: WriteTransaction = (file, wish) => {
  const { entryType = '' } = file.entry
  const draft = aeDraft()
  if (entryType === '') needed(draft, '10', '', 'entry type', undefined)
  else if (entryType !== '01' && entryType !== '11')
    draft.telling.faults.push({ type: 'EntryTypeNotWritten', entryType })
  else if (wish.action === 'U') refuse(draft, '10', '', 'action', 'U', 'notForAction')
  else if (wish.action === 'D') putHeader(draft, file, wish)
  else putSummary(draft, file, wish)
  return draft.telling.faults.length > 0
    ? err({ type: 'TransactionFaults', faults: draft.telling.faults })
    : ok({ part: 'entrySummary', records: draft.records, leftOut: draft.telling.leftOut })
}

function putSummary(draft: AeDraft, file: EntryFile, wish: TransactionWish): void {
  // Fees go by the day of entry: release, elected or entry date, arrival. Today is none of them.
  const day = feeDay(file, '')
  needed(draft, '90', '', 'date of entry, which the fees go by', day)
  const totals = entryTotals(file, day)
  putHeader(draft, file, wish)
  putContent(draft, file)
  putCargo(draft, file, isInBond(file))
  putManifest(draft, file)
  putBond(draft, file)
  putMissingDocuments(draft, file)
  putHeaderFees(draft, totals)
  putLines(draft, file, totals)
  if (day !== '') putTotals(draft, file, totals)
  for (const [at, line] of file.lines.entries())
    if (wish.agencyOf(line.id).records.length > 0) leaveOut(draft, '', `line ${at + 1}`, 'agency data', 'notOfThisPart')
}
