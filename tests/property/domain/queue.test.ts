import fc from 'fast-check'
import { expect, test } from 'vitest'
import { queueOf } from '../../../shared/domain/queue/queue'
import { aDesk, type Fields } from '../../unit/domain/aDesk'

/**
 * The rule again, slowly and in the plainest words: under which line each stands now, then time, cost, tier, record.
 * Written from the published sentences, not from the code.
 */
const OFFSET = -360
const START = Date.UTC(2026, 10, 24, 14)
const HOUR = 3_600_000
const midnight = (day: string) => Date.parse(`${day}T00:00:00Z`) - OFFSET * 60_000
const added = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 24 * HOUR).toISOString().slice(0, 10)

interface Row {
  id: string
  day: string | undefined
  hour: number | undefined
  mode: string
  agencies: string
  notice: boolean
  urgency: 'live' | 'medical' | 'safety' | undefined
  perishable: boolean
  free: string | undefined
  cost: number
  hold: boolean
  tier: string
  hand: 'first' | 'last' | undefined
}

function lineOf(row: Row, now: number): [line: number, time: number] {
  const arrives = row.day === undefined ? Infinity : midnight(row.day) + (row.hour ?? 0) * HOUR
  const before = { '30': 2, '21': 4, '40': 4, '11': 8 }[row.mode] ?? 8
  const notice = arrives - before * HOUR
  const today = new Date(now + OFFSET * 60_000).toISOString().slice(0, 10)
  const soon = arrives === Infinity || now >= arrives - 48 * HOUR
  if (row.agencies.includes('FDA') && !row.notice && row.day !== undefined && now >= notice - 24 * HOUR)
    return [1, notice]
  if (row.urgency !== undefined && soon) return [2, arrives]
  if (row.perishable && soon) return [3, arrives]
  if (row.free !== undefined && added(row.free, -2) <= today) return [4, Date.parse(row.free)]
  if (row.hold) return [5, row.day === undefined ? Infinity : Date.parse(row.day)]
  if (row.day !== undefined && added(row.day, 15 - 3) <= today) return [6, Date.parse(row.day)]
  return [8, row.day === undefined ? Infinity : Date.parse(row.day)]
}

const hands = { first: 0, last: 2 } as const
function slower(a: Row, b: Row, now: number): number {
  const [x, y] = [lineOf(a, now), lineOf(b, now)]
  const pairs: [number | string, number | string][] = [
    [a.hand === undefined ? 1 : hands[a.hand], b.hand === undefined ? 1 : hands[b.hand]],
    [x[0], y[0]],
    [x[1], y[1]],
    [-a.cost, -b.cost],
    [a.tier || '~', b.tier || '~'],
    [`arrival/${a.id}`, `arrival/${b.id}`],
  ]
  for (const [one, other] of pairs) if (one !== other) return one < other ? -1 : 1
  return 0
}

const day = fc.integer({ min: -20, max: 12 }).map((n) => added('2026-11-24', n))
const rows = fc
  .array(
    fc.record({
      day: fc.option(day, { nil: undefined }),
      hour: fc.option(fc.integer({ min: 0, max: 23 }), { nil: undefined }),
      mode: fc.constantFrom('30', '21', '40', '11', ''),
      agencies: fc.constantFrom('', 'FDA', 'USDA', 'FDA FD4'),
      notice: fc.boolean(),
      urgency: fc.constantFrom(undefined, undefined, 'live' as const, 'medical' as const, 'safety' as const),
      perishable: fc.boolean(),
      free: fc.option(day, { nil: undefined }),
      cost: fc.constantFrom(0, 0, 5_000, 18_500),
      hold: fc.boolean(),
      tier: fc.constantFrom('', '1', '2', '3'),
      hand: fc.constantFrom(undefined, undefined, undefined, 'first' as const, 'last' as const),
    }),
    { maxLength: 40 },
  )
  .map((some) => some.map((row, n): Row => ({ ...row, id: `a${n}` })))

const two = (n: number) => String(n).padStart(2, '0')
const stateOf = (list: readonly Row[]) =>
  aDesk({
    importer: Object.fromEntries(['1', '2', '3'].map((tier) => [tier, { tier }])),
    arrival: Object.fromEntries(
      list.map((row): [string, Fields] => [
        row.id,
        {
          ...(row.day === undefined ? {} : { arrivalDay: row.day }),
          ...(row.day === undefined || row.hour === undefined
            ? {}
            : { arrivesAt: `${row.day}T${two(row.hour)}:00:00-06:00[America/Chicago]` }),
          modeOfTransport: row.mode,
          agencies: row.agencies,
          ...(row.notice ? { priorNotice: '1234' } : {}),
          ...(row.urgency === undefined ? {} : { urgency: row.urgency }),
          perishable: row.perishable,
          ...(row.free === undefined ? {} : { lastFreeDay: row.free }),
          ...(row.cost === 0 ? {} : { costPerDay: row.cost }),
          ...(row.hold ? { hold: 'agency' } : {}),
          ...(row.tier === '' ? {} : { importer: row.tier }),
        },
      ]),
    ),
    override: Object.fromEntries(
      list.flatMap((row) =>
        row.hand === undefined
          ? []
          : [[`arrival/${row.id}`, { subject: 'arrival', of: row.id, place: row.hand, by: 'Ana', reason: 'so' }]],
      ),
    ),
  })

test('the queue stands in the order of the published rule, whatever arrives and whatever the hour', () => {
  fc.assert(
    fc.property(rows, fc.integer({ min: -100, max: 300 }), (list, hours) => {
      const now = { ms: START + hours * HOUR, offsetMinutes: OFFSET, zone: 'America/Chicago' }
      const shown = queueOf(stateOf(list), now).items.map(({ shipment }) => shipment.of)
      const plainly = [...list].sort((a, b) => slower(a, b, now.ms)).map(({ id }) => id)
      expect(shown).toEqual(plainly)
    }),
  )
})

test('the order does not depend on the order in which the records were read', () => {
  fc.assert(
    fc.property(rows, fc.nat(), (list, seed) => {
      const now = { ms: START, offsetMinutes: OFFSET, zone: 'America/Chicago' }
      const shuffled = list
        .map((row, n) => ({ row, at: ((n + 1) * (seed + 7919)) % 1_009 }))
        .sort((a, b) => a.at - b.at)
      const order = (some: readonly Row[]) => queueOf(stateOf(some), now).items.map(({ id }) => id)
      expect(order(shuffled.map(({ row }) => row))).toEqual(order(list))
    }),
  )
})
