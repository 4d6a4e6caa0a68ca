import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Host } from '../../shared/host'
import { securityHeaders } from '../contentPolicy'
import { readWindowFile } from '../windowFiles'
import { createChannels } from './channel'
import { HELLO_PATH, HOST_HEADER, isToken, ORIGIN, TOKEN_HEADER } from './origin'

/**
 * Serves the built window by GET and opens its channel; everything else is refused (decision 27). Not yet listening.
 * @returns the server, and what ends it together with its open channels
 */
export function createHostServer(host: Host, windowFolder: string, token: string): { server: Server; end: () => void } {
  const channels = createChannels(host, token)
  const server = createServer((request, response) => {
    answer(request, windowFolder, token).then(
      (reply) => send(response, reply),
      () => send(response, plain(500, 'The host failed to answer.')),
    )
  })
  server.keepAliveTimeout = 60_000
  server.on('upgrade', channels.open)
  const end = (): void => {
    server.close()
    server.closeAllConnections()
    channels.end()
  }
  return { server, end }
}

interface Reply {
  status: number
  contentType: string
  body: Uint8Array
}

const plain = (status: number, words: string): Reply => ({
  status,
  contentType: 'text/plain; charset=utf-8',
  body: new TextEncoder().encode(words),
})

async function answer(request: IncomingMessage, windowFolder: string, token: string): Promise<Reply> {
  // Another name for this machine, or another port, is another origin: refused, whoever asks (DNS rebinding).
  if (request.headers.host !== HOST_HEADER) return plain(421, 'Not the address of Lifeboat.')
  if (request.method !== 'GET') return plain(405, 'GET only.')
  if (!isFromOurselves(request)) return plain(403, 'Not from the window of Lifeboat.')
  const { pathname } = new URL(request.url ?? '/', ORIGIN)
  if (pathname === HELLO_PATH)
    return isToken(request.headers[TOKEN_HEADER], token) ? plain(200, 'Lifeboat') : plain(401, 'Not its token.')
  const file = await readWindowFile(windowFolder, pathname)
  return file === null
    ? plain(404, 'There is no such file.')
    : { status: 200, contentType: file.contentType, body: file.bytes }
}

/** A page may be opened from nowhere (`none`) or by ourselves. */
function isFromOurselves(request: IncomingMessage): boolean {
  const { origin } = request.headers
  const site = request.headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false
  return origin === undefined || origin === ORIGIN
}

function send(response: ServerResponse, reply: Reply): void {
  response.writeHead(reply.status, {
    ...securityHeaders,
    'content-type': reply.contentType,
    'content-length': reply.body.length,
  })
  response.end(reply.body)
}
