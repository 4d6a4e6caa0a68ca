import { valueOf } from '../../journal/state'
import { addDays, type Closed } from '../calendar'
import { entryDuties } from '../deadlines/entryDuties'
import type { EntryStanding } from '../standing'

/** Days by which the entry and its summary are due and were not made; '' = nothing is due or counted. */
export function duesOf({ file }: EntryStanding, closed: Closed): { entryDue: string; summaryDue: string } {
  const dues = { entryDue: '', summaryDue: '' }
  for (const { what, due, done } of entryDuties(file, { closed })) {
    if (done || !('day' in due)) continue
    if (what === 'entry') dues.entryDue = due.day
    else if (what === 'summary') dues.summaryDue = due.day
  }
  return dues
}

/** The 15 calendar days of a shipment for which no entry was opened (19 CFR 142.2(a)). */
export const entryDueOfArrival = (arrivalDay: string): string => (arrivalDay === '' ? '' : addDays(arrivalDay, 15))

/** Neither released nor void, nor made part of another: somebody still has to work it. */
export const isToBeWorked = ({ entity, progress }: EntryStanding): boolean =>
  progress !== 'released' && progress !== 'void' && (valueOf(entity, 'combinedInto') ?? '') === ''
