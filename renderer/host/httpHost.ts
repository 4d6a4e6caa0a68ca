import type { Host } from '../../shared/host'
import { decodeWire, encodeWire, hostOver } from '../../shared/hostWire'
import { whenWokenUp } from './sleep'

const KEY = 'lifeboat-host-token'

/**
 * The token of this window: from the address it was opened with, which is cleaned at once so that the token stands in
 * no history, then from the session's storage.
 */
export function takeToken(location: Location, history: History, storage: Storage): string | null {
  const token = /^#token=([\w-]+)$/u.exec(location.hash)?.[1]
  if (token === undefined) return storage.getItem(KEY)
  storage.setItem(KEY, token)
  history.replaceState(null, '', location.pathname)
  return token
}

/** The host over HTTP: `fetch` to our own origin, the window's one channel; the content policy allows no other. */
export function httpHost(token: string): Host {
  const host = hostOver(async (call, ask) => {
    const response = await fetch(`/host/${call}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream', 'x-lifeboat-token': token },
      body: encodeWire(ask),
    })
    if (!response.ok) throw new Error(await response.text())
    const answer = decodeWire(new Uint8Array(await response.arrayBuffer()))
    if (!answer.ok) throw new Error(answer.error.reason)
    return answer.value
  }, whenWokenUp)
  return {
    ...host,
    renew: async (ask) => {
      const answer = await host.renew(ask)
      window.location.reload() // a fresh page; `replace` with the same path and a fragment would keep this one
      return answer
    },
  }
}
