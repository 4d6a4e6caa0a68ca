import type { HostError } from '../../../shared/host'
import { err, ok, type Result } from '../../../shared/result'
import type { Desk, RecordError } from '../../store/types'
import { momentOf } from '../../words/times'

export interface BackupWish {
  /** the host's token of the stick or folder */
  token: string
  /** where the copy will lie, in the operator's words */
  place: string
  inUsTerritory: 'yes' | 'no' | 'notKnown'
}
export interface BackupMade {
  shownAs: string
  files: number
  bytes: number
}
export type BackupError =
  | RecordError
  | HostError
  /** the copy is whole, but its journal does not hold the item that began it: the mirror was behind */
  | { type: 'CopyBehind'; wanted: number; found: number }

/**
 * Makes a sealed copy and records it. The item that says so is recorded first, so that the copy must hold it: a copy
 * whose journal goes that far holds everything that was saved before it. Only then is it recorded as verified.
 */
export async function makeBackup(desk: Desk, wish: BackupWish): Promise<Result<BackupMade, BackupError>> {
  const id = desk.randomId()
  const begun = await desk.record({
    action: 'backup.made',
    kind: 'backup',
    id,
    patch: [
      ['place', wish.place],
      ['inUsTerritory', wish.inUsTerritory],
      ['madeAt', momentOf(desk.now())],
    ],
  })
  if (!begun.ok) return begun
  const copied = await desk.host.backup({ desk: desk.id, token: wish.token })
  const found = copied.ok ? (copied.value.heads.find(({ device }) => device === desk.device)?.sequence ?? 0) : 0
  if (!copied.ok || found < begun.value.sequence) {
    await desk.record({ action: 'backup.removed', kind: 'backup', id, patch: [['removed', true]] })
    return copied.ok ? err({ type: 'CopyBehind', wanted: begun.value.sequence, found }) : copied
  }
  const { bytes, sha256, heads, shownAs, files } = copied.value
  const verified = await desk.record({
    action: 'backup.verified',
    kind: 'backup',
    id,
    patch: [
      ['bytes', bytes],
      ['sha256', sha256],
      ['heads', heads.map(({ device, sequence }) => `${device}:${sequence}`).join(' ')],
      ['verifiedAt', momentOf(desk.now())],
    ],
  })
  return verified.ok ? ok({ shownAs, files, bytes }) : verified
}
