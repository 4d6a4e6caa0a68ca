import FlexSearch from 'flexsearch'
import { searchedCatalogue } from '../../renderer/store/catalogueSearch'
import type { CatalogueRow } from '../../renderer/store/types'

/**
 * `npx tsx tests/bench/search.ts [rows]`: the scan of a catalogue beside FlexSearch, the fastest public search library we found (MiniSearch took 100 times as long), on the same rows and
 * the same key presses: first fifty rows for each text as it grows. Prints one line of JSON; times in milliseconds.
 */
const count = Number(process.argv[2] ?? 100_000)
const woods = ['oak', 'pine', 'maple', 'walnut', 'cherry', 'beech', 'ash']
const rows = Array.from({ length: count }, (_, n): CatalogueRow => ({
  id: `rc-${n}`,
  sku: `RC-${n}`,
  name: `Chair ${n}, ${woods[n % woods.length]}`,
  description: `Upholstered dining chair, ${woods[n % woods.length]} frame, household`,
  htsNumber: n % 3 === 0 ? '0804.10.0020' : '9401.61.4011',
  origin: 'MX',
  mid: 'MXMUETRE2208APO',
  manufacturerName: 'Muebles Tres Nogales SA de CV',
}))
const columns = ['sku', 'name', 'description', 'htsNumber', 'origin', 'mid', 'manufacturerName']
const texts = ['walnut chair 77', 'rc-4242', 'upholstered ash', 'nogales 9401', 'mx 0804 cherry', 'zzz']
const LIMIT = 50

interface Searched {
  buildMs: number
  bytes: number
  median: number
  p95: number
  longest: number
}

/** Heap after a collection, where the run allows one. */
const heap = (): number => {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed
}

function measured(build: () => (text: string) => unknown): Searched {
  const before = heap()
  const began = performance.now()
  const search = build()
  const buildMs = performance.now() - began
  const bytes = heap() - before
  const times: number[] = []
  for (let round = 0; round < 3; round += 1)
    for (const text of texts)
      for (let end = 1; end <= text.length; end += 1) {
        const pressed = performance.now()
        search(text.slice(0, end))
        if (round > 0) times.push(performance.now() - pressed)
      }
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.floor((times.length - 1) * share)] ?? Number.NaN
  return { buildMs, bytes, median: at(0.5), p95: at(0.95), longest: at(1) }
}

const ours = measured(() => {
  const catalogue = searchedCatalogue([rows])
  return (text) => catalogue.search(text, LIMIT)
})
const flex = measured(() => {
  const index = new FlexSearch.Index({ tokenize: 'forward' })
  rows.forEach((row, place) => index.add(place, columns.map((column) => row[column] ?? '').join(' ')))
  return (text) => index.search(text, { limit: LIMIT })
})
process.stdout.write(`${JSON.stringify({ rows: count, ours, flex })}\n`)
