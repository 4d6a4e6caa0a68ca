/** The one origin of the Electron host, for ever (decision 24). */
export const SCHEME = 'app'
export const ORIGIN = 'app://lifeboat'
export const ADDRESS = `${ORIGIN}/`

/** True for an address of our own window. `URL.origin` is "null" for schemes like ours, so its parts are compared. */
export function isOurs(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, host, port, username, password } = new URL(address)
  return protocol === `${SCHEME}:` && host === 'lifeboat' && port === '' && username === '' && password === ''
}
