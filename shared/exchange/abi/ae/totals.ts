import type { EntryFile } from '../../../domain/entryFile'
import type { EntryTotals } from '../../../domain/totals'
import { isInformal } from '../../../knowledge/entryTypes'
import { leaveOut, needed, put, type AeDraft } from './draft'
import { ae34 } from './headerTables'
import { ae89, ae90 } from './totalTables'

/** 34: the fee of an informal entry stands in its header. */
export function putHeaderFees(draft: AeDraft, totals: EntryTotals): void {
  const fee = totals.fees.find(({ code }) => code === '311')
  if (fee !== undefined) put(draft, ae34, '', { classCode1: '311', fee1: String(fee.cents) })
}

/**
 * 89 and 90: fees after minimum and maximum, and the grand totals in cents, 0 where there is none. What the tables do
 * not know for the day is not made up: the entry stays out of the file.
 */
export function putTotals(draft: AeDraft, file: EntryFile, totals: EntryTotals): void {
  const duty = needed(draft, '90', '', 'duty of every line', centsText(totals.dutyCents))
  const fees = needed(draft, '90', '', 'fees of the day of entry', centsText(totals.feesCents))
  if (duty === undefined || fees === undefined) return
  const collected = totals.otherCents === 0 ? [] : totals.fees
  if (collected.some(({ code }) => code === '311')) leaveOut(draft, '89', '', 'informal entry fee', 'inFeeTotals')
  if (totals.fees.length > 0 && collected.length === 0)
    leaveOut(draft, '89', '', 'harbor maintenance fee', 'notCollected')
  const mode = file.entry.modeOfTransport ?? ''
  if (mode === '12' || (isInformal(file.entry.entryType) && (mode === '10' || mode === '11')))
    leaveOut(draft, '89', '', 'harbor maintenance fee', 'notComputed')
  if (collected.length > 0)
    put(
      draft,
      ae89,
      '',
      Object.fromEntries(
        collected.flatMap(({ code, cents }, at) => [
          [`classCode${at + 1}`, code],
          [`fee${at + 1}`, String(cents)],
        ]),
      ),
    )
  put(draft, ae90, '', { duty, fees: String(totals.otherCents ?? 0), irTax: '0', adDuty: '0', cvDuty: '0' })
}

const centsText = (cents: number | undefined): string | undefined => (cents === undefined ? undefined : String(cents))
