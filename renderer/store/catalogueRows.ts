import { bySeal, openPage, pageName } from './cataloguePages'
import { DeskDatabase } from './database'
import { deskKeys, type KeyParts } from './keys'
import type { CatalogueRow } from './types'

/** For a worker: opens the pages of one version of a catalogue, each proved by its seal; undefined stands for a page that does not open. */
export async function readCatalogueRows(
  parts: KeyParts,
  of: { catalogue: string; version: string; hashes: readonly string[] },
): Promise<(CatalogueRow[] | undefined)[]> {
  const database = new DeskDatabase(parts.desk)
  const keys = await deskKeys(parts)
  try {
    const rows = await database.pages.bulkGet(of.hashes.map((hash) => pageName(keys, hash)))
    return await Promise.all(
      of.hashes.map(async (hash, n) => {
        const row = rows[n]
        const place = { catalogue: of.catalogue, version: of.version, n, total: of.hashes.length }
        return row === undefined ? undefined : openPage(keys, place, bySeal, row)
      }),
    )
  } finally {
    database.close()
  }
}
