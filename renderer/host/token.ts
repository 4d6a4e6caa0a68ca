const KEY = 'lifeboat-host-token'

/**
 * The token of this window: from the address it was opened with, which is cleaned at once so that the token stands in
 * no history, then from the session's storage. Null in a window that no Lifeboat opened.
 */
export function takeToken(
  location: Pick<Location, 'hash' | 'pathname'>,
  history: Pick<History, 'replaceState'>,
  storage: Pick<Storage, 'getItem' | 'setItem'>,
): string | null {
  const token = /^#token=([\w-]+)$/u.exec(location.hash)?.[1]
  if (token === undefined) return storage.getItem(KEY)
  storage.setItem(KEY, token)
  history.replaceState(null, '', location.pathname)
  return token
}
