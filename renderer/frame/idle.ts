import { useEffect } from 'react'

/** Minutes without a key or a movement after which the desk locks. Kept on this machine, not in the desk. */
const KEY = 'lifeboat-idle-minutes'
export const idleChoices = [2, 5, 10, 15, 30] as const
const usual = 5

export function idleMinutes(): number {
  const kept = Number(localStorage.getItem(KEY))
  return idleChoices.find((minutes) => minutes === kept) ?? usual
}
export const keepIdleMinutes = (minutes: number): void => localStorage.setItem(KEY, String(minutes))

const signs = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const

let working = 0

/**
 * What the operator began and waits for at the printer holds the lock off until it has ended, well or not: locked in
 * its middle, a pile of a hundred packets ends at whatever page it was. The minutes count anew from there.
 */
export async function heldOpen<T>(work: () => Promise<T>): Promise<T> {
  working += 1
  try {
    return await work()
  } finally {
    working -= 1
  }
}
export const isHeldOpen = (): boolean => working > 0

/** Calls `lock` after the chosen minutes without a sign of the operator. Asleep counts as idle. */
export function useIdleLock(lock: () => void): void {
  useEffect(() => {
    let lastSign = Date.now()
    const noted = () => {
      lastSign = Date.now()
    }
    for (const sign of signs) window.addEventListener(sign, noted, { passive: true, capture: true })
    const timer = setInterval(() => {
      if (isHeldOpen()) noted()
      else if (Date.now() - lastSign >= idleMinutes() * 60_000) lock()
    }, 5_000)
    return () => {
      clearInterval(timer)
      for (const sign of signs) window.removeEventListener(sign, noted, { capture: true })
    }
  }, [lock])
}
