import { randomBytes } from 'node:crypto'

/** What a build takes from the machine: tests pass their own. */
export interface Machine {
  now(): Date
  random(length: number): Uint8Array
  /** log2 of scrypt's N: cheaper in tests only */
  logN?: number
}

export const machine: Machine = { now: () => new Date(), random: (length) => new Uint8Array(randomBytes(length)) }

const two = (n: number) => String(Math.trunc(n)).padStart(2, '0')

/** RFC 9557 in this machine's zone: 2026-11-24T02:05:00-06:00[America/Chicago]. */
export function momentOf(date: Date): string {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  const minutes = -date.getTimezoneOffset()
  const local = new Date(date.getTime() + minutes * 60_000).toISOString().slice(0, 19)
  const sign = minutes < 0 ? '-' : '+'
  return `${local}${sign}${two(Math.abs(minutes) / 60)}:${two(Math.abs(minutes) % 60)}[${timeZone}]`
}
