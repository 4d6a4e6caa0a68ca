import { chainItem } from '../../shared/journal/chain'
import { encodeFrame } from '../../shared/journal/frames'
import type { Fold } from '../../shared/journal/fold'
import {
  SCHEMA_VERSION,
  type Change,
  type DeskId,
  type DeviceId,
  type Item,
  type Stamp,
} from '../../shared/journal/item'
import type { Answer } from '../../shared/host'
import { publicKeyOf } from '../../shared/vault/sign'
import type { VaultFile } from '../../shared/vault/slots'
import { bytesToHex } from '@noble/hashes/utils.js'
import { wallNow } from './clock'
import type { DeskDatabase } from './database'
import { genesisChanges, type NewDeviceWhy } from './device'
import type { DeskKeys } from './keys'
import type { OutgoingFrame } from './mirrorLink'
import { randomBytes, randomText } from './random'
import { slotsFrame, vaultText, writeHeadRow, type Head } from './vaultRow'

export interface Joined {
  head: Head
  vault: VaultFile
  item: Item
  /** slots frame and genesis frame, for the mirror */
  frames: OutgoingFrame[]
}

/**
 * A device begins: its genesis item, its key, its name in the vault row, in one transaction. On a desk that had another
 * device here, that one is replaced, and its block of numbers is quarantined by it (decision 9); a second laptop begins
 * beside the others, and replaces none.
 */
export async function joinDevice(
  database: DeskDatabase,
  keys: DeskKeys,
  fold: Fold,
  machine: Answer<'machine'>,
  wish: {
    vault: VaultFile
    operator: string
    lastStamp: Stamp | null
    replaced?: { old: string; why: NewDeviceWhy }
    /** a device whose chain here is about to be replaced: what this one will have seen of it is not known yet */
    notSeen?: string
    /** changes of the same item, after those of the device */
    firstChanges?: readonly Change[]
  },
): Promise<Joined> {
  const device = randomText(10) as DeviceId
  const seed = randomBytes(32)
  const head: Head = { device, seed, machineId: machine.machineId, schema: SCHEMA_VERSION }
  const vault: VaultFile = { ...wish.vault, device, schema: SCHEMA_VERSION }
  const joined = {
    device,
    label: machine.machineName,
    publicKey: bytesToHex(publicKeyOf(seed)),
    program: machine.version,
    machineId: machine.machineId,
  }
  const heads = Object.fromEntries(Object.entries(fold.heads()).filter(([other]) => other !== wish.notSeen))
  const from =
    Object.keys(heads).length === 0
      ? undefined
      : { heads, ...(wish.replaced === undefined ? {} : { replaced: wish.replaced }) }
  const { item, plaintext } = chainItem({
    desk: keys.desk as DeskId,
    device,
    head: null,
    last: wish.lastStamp,
    wall: wallNow(),
    operator: wish.operator,
    changes: [...genesisChanges(joined, from), ...(wish.firstChanges ?? [])],
  })
  const sealed = keys.seal('items', device, 1, new TextEncoder().encode(plaintext))
  await database.transaction('rw', database.items, database.head, database.vault, async () => {
    await database.items.add({ device, sequence: 1, sealed })
    await database.vault.put({ id: 'vault', file: vaultText(vault) })
    await writeHeadRow(database, keys, head)
  })
  fold.add(item)
  const frame = { type: 'item' as const, device, sequence: 1 }
  return {
    head,
    vault,
    item,
    frames: [slotsFrame(vault, device), { ...frame, bytes: encodeFrame({ ...frame, payload: sealed }) }],
  }
}
