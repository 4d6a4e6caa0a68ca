import type { Host, HostError } from '../../shared/host'
import type { DeskId } from '../../shared/journal/item'
import { parseVaultFile, type VaultFile, type VaultFileError } from '../../shared/vault/slots'
import { ok, type Result } from '../../shared/result'
import { DeskDatabase, desksWithDatabase } from './database'
import { readJournal } from './mirrorRead'
import type { DeskFound } from './types'
import { readVaultRow } from './vaultRow'

/**
 * Every desk that this machine knows of, from the settings, the window's storage and the mirror folders: a desk whose
 * database is gone is still offered, never an empty desk in its place.
 */
export async function surveyDesks(host: Host): Promise<Result<DeskFound[], HostError>> {
  const settings = await host.settingsRead({})
  if (!settings.ok) return settings
  const mirrors = await host.desksList({})
  if (!mirrors.ok) return mirrors
  const withDatabase = new Set(await desksWithDatabase())
  const withMirror = new Set(mirrors.value.desks.filter(({ journalBytes }) => journalBytes > 0).map(({ desk }) => desk))
  const known = new Map(settings.value.settings.desks.map((line) => [line.desk, line]))
  const found: DeskFound[] = []
  for (const desk of new Set([...known.keys(), ...withDatabase, ...withMirror])) {
    const { vault, database } = await findVault(host, desk, withDatabase.has(desk), withMirror.has(desk))
    // A name in storage without a vault row, a mirror or a line in the settings was never a desk: a set-up that was broken off.
    if (vault === undefined && !known.has(desk) && !withMirror.has(desk)) continue
    const line = known.get(desk)
    const read = vault?.ok === true ? vault.value : undefined
    found.push({
      desk: desk as DeskId,
      label: read?.label ?? line?.label ?? desk,
      drill: read?.drill ?? line?.drill ?? false,
      database: database ? 'there' : 'gone',
      mirror: withMirror.has(desk) ? 'there' : 'gone',
      operators: (read?.slots ?? []).map((slot) => ({ slotId: slot.slotId, name: slot.operatorName, kind: slot.kind })),
      ...(vault?.ok === false && vault.error.type === 'NewerLifeboat' ? { newer: true as const } : {}),
      ...(vault === undefined || (!vault.ok && vault.error.type === 'VaultUnreadable')
        ? { slotsUnreadable: true as const }
        : {}),
    })
  }
  return ok(found)
}

export interface VaultFound {
  vault: Result<VaultFile, VaultFileError> | undefined
  /** the database has a vault row that reads */
  database: boolean
}

/** The vault from the database, or from the mirror's slots frames when the database has none. */
export async function findVault(
  host: Host,
  desk: string,
  databaseThere: boolean,
  mirrorThere: boolean,
): Promise<VaultFound> {
  if (databaseThere) {
    const database = new DeskDatabase(desk)
    try {
      await database.open()
      const vault = await readVaultRow(database)
      if (vault?.ok === true || vault?.error.type === 'NewerLifeboat') return { vault, database: true }
    } catch {
      // A database that does not open counts as gone: the mirror is asked.
    } finally {
      database.close()
    }
  }
  return { vault: mirrorThere ? await vaultOfMirror(host, desk) : undefined, database: false }
}

/** The last slots frame of the journal: a later one replaces an earlier one. */
async function vaultOfMirror(host: Host, desk: string): Promise<VaultFound['vault']> {
  const first = await host.mirrorRead({ desk, offset: 0, length: 0 })
  if (!first.ok) return undefined
  return lastVault(async (offset, length) => {
    const read = await host.mirrorRead({ desk, offset, length })
    return read.ok ? read.value.bytes : new Uint8Array()
  }, first.value.size)
}

/** undefined when no slots frame is readable. */
export async function lastVault(
  read: (offset: number, length: number) => Promise<Uint8Array>,
  size: number,
): Promise<VaultFound['vault']> {
  let vault: VaultFound['vault']
  for await (const part of readJournal(read, size))
    for (const frame of part.frames) if (frame.type === 'slots') vault = parseVaultFile(frame.payload)
  return vault
}
