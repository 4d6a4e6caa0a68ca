import type { Host } from '../../shared/host'
import { electronHost } from './electronHost'
import { httpHost, takeToken } from './httpHost'

/**
 * The host of this window: Electron's bridge where the preload put one, else the small local host. Call it before
 * anything reads the address's fragment.
 */
export function connectHost(): Promise<Host> {
  if (window.lifeboat !== undefined) return Promise.resolve(electronHost(window.lifeboat))
  const token = takeToken(window.location, window.history, window.sessionStorage)
  // Without a token every ask is answered "not opened by this Lifeboat", and the window says that sentence.
  return Promise.resolve(httpHost(token ?? ''))
}
