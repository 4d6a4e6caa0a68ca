import { backQueue, backQueueKinds, type BackItem, type BackStep } from '../../../shared/domain/recover/backQueue'
import type { Lane } from '../../../shared/domain/recover/lanes'
import { takenBy, takenTwice } from '../../../shared/domain/queue/work'
import type { DeskState } from '../../../shared/journal/state'
import { useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { workOf } from './laneChanges'

const ranked = ({ state }: Desk, today: string): readonly BackItem[] => backQueue(state, today)

/** Every entry that is not home, in its place; ranked again when a record of one changes and when the day does. */
export const useBackQueue = (today: string): readonly BackItem[] => useMade(backQueueKinds, ranked, today)

export interface BackSieve {
  text: string
  /** '' = every lane */
  lane: Lane | ''
  step: BackStep | ''
  port: string
  whose: 'all' | 'mine' | 'nobody' | 'twice'
}
export const wholeWay: BackSieve = { text: '', lane: '', step: '', port: '', whose: 'all' }

/** An item, and its place among all from 1, whatever is sifted. */
export interface BackRow {
  item: BackItem
  nth: number
}

export function siftedBack(
  state: DeskState,
  items: readonly BackItem[],
  sieve: BackSieve,
  operator: string,
): BackRow[] {
  const words = sieve.text.toLowerCase().split(/\s+/u).filter(Boolean)
  const rows: BackRow[] = []
  items.forEach((item, at) => {
    if (sieve.lane !== '' && item.home.lane.lane !== sieve.lane) return
    if (sieve.step !== '' && item.step !== sieve.step) return
    if (sieve.port !== '' && item.port !== sieve.port) return
    if (sieve.whose !== 'all' && !isWhose(state, item, sieve.whose, operator)) return
    if (words.length > 0 && !words.every((word) => lineOf(item).includes(word))) return
    rows.push({ item, nth: at + 1 })
  })
  return rows
}

function isWhose(state: DeskState, item: BackItem, whose: BackSieve['whose'], operator: string): boolean {
  if (whose === 'twice') return takenTwice(state, workOf(item)).length > 0
  const taken = takenBy(workOf(item))
  return whose === 'nobody' ? taken === undefined : taken?.operator === operator
}

const lineOf = ({ entryNumber, importerName, port }: BackItem): string =>
  [entryNumber, entryNumber.replaceAll('-', ''), importerName, port].join(' ').toLowerCase()
