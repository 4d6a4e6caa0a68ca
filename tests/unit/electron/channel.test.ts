import fc from 'fast-check'
import { connect, type Socket } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { createHostServer } from '../../../electron/browser/server'
import { createFrameReader, messageFrame, type SocketEvent } from '../../../electron/browser/socketFrames'
import { makeHost } from '../../../electron/node/nodeHost'
import { decodeWire, encodeWire } from '../../../shared/hostWire'
import { aContext, bytesOf, DESK, valueOf } from './hostFixture'

const TOKEN = 'the-token-of-this-start'
const BINARY = 2

/** A frame as a browser sends it: masked. */
function masked(opcode: number, payload: Uint8Array, fin = true): Buffer {
  const mask = [7, 200, 31, 99]
  const head = Buffer.from(messageFrame(payload).subarray(0, messageFrame(payload).length - payload.length))
  head[0] = (fin ? 0x80 : 0) | opcode
  head[1] = (head[1] ?? 0) | 0x80
  return Buffer.concat([head, Buffer.from(mask), payload.map((byte, i) => byte ^ (mask[i & 3] ?? 0))])
}

/** Frames of the server hold no mask; the reader of the tests takes them by putting one on. */
function readServerFrame(bytes: Buffer): { opcode: number; payload: Buffer; rest: Buffer } | null {
  const short = (bytes[1] ?? 0) & 0x7f
  const at = short === 127 ? 10 : short === 126 ? 4 : 2
  if (bytes.length < at) return null
  const length = short === 127 ? Number(bytes.readBigUInt64BE(2)) : short === 126 ? bytes.readUInt16BE(2) : short
  if (bytes.length < at + length) return null
  return { opcode: (bytes[0] ?? 0) & 15, payload: bytes.subarray(at, at + length), rest: bytes.subarray(at + length) }
}

const handshake = {
  Host: 'lifeboat.localhost:47615',
  Origin: 'http://lifeboat.localhost:47615',
  Upgrade: 'websocket',
  Connection: 'Upgrade',
  'Sec-WebSocket-Version': '13',
  // The example of RFC 6455 section 1.3, whose answer is known.
  'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==',
}

interface Channel {
  status: string
  head: string
  send(frame: Uint8Array): void
  /** payload of the next frame of the server, or its close code */
  next(): Promise<Buffer | number | 'gone'>
}

async function aChannel(overrides: Record<string, string> = {}, path = '/host/channel'): Promise<Channel> {
  const { server, end } = createHostServer(makeHost(await aContext()).host, '/nowhere', TOKEN)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  onTestFinished(end)
  const address = server.address()
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0
  const socket: Socket = connect(port, '127.0.0.1')
  let arrived: Buffer = Buffer.alloc(0)
  let isGone = false
  let wake = (): void => undefined
  socket.on('data', (part: Buffer) => {
    arrived = Buffer.concat([arrived, part])
    wake()
  })
  socket.on('close', () => {
    isGone = true
    wake()
  })
  socket.on('error', () => undefined)
  const until = async <T>(look: () => T | null): Promise<T | 'gone'> => {
    for (;;) {
      const found = look()
      if (found !== null) return found
      if (isGone) return 'gone'
      await new Promise<void>((done) => (wake = done))
    }
  }
  const lines = Object.entries({ ...handshake, ...overrides }).map(([name, value]) => `${name}: ${value}\r\n`)
  socket.write(`GET ${path} HTTP/1.1\r\n${lines.join('')}\r\n`)
  const head = await until(() => {
    const at = arrived.indexOf('\r\n\r\n')
    if (at < 0) return null
    const text = arrived.subarray(0, at).toString()
    arrived = arrived.subarray(at + 4)
    return text
  })
  return {
    status: head.slice(9, 12),
    head,
    send: (frame) => void socket.write(frame),
    next: () =>
      until(() => {
        const frame = readServerFrame(arrived)
        if (frame === null) return null
        arrived = frame.rest
        return frame.opcode === 8 ? frame.payload.readUInt16BE(0) : frame.payload
      }),
  }
}

const message = (value: unknown): Buffer => masked(BINARY, encodeWire(value))
const answerIn = (payload: Buffer | number | 'gone'): unknown =>
  typeof payload === 'object' ? valueOf(decodeWire(payload)) : payload

test('the window greets with its token and is answered, in any order, each by its number', async () => {
  const channel = await aChannel()
  expect(channel.head).toContain('Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=')
  channel.send(message({ token: TOKEN }))
  channel.send(message({ id: 1, call: 'mirrorAppend', ask: { desk: DESK, at: 0, bytes: bytesOf('slots') } }))
  expect(answerIn(await channel.next())).toEqual({ id: 1, result: { ok: true, value: { size: 5 } } })
  channel.send(message({ id: 2, call: 'mirrorRead', ask: { desk: DESK, offset: 1, length: 3 } }))
  expect(answerIn(await channel.next())).toEqual({
    id: 2,
    result: { ok: true, value: { bytes: bytesOf('lot'), size: 5 } },
  })
  channel.send(message({ id: 3, call: 'shell', ask: {} }))
  expect(answerIn(await channel.next())).toMatchObject({ id: 3, result: { ok: false, error: { type: 'HostRefused' } } })
})

test.each([
  ['another token', { token: 'the-token-of-that-start' }],
  ['no token', {}],
  ['an ask', { id: 1, call: 'machine', ask: {} }],
])('a channel whose first message is %s is closed unanswered', async (_what, first) => {
  const channel = await aChannel()
  channel.send(message(first))
  expect(await channel.next()).toBe(1008)
  channel.send(message({ id: 1, call: 'machine', ask: {} }))
  expect(await channel.next()).toBe('gone')
})

test.each([
  ['from another origin', { Origin: 'http://evil.example' }, '403'],
  ['from a page in no origin', { Origin: 'null' }, '403'],
  ['under another name for this machine', { Host: '127.0.0.1:47615' }, '421'],
  ['of an older protocol', { 'Sec-WebSocket-Version': '8' }, '400'],
  ['to something else', { Upgrade: 'h2c' }, '400'],
])('a channel %s is refused', async (_how, given, status) => {
  expect((await aChannel(given)).status).toBe(status)
})

test('a channel at another path is refused', async () => {
  expect((await aChannel({}, '/host/other')).status).toBe('404')
})

test('what is not agreed on an open channel closes it', async () => {
  const channel = await aChannel()
  channel.send(message({ token: TOKEN }))
  channel.send(masked(BINARY, bytesOf('not a message')))
  expect(await channel.next()).toBe(1008)
})

const messages = (events: SocketEvent[]): number[][] =>
  events.flatMap((event) => (event.kind === 'message' ? [[...event.bytes]] : []))

test('messages arrive whole, however they were split on the way', () =>
  fc.assert(
    fc.property(
      fc.array(fc.uint8Array({ maxLength: 400 }), { minLength: 1, maxLength: 6 }),
      fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1 }),
      fc.boolean(),
      (payloads, cuts, inTwoFrames) => {
        const bytes = Buffer.concat(
          payloads.map((payload) =>
            inTwoFrames
              ? Buffer.concat([
                  masked(BINARY, payload.subarray(0, 1), false),
                  masked(9, bytesOf('ping between')),
                  masked(0, payload.subarray(1)),
                ])
              : masked(BINARY, payload),
          ),
        )
        const read = createFrameReader(1000)
        const events: SocketEvent[] = []
        for (let at = 0, i = 0; at < bytes.length; i += 1) {
          const length = cuts[i % cuts.length] ?? 1
          events.push(...read(bytes.subarray(at, at + length)))
          at += length
        }
        expect(messages(events)).toEqual(payloads.map((payload) => [...payload]))
      },
    ),
  ))

test.each([
  ['longer than allowed', masked(BINARY, new Uint8Array(1001)), 1009],
  [
    'longer than allowed in two frames',
    Buffer.concat([masked(2, new Uint8Array(600), false), masked(0, new Uint8Array(600))]),
    1009,
  ],
  ['of text', masked(1, bytesOf('text')), 1003],
  ['without a mask', messageFrame(bytesOf('x')), 1002],
  ['with an extension', Buffer.concat([Buffer.from([0xc2]), masked(BINARY, bytesOf('x')).subarray(1)]), 1002],
  ['that goes on with nothing', masked(0, bytesOf('x')), 1002],
  ['that begins twice', Buffer.concat([masked(2, bytesOf('x'), false), masked(2, bytesOf('y'))]), 1002],
  ['of an unknown kind', masked(5, bytesOf('x')), 1002],
  ['that is a ping in parts', masked(9, bytesOf('x'), false), 1002],
])('a message %s is broken', (_what, bytes, code) => {
  expect(createFrameReader(1000)(bytes)).toEqual([{ kind: 'broken', code }])
})

test('lengths around the limits of a frame’s head are read', () => {
  for (const length of [0, 1, 125, 126, 127, 65_535, 65_536, 70_000]) {
    const [event] = createFrameReader(100_000)(masked(BINARY, new Uint8Array(length)))
    expect(event?.kind === 'message' ? event.bytes.length : event).toBe(length)
  }
})
