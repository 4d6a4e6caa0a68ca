import '../strictZod'
import { changedAnswers } from '../../shared/domain/pga/changed'
import { digitsOf, prefixesOf } from '../../shared/domain/pga/codes'
import { flagsOfNumbers, flagTableOf, noFlagTable } from '../../shared/domain/pga/flagTable'
import { goodsOfProduct, type ProductColumns } from '../../shared/domain/pga/goods'
import { historyOf, noHistory } from '../../shared/domain/pga/history'
import { ownKnowledgeIndex } from '../../shared/domain/pga/ownKnowledge'
import { productFinder, type ProductFound } from '../../shared/domain/pga/products'
import { createTally } from '../../shared/domain/pga/tally'
import { tariffListOf } from '../../shared/domain/pga/tariffList'
import type { PgaTables } from '../../shared/domain/pga/types'
import type { HtsFlag, PriorFiling } from '../../shared/knowledge/pga/types'
import { readCatalogueRows } from '../store/catalogueRows'
import { searchedCatalogue } from '../store/catalogueSearch'
import type { KeyParts } from '../store/keys'
import type { CatalogueRow } from '../store/types'
import type { AllProducts, FromPgaWorker, ListAt, ListName, NumbersKnown, PgaAsk } from './pgaAsk'

/** Holds the desk's lists of flags, filings and tariff numbers, and determines all products page by page. */
type Lists = Omit<PgaTables, 'knowledge' | 'today'>

const PAGE = 1_000
const FIRST_CHANGED = 200
const noList: ListAt = { version: '', source: '', hashes: [] }

let keys: KeyParts | undefined
let at: Readonly<Record<ListName, ListAt>> = { products: noList, pgaFlags: noList, pgaHistory: noList, tariff: noList }
let lists: Lists = { flags: noFlagTable, history: noHistory }
let filings: readonly PriorFiling[] = []
/** the last determination of all products, to say what another list changes */
let before: { tables: PgaTables; found: ReadonlyMap<string, ProductFound> } | undefined
let last: Promise<unknown> = Promise.resolve()

const say = (message: FromPgaWorker): void => self.postMessage(message)

self.addEventListener('message', ({ data }: MessageEvent<PgaAsk>) => {
  last = last.then(() => answer(data)).then(say, (cause: unknown) => say({ id: data.id, failed: String(cause) }))
})

async function answer(ask: PgaAsk): Promise<FromPgaWorker> {
  const { id } = ask
  switch (ask.do) {
    case 'load':
      await load(ask.keys, ask.lists)
      return { id, loaded: true }
    case 'numbers':
      return { id, numbers: numbersKnown(ask.htsNumbers) }
    case 'all':
      return { id, all: await all(ask, (done, total) => say({ id, progress: { done, total } })) }
  }
}

/** Pages that do not open are left out: the window has healed or named them before. */
async function rowsOf(catalogue: ListName, { version, hashes }: ListAt): Promise<CatalogueRow[]> {
  if (keys === undefined || hashes.length === 0) return []
  return (await readCatalogueRows(keys, { catalogue, version, hashes })).flatMap((page) => page ?? [])
}

async function load(parts: KeyParts, wanted: Readonly<Record<ListName, ListAt>>): Promise<void> {
  keys = parts
  const isNew = (list: ListName): boolean => at[list].hashes.join(' ') !== wanted[list].hashes.join(' ')
  const next: Lists = { ...lists }
  if (isNew('pgaFlags')) {
    const rows = await rowsOf('pgaFlags', wanted.pgaFlags)
    next.flags = rows.length === 0 ? noFlagTable : flagTableOf(rows.map(flagOf))
  }
  if (isNew('pgaHistory')) {
    filings = (await rowsOf('pgaHistory', wanted.pgaHistory)).map(filingOf)
    next.history = filings.length === 0 ? noHistory : historyOf(filings)
  }
  if (isNew('tariff')) {
    const rows = await rowsOf('tariff', wanted.tariff)
    delete next.tariff
    if (rows.length > 0)
      next.tariff = tariffListOf(
        rows.map((row) => row['hts'] ?? ''),
        `the tariff on this laptop${wanted.tariff.source === '' ? '' : ` (${wanted.tariff.source})`}`,
      )
  }
  lists = next
  at = wanted
}

const flagOf = (row: CatalogueRow): HtsFlag => ({
  hts: row['hts'] ?? '',
  flag: row['flag'] ?? '',
  agency: row['agency'] ?? '',
  program: row['program'] ?? '',
  category: row['category'] ?? '',
  source: row['source'] ?? '',
  asOf: row['asOf'] ?? '',
})

const filingOf = (row: CatalogueRow): PriorFiling => ({
  hts: row['hts'] ?? '',
  importer: row['importer'] ?? '',
  mid: row['mid'] ?? '',
  agency: row['agency'] ?? '',
  program: row['program'] ?? '',
  disclaimCode: row['disclaimCode'] ?? '',
  times: Number(row['times'] ?? '1') || 1,
  lastOn: row['lastOn'] ?? '',
  source: row['source'] ?? '',
})

function numbersKnown(htsNumbers: readonly string[]): NumbersKnown {
  const digits = [...new Set(htsNumbers.map(digitsOf))]
  const { tariff } = lists
  return {
    flags: flagsOfNumbers(lists.flags, digits),
    history: filings.filter(({ hts }) => digits.includes(digitsOf(hts))),
    ...(tariff !== undefined && {
      tariff: {
        called: tariff.called,
        known: [...new Set(digits.flatMap(prefixesOf))].filter((prefix) => tariff.has(prefix)),
      },
    }),
  }
}

async function all(
  { today, corrections, kept, importerNumbers }: Extract<PgaAsk, { do: 'all' }>,
  onProgress: (done: number, total: number) => void,
): Promise<AllProducts> {
  const catalogue = searchedCatalogue([await rowsOf('products', at.products)])
  catalogue.overlay(corrections)
  const { rows, total } = catalogue.search('', Number.MAX_SAFE_INTEGER)
  const tables: PgaTables = { ...lists, knowledge: ownKnowledgeIndex(), today }
  const find = productFinder(tables)
  const tally = createTally()
  const found = new Map<string, ProductFound>()
  const changed: ProductColumns[] = []
  let changedCount = 0
  // The history names clients by their number, the products by their id on this desk.
  const columnsOf = (row: CatalogueRow): ProductColumns => ({
    ...row,
    importer: importerNumbers.get(row['importer'] ?? '') ?? row['importer'] ?? '',
  })
  for (const [nth, row] of rows.entries()) {
    const own = kept.get(row.id)
    const columns = columnsOf(row)
    const one = find(columns, own)
    tally.add(row, one, own !== undefined)
    found.set(row.id, one)
    const was = before?.found.get(row.id)
    if (was !== undefined && was !== one && differs(was, one)) {
      changedCount += 1
      if (changed.length < FIRST_CHANGED) changed.push(columns)
    }
    if ((nth + 1) % PAGE === 0) onProgress(nth + 1, total)
  }
  onProgress(total, total)
  const first =
    before === undefined
      ? []
      : [
          ...changedAnswers(
            before.tables,
            tables,
            changed.map((columns) => ({ id: columns.id, goods: goodsOfProduct(columns, kept.get(columns.id)) })),
          ),
        ]
  before = { tables, found }
  const inOrder = tables.knowledge.of.agencies.map(({ code }) => code)
  return { tally: tally.result(inOrder), changed: { count: changedCount, first } }
}

const differs = (a: ProductFound, b: ProductFound): boolean => said(a) !== said(b)
const said = ({ findings }: ProductFound): string =>
  findings.map(({ agency, program, standing, must }) => `${agency}/${program}/${standing}/${must}`).join(' ')
