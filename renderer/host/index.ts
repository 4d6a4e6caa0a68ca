import type { Host } from '../../shared/host'
import { electronHost } from './electronHost'
import { socketHost } from './socketHost'
import { takeToken } from './token'

/**
 * The host of this window: Electron's bridge where the preload put one, else the small local host. Call it before
 * anything reads the address's fragment.
 */
export function connectHost(): Promise<Host> {
  if (window.lifeboatBridge !== undefined) return Promise.resolve(electronHost(window.lifeboatBridge))
  const token = takeToken(window.location, window.history, window.sessionStorage)
  // Without a token the channel is closed at once, and the window says that its program does not answer.
  return Promise.resolve(socketHost(token ?? ''))
}
