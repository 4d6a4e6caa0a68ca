import type { Host } from '../../shared/host'
import type { Fold } from '../../shared/journal/fold'
import type { Stamp } from '../../shared/journal/item'
import type { VaultFile } from '../../shared/vault/slots'
import type { DeskDatabase } from './database'
import type { DeskKeys } from './keys'
import type { DeskLock } from './lock'
import type { MirrorLink, OutgoingFrame } from './mirrorLink'
import type { Recorder } from './recorder'
import type { Desk, Finding } from './types'
import type { Head } from './vaultRow'

/** All that an unlocked desk stands on: put together by create, unlock and restore. */
export interface DeskParts {
  host: Host
  database: DeskDatabase
  keys: DeskKeys
  lock: DeskLock
  vault: VaultFile
  head: Head
  operator: string
  fold: Fold
  /** items that no checkpoint has yet */
  tailItems: number
  /** latest stamp of any device, wall ms of this device's last item */
  lastStamp: Stamp
  lastWallMs: number
  freeBytes: number | null
  findings: readonly Finding[]
  /** what the mirror lacks, to be appended first */
  frames: readonly OutgoingFrame[]
  /** the mirror, given what the link tells back */
  linkTo(onChange: () => void): MirrorLink
  /** everything but the quick look: after the desk shows, reports what it finds */
  verify(running: RunningDesk): Promise<readonly Finding[]>
}

/** What the store's own helpers reach of an open desk; screens see only `Desk`. */
export interface RunningDesk {
  parts: DeskParts
  desk: Desk
  recorder: Recorder
  link: MirrorLink
  addFindings(found: readonly Finding[]): void
  /** why nothing is recorded now, undefined when all is */
  readOnly(): string | undefined
  /** items that came otherwise than by recording: they are due in the checkpoint too */
  noteItems(count: number): void
  /** ends as `lock` does; the machine remembers that device and sequence for the next opening */
  endAs(device: string, sequence: number): Promise<void>
}

const running = new WeakMap<Desk, RunningDesk>()

/** For operators.ts and the like; throws for a desk that this store did not open. */
export function runningDesk(desk: Desk): RunningDesk {
  const found = running.get(desk)
  if (found === undefined) throw new Error('Not a desk of this store')
  return found
}

/** Called once, by `openDesk`, when all of it stands. */
export function noteRunning(started: RunningDesk): RunningDesk {
  running.set(started.desk, started)
  return started
}
