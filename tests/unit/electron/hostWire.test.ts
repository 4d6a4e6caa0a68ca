import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answerAsk, decodeWire, encodeWire, hostOver, parseAnswer } from '../../../shared/hostWire'
import { makeHost } from '../../../electron/node/nodeHost'
import { aContext, bytesOf, DESK, valueOf } from './hostFixture'

const bytes = fc.uint8Array({ maxLength: 300 }).map((given) => new Uint8Array(given))
const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    fc.string({ unit: 'binary' }),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    bytes,
    fc.array(tie('tree'), { maxLength: 4 }),
    fc.dictionary(fc.string(), tie('tree'), { maxKeys: 4, noNullPrototype: true }),
  ),
}))

test('what is encoded is decoded: any JSON with bytes anywhere', () =>
  fc.assert(
    fc.property(tree, (value) => {
      expect(decodeWire(encodeWire(value))).toEqual({ ok: true, value })
    }),
  ))

test('a message cut anywhere is found broken, never read as another', () =>
  fc.assert(
    fc.property(tree, fc.nat(), (value, at) => {
      const message = encodeWire(value)
      expect(decodeWire(message.subarray(0, at % message.length)).ok).toBe(false)
    }),
  ))

test('random bytes are refused or read, never thrown at', () =>
  fc.assert(
    fc.property(bytes, (message) => {
      decodeWire(message)
    }),
  ))

const message = (header: unknown, ...rest: number[]): Uint8Array => {
  const text = bytesOf(JSON.stringify(header))
  return new Uint8Array([0, 0, text.length >> 8, text.length & 255, ...text, ...rest])
}

test.each([
  ['bytes left over', message({ value: null, parts: [] }, 7)],
  ['a part with no place', message({ value: {}, parts: [{ path: ['gone'], length: 1 }] }, 7)],
  ['a part where a value stands', message({ value: { a: 1 }, parts: [{ path: ['a'], length: 1 }] }, 7)],
  ['a part on a prototype', message({ value: {}, parts: [{ path: ['__proto__', 'x'], length: 1 }] }, 7)],
  ['a header with more than was agreed', message({ value: null, parts: [], more: 1 })],
])('a message with %s is broken', (_what, given) => {
  expect(decodeWire(given)).toMatchObject({ ok: false, error: { type: 'WireBroken' } })
})

test('asks are parsed on arrival: unknown calls, paths and unknown members are refused', async () => {
  const { host } = makeHost(await aContext())
  for (const [call, ask] of [
    ['shell', {}],
    ['toString', {}],
    ['onLock', {}],
    ['blobRead', { desk: DESK, folder: 'blobs', name: '../settings.json', offset: 0, length: 1 }],
    ['blobRead', { desk: '../..', folder: 'blobs', name: 'x', offset: 0, length: 1 }],
    ['fileOpen', { name: '.bashrc' }],
    ['fileOpen', { name: 'C:\\x' }],
    ['mirrorAppend', { desk: DESK, at: 0, bytes: 'text' }],
    ['machine', { extra: true }],
    ['machine', null],
  ] as const)
    expect(await answerAsk(host, call, ask)).toMatchObject({ ok: false, error: { type: 'HostRefused' } })
})

test('a host over any carrier answers as the host itself', async () => {
  const { host } = makeHost(await aContext())
  const carried = hostOver(
    async (call, ask) => {
      const arrived = valueOf(decodeWire(encodeWire(ask)))
      return valueOf(decodeWire(encodeWire(await answerAsk(host, call, arrived))))
    },
    () => () => undefined,
  )
  expect(valueOf(await carried.mirrorAppend({ desk: DESK, at: 0, bytes: bytesOf('slots') }))).toEqual({ size: 5 })
  expect(valueOf(await carried.mirrorRead({ desk: DESK, offset: 0, length: 9 })).bytes).toEqual(bytesOf('slots'))
  expect(await carried.mirrorAppend({ desk: DESK, at: 1, bytes: bytesOf('x') })).toEqual({
    ok: false,
    error: { type: 'MirrorMoved', size: 5 },
  })
  expect(valueOf(await carried.desksList({}))).toEqual({ desks: [{ desk: DESK, journalBytes: 5 }] })
})

test('an answer that is not what was agreed, or none, is silence', async () => {
  for (const answer of [undefined, {}, { ok: true, value: { size: 'five' } }, { ok: false, error: { type: 'Odd' } }])
    expect(parseAnswer('mirrorAppend', answer)).toMatchObject({ ok: false, error: { type: 'HostSilent' } })
  const dead = hostOver(
    () => Promise.reject(new Error('connection refused')),
    () => () => undefined,
  )
  expect(await dead.machine({})).toEqual({ ok: false, error: { type: 'HostSilent', reason: 'connection refused' } })
})
