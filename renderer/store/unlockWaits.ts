/**
 * How long one waits after a wrong passphrase: nothing for the first three tries, then 2, 4, 8 … at most 60 seconds.
 * Kept outside the page, so that reloading it does not start afresh. It slows a bystander at the keyboard; a copied
 * disk is slowed only by Argon2.
 */
export interface Waits {
  tries: number
  /** wall ms before which no try is taken */
  notBeforeMs: number
}

const FREE_TRIES = 3
const LONGEST_WAIT_MS = 60_000

export const waitAfterTries = (tries: number): number =>
  tries <= FREE_TRIES ? 0 : Math.min(LONGEST_WAIT_MS, 1_000 * 2 ** Math.min(tries - FREE_TRIES, 10))

const key = (desk: string) => `lifeboat-tries-${desk}`

export function readWaits(desk: string): Waits {
  const text = localStorage.getItem(key(desk))
  const [tries, notBeforeMs] = (text ?? '').split(' ').map(Number)
  return Number.isInteger(tries) && Number.isInteger(notBeforeMs)
    ? { tries: tries ?? 0, notBeforeMs: notBeforeMs ?? 0 }
    : { tries: 0, notBeforeMs: 0 }
}

export function noteWrongTry(desk: string, nowMs: number): { tries: number; waitMs: number } {
  const tries = readWaits(desk).tries + 1
  const waitMs = waitAfterTries(tries)
  localStorage.setItem(key(desk), `${tries} ${nowMs + waitMs}`)
  return { tries, waitMs }
}

export const forgetTries = (desk: string): void => localStorage.removeItem(key(desk))

/** Milliseconds still to wait; a clock that was set back does not lock the desk for longer than the longest wait. */
export function stillToWait(desk: string, nowMs: number): { tries: number; waitMs: number } {
  const { tries, notBeforeMs } = readWaits(desk)
  return { tries, waitMs: Math.min(LONGEST_WAIT_MS, Math.max(0, notBeforeMs - nowMs)) }
}
