import type { Host } from '../../shared/host'
import { normalisePassphrase } from '../../shared/vault/passphrase'
import { parseRecoveryCode } from '../../shared/vault/recoveryCode'
import { openSlot, type Argon2, type Slot, type VaultFile } from '../../shared/vault/slots'
import { err, ok, type Result } from '../../shared/result'
import { desksWithDatabase } from './database'
import { enter } from './enter'
import { takeDeskLock } from './lock'
import { findVault } from './survey'
import type { Desk, DeskFound, UnlockError } from './types'
import { forgetTries, noteWrongTry, stillToWait } from './unlockWaits'

/** The secret as a slot was made of it: a passphrase normalised, a recovery code forgiving of how it was keyed. */
export function secretFor(kind: Slot['kind'], keyed: string): Result<string, { type: 'RecoveryCodeMistyped' }> {
  if (kind === 'passphrase') return ok(normalisePassphrase(keyed))
  const code = parseRecoveryCode(keyed)
  return code.ok ? code : err({ type: 'RecoveryCodeMistyped' })
}

export async function unlockDesk(
  host: Host,
  argon2: Argon2,
  found: DeskFound,
  slotId: string,
  secret: string,
): Promise<Result<Desk, UnlockError>> {
  const { desk } = found
  const waiting = stillToWait(desk, Date.now())
  if (waiting.waitMs > 0) return err({ type: 'WrongPassphrase', ...waiting })

  const databaseThere = (await desksWithDatabase()).includes(desk)
  const { vault, database } = await findVault(host, desk, databaseThere, found.mirror === 'there')
  if (vault === undefined) return err({ type: 'DeskUnreadable', reason: 'Neither database nor mirror holds its keys' })
  if (!vault.ok)
    return err(vault.error.type === 'NewerLifeboat' ? vault.error : { type: 'DeskUnreadable', reason: vault.error.why })
  const slot = vault.value.slots.find((one) => one.slotId === slotId)
  if (slot === undefined) return err({ type: 'DeskUnreadable', reason: 'That operator has no slot any more' })
  const keyed = secretFor(slot.kind, secret)
  if (!keyed.ok) return keyed

  const lock = await takeDeskLock(host, desk)
  if (!lock.ok) return lock
  const opened = await openOneOf(vault.value, slot, keyed.value, argon2)
  if (opened === undefined) {
    await lock.value.release()
    return err({ type: 'WrongPassphrase', ...noteWrongTry(desk, Date.now()) })
  }
  forgetTries(desk)
  performance.mark('lifeboat-key-there') // measured apart: stretching the passphrase takes what it takes
  const entered = await enter({
    host,
    lock: lock.value,
    vault: vault.value,
    dataKey: opened.dataKey,
    operator: opened.slot.operator,
    databaseGone: !database,
  })
  if (!entered.ok) await lock.value.release()
  return entered
}

/** The slot asked for; a recovery code stands on paper without a name, so each recovery slot is tried. */
async function openOneOf(
  { desk, slots }: VaultFile,
  asked: Slot,
  secret: string,
  argon2: Argon2,
): Promise<{ slot: Slot; dataKey: Uint8Array } | undefined> {
  for (const slot of asked.kind === 'recovery' ? slots.filter(({ kind }) => kind === 'recovery') : [asked]) {
    const dataKey = await openSlot(desk, slot, secret, argon2)
    if (dataKey.ok) return { slot, dataKey: dataKey.value }
  }
  return undefined
}
