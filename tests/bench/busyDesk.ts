import { chainItem, type Head } from '../../shared/journal/chain'
import { createFold } from '../../shared/journal/fold'
import type { Change, DeskId, DeviceId, Item, Stamp } from '../../shared/journal/item'
import type { DeskState } from '../../shared/journal/state'

const items = new Map<number, readonly Item[]>()

/** A desk after weeks of downtime: each entry with three lines, a bill, and the facts of its way to the release. */
export function aBusyDesk(entries: number): DeskState {
  const known = items.get(entries) ?? busyJournal(entries)
  items.set(entries, known)
  const fold = createFold()
  fold.addAll(known)
  return fold.state
}

const MEASURED = { desk: 'MEASURED00000000' as DeskId, device: 'MEASURED00' as DeviceId, operator: 'ana' }

/** One item an entry, then one for each fifty shipments expected. */
export function busyJournal(entries: number, arrivals = 0, where = MEASURED): Item[] {
  const built: Item[] = []
  const wall = { ms: Date.UTC(2026, 10, 4, 8), offsetMinutes: -360, zone: 'America/Chicago' }
  let head: Head | null = null
  let last: Stamp | null = null
  const add = (changes: Change[]) => {
    wall.ms += 170_000
    const next = chainItem({ ...where, head, last, wall: { ...wall }, changes })
    built.push(next.item)
    head = next.head
    last = next.item.at
  }
  for (let n = 0; n < entries; n += 1) add(changesOf(n))
  for (let n = 0; n < arrivals; n += 50)
    add(Array.from({ length: Math.min(50, arrivals - n) }, (_, row) => arrivalOf(n + row)))
  return built
}

/** Of all modes, a tenth of it spoils, a third has a last free day. */
function arrivalOf(n: number): Change {
  const day = (plus: number) => new Date(Date.UTC(2026, 10, 20 + plus)).toISOString().slice(0, 10)
  return {
    action: 'arrival.loaded',
    kind: 'arrival',
    id: `arrival-${n}`,
    patch: [
      ['importerName', `Rio Textiles ${n % 400}`],
      ['bill', `MAEU${String(5_000_000 + n)}`],
      ['portOfEntry', ['2304', '2704', '2720'][n % 3] ?? '2304'],
      ['modeOfTransport', ['30', '11', '40'][n % 3] ?? '30'],
      ['arrivalDay', day(n % 14)],
      ...(n % 3 === 0 ? [['lastFreeDay', day((n % 14) + 3)] as [string, string]] : []),
      ...(n % 10 === 0 ? [['perishable', true] as [string, boolean]] : []),
    ],
  }
}

function changesOf(n: number): Change[] {
  const entry = `entry-${n}`
  const day = `2026-11-${String(4 + (n % 20)).padStart(2, '0')}`
  const fact = (what: 'printed' | 'presented' | 'released', hour: number): Change => ({
    action: `entry.${what}`,
    kind: 'fact',
    id: `${entry}-${what}`,
    patch: [
      ['entry', entry],
      ['what', what],
      ['happenedAt', `${day}T${String(hour).padStart(2, '0')}:05:00-06:00[America/Chicago]`],
      ['day', day],
    ],
  })
  return [
    {
      action: 'entry.opened',
      kind: 'entry',
      id: entry,
      patch: [
        ['entryNumber', `000-${String(n).padStart(7, '0')}-0`],
        ['importerName', `Rio Textiles ${n % 400}`],
        ['portOfEntry', '2304'],
        ['modeOfTransport', '30'],
        ['arrivalDate', day],
        ['entryDate', day],
      ],
    },
    ...[0, 1, 2].map((line): Change => ({
      action: 'line.added',
      kind: 'line',
      id: `${entry}-line-${line}`,
      patch: [
        ['entry', entry],
        ['order', `00000${line}`],
        ['description', 'Cotton shirts'],
        ['enteredValue', 100_000 + n],
      ],
    })),
    {
      action: 'bill.added',
      kind: 'bill',
      id: `${entry}-bill`,
      patch: [
        ['entry', entry],
        ['order', '000001'],
        ['scac', 'TRMX'],
        ['billNumber', String(4_000_000 + n)],
      ],
    },
    ...(n % 50 === 0 ? [] : [fact('printed', 5), ...(n % 10 === 0 ? [] : [fact('presented', 6), fact('released', 8)])]),
  ]
}
