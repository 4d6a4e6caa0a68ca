import type { Change, DeskId } from '../../shared/journal/item'
import { SCHEMA_VERSION } from '../../shared/journal/item'
import { createFold } from '../../shared/journal/fold'
import type { Host } from '../../shared/host'
import type { Role } from '../../shared/domain/roles'
import { checkPassphrase } from '../../shared/vault/passphrase'
import { makeRecoveryCode, parseRecoveryCode } from '../../shared/vault/recoveryCode'
import { makeSlot, type Argon2, type Argon2Params, type Slot, type VaultFile } from '../../shared/vault/slots'
import { validateChanges } from '../../shared/journal/validate'
import { err, ok, type Result } from '../../shared/result'
import { DeskDatabase } from './database'
import { joinDevice } from './joinDevice'
import { deskKeys } from './keys'
import { takeDeskLock } from './lock'
import { mirrorLink } from './mirrorLink'
import { openDesk } from './openDesk'
import { randomBytes, randomId, randomText } from './random'
import { remakeMirror, verifyBehind } from './verifyBehind'
import type { Desk, NewDesk, UnlockError } from './types'

/** How slots are stretched: the floor, unless a test asks for less. */
export interface Stretch {
  argon2: Argon2
  params: Argon2Params
}

/** One item holds so many changes at most: an item is sealed, sent and folded as a whole. */
const CHANGES_AN_ITEM = 200

export async function createDesk(
  host: Host,
  stretch: Stretch,
  wish: NewDesk,
): Promise<Result<{ desk: Desk; recoveryCode: string }, UnlockError>> {
  const passphrase = checkPassphrase(wish.passphrase)
  if (!passphrase.ok)
    return err({ type: 'DeskUnreadable', reason: `A passphrase has at least ${passphrase.error.least} characters` })
  const valid = wish.firstChanges.length === 0 ? ok([]) : validateChanges(wish.firstChanges)
  // The set-up screens build these changes themselves: one that is refused is a bug of theirs.
  if (!valid.ok) throw new Error(`First changes refused: ${JSON.stringify(valid.error)}`)
  const machine = await host.machine({})
  if (!machine.ok) return err({ type: 'HostFailed', error: machine.error })

  const desk = randomText(16) as DeskId
  const keyId = randomText(8)
  const dataKey = randomBytes(32)
  const operator = randomId()
  const recoveryCode = makeRecoveryCode(randomBytes(16))
  const slots = [
    await newSlot(stretch, desk, keyId, dataKey, passphrase.value, operator, wish.operatorName, 'passphrase'),
    await newSlot(stretch, desk, keyId, dataKey, canonicalCode(recoveryCode), '', '', 'recovery'),
  ]
  const lock = await takeDeskLock(host, desk)
  if (!lock.ok) return lock

  const database = new DeskDatabase(desk)
  await database.open()
  const keys = await deskKeys({ desk, keyId, dataKey, old: [] })
  const fold = createFold()
  const unjoined: VaultFile = { v: 1, desk, label: wish.label, drill: wish.drill, keyId, slots, schema: SCHEMA_VERSION }
  const { head, vault, item, frames } = await joinDevice(database, keys, fold, machine.value, {
    vault: unjoined,
    operator,
    lastStamp: null,
    firstChanges: [operatorChange(operator, wish.operatorName, 'lead')],
  })
  const parts = {
    host,
    database,
    keys,
    lock: lock.value,
    vault,
    head,
    operator,
    fold,
    tailItems: 1,
    lastStamp: item.at,
    lastWallMs: item.wall.ms,
    freeBytes: machine.value.freeBytes,
    findings: [],
    frames,
    linkTo: (onChange: () => void) =>
      mirrorLink({ host, desk, size: 0, remake: () => remakeMirror(host, keys, parts.vault), onChange }),
    verify: verifyBehind,
  }
  const opened = await openDesk(parts)
  for (let at = 0; at < wish.firstChanges.length; at += CHANGES_AN_ITEM) {
    const recorded = await opened.record(wish.firstChanges.slice(at, at + CHANGES_AN_ITEM))
    if (!recorded.ok)
      return err({ type: 'DeskUnreadable', reason: `The first items were not stored: ${recorded.error.type}` })
  }
  return ok({ desk: opened, recoveryCode })
}

export const operatorChange = (id: string, name: string, role: Role): Change => ({
  action: 'operator.keyed',
  kind: 'operator',
  id,
  patch: [
    ['name', name],
    ['role', role],
  ],
})

/** The 28 characters without groups, of a code that was proved: what a recovery slot is made of and opened with. */
export function canonicalCode(printed: string): string {
  const code = parseRecoveryCode(printed)
  if (!code.ok) throw new Error('A recovery code that was made here does not read back')
  return code.value
}

/** A slot of its own salt and nonce for `secret`. */
export const newSlot = (
  { argon2, params }: Stretch,
  desk: string,
  keyId: string,
  dataKey: Uint8Array,
  secret: string,
  operator: string,
  operatorName: string,
  kind: Slot['kind'],
): Promise<Slot> =>
  makeSlot(
    secret,
    dataKey,
    params,
    randomBytes(16),
    randomBytes(24),
    { desk, slotId: randomId(), operator, operatorName, kind, keyId },
    argon2,
  )
