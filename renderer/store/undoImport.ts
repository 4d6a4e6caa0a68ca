import type { Change, Item, Patch } from '../../shared/journal/item'
import { kinds, type Kind } from '../../shared/domain/kinds'
import { entityOf, textOf, valueOf } from '../../shared/journal/state'
import { err, ok, type Result } from '../../shared/result'
import { pageName } from './cataloguePages'
import { runningDesk } from './runningDesk'
import type { Desk, RecordError } from './types'

export type UndoImportError =
  | RecordError
  | { type: 'ImportNotFound' }
  | { type: 'ImportUndone' }
  /** a later import or kit has replaced the catalogue it made */
  | { type: 'CatalogueMovedOn' }

/** What of an import stays, because somebody changed it afterwards. */
interface ImportUndone {
  kept: number
}

/** The import itself and how its columns were read are history, not what it brought in. */
const stays = new Set(['import', 'importMap'])

/**
 * Takes an import back as a whole, also after days: the values of before are read from the journal. A field that was
 * changed again afterwards keeps that change (decision 18).
 */
export async function undoImport(desk: Desk, importId: string): Promise<Result<ImportUndone, UndoImportError>> {
  if (valueOf(entityOf(desk.state, 'import', importId), 'undone') === true) return err({ type: 'ImportUndone' })
  const item = await itemOfImport(desk, importId)
  if (item === undefined) return err({ type: 'ImportNotFound' })
  const taken = item.changes.filter((change) => !stays.has(change.kind))
  const loaded = taken.find((change) => change.kind === 'catalogue')
  if (loaded !== undefined && !isNewest(desk, item, loaded)) return err({ type: 'CatalogueMovedOn' })
  const before = await writesBefore(desk, item, taken)
  const changes: Change[] = []
  let kept = 0
  for (const change of taken) {
    const patch: Patch = []
    for (const [field] of change.patch) {
      if (entityOf(desk.state, change.kind, change.id)?.fields[field]?.at !== item.at) kept += 1
      else patch.push(before.get(keyOf(change.kind, change.id, field)) ?? [field, null])
    }
    const wasThere = before.has(keyOf(change.kind, change.id, ''))
    // What did not exist before goes as a whole, unless somebody has worked on it since.
    if (!wasThere && patch.length === change.patch.length && canBeRemoved(change.kind)) patch.push(['removed', true])
    if (patch.length > 0) changes.push({ action: 'change.undone', kind: change.kind, id: change.id, patch })
  }
  const recorded = await desk.record([
    ...changes.reverse(),
    { action: 'import.undone', kind: 'import', id: importId, patch: [['undone', true]] },
  ])
  if (!recorded.ok) return recorded
  if (loaded !== undefined) await removePages(desk, loaded)
  return ok({ kept })
}

async function itemOfImport(desk: Desk, importId: string): Promise<Item | undefined> {
  for await (const item of desk.items())
    if (item.changes.some((change) => change.action === 'import.done' && change.id === importId)) return item
  return undefined
}

const isNewest = (desk: Desk, item: Item, { kind, id }: Change): boolean =>
  entityOf(desk.state, kind, id)?.fields.pageHashes?.at === item.at

const keyOf = (kind: string, id: string, field: string): string => `${kind}\n${id}\n${field}`

/** The last write of each field that the import changed, as it stood before; '' as field says that the record was there. */
async function writesBefore(desk: Desk, item: Item, taken: readonly Change[]): Promise<Map<string, Patch[number]>> {
  const wanted = new Set(taken.map(({ kind, id }) => `${kind}\n${id}`))
  const before = new Map<string, Patch[number]>()
  for await (const earlier of desk.items()) {
    if (earlier.at >= item.at) break
    for (const { kind, id, patch } of earlier.changes) {
      if (!wanted.has(`${kind}\n${id}`)) continue
      before.set(keyOf(kind, id, ''), ['', null])
      for (const write of patch) before.set(keyOf(kind, id, write[0]), write)
    }
  }
  return before
}

const canBeRemoved = (kind: string): boolean => {
  const fields = kinds[kind as Kind] as { shape?: Record<string, unknown> } | undefined
  return fields?.shape !== undefined && 'removed' in fields.shape
}

/** Pages that no version names any more leave the disk on both sides. */
async function removePages(desk: Desk, loaded: Change): Promise<void> {
  const { keys, database } = runningDesk(desk).parts
  const hashes = String(loaded.patch.find(([field]) => field === 'pageHashes')?.[1] ?? '')
    .split(' ')
    .filter(Boolean)
  const still = new Set(textOf(entityOf(desk.state, 'catalogue', loaded.id), 'pageHashes').split(' '))
  const names = hashes.filter((hash) => !still.has(hash)).map((hash) => pageName(keys, hash))
  await database.pages.bulkDelete(names)
  for (let from = 0; from < names.length; from += 1_000)
    await desk.host.blobRemove({ desk: keys.desk, folder: 'pages', names: names.slice(from, from + 1_000) })
}
