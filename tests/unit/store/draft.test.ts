import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { draftKeeper, stillOpen } from '../../../renderer/store/draft'
import type { Draft } from '../../../renderer/store/types'
import type { DeskState, Entity } from '../../../shared/journal/state'

const draft = (text: string): Draft => ({ boxes: { 'entry-1/importerName': text }, route: '#/respond/entry/entry-1' })

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }))
afterEach(() => void vi.useRealTimers())

function aKeeper(store = vi.fn((_draft: Draft) => Promise.resolve())) {
  return { keeper: draftKeeper(draft(''), store), store }
}

test('typing overwrites the row at most every 250 ms, with the newest text', async () => {
  const { keeper, store } = aKeeper()
  for (let n = 1; n <= 20; n += 1) {
    keeper.write(draft('x'.repeat(n)))
    await vi.advanceTimersByTimeAsync(50)
  }
  await vi.advanceTimersByTimeAsync(250)
  expect(store.mock.calls.length).toBeLessThanOrEqual(6)
  expect(store.mock.calls.length).toBeGreaterThanOrEqual(4)
  expect(store.mock.calls.at(-1)?.[0]).toEqual(draft('x'.repeat(20)))
})

test('the first key is stored at once', async () => {
  const { keeper, store } = aKeeper()
  keeper.write(draft('a'))
  await vi.advanceTimersByTimeAsync(0)
  expect(store).toHaveBeenCalledWith(draft('a'))
})

test('a flush stores what is newest and waits for it', async () => {
  const { keeper, store } = aKeeper()
  keeper.write(draft('a'))
  await vi.advanceTimersByTimeAsync(0)
  keeper.write(draft('ab'))
  await keeper.flush()
  expect(store.mock.calls.at(-1)?.[0]).toEqual(draft('ab'))
  await vi.advanceTimersByTimeAsync(1_000)
  expect(store).toHaveBeenCalledTimes(2)
})

test('a store that fails once is tried again with the newest', async () => {
  const store = vi.fn<(draft: Draft) => Promise<void>>().mockRejectedValueOnce(new Error('full')).mockResolvedValue()
  const { keeper } = aKeeper(store)
  keeper.write(draft('a'))
  await vi.advanceTimersByTimeAsync(0)
  keeper.write(draft('ab'))
  await vi.advanceTimersByTimeAsync(300)
  expect(store.mock.calls.at(-1)?.[0]).toEqual(draft('ab'))
})

test('what was written is read back at once, stored or not', () => {
  const { keeper } = aKeeper()
  keeper.write(draft('a'))
  expect(keeper.read()).toEqual(draft('a'))
})

test('a box that became an item after the row was stored does not come back over it', () => {
  const moment = { at: '', seq: 1, wall: { ms: 0, offsetMinutes: 0, zone: 'UTC' }, operator: '' }
  const write = (seq: number, device: string) => ({ v: 'TRMX', at: `000000000000001-000000-${device}`, seq })
  const entity: Entity = {
    kind: 'entry',
    id: 'one',
    fields: { scac: write(8, 'ours'), plate: write(7, 'ours'), driverName: write(9, 'theirs') },
    born: moment,
    touched: moment,
  }
  const state: DeskState = {
    kinds: new Map([['entry', new Map([['one', entity]])]]),
    version: 1,
    kindVersions: new Map(),
  }
  const boxes = { 'one/scac': 'TR', 'one/plate': 'TX 4', 'one/driverName': 'Rog', 'new/scac': 'T' }
  expect(stillOpen({ boxes, route: '#/', after: { device: 'ours', sequence: 7 } }, state)).toEqual({
    boxes: { 'one/plate': 'TX 4', 'one/driverName': 'Rog', 'new/scac': 'T' },
    route: '#/',
  })
})
