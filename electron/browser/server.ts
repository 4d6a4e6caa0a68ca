import { timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Host } from '../../shared/host'
import { answerAsk, decodeWire, encodeWire } from '../../shared/hostWire'
import { securityHeaders } from '../contentPolicy'
import { readWindowFile } from '../windowFiles'
import { HOST_HEADER, MAX_ASK_BYTES, ORIGIN, TOKEN_HEADER } from './origin'

/** Serves the built window and answers `/host/<call>`; everything else is refused (decision 27). Not yet listening. */
export function createHostServer(host: Host, windowFolder: string, token: string): Server {
  const server = createServer((request, response) => {
    answer(request, host, windowFolder, token).then(
      (reply) => send(response, reply),
      () => send(response, plain(500, 'The host failed to answer.')),
    )
  })
  server.keepAliveTimeout = 60_000
  return server
}

interface Reply {
  status: number
  contentType: string
  body: Uint8Array
  /** the rest of the request was not read, so the connection is of no more use */
  close?: true
}

const plain = (status: number, words: string): Reply => ({
  status,
  contentType: 'text/plain; charset=utf-8',
  body: new TextEncoder().encode(words),
})

async function answer(request: IncomingMessage, host: Host, windowFolder: string, token: string): Promise<Reply> {
  // Another name for this machine, or another port, is another origin: refused, whoever asks (DNS rebinding).
  if (request.headers.host !== HOST_HEADER) return plain(421, 'Not the address of Lifeboat.')
  if (request.method !== 'GET' && request.method !== 'POST') return plain(405, 'GET and POST only.')
  if (!isFromOurselves(request)) return plain(403, 'Not from the window of Lifeboat.')
  const { pathname } = new URL(request.url ?? '/', ORIGIN)
  if (pathname.startsWith('/host/')) return answerCall(request, host, pathname.slice('/host/'.length), token)
  if (request.method !== 'GET') return plain(405, 'GET only.')
  const file = await readWindowFile(windowFolder, pathname)
  return file === null
    ? plain(404, 'There is no such file.')
    : { status: 200, contentType: file.contentType, body: file.bytes }
}

/** Host calls must name our origin; a page may be opened from nowhere (`none`) or by ourselves. */
function isFromOurselves(request: IncomingMessage): boolean {
  const { origin } = request.headers
  const site = request.headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false
  return request.method === 'POST' ? origin === ORIGIN : origin === undefined || origin === ORIGIN
}

async function answerCall(request: IncomingMessage, host: Host, call: string, token: string): Promise<Reply> {
  if (request.method !== 'POST') return plain(405, 'POST only.')
  if (!isToken(request.headers[TOKEN_HEADER], token)) return plain(401, 'This window was not opened by this Lifeboat.')
  const body = await readBody(request)
  if (body === null) return { ...plain(413, 'The ask is too long.'), close: true }
  const ask = decodeWire(body)
  if (!ask.ok) return plain(400, 'The ask is not what was agreed.')
  const result = await answerAsk(host, call, ask.value)
  return { status: 200, contentType: 'application/octet-stream', body: encodeWire(result) }
}

function isToken(given: string | string[] | undefined, token: string): boolean {
  if (typeof given !== 'string') return false
  const [a, b] = [Buffer.from(given), Buffer.from(token)]
  return a.length === b.length && timingSafeEqual(a, b)
}

async function readBody(request: IncomingMessage): Promise<Buffer | null> {
  if (Number(request.headers['content-length'] ?? 0) > MAX_ASK_BYTES) return null
  const parts: Buffer[] = []
  let length = 0
  for await (const part of request) {
    if (!Buffer.isBuffer(part)) continue
    length += part.length
    if (length > MAX_ASK_BYTES) return null
    parts.push(part)
  }
  return Buffer.concat(parts)
}

function send(response: ServerResponse, reply: Reply): void {
  response.writeHead(reply.status, {
    ...securityHeaders,
    'content-type': reply.contentType,
    'content-length': reply.body.length,
    ...(reply.close === true ? { connection: 'close' } : {}),
  })
  response.end(reply.body)
}
