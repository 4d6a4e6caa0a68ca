import '../../../renderer/strictZod'
import type { Change } from '../../../shared/journal/item'
import { pgaClient } from '../../../renderer/pga/pgaClient'
import { makeOpening } from '../../../renderer/store/opening'
import {
  addOperator,
  changePassphrase,
  changeRecoveryCode,
  deskKey,
  offerRecoveryCode,
  revokeOperator,
} from '../../../renderer/store/operators'
import { rotateKey } from '../../../renderer/store/rotateKey'
import type { Role } from '../../../shared/domain/roles'
import type { Desk, DeskFound, Opening } from '../../../renderer/store/types'
import { bridgeHost } from './bridgeHost'

/** The store in a real browser, without screens: the runner calls these by name and reads what they give. */
/** A cheap stretch: these tests open dozens of desks. */
const argon2 = { m: 64, t: 1, p: 1 }
const opening: Opening = makeOpening(bridgeHost(), { argon2 })
let desk: Desk | undefined
const theDesk = (): Desk => {
  if (desk === undefined) throw new Error('No desk is open')
  return desk
}

export const PASSPHRASE = 'harbor lantern cedar'

const page = {
  opening,
  desk: theDesk,
  survey: async (): Promise<DeskFound[]> => {
    const found = await opening.survey()
    if (!found.ok) throw new Error(found.error.type)
    return found.value
  },
  create: async (firstChanges: readonly Change[] = []) => {
    const made = await opening.create({
      label: 'Test desk',
      drill: true,
      operatorName: 'Ana',
      passphrase: PASSPHRASE,
      firstChanges,
    })
    if (!made.ok) throw new Error(made.error.type)
    desk = made.value.desk
    return { desk: desk.id, device: desk.device, recoveryCode: made.value.recoveryCode }
  },
  /** Unlocks the only desk there is; the error's type when it cannot. */
  unlock: async (secret: string = PASSPHRASE, kind: 'passphrase' | 'recovery' = 'passphrase', name?: string) => {
    const [found] = await page.survey()
    if (found === undefined) throw new Error('No desk is found')
    const slot = found.operators.filter((one) => one.kind === kind && (name === undefined || one.name === name)).at(-1)
    const unlocked = await opening.unlock(found, slot?.slotId ?? '', secret)
    if (!unlocked.ok) return { error: unlocked.error.type }
    desk = unlocked.value
    return { device: desk.device as string, findings: desk.findings }
  },
  restore: async (files: { path: string; base64: string }[], secret: string) => {
    const restored = await opening.restore(
      files.map(({ path, base64 }) => ({
        path,
        file: new Blob([Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))]),
      })),
      secret,
    )
    if (!restored.ok) return { error: restored.error.type }
    desk = restored.value
    return { device: desk.device as string, findings: desk.findings }
  },
  /** Keys a value of one entry and waits for *saved*. */
  key: async (id: string, field: string, value: string) => {
    const recorded = await theDesk().record({ action: 'entry.keyed', kind: 'entry', id, patch: [[field, value]] })
    return recorded.ok ? recorded.value : recorded.error
  },
  addBlock: (id: string, first: string, last: string) =>
    theDesk().record({
      action: 'reserve.block.added',
      kind: 'block',
      id,
      patch: [
        ['filerCode', '000'],
        ['first', first],
        ['last', last],
        ['device', theDesk().device],
        ['purpose', 'ordinary'],
      ],
    }),
  take: async (entry: string) => {
    const taken = await theDesk().takeNumber((entryNumber, block) => [
      {
        action: 'reserve.number.taken',
        kind: 'number',
        id: entryNumber,
        patch: [
          ['block', block],
          ['entry', entry],
          ['device', theDesk().device],
        ],
      },
      { action: 'entry.opened', kind: 'entry', id: entry, patch: [['entryNumber', entryNumber]] },
    ])
    return taken.ok ? taken.value.entryNumber : taken.error.type
  },
  /** field of every entity of a kind, by id */
  values: (kind: string, field: string): Record<string, unknown> =>
    Object.fromEntries(
      [...(theDesk().state.kinds.get(kind) ?? new Map<string, never>())].map(([id, entity]) => [
        id,
        (entity as { fields: Record<string, { v: unknown }> }).fields[field]?.v,
      ]),
    ),
  items: async () => {
    const items: { device: string; sequence: number }[] = []
    for await (const { device, sequence } of theDesk().items()) items.push({ device, sequence })
    return items
  },
  /** The lists of the agencies' flags, asked in their own worker. */
  agencies: () => pgaClient(theDesk()),
  /** Waits until what the opening does afterwards has found what it finds, or the time is over. */
  findings: async (type: string, patienceMs = 8_000) => {
    const until = performance.now() + patienceMs
    while (performance.now() < until && !theDesk().findings.some((finding) => finding.type === type))
      await new Promise((resolve) => setTimeout(resolve, 50))
    return theDesk().findings
  },
  /** Unlocks a second writer beside the first: what no lock would let happen, for the guard below the locks. */
  unlockWithoutLock: async () => {
    const granted = (_name: string, _options: LockOptions, given: LockGrantedCallback<void>) =>
      given({ name: '', mode: 'exclusive' })
    Object.defineProperty(navigator.locks, 'request', { value: granted })
    return page.unlock()
  },
  /** Changes a stored row behind the desk's back. Only while no desk is open in this window. */
  flipBit: (name: string, table: string, key: IDBValidKey) =>
    new Promise<void>((resolve, reject) => {
      const open = indexedDB.open(name)
      open.onerror = () => reject(open.error ?? new Error('not opened'))
      open.onsuccess = () => {
        const database = open.result
        const transaction = database.transaction(table, 'readwrite')
        const rows = transaction.objectStore(table)
        const get = rows.get(key) as IDBRequest<{ sealed: Uint8Array } | undefined>
        get.onsuccess = () => {
          const row = get.result
          if (row === undefined) return reject(new Error('no such row'))
          const at = row.sealed.length - 20
          row.sealed[at] = (row.sealed[at] ?? 0) ^ 1
          rows.put(row)
        }
        transaction.oncomplete = () => {
          database.close()
          resolve()
        }
      }
    }),
  deleteDatabase: (name: string) =>
    new Promise<void>((resolve, reject) => {
      const request = indexedDB.deleteDatabase(name)
      request.onsuccess = () => resolve()
      request.onerror = () => reject(request.error ?? new Error('not deleted'))
    }),
  /** Many small items, as a long day makes them; gives the number that were kept in both places. */
  keyMany: async (count: number) => {
    let mirrored = 0
    const waiting = Array.from({ length: count }, (_, n) =>
      theDesk().record({
        action: 'entry.keyed',
        kind: 'entry',
        id: `many-${n % 50}`,
        patch: [['description', `text ${n}`]],
      }),
    )
    for (const recorded of await Promise.all(waiting)) if (recorded.ok && recorded.value.mirrored) mirrored += 1
    return mirrored
  },
  rowCounts: async (name: string) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const open = indexedDB.open(name)
      open.onsuccess = () => resolve(open.result)
      open.onerror = () => reject(open.error ?? new Error('not opened'))
    })
    const count = (table: string) =>
      new Promise<number>((resolve) => {
        const request = database.transaction(table).objectStore(table).count()
        request.onsuccess = () => resolve(request.result)
      })
    const counts = {
      items: await count('items'),
      segments: await count('segments'),
      checkpoints: await count('checkpoints'),
      pages: await count('pages'),
      blobs: await count('blobs'),
    }
    database.close()
    return counts
  },
  loadProducts: (count: number, version: string) =>
    theDesk().loadCatalogue(
      'products',
      version,
      Array.from({ length: count }, (_, n) => ({
        id: `p${n}`,
        description: `Product ${n} of cotton`,
        hts: '6109100012',
      })),
      'test',
    ),
  search: (text: string) => theDesk().searchCatalogue('products', text, 5),
  /** Puts a document of so many bytes and reads it back. */
  putDocument: async (length: number) => {
    const bytes = new Uint8Array(length).map((_, n) => n % 251)
    const change = await theDesk().putDocument(bytes, { name: 'paper.pdf', mime: 'application/pdf', entry: 'one' })
    if (!change.ok) throw new Error(change.error.type)
    await theDesk().record(change.value)
    return change.value.id
  },
  documentIsWhole: async (id: string) => {
    const read = await theDesk().getDocument(id)
    return read.ok && read.value.every((byte, n) => byte === n % 251) ? read.value.length : false
  },
  addOperator: (name: string, passphrase: string, role: Role = 'operator') =>
    addOperator(theDesk(), { name, role, passphrase }),
  revokeOperator: (operator: string) => revokeOperator(theDesk(), operator),
  deskKey: () => deskKey(theDesk()),
  /** Gives the code that opens from now on for that person. */
  newRecoveryCode: async (operator: string) => {
    const code = offerRecoveryCode()
    const changed = await changeRecoveryCode(theDesk(), code, operator)
    return changed.ok ? code : changed.error.type
  },
  rotate: async (passphrases: Record<string, string>) => {
    const recoveryCode = offerRecoveryCode()
    const rotated = await rotateKey(theDesk(), { passphrases: new Map(Object.entries(passphrases)), recoveryCode })
    return rotated.ok ? { recoveryCode } : { error: rotated.error.type }
  },
  changePassphrase: (passphrase: string) => changePassphrase(theDesk(), passphrase),
}

export type TestPage = typeof page
declare global {
  interface Window {
    lifeboat: TestPage
  }
}
window.lifeboat = page
