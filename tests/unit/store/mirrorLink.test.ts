import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { mirrorLink, type MirrorLink, type OutgoingFrame } from '../../../renderer/store/mirrorLink'
import { encodeFrame, readFrames } from '../../../shared/journal/frames'
import { ok } from '../../../shared/result'
import { fakeHost, type FakeHost } from './fakeHost'

const DESK = '0123456789ABCDEF'
const DEVICE = 'AAAAAAAAAA'

function frame(sequence: number, text = `item ${sequence}`): OutgoingFrame {
  const payload = new TextEncoder().encode(text)
  return {
    type: 'item',
    device: DEVICE,
    sequence,
    bytes: encodeFrame({ type: 'item', device: DEVICE, sequence, payload }),
  }
}
const journal = (host: FakeHost) => host.disk.journals.get(DESK) ?? new Uint8Array()
const sequences = (host: FakeHost) => readFrames(journal(host)).frames.map((found) => found.sequence)

function aLink(
  host: FakeHost,
  remake = vi.fn(() => Promise.resolve(ok({ size: 0, heads: new Map<string, number>() }))),
) {
  const onChange = vi.fn()
  const link: MirrorLink = mirrorLink({ host, desk: DESK, size: journal(host).length, remake, onChange })
  return { link, onChange, remake }
}

describe('the window’s hold on the primary mirror', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  test('frames are appended in the order in which they were given, also when given at once', async () => {
    const host = fakeHost()
    const { link } = aLink(host)
    await Promise.all([link.append([frame(1)]), link.append([frame(2)]), link.append([frame(3)])])
    expect(sequences(host)).toEqual([1, 2, 3])
    expect(link.state()).toEqual({ state: 'same' })
  })

  test('a full disk is said, the frame is kept, and it catches up by itself when there is space', async () => {
    const host = fakeHost()
    const { link } = aLink(host)
    host.failNext('mirrorAppend', { type: 'DiskFull', freeBytes: 12 }, 2)
    expect(await link.append([frame(1)])).toEqual({ ok: false, error: { type: 'DiskFull', freeBytes: 12 } })
    expect(link.state()).toEqual({ state: 'behind', items: 1, reason: { type: 'DiskFull', freeBytes: 12 } })
    await vi.advanceTimersByTimeAsync(1_000)
    expect(link.state()).toMatchObject({ state: 'behind' })
    await vi.advanceTimersByTimeAsync(2_000)
    expect(link.state()).toEqual({ state: 'same' })
    expect(sequences(host)).toEqual([1])
  })

  test('an append whose answer was lost is not made twice', async () => {
    const host = fakeHost()
    const { link } = aLink(host)
    await link.append([frame(1)])
    const append = host.mirrorAppend
    host.mirrorAppend = async (ask) => {
      await append(ask)
      host.mirrorAppend = append
      return { ok: false, error: { type: 'HostSilent', reason: 'no answer' } }
    }
    expect(await link.append([frame(2)])).toMatchObject({ ok: false })
    expect(await link.catchUp()).toMatchObject({ ok: true })
    expect(sequences(host)).toEqual([1, 2])
  })

  test('what another writer appended stays, and ours follows it', async () => {
    const host = fakeHost()
    const { link } = aLink(host)
    await link.append([frame(1)])
    host.disk.journals.set(DESK, new Uint8Array([...journal(host), ...frame(2, 'theirs').bytes]))
    await link.append([frame(3)])
    expect(sequences(host)).toEqual([1, 2, 3])
  })

  test('half a frame at the end is cut and kept aside before ours is appended', async () => {
    const host = fakeHost()
    const { link } = aLink(host)
    await link.append([frame(1)])
    host.disk.journals.set(DESK, new Uint8Array([...journal(host), ...frame(2).bytes.subarray(0, 20)]))
    await link.append([frame(2)])
    expect(sequences(host)).toEqual([1, 2])
    expect(readFrames(journal(host))).toMatchObject({ torn: null, damaged: [] })
    expect([...host.disk.aside.values()][0]).toHaveLength(20)
  })

  test('a file that was taken away is written anew from the database, then goes on', async () => {
    const host = fakeHost()
    const remake = vi.fn(() => {
      host.disk.journals.set(DESK, new Uint8Array([...frame(1).bytes, ...frame(2).bytes]))
      return Promise.resolve(ok({ size: journal(host).length, heads: new Map([[DEVICE, 2]]) }))
    })
    const { link } = aLink(host, remake)
    await link.append([frame(1)])
    host.disk.journals.delete(DESK)
    await link.append([frame(2), frame(3)])
    expect(remake).toHaveBeenCalledOnce()
    expect(sequences(host)).toEqual([1, 2, 3])
  })

  test('a frame that the database refused is taken back, whether it waits or stands at the end', async () => {
    const host = fakeHost()
    const { link } = aLink(host)
    const first = frame(1)
    await link.append([first])
    expect(await link.retract(first)).toBe(true)
    expect(sequences(host)).toEqual([])
    host.failNext('mirrorAppend', { type: 'DiskFull', freeBytes: 0 })
    const second = frame(1)
    await link.append([second])
    expect(await link.retract(second)).toBe(true)
    await link.catchUp()
    expect(sequences(host)).toEqual([])
  })

  test('a frame with others behind it is not taken back', async () => {
    const host = fakeHost()
    const { link } = aLink(host)
    const first = frame(1)
    await link.append([first])
    await link.append([frame(2)])
    expect(await link.retract(first)).toBe(false)
    expect(sequences(host)).toEqual([1, 2])
  })

  test('nothing is appended while the whole file is being worked on', async () => {
    const host = fakeHost()
    const { link } = aLink(host)
    let finish: (() => void) | undefined
    const held = link.exclusive(async (size) => {
      await new Promise<void>((resolve) => (finish = resolve))
      return { size, value: 'done' }
    })
    const appended = link.append([frame(1)])
    await vi.advanceTimersByTimeAsync(10)
    expect(sequences(host)).toEqual([])
    finish?.()
    expect(await held).toBe('done')
    await appended
    expect(sequences(host)).toEqual([1])
  })
})
