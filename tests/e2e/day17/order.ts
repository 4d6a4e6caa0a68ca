import { TODAY } from './backDesk'
import type { Backlog, BacklogEntry } from '../../backlog/backlog'
import { laneOf } from './answers'

/** Days on which no summary falls due, besides weekends, while this backlog is brought home. */
const HOLIDAYS: ReadonlySet<string> = new Set(['2026-11-11', '2026-11-26', '2026-12-25'])
const DAY_MS = 86_400_000
/** Days within which a summary counts as falling due. */
const SOON_DAYS = 3

/**
 * The order of going home by the published rule, counted here from the items alone: what is late or falls due within
 * three days by its due day, then what the officer keyed otherwise, what ACE does not have, what wants a summary alone.
 * @returns numbers of the entries that are not home, the first one first
 */
export function orderHome({ items, entries }: Backlog): string[] {
  const opened = new Map<string, { day: string; at: string }>()
  for (const { at, changes } of items)
    for (const { action, id, patch } of changes)
      if (action === 'entry.opened')
        opened.set(id, { day: String(patch.find(([field]) => field === 'entryDate')?.[1] ?? ''), at })
  return entries
    .map((entry, nth) => ({ entry, lane: laneOf(entry, nth), ...(opened.get(entry.id) ?? { day: '', at: '' }) }))
    .filter(({ lane }) => lane !== 'Nothing to file')
    .map((one) => ({ ...one, rank: rankOf(one.day, one.lane) }))
    .sort((a, b) => a.rank - b.rank || text(a.day, b.day) || text(a.at, b.at))
    .map(({ entry }: { entry: BacklogEntry }) => entry.entryNumber)
}

function rankOf(day: string, lane: string): number {
  const left = (Date.parse(dueOf(day)) - Date.parse(TODAY)) / DAY_MS
  if (left < 0) return 0
  if (left <= SOON_DAYS) return 1
  return 2 + ['Correct', 'Release + summary', 'Summary only'].indexOf(lane)
}

/** Ten working days after the day of entry. */
function dueOf(day: string): string {
  let ms = Date.parse(day)
  for (let left = 10; left > 0;) {
    ms += DAY_MS
    const date = new Date(ms)
    const isWorking = date.getUTCDay() % 6 !== 0 && !HOLIDAYS.has(date.toISOString().slice(0, 10))
    if (isWorking) left -= 1
  }
  return new Date(ms).toISOString().slice(0, 10)
}

const text = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
