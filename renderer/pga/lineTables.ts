import { useEffect, useSyncExternalStore } from 'react'
import type { EntryFile } from '../../shared/domain/entryFile'
import type { PgaTables } from '../../shared/domain/pga/types'
import { useDesk, useDeskHandle } from '../store/hooks'
import type { Desk } from '../store/types'
import { fileOf } from '../respond/projections'
import { dayOf } from '../words/times'
import { listsLoaded, readTables } from './readTables'

/** What was read of the lists for the tariff numbers of an entry; kept while numbers, client, lists and day are the same. */
interface ReadFor {
  key: string
  tables: PgaTables
}
interface Store {
  read: Map<string, ReadFor>
  reading: Map<string, { key: string; done: Promise<void> }>
  listeners: Set<() => void>
  /** raised by each answer */
  times: number
}
const stores = new WeakMap<Desk, Store>()

function storeOf(desk: Desk): Store {
  let store = stores.get(desk)
  if (store === undefined)
    stores.set(desk, (store = { read: new Map(), reading: new Map(), listeners: new Set(), times: 0 }))
  return store
}

/**
 * The tables for an entry as they were last read: undefined before the first answer. While a number that was just keyed
 * is being looked up, what was read before stands for some milliseconds more.
 */
export const tablesOf = (desk: Desk, { id }: Pick<EntryFile, 'id'>): PgaTables | undefined =>
  storeOf(desk).read.get(id)?.tables

const numbersOf = ({ lines }: EntryFile): readonly string[] => [
  ...new Set(
    lines
      .flatMap(({ fields, tariffs }) => [fields.htsNumber ?? '', ...tariffs.map((one) => one.fields.htsNumber ?? '')])
      .map((number) => number.replace(/\D/gu, ''))
      .filter((digits) => digits !== ''),
  ),
]

function keyFor(desk: Desk, entryId: string): string {
  const file = fileOf(desk, entryId)
  if (file === undefined) return ''
  return [...numbersOf(file), listsLoaded(desk), dayOf(desk.now())].join('|')
}

function read(desk: Desk, entryId: string, key: string): Promise<void> {
  const store = storeOf(desk)
  const file = fileOf(desk, entryId)
  if (file === undefined || store.read.get(entryId)?.key === key) return Promise.resolve()
  const asked = store.reading.get(entryId)
  if (asked?.key === key) return asked.done
  const done = readTables(desk, numbersOf(file)).then(
    (tables) => {
      // A number keyed meanwhile has asked again: its answer counts.
      if (store.reading.get(entryId)?.key !== key) return
      store.reading.delete(entryId)
      store.read.set(entryId, { key, tables })
      store.times += 1
      store.listeners.forEach((listener) => listener())
    },
    // The host has died: what was read before goes on standing, and the next number asks again.
    () => void store.reading.delete(entryId),
  )
  store.reading.set(entryId, { key, done })
  return done
}

/** When the tables for an entry as it stands are read, or cannot be. */
export const tablesRead = (desk: Desk, entryId: string): Promise<void> => read(desk, entryId, keyFor(desk, entryId))

/** Has the lists asked for the numbers of an entry, again whenever they change; how often an answer came. */
export function useTablesOf(entryId: string): number {
  const desk = useDeskHandle()
  const key = useDesk((one) => keyFor(one, entryId))
  useEffect(() => void read(desk, entryId, key), [desk, entryId, key])
  return useSyncExternalStore(
    (listener) => {
      const { listeners } = storeOf(desk)
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => storeOf(desk).times,
  )
}
