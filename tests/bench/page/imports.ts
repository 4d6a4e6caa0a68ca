import '../../../renderer/strictZod'
import Dexie, { type Table } from 'dexie'
import Papa from 'papaparse'
import { connectHost } from '../../../renderer/host'
import { pagesOf } from '../../../renderer/store/catalogue'
import { PAGE_ROWS, storePages } from '../../../renderer/store/cataloguePages'
import { readCatalogueRows } from '../../../renderer/store/catalogueRows'
import { importSession } from '../../../renderer/store/importSession'
import { makeOpening } from '../../../renderer/store/opening'
import { runningDesk } from '../../../renderer/store/runningDesk'
import type { CatalogueRow, Desk } from '../../../renderer/store/types'
import { entityOf, textOf } from '../../../shared/journal/state'
import { ok } from '../../../shared/result'
import { cheap, PASSPHRASE } from './seed'

/**
 * The figures of an import, both sides in one page over the real browser host: a file of products imported against the
 * bare parser and sealing and storing the same rows; the catalogue opened against the same pages read and parsed
 * unsealed; a search from the key press to its answer.
 */
class Plain extends Dexie {
  pages!: Table<{ n: number; json: string }, number>
  constructor() {
    super('plain-pages')
    this.version(1).stores({ pages: 'n' })
  }
}

const host = { ...(await connectHost()), renew: () => Promise.resolve(ok({})) }
const opening = makeOpening(host, { argon2: cheap })
let open: Desk | undefined

async function desk(): Promise<Desk> {
  if (open !== undefined) return open
  const found = await opening.survey()
  const there = found.ok ? found.value[0] : undefined
  if (there === undefined) {
    const made = await opening.create({
      label: 'Measured',
      drill: true,
      operatorName: 'Ana',
      passphrase: PASSPHRASE,
      firstChanges: [],
    })
    if (!made.ok) throw new Error(made.error.type)
    return (open = made.value.desk)
  }
  const unlocked = await opening.unlock(there, there.operators[0]?.slotId ?? '', PASSPHRASE)
  if (!unlocked.ok) throw new Error(unlocked.error.type)
  return (open = unlocked.value)
}

const woods = ['oak', 'pine', 'maple', 'walnut', 'cherry', 'beech', 'ash']
const file = (rows: number): File => {
  const lines = ['SKU,Name,Description,HTS Number,Country of Origin,Importer Number,MID,Manufacturer,Unit Price,UOM']
  for (let n = 0; n < rows; n += 1) {
    const wood = woods[n % woods.length] ?? ''
    lines.push(
      `RC-${n},"Chair ${n}, ${wood}","Upholstered dining chair, ${wood} frame, household",${n % 3 === 0 ? '804100020' : '9401614011'},MX,88-1234567${String(n % 90).padStart(2, '0')},MXMUETRE2208APO,Muebles Tres Nogales SA de CV,${10 + (n % 900)}.50,NO`,
    )
  }
  return new File([lines.join('\n')], 'products.csv')
}

/** The longest time in which the window could not have answered a key. */
async function withPauses<T>(work: () => Promise<T>): Promise<{ result: T; ms: number; longestPauseMs: number }> {
  let longest = 0
  let last = performance.now()
  const channel = new MessageChannel()
  channel.port1.onmessage = () => {
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
    channel.port2.postMessage(0)
  }
  channel.port2.postMessage(0)
  const began = performance.now()
  const result = await work()
  const ms = performance.now() - began
  channel.port1.close()
  return { result, ms, longestPauseMs: longest }
}

async function rowsNow(): Promise<CatalogueRow[][]> {
  const now = await desk()
  const { keys } = runningDesk(now).parts
  const hashes = pagesOf(now.state, 'products').map((page) => page.hash)
  const version = textOf(entityOf(now.state, 'catalogue', 'products'), 'version')
  return (await readCatalogueRows(keys.parts, { catalogue: 'products', version, hashes })).map((page) => page ?? [])
}

const bench = {
  ready: async (): Promise<void> => void (await desk()),

  /** An open desk that has done what it does by itself after opening: healing reads the same pages. */
  settled: async (): Promise<void> => {
    await desk()
    await new Promise((resolve) => setTimeout(resolve, 5_000))
  },

  /** From the chosen file to *imported*, as the screen does it. */
  importProducts: async (rows: number): Promise<{ ms: number; longestPauseMs: number; rows: number }> => {
    const to = await desk()
    const chosen = file(rows)
    const { result, ...measured } = await withPauses(async () => {
      const session = importSession(to)
      const read = await session.read(chosen, chosen.name)
      const guess = await session.guess('products')
      if (!read.ok || !guess.ok) throw new Error('not read')
      const compared = await session.products('products', guess.value.sheet, guess.value.map, chosen.name, {
        asOf: '2026-11-24',
        today: '2026-11-24',
      })
      if (!compared.ok) throw new Error(compared.error.type)
      const stored = await session.storeProducts('products', `bench-${to.randomId()}`, chosen.name, [], () => undefined)
      if (!stored.ok) throw new Error(stored.error.type)
      session.end()
      return compared.value.products.rows
    })
    return { ...measured, rows: result }
  },

  /** The parser alone on the same file; then the same rows sealed and stored, one page after the other. */
  bare: async (rows: number): Promise<{ parseMs: number; storeMs: number }> => {
    const { keys, database } = runningDesk(await desk()).parts
    const same = (await rowsNow()).flat()
    const chosen = file(rows)
    const began = performance.now()
    Papa.parse(await chosen.text())
    const parsed = performance.now()
    const stored = await storePages(host, database, keys, 'bare', `bare-${began}`, same)
    if (!stored.ok) throw new Error(stored.error.type)
    return { parseMs: parsed - began, storeMs: performance.now() - parsed }
  },

  /** Keeps the pages of the catalogue as plain JSON, for `openPlain`. */
  keepPlain: async (): Promise<{ bytes: number }> => {
    const pages = (await rowsNow()).map((rows, n) => ({ n, json: JSON.stringify({ rows }) }))
    const plain = new Plain()
    await plain.pages.bulkPut(pages)
    plain.close()
    return { bytes: pages.reduce((sum, page) => sum + page.json.length, 0) }
  },

  openPlain: async (): Promise<{ ms: number; rows: number }> => {
    const began = performance.now()
    const plain = new Plain()
    const pages = await plain.pages.toArray()
    const rows = pages.reduce((sum, { json }) => sum + (JSON.parse(json) as { rows: unknown[] }).rows.length, 0)
    plain.close()
    return { ms: performance.now() - began, rows }
  },

  /** From an open desk to the answer of the first search: the worker reads, opens and parses every page. */
  openCatalogue: async (): Promise<{ ms: number; total: number }> => {
    const to = await desk()
    const began = performance.now()
    const found = await to.searchCatalogue('products', 'walnut', 20)
    return { ms: performance.now() - began, total: found?.total ?? 0 }
  },

  /** Words keyed letter by letter, each key to its answer. */
  search: async (): Promise<{ p95: number; median: number; longest: number }> => {
    const to = await desk()
    const times: number[] = []
    for (const text of ['walnut chair 77', 'rc-4242', 'upholstered ash', 'nogales 9401', 'mx 804100 cherry', 'zzz'])
      for (let end = 1; end <= text.length; end += 1) {
        const began = performance.now()
        await to.searchCatalogue('products', text.slice(0, end), 20)
        times.push(performance.now() - began)
      }
    times.sort((a, b) => a - b)
    const at = (share: number) => times[Math.floor((times.length - 1) * share)] ?? Number.NaN
    return { p95: at(0.95), median: at(0.5), longest: at(1) }
  },

  pageRows: PAGE_ROWS,
}

export type ImportsBench = typeof bench
declare global {
  interface Window {
    importsBench: ImportsBench
  }
}
window.importsBench = bench
