import { timingSafeEqual } from 'node:crypto'

/** The one origin of the browser host, for ever: another one would be another, empty database (decision 24). */
export const HOST_NAME = 'lifeboat.localhost'
export const PORT = 47615
export const HOST_HEADER = `${HOST_NAME}:${PORT}`
export const ORIGIN = `http://${HOST_HEADER}`
/** Where the window opens its channel (renderer/host/socketHost.ts), and where a second start asks for the first. */
export const CHANNEL_PATH = '/host/channel'
export const HELLO_PATH = '/host/hello'
/** The header that carries the token to HELLO_PATH. */
export const TOKEN_HEADER = 'x-lifeboat-token'
/** Largest ask in bytes: a document comes in chunks of 1 MiB, a journal in windows of a few. */
export const MAX_ASK_BYTES = 16 * 1024 * 1024

/** The window's address; the fragment never leaves the browser and the window takes it away at once. */
export const addressWith = (token: string): string => `${ORIGIN}/#token=${token}`

/** Compares in a time that does not tell how much of it was right. */
export function isToken(given: unknown, token: string): boolean {
  if (typeof given !== 'string') return false
  const [a, b] = [Buffer.from(given), Buffer.from(token)]
  return a.length === b.length && timingSafeEqual(a, b)
}

/**
 * Points the origin at the port we really listen on, and every other name at nothing. Without the last rule a name
 * that has no business here would be asked from the network.
 */
export const resolverRules = (port: number): string =>
  `MAP ${HOST_HEADER} 127.0.0.1:${port}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`
