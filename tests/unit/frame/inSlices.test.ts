import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { inSlices } from '../../../renderer/ui/inSlices'

let nowMs = 0

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  vi.spyOn(performance, 'now').mockImplementation(() => nowMs)
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

/** Steps that each take so long, ms; `ran` counts them. */
function* steps(many: number, eachMs: number, ran: { steps: number }): Generator<undefined, string> {
  for (let nth = 0; nth < many; nth += 1) {
    nowMs += eachMs
    ran.steps += 1
    yield
  }
  return 'done'
}

/** Timers that ran until it was done. */
function slicesOf(many: number, eachMs: number): { slices: number; result: string; steps: number } {
  const ran = { steps: 0 }
  let result = ''
  inSlices(steps(many, eachMs, ran), (value) => (result = value))
  let slices = 0
  for (; vi.getTimerCount() > 0; slices += 1) vi.advanceTimersToNextTimer()
  return { slices, result, ...ran }
}

test('short steps go together, and long ones each by itself: keys are looked at in between', () => {
  expect(slicesOf(20, 1)).toMatchObject({ result: 'done', steps: 20, slices: 3 })
  expect(slicesOf(5, 40)).toMatchObject({ result: 'done', steps: 5, slices: 6 })
})

test('nothing runs before whoever asked went on, and nothing after it was stopped', () => {
  const ran = { steps: 0 }
  const onDone = vi.fn()
  const stop = inSlices(steps(20, 1, ran), onDone)
  expect(ran.steps).toBe(0)
  vi.advanceTimersToNextTimer()
  expect(ran.steps).toBeGreaterThan(0)
  stop()
  vi.runAllTimers()
  expect(ran.steps).toBeLessThan(20)
  expect(onDone).not.toHaveBeenCalled()
})
