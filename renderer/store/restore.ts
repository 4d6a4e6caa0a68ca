import type { Host, HostError } from '../../shared/host'
import { openSlot, type Argon2, type Slot, type VaultFile } from '../../shared/vault/slots'
import { err, ok, type Result } from '../../shared/result'
import { desksWithDatabase } from './database'
import { enter } from './enter'
import { noteJoining, type JoinAs } from './joining'
import { takeDeskLock } from './lock'
import { findVault, lastVault } from './survey'
import type { Desk, UnlockError } from './types'
import { secretFor } from './unlock'

type ChosenFile = { path: string; file: Blob }

const PART_BYTES = 1024 * 1024
const sealedName = /(?:^|\/)(pages|blobs)\/([0-9a-f]{64})$/u
const unreadable = (reason: string) => err<UnlockError>({ type: 'DeskUnreadable', reason })

/**
 * A desk from a mirror folder that was chosen in a file box: `journal.lbj` with `pages/` and `blobs/` beside it, or the
 * journal alone (what is missing is then named by the opening). The files become this machine's mirror, byte by byte,
 * and the desk is opened from there as one whose database is gone: always as a new device. Where that follows a lost
 * laptop, the old block of numbers is in quarantine. What this machine already has of that desk is never replaced.
 */
export async function restoreDesk(
  host: Host,
  argon2: Argon2,
  files: readonly ChosenFile[],
  secret: string,
  as: JoinAs,
): Promise<Result<Desk, UnlockError>> {
  const journal =
    files.find(({ path }) => path.endsWith('journal.lbj')) ?? files.find(({ path }) => path.endsWith('.lbj'))
  if (journal === undefined) return unreadable('There is no journal.lbj among the chosen files')
  const vault = await lastVault(
    async (offset, length) => new Uint8Array(await journal.file.slice(offset, offset + length).arrayBuffer()),
    journal.file.size,
  )
  if (vault === undefined) return unreadable('The journal file holds no readable keys')
  if (!vault.ok) return vault.error.type === 'NewerLifeboat' ? err(vault.error) : unreadable(vault.error.why)
  const { desk } = vault.value
  if (await isHere(host, desk)) return unreadable('This desk is on this laptop already: unlock it from the list')

  const opened = await anySlot(vault.value, secret, argon2)
  if (!opened.ok) return opened
  const lock = await takeDeskLock(host, desk)
  if (!lock.ok) return lock
  noteJoining(desk, as)
  const copied = await copyIn(host, desk, journal.file, files)
  if (!copied.ok) {
    await lock.value.release()
    return err({ type: 'HostFailed', error: copied.error })
  }
  const entered = await enter({
    host,
    lock: lock.value,
    vault: vault.value,
    dataKey: opened.value.dataKey,
    operator: opened.value.slot.operator,
    databaseGone: true,
    restored: true,
  })
  if (!entered.ok) await lock.value.release()
  return entered
}

async function isHere(host: Host, desk: string): Promise<boolean> {
  const mirrors = await host.desksList({})
  const mirrorThere = mirrors.ok && mirrors.value.desks.some((one) => one.desk === desk && one.journalBytes > 0)
  const databaseThere = (await desksWithDatabase()).includes(desk)
  if (mirrorThere) return true
  return databaseThere && (await findVault(host, desk, true, false)).database
}

/** The secret may be anybody's passphrase or the recovery code: each slot that it could be for is tried. */
export async function anySlot(
  vault: VaultFile,
  keyed: string,
  argon2: Argon2,
): Promise<Result<{ slot: Slot; dataKey: Uint8Array }, UnlockError>> {
  for (const slot of vault.slots) {
    const secret = secretFor(slot.kind, keyed)
    if (!secret.ok) continue
    const dataKey = await openSlot(vault.desk, slot, secret.value, argon2)
    if (dataKey.ok) return ok({ slot, dataKey: dataKey.value })
  }
  return err({ type: 'WrongPassphrase', tries: 1, waitMs: 0 })
}

async function copyIn(
  host: Host,
  desk: string,
  journal: Blob,
  files: readonly ChosenFile[],
): Promise<Result<object, HostError>> {
  const begun = await host.mirrorRewrite({ desk, step: 'begin' })
  if (!begun.ok) return begun
  for (let at = 0; at < journal.size; at += PART_BYTES) {
    const added = await host.mirrorRewrite({ desk, step: 'add', bytes: await partOf(journal, at) })
    if (!added.ok) return added
  }
  const written = await host.mirrorRewrite({ desk, step: 'commit' })
  if (!written.ok) return written
  for (const { path, file } of files) {
    const [, folder, name] = sealedName.exec(path.replaceAll('\\', '/')) ?? []
    if ((folder !== 'pages' && folder !== 'blobs') || name === undefined) continue
    for (let at = 0, index = 0; at < file.size; at += PART_BYTES, index += 1) {
      const last = at + PART_BYTES >= file.size
      const copied = await host.blobWrite({ desk, folder, name, index, last, bytes: await partOf(file, at) })
      if (!copied.ok) return copied
    }
  }
  return ok({})
}

const partOf = async (file: Blob, at: number): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await file.slice(at, at + PART_BYTES).arrayBuffer())
