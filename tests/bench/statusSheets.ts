import { clientStatus } from '../../shared/domain/incident/clientStatus'
import { agreedWording } from '../../shared/domain/incident/clientStatusWording'
import { createFold } from '../../shared/journal/fold'
import { chainItem, type Head } from '../../shared/journal/chain'
import type { Change, DeskId, DeviceId, Stamp } from '../../shared/journal/item'
import type { DeskState } from '../../shared/journal/state'
import { layoutStatus } from '../../shared/sheets/status/paper'
import { paintPdf } from '../../shared/sheets/paintPdf'
import { nodeFonts } from '../unit/sheets/nodeFonts'

/**
 * `npx tsx tests/bench/statusSheets.ts [clients] [entries each]`: one line of JSON. What the drawing worker does for the
 * sheets of so many clients: each by itself, and all as one.
 */
const clients = Number(process.argv[2] ?? 40)
const each = Number(process.argv[3] ?? 25)

const state = aDeskOf(clients, each)
const fonts = nodeFonts()
const asked = { since: undefined, today: '2026-11-24' }

const from = performance.now()
const wording = agreedWording(state, 'incident', 'update')
const sheets = Array.from({ length: clients }, (_, nth) => ({
  status: clientStatus(state, `client-${nth}`, asked),
  wording,
  number: 1,
  nextUpdate: 'Tue 24 Nov 20:28',
  reach: 'ring 956-555-0100',
  approvedAt: '',
}))
const madeMs = performance.now() - from
const head = { over: 'Firm', drill: false, printedAt: '24 Nov 2026', by: 'Ana', printedAtMs: 0 }
const groups = layoutStatus({ ...head, is: 'clients', sheets }, fonts.metrics)
const facts = { title: 'Status of your shipments', printedAtMs: 0, hash: '0'.repeat(64) }
const all = await paintPdf(groups.flat(), fonts, facts)
for (const pages of groups) await paintPdf(pages, fonts, facts)
const totalMs = performance.now() - from

process.stdout.write(
  `${JSON.stringify({
    clients,
    entries: clients * each,
    pages: groups.flat().length,
    madeMs: Math.round(madeMs),
    totalMs: Math.round(totalMs),
    bytes: all.length,
  })}\n`,
)

function aDeskOf(count: number, entries: number): DeskState {
  const fold = createFold()
  let head: Head | null = null
  let last: Stamp | null = null
  const wall = { ms: Date.UTC(2026, 10, 24, 8), offsetMinutes: -360, zone: 'America/Chicago' }
  for (let nth = 0; nth < count; nth += 1) {
    const changes: Change[] = [
      { action: 'importer.keyed', kind: 'importer', id: `client-${nth}`, patch: [['name', `Rio Textiles ${nth} Inc`]] },
    ]
    for (let row = 0; row < entries; row += 1) changes.push(...entryOf(nth, row))
    const next = chainItem({
      desk: 'MEASURED00000000' as DeskId,
      device: 'MEASURED00' as DeviceId,
      operator: 'ana',
      head,
      last,
      wall: { ...wall, ms: wall.ms + nth * 1_000 },
      changes,
    })
    fold.add(next.item)
    head = next.head
    last = next.item.at
  }
  return fold.state
}

function entryOf(client: number, row: number): Change[] {
  const id = `entry-${client}-${row}`
  const fact = (what: string): Change => ({
    action: 'entry.presented',
    kind: 'fact',
    id: `${id}-${what}`,
    patch: [
      ['entry', id],
      ['what', what],
      ['day', '2026-11-24'],
    ],
  })
  return [
    {
      action: 'entry.opened',
      kind: 'entry',
      id,
      patch: [
        ['entryNumber', `000-${String(client * 100 + row).padStart(7, '0')}-0`],
        ['importer', `client-${client}`],
        ['arrivalDate', '2026-11-23'],
      ],
    },
    {
      action: 'bill.added',
      kind: 'bill',
      id: `${id}-b`,
      patch: [
        ['entry', id],
        ['order', 'a'],
        ['billNumber', `${client}47${row}`],
      ],
    },
    ...(row % 3 === 0 ? [] : [fact('presented'), ...(row % 3 === 1 ? [fact('released')] : [])]),
  ]
}
