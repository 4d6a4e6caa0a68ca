import type { DeviceId, Stamp } from './item'

/**
 * Hybrid logical time (decision 2): 15 digits of milliseconds, 6 of a counter, the device. It orders items and is never
 * shown: a laptop whose clock goes backwards still writes later items with later stamps.
 */

const counterLimit = 999_999

/** Milliseconds since 1970 that a stamp carries. */
export const stampMs = (stamp: string): number => Number(stamp.slice(0, 15))
/** The device that wrote it: the tie-break of two stamps of one moment. */
export const stampDevice = (stamp: string): DeviceId => stamp.slice(23) as DeviceId

const stampCounter = (stamp: string): number => Number(stamp.slice(16, 22))

function makeStamp(ms: number, counter: number, device: DeviceId): Stamp {
  const carry = counter > counterLimit ? 1 : 0
  const time = String(ms + carry).padStart(15, '0')
  return `${time}-${String(carry === 1 ? 0 : counter).padStart(6, '0')}-${device}` as Stamp
}

/** The stamp of the next local item: the wall clock, or one count after `last` where the clock has not passed it. */
export function nextStamp(nowMs: number, last: Stamp | null, device: DeviceId): Stamp {
  const now = Math.max(0, Math.trunc(nowMs))
  if (last === null || now > stampMs(last)) return makeStamp(now, 0, device)
  return makeStamp(stampMs(last), stampCounter(last) + 1, device)
}

/** The later of what this laptop wrote last and what it has just read: the next local stamp comes after both. */
export const receiveStamp = (last: Stamp | null, remote: Stamp): Stamp =>
  last === null || remote > last ? remote : last
