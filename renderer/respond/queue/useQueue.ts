import type { QueueItem, Shipment } from '../../../shared/domain/queue/item'
import { queueKinds, queueOf } from '../../../shared/domain/queue/queue'
import { takenBy, takenTwice } from '../../../shared/domain/queue/work'
import { isRemoved, rowsOfEntry, textOf, type DeskState } from '../../../shared/journal/state'
import { modeFamily } from '../../../shared/knowledge/modes'
import { useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import type { Now } from '../../words/times'

const ranked = ({ state }: Desk, now: Now): readonly QueueItem[] => queueOf(state, now).items

/** Every shipment to be worked, in its place; ranked again when a record of one changes and when the hour comes. */
export const useRanked = (now: Now): readonly QueueItem[] => useMade(queueKinds, ranked, now)

export interface QueueRow {
  item: QueueItem
  /** its place among all, from 1, whatever is filtered */
  nth: number
}

/** The bill as it is called: of the arrival, else those keyed on the entry. Looked up for the rows in sight alone. */
export function billOf(state: DeskState, { entry, bill }: Shipment): string {
  if (entry === '') return bill
  const rows = rowsOfEntry(state, 'bill', entry).filter((row) => !isRemoved(row) && textOf(row, 'billNumber') !== '')
  const own = rows.map((row) => `${textOf(row, 'scac')}${textOf(row, 'billNumber')}`)
  return own.length === 0 ? bill : own.length === 1 ? (own[0] ?? '') : `${own[0] ?? ''} and ${own.length - 1} more`
}

export interface Sieve {
  text: string
  port: string
  mode: string
  whose: 'all' | 'mine' | 'nobody' | 'twice'
}
export const wholeQueue: Sieve = { text: '', port: '', mode: '', whose: 'all' }

/** The rows that pass, each with its place among all. */
export function sifted(state: DeskState, items: readonly QueueItem[], sieve: Sieve, operator: string): QueueRow[] {
  const words = sieve.text.toLowerCase().split(/\s+/u).filter(Boolean)
  const rows: QueueRow[] = []
  items.forEach((item, at) => {
    const { shipment } = item
    if (sieve.port !== '' && shipment.port !== sieve.port) return
    if (sieve.mode !== '' && modeFamily(shipment.mode) !== sieve.mode) return
    if (sieve.whose !== 'all' && !isWhose(state, item, sieve.whose, operator)) return
    if (words.length > 0) {
      const line = lineOf(shipment)
      if (!words.every((word) => line.includes(word))) return
    }
    rows.push({ item, nth: at + 1 })
  })
  return rows
}

function isWhose(state: DeskState, item: QueueItem, whose: Sieve['whose'], operator: string): boolean {
  if (whose === 'twice') return takenTwice(state, item).length > 0
  const taken = takenBy(item)
  return whose === 'nobody' ? taken === undefined : taken?.operator === operator
}

const lines = new WeakMap<Shipment, string>()
function lineOf(shipment: Shipment): string {
  const known = lines.get(shipment)
  if (known !== undefined) return known
  const { entryNumber, importerName, bill, container, reference, port, firms } = shipment
  const line = [entryNumber, entryNumber.replaceAll('-', ''), importerName, bill, container, reference, port, firms]
    .join(' ')
    .toLowerCase()
  lines.set(shipment, line)
  return line
}

/** Ports that anything in the queue goes to. */
export const portsOf = (items: readonly QueueItem[]): string[] =>
  [...new Set(items.map(({ shipment }) => shipment.port))].filter(Boolean).sort()
