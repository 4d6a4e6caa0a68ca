import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { crc32c } from '../../../shared/journal/crc32c'
import { encodeFrame, readFrames, type Frame, type FrameFound } from '../../../shared/journal/frames'

const bytes = (...values: number[]) => new Uint8Array(values)
const aFrame = fc.record<Frame>({
  type: fc.constantFrom('slots', 'item'),
  device: fc.constantFrom('AAAAAAAAAA', 'BBBBBBBBBB', '0000000000'),
  sequence: fc.nat({ max: Number.MAX_SAFE_INTEGER }),
  payload: fc.uint8Array({ maxLength: 60 }),
})
const concat = (parts: readonly Uint8Array[]) => {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    out.set(part, at)
    at += part.length
  }
  return out
}
const fileOf = (frames: readonly Frame[]) => concat(frames.map(encodeFrame))
const plain = (frames: readonly FrameFound[]) =>
  frames.map(({ type, device, sequence, payload }) => ({ type, device, sequence, payload: [...payload] }))
const wanted = (frames: readonly Frame[]) => frames.map((frame) => ({ ...frame, payload: [...frame.payload] }))

test('crc32c is that of RFC 3720', () => {
  expect(crc32c(new TextEncoder().encode('123456789'))).toBe(0xe3069283)
  expect(crc32c(new Uint8Array(32))).toBe(0x8a9136aa)
  expect(crc32c(new Uint8Array(32).fill(0xff))).toBe(0x62a8ab43)
})

test('a frame’s bytes are these for ever', () => {
  const frame = encodeFrame({ type: 'item', device: 'ABCDEFGHJK', sequence: 258, payload: bytes(1, 2, 3) })
  expect(Buffer.from(frame).toString('hex')).toBe(
    'f54c424a' + '00000003' + '02' + '4142434445464748' + '4a4b' + '0000000000000102' + '010203' + '48f0a9c1',
  )
})

describe('frames of the mirror', () => {
  test('read back as written', () => {
    fc.assert(
      fc.property(fc.array(aFrame, { maxLength: 6 }), (frames) => {
        const read = readFrames(fileOf(frames))
        expect([plain(read.frames), read.torn, read.damaged]).toEqual([wanted(frames), null, []])
      }),
    )
  })

  test('a file cut at any offset gives the frames before the cut and names the torn tail', () => {
    const frames: Frame[] = [
      { type: 'slots', device: 'AAAAAAAAAA', sequence: 0, payload: new TextEncoder().encode('{"v":1}') },
      { type: 'item', device: 'AAAAAAAAAA', sequence: 1, payload: new Uint8Array(40).fill(0xf5) },
      { type: 'item', device: 'AAAAAAAAAA', sequence: 2, payload: bytes() },
    ]
    const file = fileOf(frames)
    const ends = readFrames(file).frames.map((frame) => frame.end)
    for (let cut = 0; cut <= file.length; cut++) {
      const { frames: found, torn, damaged } = readFrames(file.subarray(0, cut))
      const whole = ends.filter((end) => end <= cut).length
      const start = ends[whole - 1] ?? 0
      expect([found.length, torn, damaged]).toEqual([
        whole,
        cut === start ? null : { offset: start, bytes: cut - start },
        [],
      ])
    }
  })

  test('any flipped bit of a frame before others is damage, and the others are read', () => {
    fc.assert(
      fc.property(aFrame, fc.array(aFrame, { minLength: 1, maxLength: 3 }), fc.nat(), (first, rest, pick) => {
        const head = encodeFrame(first)
        const file = concat([head, fileOf(rest)])
        const bit = pick % (head.length * 8)
        file[bit >> 3] = (file[bit >> 3] ?? 0) ^ (1 << (bit & 7))
        const read = readFrames(file)
        expect([plain(read.frames), read.torn, read.damaged]).toEqual([
          wanted(rest),
          null,
          [{ offset: 0, end: head.length }],
        ])
      }),
      { numRuns: 500 },
    )
  })

  test('rubbish between frames is damage; rubbish after the last one is a torn tail', () => {
    fc.assert(
      fc.property(
        fc.array(aFrame, { minLength: 1, maxLength: 4 }),
        fc.uint8Array({ minLength: 1, maxLength: 50 }),
        fc.nat(),
        (frames, rubbish, pick) => {
          const at = pick % (frames.length + 1)
          const before = fileOf(frames.slice(0, at))
          const read = readFrames(concat([before, rubbish, fileOf(frames.slice(at))]), 1000)
          expect(plain(read.frames)).toEqual(wanted(frames))
          const offset = 1000 + before.length
          expect([read.torn, read.damaged]).toEqual(
            at === frames.length
              ? [{ offset, bytes: rubbish.length }, []]
              : [null, [{ offset, end: offset + rubbish.length }]],
          )
        },
      ),
    )
  })

  test('a length that claims too much is damage, not a wait for bytes that never come', () => {
    const lying = encodeFrame({ type: 'item', device: 'AAAAAAAAAA', sequence: 1, payload: bytes(1) })
    new DataView(lying.buffer).setUint32(4, 0xffffffff)
    const good = encodeFrame({ type: 'item', device: 'AAAAAAAAAA', sequence: 2, payload: bytes(2) })
    const read = readFrames(concat([lying, good]))
    expect([read.frames.length, read.damaged]).toEqual([1, [{ offset: 0, end: lying.length }]])
  })

  test('read window by window, a file gives what it gives at once', () => {
    fc.assert(
      fc.property(
        fc.array(aFrame, { maxLength: 6 }),
        fc.uint8Array({ maxLength: 40 }),
        fc.nat(),
        fc.integer({ min: 1, max: 120 }),
        (frames, rubbish, pick, size) => {
          const at = pick % (frames.length + 1)
          const file = concat([fileOf(frames.slice(0, at)), rubbish, fileOf(frames.slice(at))])
          const found: FrameFound[] = []
          const damaged: { offset: number; end: number }[] = []
          let carried: Uint8Array = bytes()
          for (let from = 0; from < file.length; from += size) {
            const read = readFrames(concat([carried, file.subarray(from, from + size)]), from - carried.length)
            found.push(...read.frames)
            damaged.push(...read.damaged)
            carried = read.torn === null ? bytes() : file.subarray(read.torn.offset, Math.min(file.length, from + size))
          }
          const once = readFrames(file)
          expect(plain(found)).toEqual(plain(once.frames))
          expect([damaged, carried.length]).toEqual([once.damaged, once.torn?.bytes ?? 0])
        },
      ),
    )
  })

  test('a device name that is not ten characters is a bug', () => {
    expect(() => encodeFrame({ type: 'item', device: 'short', sequence: 1, payload: bytes() })).toThrow()
  })
})
