import type { Host } from '../../shared/host'
import type { SaveState } from './types'

/**
 * The second mirror (a stick, another folder) is written by the Node side by itself; the window only asks how far it
 * is, a little after each save and every half minute, and says so in the bar.
 */
export interface FollowWatch {
  state(): SaveState['second']
  nudge(): void
  /** the host, which tells this watch at once when a stick is chosen or ended: readiness and the bar follow */
  host: Host
  stop(): void
}

const AFTER_SAVE_MS = 1_500
const EVERY_MS = 30_000

export function followWatch(host: Host, desk: string, onChange: () => void): FollowWatch {
  let state: SaveState['second'] = { label: null, behindItems: null, problem: null }
  let timer: ReturnType<typeof setTimeout> | undefined
  let dueMs = Infinity
  let stopped = false

  const ask = async (): Promise<void> => {
    dueMs = Infinity
    const answer = await host.follow({ desk })
    if (stopped) return
    if (answer.ok) take(answer.value)
    within(EVERY_MS)
  }
  const take = (found: SaveState['second']): void => {
    if (stopped || sameState(found, state)) return
    state = found
    onChange()
  }
  const within = (ms: number): void => {
    const wantedMs = performance.now() + ms
    if (stopped || wantedMs >= dueMs) return
    dueMs = wantedMs
    clearTimeout(timer)
    timer = setTimeout(() => void ask(), ms)
  }
  void ask()

  return {
    state: () => state,
    nudge: () => within(AFTER_SAVE_MS),
    host: {
      ...host,
      follow: async (asked) => {
        const answer = await host.follow(asked)
        if (answer.ok && asked.desk === desk) take(answer.value)
        within(AFTER_SAVE_MS)
        return answer
      },
    },
    stop: () => {
      stopped = true
      clearTimeout(timer)
    },
  }
}

const sameState = (a: SaveState['second'], b: SaveState['second']): boolean =>
  a.label === b.label && a.behindItems === b.behindItems && a.problem === b.problem
