import { z } from 'zod'
import { hostCalls, type Answer, type Ask, type Host, type HostCall, type HostError } from './host'
import { err, ok, type Result } from './result'

/**
 * Asks and answers of the host as bytes, for the host that is reached over HTTP:
 * header length (4 bytes, big-endian) · header (UTF-8 JSON) · the binary parts one after the other.
 * The header holds the value with null where a Uint8Array stood, and for each of those its path and length.
 */
const Header = z.strictObject({
  value: z.unknown(),
  parts: z.array(z.strictObject({ path: z.array(z.union([z.string(), z.int()])), length: z.int().min(0) })),
})
type Path = (string | number)[]

export type WireError = { type: 'WireBroken'; reason: string }

export function encodeWire(value: unknown): Uint8Array<ArrayBuffer> {
  const parts: { path: Path; bytes: Uint8Array }[] = []
  const plain = withoutBytes(value, [], parts)
  const header = new TextEncoder().encode(
    JSON.stringify({ value: plain, parts: parts.map(({ path, bytes }) => ({ path, length: bytes.length })) }),
  )
  const message = new Uint8Array(4 + header.length + parts.reduce((sum, { bytes }) => sum + bytes.length, 0))
  new DataView(message.buffer).setUint32(0, header.length)
  message.set(header, 4)
  let at = 4 + header.length
  for (const { bytes } of parts) {
    message.set(bytes, at)
    at += bytes.length
  }
  return message
}

export function decodeWire(message: Uint8Array): Result<unknown, WireError> {
  const broken = (reason: string) => err({ type: 'WireBroken', reason } as const)
  if (message.length < 4) return broken('shorter than its own length field')
  const headerEnd = 4 + new DataView(message.buffer, message.byteOffset, 4).getUint32(0)
  if (headerEnd > message.length) return broken('the header is cut off')
  const header = readHeader(message.subarray(4, headerEnd))
  if (header === null) return broken('the header is not what was agreed')
  const root = { value: header.value }
  let at = headerEnd
  for (const { path, length } of header.parts) {
    if (at + length > message.length) return broken('a part is cut off')
    if (!putAt(root, ['value', ...path], new Uint8Array(message.subarray(at, at + length))))
      return broken('a part has no place')
    at += length
  }
  return at === message.length ? ok(root.value) : broken('bytes are left over')
}

function withoutBytes(value: unknown, path: Path, parts: { path: Path; bytes: Uint8Array }[]): unknown {
  if (value instanceof Uint8Array) {
    parts.push({ path, bytes: value })
    return null
  }
  if (Array.isArray(value)) return value.map((member, i) => withoutBytes(member, [...path, i], parts))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [key, withoutBytes(member, [...path, key], parts)]),
  )
}

function readHeader(bytes: Uint8Array): z.infer<typeof Header> | null {
  try {
    return Header.safeParse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))).data ?? null
  } catch {
    return null
  }
}

/** Puts bytes where the header left a null; false where there is no such null. */
function putAt(root: object, path: Path, bytes: Uint8Array): boolean {
  let place: unknown = root
  for (const step of path.slice(0, -1)) place = memberOf(place, step)
  const last = path.at(-1)
  if (last === undefined || typeof place !== 'object' || place === null || memberOf(place, last) !== null) return false
  Object.defineProperty(place, last, { value: bytes, writable: true, enumerable: true, configurable: true })
  return true
}

const memberOf = (place: unknown, step: string | number): unknown =>
  typeof place === 'object' && place !== null ? Object.getOwnPropertyDescriptor(place, step)?.value : undefined

const HostErrorShape: z.ZodType<HostError> = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('DiskFull'), freeBytes: z.number() }),
  z.strictObject({ type: z.literal('MirrorMoved'), size: z.number() }),
  z.strictObject({ type: z.literal('NotThere'), what: z.string() }),
  z.strictObject({ type: z.literal('FolderNotWritable'), what: z.string(), reason: z.string() }),
  z.strictObject({ type: z.literal('VolumeGone'), label: z.string() }),
  z.strictObject({ type: z.literal('HostRefused'), reason: z.string() }),
  z.strictObject({ type: z.literal('HostSilent'), reason: z.string() }),
])

export const isHostCall = (name: string): name is HostCall => Object.hasOwn(hostCalls, name)
export const hostCallNames = Object.keys(hostCalls).filter(isHostCall)

/** Parses what came back: a Result of this call, else HostSilent, since such a host did not answer the question. */
export function parseAnswer<K extends HostCall>(call: K, answer: unknown): Result<Answer<K>, HostError> {
  const schema: z.ZodType = hostCalls[call].answer
  if (typeof answer === 'object' && answer !== null && 'ok' in answer) {
    if (answer.ok === true && 'value' in answer) {
      const value = schema.safeParse(answer.value)
      if (value.success) return ok(value.data as Answer<K>)
    }
    if (answer.ok === false && 'error' in answer) {
      const error = HostErrorShape.safeParse(answer.error)
      if (error.success) return err(error.data)
    }
  }
  return err({ type: 'HostSilent', reason: `the answer to ${call} is not what was agreed` })
}

/**
 * A Host made of one function that carries any ask to the Node side: HTTP or Electron's bridge.
 * @param carry resolves with the raw answer; rejects when the other side cannot be reached
 */
export function hostOver(carry: (call: HostCall, ask: unknown) => Promise<unknown>, onLock: Host['onLock']): Host {
  const one =
    <K extends HostCall>(call: K) =>
    async (ask: Ask<K>): Promise<Result<Answer<K>, HostError>> => {
      try {
        return parseAnswer(call, await carry(call, ask))
      } catch (cause) {
        return err({ type: 'HostSilent', reason: cause instanceof Error ? cause.message : String(cause) })
      }
    }
  return { ...(Object.fromEntries(hostCallNames.map((call) => [call, one(call)])) as Omit<Host, 'onLock'>), onLock }
}

/** The Node side's half: parses the ask of a named call and has the host answer it. */
export async function answerAsk(host: Host, call: string, ask: unknown): Promise<Result<unknown, HostError>> {
  if (!isHostCall(call)) return err({ type: 'HostRefused', reason: `there is no call ${call.slice(0, 40)}` })
  return answerOne(host, call, ask)
}

async function answerOne<K extends HostCall>(host: Host, call: K, ask: unknown): Promise<Result<unknown, HostError>> {
  const schema: z.ZodType = hostCalls[call].ask
  const parsed = schema.safeParse(ask)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    return err({ type: 'HostRefused', reason: `${call}: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}` })
  }
  const answering: { [P in HostCall]: (ask: Ask<P>) => Promise<Result<Answer<P>, HostError>> } = host
  return answering[call](parsed.data as Ask<K>)
}
