import type { Host } from '../../shared/host'
import { hostOver } from '../../shared/hostWire'

/** What the preload puts on the window: one function for every ask, one to hear of suspend and screen lock. */
export interface LifeboatBridge {
  ask(call: string, ask: unknown): Promise<unknown>
  onLock(listener: () => void): () => void
}

declare global {
  interface Window {
    lifeboatBridge?: LifeboatBridge
  }
}

export const electronHost = (bridge: LifeboatBridge): Host =>
  hostOver(
    (call, ask) => bridge.ask(call, ask),
    (listener) => bridge.onLock(listener),
  )
