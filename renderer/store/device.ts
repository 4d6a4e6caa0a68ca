import { mergedChange } from '../../shared/journal/past'
import { SCHEMA_VERSION, type Change, type Heads } from '../../shared/journal/item'

/** Why a desk goes on as a new device (decision 9): the old one's numbers are then quarantined. */
export type NewDeviceWhy = 'restored' | 'otherMachine' | 'deskBehind'

export interface NewDevice {
  device: string
  label: string
  /** Ed25519 public key, lower-case hex */
  publicKey: string
  program: string
  machineId: string
}

/**
 * The changes of a device's genesis item. A device that begins from another one's journal says what it had taken in:
 * its whole past is the heads it started from. One that follows another (and not only stands beside it) says that too.
 */
export function genesisChanges(
  joined: NewDevice,
  from?: { heads: Heads; replaced?: { old: string; why: NewDeviceWhy } },
): Change[] {
  const { device, label, publicKey, program, machineId } = joined
  const changes: Change[] = [
    {
      action: 'device.joined',
      kind: 'device',
      id: device,
      patch: [
        ['label', label],
        ['publicKey', publicKey],
        ['program', program],
        ['machineId', machineId],
        ['schema', SCHEMA_VERSION],
      ],
    },
  ]
  if (from === undefined) return changes
  if (from.replaced !== undefined)
    changes.push({
      action: 'device.replaced',
      kind: 'device',
      id: from.replaced.old,
      patch: [
        ['replacedBy', device],
        ['replacedWhy', from.replaced.why],
      ],
    })
  changes.push(mergedChange(device, from.heads))
  return changes
}

/**
 * Whether this opening must go on as a new device. A desk whose head row is gone was rebuilt from its mirror; another
 * machine's identity means a copied profile; a machine that remembers a later item than the desk has means an old copy.
 * In each case numbers may have been drawn that this desk does not know.
 */
export function whyNewDevice(known: {
  headThere: boolean
  machineIdThen: string | undefined
  machineIdNow: string
  sequenceInSettings: number
  sequenceInDesk: number
}): NewDeviceWhy | undefined {
  if (!known.headThere) return 'restored'
  if (known.machineIdThen !== known.machineIdNow) return 'otherMachine'
  if (known.sequenceInSettings > known.sequenceInDesk) return 'deskBehind'
  return undefined
}
