import { createFold } from '../../../../shared/journal/fold'
import { chainItem, type Head } from '../../../../shared/journal/chain'
import type { Change, DeskId, DeviceId, Item, Patch, Stamp } from '../../../../shared/journal/item'
import { entityOf } from '../../../../shared/journal/state'
import { validateChanges } from '../../../../shared/journal/validate'
import type { Host } from '../../../../shared/host'
import { err, ok } from '../../../../shared/result'
import { searchedCatalogue, type SearchedCatalogue } from '../../../../renderer/store/catalogueSearch'
import type { CatalogueRow, Desk, Draft, SaveState } from '../../../../renderer/store/types'

/** A desk without database or mirror, for looking at screens: the true journal and fold, nothing kept. */
export interface MemoryDeskWish {
  drill: boolean
  operator: string
  firstChanges: readonly Change[]
  host: Host
  products: readonly CatalogueRow[]
  /** the next entry number of a tiny reserve */
  nextNumber: () => { entryNumber: string; block: string } | null
  /** ms that a write takes, as a disk does */
  writeMs?: number
  draft?: Draft
}

export const memoryDevice = 'MEM0RYDESK'.replace(/[^0-9A-HJKMNP-TV-Z]/gu, '0') as DeviceId

export function memoryDesk(wish: MemoryDeskWish): Desk {
  const fold = createFold()
  const items: Item[] = []
  const documents = new Map<string, Uint8Array>()
  const catalogues = new Map<string, SearchedCatalogue>([['products', searchedCatalogue([wish.products])]])
  const listeners = new Set<() => void>()
  const desk = '0000MEM0RYDESK00' as DeskId
  let head: Head | null = null
  let last: Stamp | null = null
  let saved: SaveState = {
    lastSavedMs: null,
    pending: 0,
    mirror: { state: 'same' },
    second: { label: null, behindItems: null, problem: null },
  }
  let draft: Draft = wish.draft ?? { boxes: {}, route: '' }
  let queue: Promise<unknown> = Promise.resolve()
  const undone = new Map<number, Change[]>()

  const now = () => {
    const ms = Date.now()
    return {
      ms,
      offsetMinutes: -new Date(ms).getTimezoneOffset(),
      zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    }
  }
  const tell = () => listeners.forEach((listener) => listener())

  function store(changes: readonly Change[]): number {
    const next = chainItem({
      desk,
      device: memoryDevice,
      head,
      last,
      wall: now(),
      operator: wish.operator,
      changes,
    })
    const inverse = changes.map((change): Change => {
      const before = entityOf(fold.state, change.kind, change.id)
      const patch: Patch = change.patch.map(([field]) => {
        const write = before?.fields[field]
        return write?.m === undefined ? [field, write?.v ?? null] : [field, write.v, write.m]
      })
      return { action: 'change.undone', kind: change.kind, id: change.id, patch }
    })
    head = next.head
    last = next.item.at
    items.push(next.item)
    fold.add(next.item)
    undone.set(next.item.sequence, inverse)
    saved = { ...saved, lastSavedMs: Date.now() }
    tell()
    return next.item.sequence
  }

  async function inTurn<T>(work: () => T): Promise<T> {
    const turn = queue.then(async () => {
      if (wish.writeMs !== undefined) await new Promise((done) => setTimeout(done, wish.writeMs))
      return work()
    })
    queue = turn.catch(() => undefined)
    return turn
  }

  if (wish.firstChanges.length > 0) store(wish.firstChanges)

  return {
    id: desk,
    device: memoryDevice,
    drill: wish.drill,
    host: wish.host,
    operator: wish.operator,
    state: fold.state,
    findings: [],
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    record: (changes) =>
      inTurn(() => {
        const valid = validateChanges(Array.isArray(changes) ? (changes as readonly Change[]) : [changes as Change])
        if (!valid.ok) return valid
        return ok({ sequence: store(valid.value), mirrored: true })
      }),
    takeNumber: (build) =>
      inTurn(() => {
        const next = wish.nextNumber()
        if (next === null) return err({ type: 'ReserveExhausted' as const })
        const valid = validateChanges(build(next.entryNumber, next.block))
        if (!valid.ok) return valid
        return ok({ sequence: store(valid.value), mirrored: true, entryNumber: next.entryNumber })
      }),
    undo: (sequence) =>
      inTurn(() => {
        const inverse = undone.get(sequence)
        if (inverse === undefined) return err({ type: 'UndoRefused' as const, field: '' })
        return ok({ sequence: store(inverse), mirrored: true })
      }),
    saveState: () => saved,
    readDraft: () => draft,
    writeDraft: (next) => {
      draft = next
    },
    loadCatalogue: (catalogue, _version, rows) =>
      inTurn(() => {
        catalogues.set(catalogue, searchedCatalogue([rows]))
        return ok({ sequence: head?.sequence ?? 0, mirrored: true })
      }),
    searchCatalogue: async (catalogue, text, limit) =>
      Promise.resolve(catalogues.get(catalogue)?.search(text, limit) ?? { total: 0, rows: [] }),
    catalogueRow: async (catalogue, id) => Promise.resolve(catalogues.get(catalogue)?.row(id)),
    catalogueKitRow: async (catalogue, id) => Promise.resolve(catalogues.get(catalogue)?.kitRow(id)),
    async putDocument(bytes, about) {
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes)))
      const sha256 = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')
      documents.set(sha256, bytes)
      const patch: Patch = [
        ['name', about.name],
        ['mime', about.mime],
        ['bytes', bytes.length],
        ['sha256', sha256],
        ...(about.entry === undefined ? [] : [['entry', about.entry] as [string, string]]),
      ]
      return ok({ action: 'document.attached', kind: 'document', id: sha256, patch })
    },
    getDocument: async (id) => {
      const bytes = documents.get(id)
      return Promise.resolve(bytes === undefined ? err({ type: 'DocumentMissing' as const, id }) : ok(bytes))
    },
    async *items() {
      for (const item of items) yield Promise.resolve(item)
    },
    sign: () => ({ signature: new Uint8Array(64), publicKey: new Uint8Array(32) }),
    lock: async () => Promise.resolve(),
    erase: () => Promise.resolve(err({ type: 'HostRefused', reason: 'this page has no disk' })),
    now,
    randomId: () => crypto.randomUUID().replaceAll('-', '').slice(0, 16),
  }
}
