import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import Papa from 'papaparse'
import { flagTableOf } from '../../shared/domain/pga/flagTable'
import { noHistory } from '../../shared/domain/pga/history'
import { ownKnowledgeIndex } from '../../shared/domain/pga/ownKnowledge'
import { productFinder } from '../../shared/domain/pga/products'
import { createTally } from '../../shared/domain/pga/tally'
import type { PgaTables } from '../../shared/domain/pga/types'
import type { HtsFlag } from '../../shared/knowledge/pga/types'
import { middle, ratio } from './measurePage'

/**
 * `npx tsx tests/bench/pga.ts [products]`: one line of JSON. Which agencies speak of a hundred thousand products, against
 * one SHA-256 pass over the same rows as the store hashes its pages, and against a tenth of them. Numbers and texts of the
 * whole tariff and the agencies' own flags where they lie beside the repository; numbers of the knowledge alone elsewhere.
 */
const products = Number(process.argv[2] ?? 100_000)
const ROUNDS = 7
const PAGE = 1_000
const data = new URL('../../../shared/reference/data/', import.meta.url)

const csv = (name: string): Record<string, string>[] => {
  const place = new URL(name, data)
  if (!existsSync(place)) return []
  return Papa.parse<Record<string, string>>(gunzipSync(readFileSync(place)).toString('utf8'), { header: true }).data
}

const flags: readonly HtsFlag[] = csv('pga-hts-flags.csv.gz').map((row) => ({
  hts: row['hts_prefix'] ?? '',
  flag: row['flag'] ?? '',
  agency: row['agency'] ?? '',
  program: row['program'] ?? '',
  category: row['category'] ?? '',
  source: row['source_id'] ?? '',
  asOf: '2026-03-04',
}))
const lines = csv('hts.csv.gz').filter(({ hts = '' }) => hts.length === 13 && hts < '98')
const knowledge = ownKnowledgeIndex()
const numbers =
  lines.length > 0
    ? lines.map(({ hts = '', description = '' }) => ({ hts, description }))
    : knowledge.of.agencies.flatMap(({ triggers }) =>
        triggers.flatMap(({ prefixes = [], why }) =>
          prefixes.map((prefix) => ({ hts: prefix.padEnd(10, '0'), description: why })),
        ),
      )

/** As an import leaves them: every column a text. */
const aProduct = (n: number) => {
  const { hts, description } = numbers[(n * 7919) % numbers.length] ?? { hts: '', description: '' }
  return {
    id: `sku-${n}`,
    sku: `A-${100_000 + n}`,
    name: `Article ${n} of ${description.slice(0, 24)}`,
    description,
    htsNumber: hts,
    rate: 'Free',
    unit1: 'NO',
    unit2: '',
    origin: ['MX', 'CN', 'VN', 'DE', 'IN'][n % 5] ?? '',
    mid: `MXMUETRE${n % 4_000}APO`,
    manufacturerName: 'Muebles Tres Nogales SA de CV',
    manufacturerAddress: 'Avenida de los Ebanistas 2208\nApodaca\nNL\n66600\nMX',
    pgaHint: '',
    pgaSource: '',
    importer: `client-${n % 400}`,
    specialProgram: '',
    unitValueCents: String(1_000 + (n % 977)),
  }
}
type Product = ReturnType<typeof aProduct>

const timed = (work: () => unknown): number => {
  const began = performance.now()
  work()
  return performance.now() - began
}

function hashed(rows: readonly Product[]): string[] {
  const hashes: string[] = []
  for (let at = 0; at < rows.length; at += PAGE)
    hashes.push(
      createHash('sha256')
        .update(JSON.stringify(rows.slice(at, at + PAGE)))
        .digest('hex'),
    )
  return hashes
}

/** From nothing: the table turned round, every product determined, the figures added up. */
function determined(rows: readonly Product[], tables: PgaTables): unknown {
  const find = productFinder({ ...tables, flags: flagTableOf(flags) })
  const tally = createTally()
  for (const row of rows) tally.add(row, find(row), false)
  return tally.result([])
}

const all = Array.from({ length: products }, (_, n) => aProduct(n))
const tenth = all.slice(0, products / 10)
const tables: PgaTables = { knowledge, flags: flagTableOf(flags), history: noHistory, today: '2026-11-24' }
const times = { hash: [] as number[], all: [] as number[], tenth: [] as number[] }
for (let round = 0; round <= ROUNDS; round += 1) {
  const measured = {
    hash: timed(() => hashed(all)),
    tenth: timed(() => determined(tenth, tables)),
    all: timed(() => determined(all, tables)),
  }
  if (round === 0) continue // the first round compiles
  for (const [what, ms] of Object.entries(measured)) times[what as keyof typeof times].push(ms)
}

process.stdout.write(
  `${JSON.stringify({
    products,
    numbers: numbers.length,
    flags: flags.length,
    hashMs: middle(times.hash),
    determineMs: middle(times.all),
    tenthMs: middle(times.tenth),
    againstHash: ratio(middle(times.all), middle(times.hash)),
    growth: ratio(middle(times.all), middle(times.tenth)),
  })}\n`,
)
