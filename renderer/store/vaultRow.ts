import { parseVaultFile, VaultFile, type VaultFileError } from '../../shared/vault/slots'
import { encodeFrame } from '../../shared/journal/frames'
import { SCHEMA_VERSION } from '../../shared/journal/item'
import { err, ok, type Result } from '../../shared/result'
import { fromBase64, toBase64 } from '../../shared/vault/base64'
import type { DeskDatabase } from './database'
import type { DeskKeys } from './keys'
import type { OutgoingFrame } from './mirrorLink'

/** The vault row and the head row: what the database says about itself before and after the key is there. */

/** In the order of the schema: the same vault is the same text, however it was put together. */
export const vaultText = (vault: VaultFile): string => JSON.stringify(VaultFile.parse(vault))

/** The slots frame of the mirror that says the same as the vault row. */
export function slotsFrame(vault: VaultFile, device: string): OutgoingFrame {
  const payload = new TextEncoder().encode(vaultText(vault))
  return { type: 'slots', device, sequence: 0, bytes: encodeFrame({ type: 'slots', device, sequence: 0, payload }) }
}

/** undefined when the database has no vault row: it was made but never filled, or emptied. */
export async function readVaultRow(database: DeskDatabase): Promise<Result<VaultFile, VaultFileError> | undefined> {
  const row = await database.vault.get('vault')
  return row === undefined ? undefined : parseVaultFile(row.file)
}

/** Which device this database writes as. */
export interface Head {
  device: string
  /** Ed25519 seed of the device */
  seed: Uint8Array
  machineId: string
  /** schema of the program that wrote it last: Dexie opens newer databases silently, so we look ourselves */
  schema: number
}

export async function writeHeadRow(database: DeskDatabase, keys: DeskKeys, head: Head): Promise<void> {
  const text = JSON.stringify({ ...head, seed: toBase64(head.seed) })
  await database.head.put({ id: 'head', sealed: keys.seal('head', 'head', 0, new TextEncoder().encode(text)) })
}

/** undefined when there is none or it does not open: the desk then goes on as a new device. */
export async function readHeadRow(
  database: DeskDatabase,
  keys: DeskKeys,
): Promise<Result<Head | undefined, { type: 'NewerLifeboat'; schema: number }>> {
  const row = await database.head.get('head')
  const opened = row === undefined ? undefined : keys.open('head', 'head', 0, row.sealed)
  if (opened?.ok !== true) return ok(undefined)
  const head = JSON.parse(new TextDecoder().decode(opened.value)) as Omit<Head, 'seed'> & { seed: string }
  if (head.schema > SCHEMA_VERSION) return err({ type: 'NewerLifeboat', schema: head.schema })
  const seed = fromBase64(head.seed)
  return ok(seed === null ? undefined : { ...head, seed })
}
