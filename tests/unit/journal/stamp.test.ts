import { expect, test } from 'vitest'
import { Stamp, type DeviceId } from '../../../shared/journal/item'
import { nextStamp, receiveStamp, stampDevice, stampMs } from '../../../shared/journal/stamp'

const a = 'AAAAAAAAAA' as DeviceId
const b = 'BBBBBBBBBB' as DeviceId

test('a stamp takes the wall clock, and counts on while the clock stands or goes back', () => {
  const first = nextStamp(1_764_000_000_000, null, a)
  expect(first).toBe('001764000000000-000000-AAAAAAAAAA')
  expect(nextStamp(1_764_000_000_000, first, a)).toBe('001764000000000-000001-AAAAAAAAAA')
  expect(nextStamp(5, first, a)).toBe('001764000000000-000001-AAAAAAAAAA')
  expect(nextStamp(1_764_000_000_001.7, first, a)).toBe('001764000000001-000000-AAAAAAAAAA')
  expect(Stamp.safeParse(first).success).toBe(true)
})

test('text order is time order, also when the counter is full and before 1970', () => {
  const full = '000000000001000-999999-AAAAAAAAAA' as Stamp
  const next = nextStamp(0, full, a)
  expect(next).toBe('000000000001001-000000-AAAAAAAAAA')
  expect(next > full).toBe(true)
  expect(nextStamp(-5, null, a)).toBe('000000000000000-000000-AAAAAAAAAA')
})

test('what is written after reading another laptop comes after what was read', () => {
  const remote = nextStamp(9_000, null, b)
  const last = receiveStamp(nextStamp(1_000, null, a), remote)
  expect(last).toBe(remote)
  expect(nextStamp(1_001, last, a) > remote).toBe(true)
  expect(receiveStamp(null, remote)).toBe(remote)
  expect(receiveStamp(last, nextStamp(1, null, b))).toBe(last)
})

test('a stamp tells its moment and its laptop', () => {
  const stamp = nextStamp(1_764_000_000_000, null, b)
  expect([stampMs(stamp), stampDevice(stamp)]).toEqual([1_764_000_000_000, b])
})
