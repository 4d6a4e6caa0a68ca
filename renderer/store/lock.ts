import type { Host, HostError } from '../../shared/host'
import { err, ok, type Result } from '../../shared/result'

/**
 * One writer a desk: an exclusive Web Lock among the windows of this origin, and below it the host's lock file on the
 * data folder (a second profile, a second host). The real guard is the key of the items table; this only keeps two
 * operators from working against each other without knowing.
 */
export interface DeskLock {
  /** granted by the platform, not by something that stands in its place */
  readonly alone: boolean
  release(): Promise<void>
}

export async function takeDeskLock(
  host: Host,
  desk: string,
): Promise<Result<DeskLock, { type: 'OpenElsewhere' } | { type: 'HostFailed'; error: HostError }>> {
  const granted = await takeWebLock(`lifeboat-desk-${desk}`)
  if (granted === undefined) return err({ type: 'OpenElsewhere' })
  const { letGo, alone } = granted
  const file = await host.deskLock({ desk })
  if (!file.ok || !file.value.held) {
    letGo()
    return file.ok ? err({ type: 'OpenElsewhere' }) : err({ type: 'HostFailed', error: file.error })
  }
  return ok({
    alone,
    release: async () => {
      await host.deskUnlock({ desk })
      letGo()
    },
  })
}

/** undefined when another window holds it; else what lets go of it. The lock ends with the page in any case. */
function takeWebLock(name: string): Promise<{ letGo: () => void; alone: boolean } | undefined> {
  return new Promise((resolve, reject) => {
    navigator.locks
      .request(name, { mode: 'exclusive', ifAvailable: true }, (lock) => {
        if (lock === null) {
          resolve(undefined)
          return
        }
        return new Promise<void>((letGo) => resolve({ letGo, alone: lock instanceof Lock }))
      })
      .catch(reject)
  })
}
