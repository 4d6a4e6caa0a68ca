import { comparePlaces, type Place } from '../../shared/domain/queue/place'
import { queueOf } from '../../shared/domain/queue/queue'
import { chainItem, type Head } from '../../shared/journal/chain'
import { createFold } from '../../shared/journal/fold'
import type { Change, DeskId, DeviceId, Patch, Stamp } from '../../shared/journal/item'
import { middle, ratio } from './measurePage'

/**
 * `npx tsx tests/bench/queue.ts [entries] [arrivals]`: one line of JSON. The queue ranked again after one change of an
 * arrival, one fact of an entry, and an hour gone by, on a busy desk; against a bare sort of the same number of keys
 * that were made before.
 */
const ENTRIES = Number(process.argv[2] ?? 10_000)
const ARRIVALS = Number(process.argv[3] ?? 20_000)
const ROUNDS = 15
const wall = { ms: Date.UTC(2026, 10, 24, 14), offsetMinutes: -360, zone: 'America/Chicago' }
const where = { desk: 'MEASURED00000000' as DeskId, device: 'MEASURED00' as DeviceId, operator: 'ana' }

const fold = createFold()
let head: Head | null = null
let stamp: Stamp | null = null
function record(...changes: Change[]): void {
  const next = chainItem({ ...where, head, last: stamp, wall: { ...wall }, changes })
  head = next.head
  stamp = next.item.at
  fold.add(next.item)
}
const change = (
  action: string,
  kind: string,
  id: string,
  fields: Record<string, string | number | boolean>,
): Change => ({
  action,
  kind,
  id,
  patch: Object.entries(fields) as Patch,
})
const day = (n: number): string => `2026-11-${String(16 + (n % 14)).padStart(2, '0')}`
const modes = ['30', '11', '40', '21']
const tiers = ['1', '2', '']

for (let n = 0; n < 400; n += 1)
  record(change('importer.keyed', 'importer', `client-${n}`, { name: `Client ${n}`, tier: tiers[n % 3] ?? '' }))
for (let n = 0; n < ARRIVALS; n += 1)
  record(
    change('arrival.loaded', 'arrival', `arrival-${n}`, {
      importer: `client-${n % 400}`,
      importerName: `Client ${n % 400}`,
      bill: `MEDU${4_000_000 + n}`,
      portOfEntry: n % 3 === 0 ? '2304' : '2704',
      modeOfTransport: modes[n % 4] ?? '',
      arrivalDay: day(n),
      lastFreeDay: day(n + 5),
      agencies: n % 7 === 0 ? 'FDA' : '',
      perishable: n % 11 === 0,
      costPerDay: n % 5 === 0 ? 18_500 : 0,
    }),
  )
for (let n = 0; n < ENTRIES; n += 1) {
  const fact = (what: string) =>
    change(`entry.${what}`, 'fact', `entry-${n}-${what}`, { entry: `entry-${n}`, what, day: day(n) })
  record(
    change('entry.opened', 'entry', `entry-${n}`, {
      entryNumber: `000-${String(n).padStart(7, '0')}-0`,
      importer: `client-${n % 400}`,
      importerName: `Client ${n % 400}`,
      portOfEntry: '2304',
      modeOfTransport: modes[n % 4] ?? '',
      arrivalDate: day(n),
      ...(n % 2 === 0 ? { arrival: `arrival-${n}` } : {}),
    }),
    change('bill.added', 'bill', `entry-${n}-bill`, {
      entry: `entry-${n}`,
      order: '000001',
      scac: 'TRMX',
      billNumber: String(9_000_000 + n),
    }),
    ...(n % 3 === 0 ? [] : [fact('printed'), fact('presented')]),
    ...(n % 3 === 2 ? [fact('released')] : []),
  )
}

const timed = (work: () => unknown): number => {
  const began = performance.now()
  work()
  return performance.now() - began
}
const firstMs = timed(() => queueOf(fold.state, wall))
const { items } = queueOf(fold.state, wall)

/** The same number of keys, made before, in an order of their own each round. */
let seed = 42
const random = (): number => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648
const places: Place[] = items.map(({ place }) => place)

const times = { bare: [] as number[], arrival: [] as number[], fact: [] as number[], tick: [] as number[] }
for (let round = 0; round < ROUNDS; round += 1) {
  const shuffled = places
    .map((place) => ({ place, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ place }) => place)
  times.bare.push(timed(() => shuffled.sort(comparePlaces)))
  record(
    change('arrival.keyed', 'arrival', `arrival-${round * 7 + 10_001}`, { lastFreeDay: day(round), perishable: true }),
  )
  times.arrival.push(timed(() => queueOf(fold.state, wall)))
  const entry = `entry-${round * 3 + 1}`
  record(change('entry.held', 'fact', `${entry}-held-${round}`, { entry, what: 'held', day: day(round) }))
  times.fact.push(timed(() => queueOf(fold.state, wall)))
  wall.ms += 3_600_000
  times.tick.push(timed(() => queueOf(fold.state, wall)))
}

const worst = (values: readonly number[]): number => Math.max(...values.slice(1))
process.stdout.write(
  `${JSON.stringify({
    entries: ENTRIES,
    arrivals: ARRIVALS,
    queued: items.length,
    firstMs,
    bareMs: middle(times.bare),
    arrivalMs: middle(times.arrival),
    arrivalWorstMs: worst(times.arrival),
    factMs: middle(times.fact),
    factWorstMs: worst(times.fact),
    tickMs: middle(times.tick),
    tickWorstMs: worst(times.tick),
    ratio: ratio(middle([middle(times.arrival), middle(times.fact), middle(times.tick)]), middle(times.bare)),
  })}\n`,
)
