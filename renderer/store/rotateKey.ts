import type { HostError } from '../../shared/host'
import { entityOf, textOf } from '../../shared/journal/state'
import { normalisePassphrase } from '../../shared/vault/passphrase'
import { closeRing, type NamedKey } from '../../shared/vault/ring'
import { ARGON2_FLOOR, openSlot, type Slot, type VaultFile } from '../../shared/vault/slots'
import { err, ok, type Result } from '../../shared/result'
import { argon2InWorker } from './argon2'
import { canonicalCode, newSlot } from './create'
import { deskKeys, type KeyParts } from './keys'
import { runningDesk, type RunningDesk } from './runningDesk'
import { asLead, leadLeft, type LastLead } from './operators'
import { randomBytes, randomText } from './random'
import type { Desk, RecordError } from './types'
import { slotsFrame, vaultText, writeHeadRow } from './vaultRow'
import { endWorkers } from './workerCalls'

/**
 * A new data key, after a laptop, a stick or a passphrase was lost. Everything recorded from then on is sealed under
 * it; what was sealed before stays as it is and opens by the key ring. Mirror and database change one after the other,
 * the mirror first: with its new slots, whoever unlocks opens what either key sealed, so a program that is killed between
 * the two opens again under the old key from the database, and the mirror is put right by that opening.
 */
export type RotateError =
  RecordError | LastLead | { type: 'WrongPassphraseOf'; name: string } | { type: 'MirrorNotWritten'; error: HostError }

export interface RotationWish {
  /** operator id → the passphrase they unlock with now; who is not named here unlocks no more */
  passphrases: ReadonlyMap<string, string>
  /** the desk's new recovery code as printed, proved; every older code opens no more */
  recoveryCode: string
}

const stretch = { argon2: argon2InWorker, params: ARGON2_FLOOR }

/** On success nothing more is recorded under the old key: the desk has to be locked, and opens under the new one. */
export async function rotateKey(desk: Desk, wish: RotationWish): Promise<Result<object, RotateError>> {
  const running = runningDesk(desk)
  const { vault, keys } = running.parts
  const present: NamedKey = { keyId: randomText(8), dataKey: randomBytes(32) }
  const allowed = asLead(desk)
  if (!allowed.ok) return allowed
  const wrong = await wrongPassphrase(desk, wish.passphrases)
  if (wrong !== undefined) return err(wrong)
  const slots = await slotsUnder(desk, vault, present, wish)
  if (!leadLeft(desk, slots)) return err({ type: 'LastLead' })
  const old = [...keys.parts.old, { keyId: keys.keyId, dataKey: keys.dataKey }]
  const rotated: VaultFile = {
    ...vault,
    keyId: present.keyId,
    slots,
    ring: closeRing(desk.id, present, old, () => randomBytes(24)),
  }
  // Nothing is begun while the mirror is behind or away.
  const caughtUp = await running.link.catchUp()
  if (!caughtUp.ok) return err({ type: 'MirrorNotWritten', error: caughtUp.error })
  const noted = await note(desk, 'keyRotationBegun', `New key ${present.keyId} in place of ${keys.keyId}`)
  if (!noted.ok) return noted
  const written = await running.recorder.exclusive(() => writeBoth(running, rotated, { ...present, old }))
  if (!written.ok) await note(desk, 'keyRotationFailed', `The key is still ${keys.keyId}`)
  return written
}

/** The first of these passphrases that does not open what it should; undefined when all do. */
export async function wrongPassphrase(
  desk: Desk,
  passphrases: ReadonlyMap<string, string>,
): Promise<Extract<RotateError, { type: 'WrongPassphraseOf' }> | undefined> {
  for (const slot of runningDesk(desk).parts.vault.slots) {
    const given = slot.kind === 'passphrase' ? passphrases.get(slot.operator) : undefined
    if (given === undefined) continue
    const opened = await openSlot(desk.id, slot, normalisePassphrase(given), argon2InWorker)
    if (!opened.ok) return { type: 'WrongPassphraseOf', name: nameOf(desk, slot) }
  }
  return undefined
}

const nameOf = (desk: Desk, slot: Slot) =>
  textOf(entityOf(desk.state, 'operator', slot.operator), 'name') || slot.operatorName

/** The slots of those who gave their passphrase, and of the recovery code. */
async function slotsUnder(
  desk: Desk,
  vault: VaultFile,
  { keyId, dataKey }: NamedKey,
  { passphrases, recoveryCode }: RotationWish,
): Promise<Slot[]> {
  const code = canonicalCode(recoveryCode)
  const slots = [await newSlot(stretch, desk.id, keyId, dataKey, code, '', '', 'recovery')]
  for (const before of vault.slots) {
    const given = before.kind === 'passphrase' ? passphrases.get(before.operator) : undefined
    if (given === undefined) continue
    const secret = normalisePassphrase(given)
    const name = nameOf(desk, before)
    slots.push(await newSlot(stretch, desk.id, keyId, dataKey, secret, before.operator, name, 'passphrase'))
  }
  return slots
}

/** While nothing is recorded. Only the vault row and the head row change in the database, both or neither. */
async function writeBoth(
  { parts, recorder, link }: RunningDesk,
  rotated: VaultFile,
  key: Omit<KeyParts, 'desk'>,
): Promise<Result<object, RotateError>> {
  const { database, head, vault: before } = parts
  // A comparison or checkpoint that is under way knows the old slots only, and must not write them after the new ones.
  endWorkers()
  const frame = slotsFrame(rotated, head.device)
  const mirrored = await link.append([frame])
  if (!mirrored.ok) {
    if (!(await link.retract(frame))) await link.append([slotsFrame(before, head.device)])
    return err({ type: 'MirrorNotWritten', error: mirrored.error })
  }
  const keys = await deskKeys({ desk: rotated.desk, ...key })
  try {
    await database.transaction('rw', database.vault, database.head, async () => {
      await database.vault.put({ id: 'vault', file: vaultText(rotated) })
      await writeHeadRow(database, keys, head)
    })
  } catch (cause) {
    await link.append([slotsFrame(before, head.device)])
    return err({ type: 'DatabaseRefused', reason: cause instanceof Error ? cause.message : String(cause) })
  }
  parts.vault = rotated
  recorder.close('The key of this desk was changed. Lock it, and unlock it again.')
  return ok({})
}

const note = (desk: Desk, what: string, detail: string) =>
  desk.record({
    action: 'notice.logged',
    kind: 'notice',
    id: desk.randomId(),
    patch: [
      ['what', what],
      ['detail', detail],
    ],
  })
