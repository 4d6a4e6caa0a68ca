/**
 * Messages of a WebSocket as bytes (RFC 6455, the server's half): only what the window needs, which is whole binary
 * messages, ping and close. Text, extensions and unmasked frames are refused.
 */
export type SocketEvent =
  | { kind: 'message'; bytes: Uint8Array }
  | { kind: 'ping'; bytes: Uint8Array }
  | { kind: 'close' }
  /** the other side broke a rule: close with this code (section 7.4.1) */
  | { kind: 'broken'; code: 1002 | 1003 | 1009 }

const CONTINUATION = 0
const BINARY = 2
const CLOSE = 8
const PING = 9
const PONG = 10

interface Head {
  fin: boolean
  opcode: number
  maskAt: number
  payloadAt: number
  end: number
}

/** Takes bytes as they arrive and gives what they complete; after `broken` or `close` nothing more is to be read. */
export function createFrameReader(maxMessageBytes: number): (arrived: Uint8Array) => SocketEvent[] {
  let waiting: Uint8Array[] = []
  let waitingBytes = 0
  /** bytes without which the next frame cannot be read: joining the pieces any sooner would be in vain */
  let needed = 2
  let message: Uint8Array[] = []
  let messageBytes = 0

  return (arrived) => {
    waiting.push(arrived)
    waitingBytes += arrived.length
    const events: SocketEvent[] = []
    if (waitingBytes < needed) return events
    let bytes: Uint8Array = waiting.length === 1 ? arrived : Buffer.concat(waiting)
    for (;;) {
      const head = readHead(bytes, maxMessageBytes)
      if (typeof head === 'object' && 'code' in head) return [...events, { kind: 'broken', code: head.code }]
      needed = typeof head === 'number' ? head : head.end
      if (typeof head === 'number' || bytes.length < head.end) break
      const event = take(head, unmask(bytes, head))
      if (event !== null) events.push(event)
      if (event?.kind === 'broken' || event?.kind === 'close') return events
      bytes = bytes.subarray(head.end)
      needed = 2
    }
    waiting = [bytes]
    waitingBytes = bytes.length
    return events
  }

  function take({ fin, opcode }: Head, payload: Uint8Array): SocketEvent | null {
    if (opcode === CLOSE) return { kind: 'close' }
    if (opcode === PING) return { kind: 'ping', bytes: payload }
    if (opcode === PONG) return null
    if ((opcode === CONTINUATION) !== message.length > 0) return { kind: 'broken', code: 1002 }
    messageBytes += payload.length
    if (messageBytes > maxMessageBytes) return { kind: 'broken', code: 1009 }
    message.push(payload)
    if (!fin) return null
    const whole = message.length === 1 ? payload : Buffer.concat(message)
    message = []
    messageBytes = 0
    return { kind: 'message', bytes: whole }
  }
}

/** The head of the first frame, or how many bytes it takes to read it, or why it is refused. */
function readHead(bytes: Uint8Array, maxBytes: number): Head | number | { code: 1002 | 1003 | 1009 } {
  const [first, second] = bytes
  if (first === undefined || second === undefined) return 2
  const opcode = first & 0x0f
  const fin = (first & 0x80) !== 0
  if ((first & 0x70) !== 0 || (second & 0x80) === 0) return { code: 1002 }
  if (opcode === 1) return { code: 1003 }
  if (![CONTINUATION, BINARY, CLOSE, PING, PONG].includes(opcode)) return { code: 1002 }
  const short = second & 0x7f
  if (opcode >= CLOSE && (!fin || short > 125)) return { code: 1002 }
  const maskAt = short === 127 ? 10 : short === 126 ? 4 : 2
  const payloadAt = maskAt + 4
  if (bytes.length < payloadAt) return payloadAt
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  const length =
    short === 127 ? view.getUint32(2) * 2 ** 32 + view.getUint32(6) : short === 126 ? view.getUint16(2) : short
  if (length > maxBytes) return { code: 1009 }
  return { fin, opcode, maskAt, payloadAt, end: payloadAt + length }
}

function unmask(bytes: Uint8Array, { maskAt, payloadAt, end }: Head): Uint8Array {
  const mask = bytes.subarray(maskAt, payloadAt)
  const payload = bytes.slice(payloadAt, end)
  for (let i = 0; i < payload.length; i += 1) payload[i] = (payload[i] ?? 0) ^ (mask[i & 3] ?? 0)
  return payload
}

const frame = (opcode: number, payload: Uint8Array): Buffer => {
  const length = payload.length
  const head = Buffer.alloc(length < 126 ? 2 : length < 65_536 ? 4 : 10)
  head[0] = 0x80 | opcode
  head[1] = length < 126 ? length : length < 65_536 ? 126 : 127
  if (head.length === 4) head.writeUInt16BE(length, 2)
  if (head.length === 10) head.writeBigUInt64BE(BigInt(length), 2)
  return Buffer.concat([head, payload])
}

export const messageFrame = (payload: Uint8Array): Buffer => frame(BINARY, payload)
export const pongFrame = (payload: Uint8Array): Buffer => frame(PONG, payload)
export const closeFrame = (code: number): Buffer => frame(CLOSE, Uint8Array.of(code >> 8, code & 0xff))
