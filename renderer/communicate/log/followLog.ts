import type { Item } from '../../../shared/journal/item'
import type { Line } from '../../../shared/log/lines'
import { timeline } from '../../../shared/log/timeline'
import { headsOf, itemsSince } from '../../store/itemsSince'
import type { Desk } from '../../store/types'

/** The journal as lines, as far as it is read. Another object whenever there are more. */
export interface LogRead {
  lines: readonly Line[]
  reading: boolean
  /** it could not be read through, and why */
  failed?: string
}

const TELL_EVERY = 2_000

/**
 * Reads the journal once, then follows it: what this laptop records is added at the end; what comes from another one
 * belongs between, so that all is read again. Nothing is kept but the lines. @returns ends it
 */
export function followLog(desk: Desk, onRead: (read: LogRead) => void): () => void {
  let ended = false
  let busy = false
  let read = timeline(desk.state)
  let seen = new Map<string, number>()

  const take = (item: Item) => {
    read.add(item)
    seen.set(item.device, item.sequence)
  }
  const tell = (reading: boolean) => {
    if (!ended) onRead({ lines: [...read.lines], reading })
  }
  const whole = async () => {
    read = timeline(desk.state)
    seen = new Map()
    let count = 0
    for await (const item of desk.items()) {
      if (ended) return
      take(item)
      if ((count += 1) % TELL_EVERY === 0) tell(true)
    }
    read.readThrough()
    tell(false)
  }
  const goOn = async () => {
    const heads = Object.entries(headsOf(desk))
    if (heads.some(([device, { sequence }]) => device !== desk.device && (seen.get(device) ?? 0) < sequence))
      return whole()
    const from = seen.get(desk.device) ?? 0
    if ((heads.find(([device]) => device === desk.device)?.[1].sequence ?? 0) <= from) return
    for await (const item of itemsSince(desk, desk.device, from)) take(item)
    tell(false)
  }

  let version = -1
  const run = async () => {
    if (busy) return
    busy = true
    try {
      while (!ended && version !== desk.state.version) {
        const first = version === -1
        version = desk.state.version
        await (first ? whole() : goOn())
      }
    } catch (cause) {
      // The database of a desk that is being locked closes under the reading.
      if (!ended)
        onRead({ lines: read.lines, reading: false, failed: cause instanceof Error ? cause.message : String(cause) })
    } finally {
      busy = false
    }
  }
  const stop = desk.subscribe(() => void run())
  void run()
  return () => {
    ended = true
    stop()
  }
}
