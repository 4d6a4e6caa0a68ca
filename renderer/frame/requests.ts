/**
 * Requests of this window that were not to its own origin: those that the content policy stopped, and any that the
 * browser lists as made. Both must stay 0; the number stands in the top bar. It speaks of this window only, not of
 * the machine (the browser around it, or the operating system, may do what they like).
 */
let counted = 0
const listeners = new Set<() => void>()

/** Starts counting; called once, before anything is drawn. */
export function watchRequests(): void {
  const count = () => {
    counted += 1
    for (const listener of listeners) listener()
  }
  document.addEventListener('securitypolicyviolation', (event) => {
    // 'inline' and 'eval' are refused code, not requests
    if (/^(https?|wss?):/u.test(event.blockedURI)) count()
  })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!isOurs(entry.name)) count()
  }).observe({ type: 'resource', buffered: true })
}

function isOurs(address: string): boolean {
  try {
    const { origin, protocol } = new URL(address)
    return origin === window.location.origin || protocol === 'app:' || protocol === 'blob:' || protocol === 'data:'
  } catch {
    return false
  }
}

export const foreignRequests = (): number => counted
export function onForeignRequest(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
