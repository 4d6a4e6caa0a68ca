import { expect, test } from 'vitest'
import { heldOpen, isHeldOpen } from '../../../renderer/frame/idle'

test('a pile at the printer holds the lock off until it has ended, well or not; two hold it until the later one', async () => {
  expect(isHeldOpen()).toBe(false)
  let endFirst = () => {}
  const first = heldOpen(() => new Promise<string>((resolve) => (endFirst = () => resolve('printed'))))
  let breakSecond = () => {}
  const second = heldOpen(() => new Promise((_, reject) => (breakSecond = () => reject(new Error('paper jam')))))
  expect(isHeldOpen()).toBe(true)
  endFirst()
  expect(await first).toBe('printed')
  expect(isHeldOpen()).toBe(true)
  breakSecond()
  await expect(second).rejects.toThrow('paper jam')
  expect(isHeldOpen()).toBe(false)
})
