import { request } from 'node:http'
import { expect, onTestFinished, test } from 'vitest'
import WebSocket from 'ws'
import { MAX_ASK_BYTES } from '../../../electron/browser/origin'
import { createHostServer } from '../../../electron/browser/server'
import { makeHost } from '../../../electron/node/nodeHost'
import { decodeWire, encodeWire } from '../../../shared/hostWire'
import { aContext, bytesOf, DESK, valueOf } from './hostFixture'

const TOKEN = 'the-token-of-this-start'
const ours = { Host: 'lifeboat.localhost:47615', Origin: 'http://lifeboat.localhost:47615' }

/** A host that listens on a free port. */
async function aPort(): Promise<number> {
  const { server, end } = createHostServer(makeHost(await aContext()).host, '/nowhere', TOKEN)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  onTestFinished(end)
  const address = server.address()
  return typeof address === 'object' ? (address?.port ?? 0) : 0
}

interface Channel {
  send(message: Uint8Array | string, inParts?: boolean): void
  /** the next answer of the host, or the code it closed with */
  next(): Promise<unknown>
}

/** A channel opened as the window opens it. */
async function aChannel(): Promise<Channel> {
  const socket = new WebSocket(`ws://127.0.0.1:${await aPort()}/host/channel`, { headers: ours })
  const arrived: unknown[] = []
  let wake = (): void => undefined
  const note = (what: unknown): void => {
    arrived.push(what)
    wake()
  }
  socket.on('message', (data: Buffer) => note(valueOf(decodeWire(data))))
  socket.on('close', note)
  socket.on('error', () => undefined)
  await new Promise<void>((done) => socket.once('open', done))
  return {
    send(message, inParts = false) {
      if (inParts && typeof message !== 'string') {
        socket.send(message.subarray(0, 3), { fin: false })
        socket.send(message.subarray(3), { fin: true })
      } else socket.send(message)
    },
    async next() {
      while (arrived.length === 0) await new Promise<void>((done) => (wake = done))
      return arrived.shift()
    },
  }
}

/** The status that a handshake is answered with; 101 when the channel opens. */
async function statusOf(given: Record<string, string>, path = '/host/channel', method = 'GET'): Promise<number> {
  const asking = request({
    host: '127.0.0.1',
    port: await aPort(),
    path,
    method,
    headers: {
      ...ours,
      Upgrade: 'websocket',
      Connection: 'Upgrade',
      'Sec-WebSocket-Version': '13',
      'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==',
      ...given,
    },
  })
  return new Promise((resolve, reject) => {
    asking.on('upgrade', (answer, socket) => {
      socket.destroy()
      resolve(answer.statusCode ?? 0)
    })
    asking.on('response', (answer) => {
      answer.resume()
      resolve(answer.statusCode ?? 0)
    })
    asking.on('error', reject)
    asking.end()
  })
}

test('the window greets with its token and is answered, in any order, each by its number', async () => {
  const channel = await aChannel()
  channel.send(encodeWire({ token: TOKEN }))
  channel.send(encodeWire({ id: 1, call: 'mirrorAppend', ask: { desk: DESK, at: 0, bytes: bytesOf('slots') } }))
  expect(await channel.next()).toEqual({ id: 1, result: { ok: true, value: { size: 5 } } })
  channel.send(encodeWire({ id: 2, call: 'mirrorRead', ask: { desk: DESK, offset: 1, length: 3 } }), true)
  expect(await channel.next()).toEqual({ id: 2, result: { ok: true, value: { bytes: bytesOf('lot'), size: 5 } } })
  channel.send(encodeWire({ id: 3, call: 'shell', ask: {} }))
  expect(await channel.next()).toMatchObject({ id: 3, result: { ok: false, error: { type: 'HostRefused' } } })
})

test.each([
  ['another token', { token: 'the-token-of-that-start' }],
  ['no token', {}],
  ['an ask', { id: 1, call: 'machine', ask: {} }],
])('a channel whose first message is %s is closed, and what follows is not answered', async (_what, first) => {
  const channel = await aChannel()
  channel.send(encodeWire(first))
  channel.send(encodeWire({ token: TOKEN }))
  channel.send(encodeWire({ id: 1, call: 'machine', ask: {} }))
  expect(await channel.next()).toBe(1008)
})

test('the channel opens for the window alone', async () => {
  expect(await statusOf({})).toBe(101)
})

test.each([
  ['from another origin', { Origin: 'http://evil.example' }, 403],
  ['from a page in no origin', { Origin: 'null' }, 403],
  ['without an origin', { Origin: '' }, 403],
  ['under another name for this machine', { Host: '127.0.0.1:47615' }, 421],
  ['of an older protocol', { 'Sec-WebSocket-Version': '8' }, 400],
  ['without a key', { 'Sec-WebSocket-Key': '' }, 400],
  ['to something else', { Upgrade: 'h2c' }, 400],
])('a channel %s is refused', async (_how, given, status) => {
  expect(await statusOf(given)).toBe(status)
})

test('a channel at another path, or not asked for by GET, is refused', async () => {
  expect(await statusOf({}, '/host/other')).toBe(404)
  expect(await statusOf({}, '/host/channel?token=1')).toBe(404)
  expect(await statusOf({}, '/host/channel', 'POST')).toBe(404)
})

test.each([
  ['that is no ask', bytesOf('not a message'), 1008],
  ['of text', 'text', 1003],
  ['longer than allowed', new Uint8Array(MAX_ASK_BYTES + 1), 1009],
])('a message %s closes an open channel', async (_what, message, code) => {
  const channel = await aChannel()
  channel.send(encodeWire({ token: TOKEN }))
  channel.send(message)
  expect(await channel.next()).toBe(code)
})

test('a message of the greatest length is read, one byte more in two parts is not', async () => {
  const channel = await aChannel()
  channel.send(encodeWire({ token: TOKEN }))
  const ask = (length: number) =>
    encodeWire({ id: 1, call: 'mirrorAppend', ask: { desk: DESK, at: 0, bytes: new Uint8Array(length) } })
  const room = MAX_ASK_BYTES - (ask(1_000_000).length - 1_000_000) - 2 // its own length takes two digits more
  channel.send(ask(room))
  expect(await channel.next()).toMatchObject({ id: 1 })
  channel.send(new Uint8Array(MAX_ASK_BYTES + 1), true)
  expect(await channel.next()).toBe(1009)
})
