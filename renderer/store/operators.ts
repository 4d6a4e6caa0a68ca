import { roleOf, type Role, type RoleRefused } from '../../shared/domain/roles'
import { entityOf, textOf } from '../../shared/journal/state'
import { checkPassphrase, type PassphraseTooShort } from '../../shared/vault/passphrase'
import { makeRecoveryCode } from '../../shared/vault/recoveryCode'
import { ARGON2_FLOOR, type Slot, type VaultFile } from '../../shared/vault/slots'
import { err, ok, type Result } from '../../shared/result'
import { argon2InWorker } from './argon2'
import { canonicalCode, newSlot, operatorChange } from './create'
import { runningDesk } from './runningDesk'
import { randomBytes } from './random'
import type { Desk, RecordError } from './types'
import { slotsFrame, vaultText } from './vaultRow'

/**
 * Operators and how each unlocks: a slot for the passphrase and one for a recovery code of their own, in the vault row
 * and in the last slots frame of the mirror. An old copy of either still opens with the old secret: the screens say so.
 */
const stretch = { argon2: argon2InWorker, params: ARGON2_FLOOR }

/** Somebody who may add, revoke and rotate must be left who can unlock. */
export type LastLead = { type: 'LastLead' }
export type OperatorError = RecordError | PassphraseTooShort | LastLead

/** Whose slots there are; operator '' is the desk's own recovery code. */
export type SlotHeld = Pick<Slot, 'operator' | 'kind'>
export const slotsHeld = (desk: Desk): readonly SlotHeld[] => runningDesk(desk).parts.vault.slots

/** What the desk is called, as it stands on a recovery sheet. */
export const deskLabel = (desk: Desk): string => runningDesk(desk).parts.vault.label

/** The data key by its name, and how many there were before it. */
export interface DeskKey {
  keyId: string
  before: number
}
export function deskKey(desk: Desk): DeskKey {
  const { keyId, ring } = runningDesk(desk).parts.vault
  return { keyId, before: ring?.length ?? 0 }
}

/** A new recovery code as printed. It opens nothing before it was proved and its slot was written. */
export const offerRecoveryCode = (): string => makeRecoveryCode(randomBytes(16))

export interface NewOperator {
  name: string
  role: Role
  passphrase: string
  /** as printed, proved by keying it back; without it the passphrase alone opens for this person */
  recoveryCode?: string | undefined
}

/** A new person who unlocks this desk; the operator's entity is recorded first, so that a slot never has a nameless one. */
export async function addOperator(desk: Desk, wish: NewOperator): Promise<Result<string, OperatorError>> {
  const checked = checkPassphrase(wish.passphrase)
  if (!checked.ok) return checked
  const operator = desk.randomId()
  const recorded = await desk.record(operatorChange(operator, wish.name, wish.role))
  if (!recorded.ok) return recorded
  const slots = [await slotFor(desk, operator, wish.name, 'passphrase', checked.value)]
  if (wish.recoveryCode !== undefined)
    slots.push(await slotFor(desk, operator, wish.name, 'recovery', canonicalCode(wish.recoveryCode)))
  const written = await writeSlots(desk, (before) => [...before, ...slots])
  return written.ok ? ok(operator) : written
}

/** A new passphrase for one person, also for one whose slot went with a rotation; the old one opens no more. */
export async function changePassphrase(
  desk: Desk,
  passphrase: string,
  operator: string = desk.operator,
): Promise<Result<object, OperatorError>> {
  const checked = checkPassphrase(passphrase)
  return checked.ok ? replaceSlot(desk, operator, 'passphrase', checked.value) : checked
}

/** A new recovery code, as printed, for one person or for the desk (''); the old one opens no more. */
export const changeRecoveryCode = (
  desk: Desk,
  recoveryCode: string,
  operator: string,
): Promise<Result<object, OperatorError>> => replaceSlot(desk, operator, 'recovery', canonicalCode(recoveryCode))

/** Slots are not recorded, so the recorder cannot ask: what is a lead's is asked here. */
export function asLead(desk: Desk): Result<object, RoleRefused> {
  const role = roleOf(desk.state, desk.operator)
  return role === 'lead' ? ok({}) : err({ type: 'RoleRefused', role, needs: 'lead' })
}

async function replaceSlot(
  desk: Desk,
  operator: string,
  kind: Slot['kind'],
  secret: string,
): Promise<Result<object, OperatorError>> {
  const allowed = operator === desk.operator ? ok({}) : asLead(desk)
  if (!allowed.ok) return allowed
  const name = textOf(entityOf(desk.state, 'operator', operator), 'name')
  const slot = await slotFor(desk, operator, name, kind, secret)
  const written = await writeSlots(desk, (slots) => [...slots.filter((one) => !isOf(one, operator, kind)), slot])
  if (written.ok) await logged(desk, `${kind === 'recovery' ? 'recoveryCode' : 'passphrase'}Changed`, name)
  return written
}

/** Who and when, in the log; the slot itself stands outside the journal. A desk that records nothing now has it changed all the same. */
const logged = (desk: Desk, what: string, name: string) =>
  desk.record({
    action: 'notice.logged',
    kind: 'notice',
    id: desk.randomId(),
    patch: [
      ['what', what],
      ['detail', name === '' ? 'of this desk' : `of ${name}`],
    ],
  })

/** The person unlocks no more: their slots go from database and mirror, and their name stays on what they recorded. */
export async function revokeOperator(desk: Desk, operator: string): Promise<Result<object, OperatorError>> {
  if (!leadLeft(desk, slotsHeld(desk), { operator, role: undefined })) return err({ type: 'LastLead' })
  const recorded = await desk.record({
    action: 'operator.removed',
    kind: 'operator',
    id: operator,
    patch: [['removed', true]],
  })
  if (!recorded.ok) return recorded
  return writeSlots(desk, (slots) => slots.filter((slot) => slot.operator !== operator))
}

/** Whether a lead with a passphrase is left among these slots, once `change` is made; role undefined: gone. */
export function leadLeft(
  desk: Desk,
  slots: readonly SlotHeld[],
  change?: { operator: string; role: Role | undefined },
): boolean {
  return slots.some(({ operator, kind }) => {
    if (kind !== 'passphrase') return false
    const role = operator === change?.operator ? change.role : roleOf(desk.state, operator)
    return role === 'lead'
  })
}

const isOf = (slot: Slot, operator: string, kind: Slot['kind']) => slot.operator === operator && slot.kind === kind

function slotFor(desk: Desk, operator: string, name: string, kind: Slot['kind'], secret: string): Promise<Slot> {
  const { keys } = runningDesk(desk).parts
  return newSlot(stretch, desk.id, keys.keyId, keys.dataKey, secret, operator, name, kind)
}

async function writeSlots(
  desk: Desk,
  change: (slots: readonly Slot[]) => Slot[],
): Promise<Result<object, RecordError>> {
  const { parts, link } = runningDesk(desk)
  const vault: VaultFile = { ...parts.vault, slots: change(parts.vault.slots) }
  try {
    await parts.database.vault.put({ id: 'vault', file: vaultText(vault) })
  } catch (cause) {
    return err({ type: 'DatabaseRefused', reason: cause instanceof Error ? cause.message : String(cause) })
  }
  parts.vault = vault
  await link.append([slotsFrame(vault, parts.head.device)])
  return ok({})
}
