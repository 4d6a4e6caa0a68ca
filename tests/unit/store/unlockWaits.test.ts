import { beforeEach, expect, test, vi } from 'vitest'
import { forgetTries, noteWrongTry, stillToWait, waitAfterTries } from '../../../renderer/store/unlockWaits'

const kept = new Map<string, string>()
beforeEach(() => {
  kept.clear()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  })
})

test('three tries are free, then the wait grows to a minute', () => {
  expect([1, 2, 3, 4, 5, 6, 9, 40].map(waitAfterTries)).toEqual([0, 0, 0, 2_000, 4_000, 8_000, 60_000, 60_000])
})

test('the wait is kept outside the page and runs down by the clock', () => {
  for (let n = 0; n < 4; n += 1) noteWrongTry('desk', 1_000)
  expect(stillToWait('desk', 1_500)).toEqual({ tries: 4, waitMs: 1_500 })
  expect(stillToWait('desk', 3_000)).toEqual({ tries: 4, waitMs: 0 })
  expect(stillToWait('other', 1_500)).toEqual({ tries: 0, waitMs: 0 })
})

test('a clock that was set back holds nobody for longer than a minute', () => {
  for (let n = 0; n < 4; n += 1) noteWrongTry('desk', 10_000_000_000)
  expect(stillToWait('desk', 0).waitMs).toBe(60_000)
})

test('the right passphrase forgets the tries', () => {
  noteWrongTry('desk', 0)
  forgetTries('desk')
  expect(stillToWait('desk', 0)).toEqual({ tries: 0, waitMs: 0 })
})
