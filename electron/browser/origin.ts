/** The one origin of the browser host, for ever: another one would be another, empty database (decision 24). */
export const HOST_NAME = 'lifeboat.localhost'
export const PORT = 47615
export const HOST_HEADER = `${HOST_NAME}:${PORT}`
export const ORIGIN = `http://${HOST_HEADER}`
/** The header that carries the token; nothing but the window that we opened knows it. */
export const TOKEN_HEADER = 'x-lifeboat-token'
/** Largest ask in bytes: a document comes in chunks of 1 MiB, a journal in windows of a few. */
export const MAX_ASK_BYTES = 16 * 1024 * 1024

/** The window's address; the fragment never leaves the browser and the window takes it away at once. */
export const addressWith = (token: string): string => `${ORIGIN}/#token=${token}`

/**
 * Points the origin at the port we really listen on, and every other name at nothing. Without the last rule a name
 * that has no business here would be asked from the network.
 */
export const resolverRules = (port: number): string =>
  `MAP ${HOST_HEADER} 127.0.0.1:${port}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`
