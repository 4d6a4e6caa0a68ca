import '../strictZod'
import { bestTable, guessMap, guessTarget, headerKey } from '../../shared/exchange/imports/guess'
import { mergeProducts, type MergedProducts, type ProductColumns } from '../../shared/exchange/imports/mergeProducts'
import { mergePga } from '../../shared/exchange/imports/mergePga'
import { readRecords } from '../../shared/exchange/imports/readRecords'
import type { ImportRecord, Refusal, Target } from '../../shared/exchange/imports/record'
import { readTables } from '../../shared/exchange/tables/readTables'
import type { Table } from '../../shared/exchange/tables/table'
import type { Answer, HostError } from '../../shared/host'
import { err, ok, type Result } from '../../shared/result'
import { sha256Hex } from './bytes'
import { pageName, storePage, PAGE_ROWS } from './cataloguePages'
import { readCatalogueRows } from './catalogueRows'
import { DeskDatabase } from './database'
import type {
  FromImportWorker,
  ImportAnswers,
  ImportAsk,
  ProductShown,
  RefusedRead,
  SheetShown,
  ToImportWorker,
} from './importAsk'
import { deskKeys } from './keys'

/** Holds one file while it is looked at, mapped, compared and stored; its rows never pass through the window. */
let tables: readonly Table[] = []
let refused: readonly Refusal[] = []
let products: MergedProducts | undefined
let cancelled = false
let last: Promise<unknown> = Promise.resolve()

const targets: readonly Target[] = [
  'contacts',
  'importers',
  'products',
  'arrivals',
  'inFlight',
  'pgaFlags',
  'pgaHistory',
]
const SHOWN_ROWS = 60
const SHOWN_COLUMNS = 600
const SHOWN_CELL = 80
const SHOWN_PRODUCTS = 300
const SHOWN_REFUSALS = 200

type Written = Result<Answer<'blobWrite'>, HostError>
const say = (message: FromImportWorker, transfer: Transferable[] = []) => self.postMessage(message, { transfer })
const waiting = new Map<number, (written: Written) => void>()
let lastNeed = 0

self.addEventListener('message', ({ data }: MessageEvent<ToImportWorker>) => {
  if ('cancel' in data) cancelled = true
  else if ('given' in data) {
    waiting.get(data.given)?.(data.written)
    waiting.delete(data.given)
  } else {
    const { id } = data
    last = last
      .then(() => answer(data, (progress) => say({ id, progress })))
      .then(
        (value) => say({ id, answer: value }),
        (cause: unknown) => say({ id, failed: String(cause) }),
      )
  }
})

async function answer(ask: ImportAsk, onProgress: (done: number) => void): Promise<ImportAnswers[ImportAsk['do']]> {
  switch (ask.do) {
    case 'read':
      return await read(ask.file, ask.name)
    case 'guess':
      return await guess(ask)
    case 'records': {
      const read = readRecords(ask.target, tableAt(ask.sheet), ask.map)
      refused = read.refused
      return { records: read.records, refused: refusedShown() }
    }
    case 'products':
      return await compareProducts(ask)
    case 'refusals':
      return [['Row', 'Column', 'Why'], ...refused.map(({ row, column, what }) => [String(row), column, what])]
    case 'store':
      return await store(ask, onProgress)
  }
}

const tableAt = (sheet: number): Table => {
  const table = tables[sheet]
  if (table === undefined) throw new Error(`There is no sheet ${sheet} in this file`)
  return table
}

async function read(file: Blob, name: string): Promise<ImportAnswers['read']> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const found = await readTables(name, bytes)
  if (!found.ok) return found
  tables = found.value
  return ok({ sheets: tables.map(sheetShown), sha256: await sha256Hex(bytes), target: guessTarget(tables, targets) })
}

function sheetShown({ sheet, rows }: Table): SheetShown {
  const first = rows
    .slice(0, SHOWN_ROWS)
    .map((row) => row.slice(0, SHOWN_COLUMNS).map((cell) => cell.slice(0, SHOWN_CELL)))
  return { sheet, rows: rows.length, columns: Math.max(0, ...first.map((row) => row.length)), first }
}

async function guess(ask: Extract<ImportAsk, { do: 'guess' }>): Promise<ImportAnswers['guess']> {
  const table = ask.sheet === undefined ? (bestTable(ask.target, tables) ?? tableAt(0)) : tableAt(ask.sheet)
  const map = guessMap(ask.target, table)
  const source = (await sha256Hex(new TextEncoder().encode(headerKey(table, map)))).slice(0, 24)
  return { sheet: tables.indexOf(table), map, source }
}

const refusedShown = (): RefusedRead => ({ count: refused.length, first: refused.slice(0, SHOWN_REFUSALS) })

async function compareProducts(ask: Extract<ImportAsk, { do: 'products' }>): Promise<ImportAnswers['products']> {
  const { keys, version, hashes, importerIds } = ask.before
  const pages = await readCatalogueRows(keys, { catalogue: ask.target, version, hashes })
  const existing = pages.flatMap((page) => page ?? [])
  // What cannot be read would be gone from the new version: better no import than one that loses products.
  if (pages.includes(undefined)) return err({ type: 'CatalogueIncomplete' })
  const table = tableAt(ask.sheet)
  let records: readonly ImportRecord[]
  if (ask.target === 'products') {
    const read = readRecords('products', table, ask.map)
    refused = read.refused
    records = read.records
    products = mergeProducts(existing, records, importerIds, ask.source)
  } else {
    const read = mergePga(ask.target, existing, table, ask.map, { source: ask.source, ...ask.days })
    refused = read.refused
    records = read.taken.map(pgaRecord)
    products = read.merged
  }
  const count = (what: 'new' | 'changed' | 'same') => products?.what.filter((one) => one === what).length ?? 0
  return ok({
    products: {
      fresh: count('new'),
      changed: count('changed'),
      same: count('same'),
      rows: products.rows.length,
      shown: productsShown(products, records),
    },
    refused: refusedShown(),
  })
}

/** A row of an agencies' list as the preview shows it. */
const pgaRecord = (row: ProductColumns, nth: number): ImportRecord => ({
  row: nth + 1,
  id: row.id,
  fields: {
    name: [row['agency'], row['program'], row['flag'] ?? row['disclaimCode']].filter(Boolean).join(' '),
    htsNumber: row['hts'] ?? '',
  },
})

/** The changed ones first: they are what one looks at. */
function productsShown({ what, before, rows }: MergedProducts, records: readonly ImportRecord[]): ProductShown[] {
  const rowById = new Map(before.size === 0 ? [] : rows.map((row) => [row.id, row]))
  const shown: ProductShown[] = []
  for (const wanted of ['changed', 'new'] as const)
    for (const [nth, record] of records.entries()) {
      if (shown.length >= SHOWN_PRODUCTS) return shown
      if (what[nth] !== wanted) continue
      const old = before.get(nth)
      const { row, id, fields } = record
      const name = String(fields.name ?? fields.description ?? fields.sku ?? old?.name ?? '')
      const differences = old === undefined ? [] : differencesOf(old, rowById.get(old.id))
      shown.push({ row, id, name, htsNumber: String(fields.htsNumber ?? ''), what: wanted, differences })
    }
  return shown
}

const differencesOf = (old: ProductColumns, now: ProductColumns | undefined): [string, string, string][] =>
  Object.keys(now ?? {})
    .filter((column) => (old[column] ?? '') !== (now?.[column] ?? ''))
    .map((column) => [column, old[column] ?? '', now?.[column] ?? ''])

/** The host is the window's: each sealed page is handed over and its answer awaited. */
const host = {
  blobWrite: ({
    name,
    index,
    last: isLast,
    bytes,
  }: {
    name: string
    index: number
    last: boolean
    bytes: Uint8Array
  }) =>
    new Promise<Written>((resolve) => {
      lastNeed += 1
      waiting.set(lastNeed, resolve)
      say({ need: lastNeed, name, index, last: isLast, bytes })
    }),
}

/** So many pages are sealed and stored side by side: one is sealed while another is on its way to the disk. */
const SIDE_BY_SIDE = 3

async function store(
  ask: Extract<ImportAsk, { do: 'store' }>,
  onProgress: (done: number) => void,
): Promise<ImportAnswers['store']> {
  const rows = products?.rows ?? []
  const database = new DeskDatabase(ask.keys.desk)
  const keys = await deskKeys(ask.keys)
  const total = Math.ceil(rows.length / PAGE_ROWS)
  const hashes = new Array<string>(total).fill('')
  let next = 0
  let done = 0
  let failed: HostError | undefined
  cancelled = false
  const work = async () => {
    for (let n = next++; n < total && failed === undefined && !cancelled; n = next++) {
      const place = { catalogue: ask.target, version: ask.version, n, total }
      const stored = await storePage(host, database, keys, place, rows.slice(n * PAGE_ROWS, (n + 1) * PAGE_ROWS))
      if (stored.ok) hashes[n] = stored.value
      else failed ??= stored.error
      done += 1
      onProgress(Math.min(rows.length, done * PAGE_ROWS))
    }
  }
  try {
    await Promise.all(Array.from({ length: SIDE_BY_SIDE }, work))
    if (failed === undefined && !cancelled) return ok({ hashes, rows: rows.length })
    await database.pages.bulkDelete(hashes.filter((hash) => hash !== '').map((hash) => pageName(keys, hash)))
    return failed === undefined ? err({ type: 'ImportCancelled' }) : err(failed)
  } finally {
    database.close()
  }
}
