import { queueOf } from '../../../shared/domain/queue/queue'
import type { QueueItem } from '../../../shared/domain/queue/item'
import type { DeskState } from '../../../shared/journal/state'

/** 24 November 2026, 08:00 in Laredo. */
export const NOW = { ms: Date.UTC(2026, 10, 24, 14), offsetMinutes: -360, zone: 'America/Chicago' }
export const hoursLater = (hours: number) => ({ ...NOW, ms: NOW.ms + hours * 3_600_000 })

export const itemsOf = (state: DeskState, now = NOW): readonly QueueItem[] => queueOf(state, now).items
/** The records in the order of the queue. */
export const orderOf = (state: DeskState, now = NOW): string[] => itemsOf(state, now).map(({ shipment }) => shipment.of)
export const itemOf = (state: DeskState, of: string, now = NOW): QueueItem => {
  const item = itemsOf(state, now).find(({ shipment }) => shipment.of === of)
  if (item === undefined) throw new Error(`${of} is not in the queue`)
  return item
}
