import { chainItem, type Head } from '../../../shared/journal/chain'
import { createFold } from '../../../shared/journal/fold'
import type { Change, DeskId, DeviceId, Heads, Item, Stamp, Wall } from '../../../shared/journal/item'
import type { DeskState } from '../../../shared/journal/state'

export const A = 'AAAAAAAAAA' as DeviceId
export const B = 'BBBBBBBBBB' as DeviceId
const chicago = { offsetMinutes: -360, zone: 'America/Chicago' }

export interface Journal {
  state: DeskState
  items: Item[]
  heads: () => Heads
  /** at this UTC time by that laptop's clock; Chicago unless told otherwise */
  at: (
    utc: string,
    changes: Change | readonly Change[],
    by?: { device?: DeviceId; operator?: string; wall?: Partial<Wall> },
  ) => string
}

/** A desk on which things are recorded at given times; `at` answers with the line's id. */
export function journal(): Journal {
  const fold = createFold()
  const heads = new Map<DeviceId, Head>()
  const items: Item[] = []
  let last: Stamp | null = null
  const record: Journal['at'] = (utc, changes, { device = A, operator = 'ortiz', wall } = {}) => {
    const list: readonly Change[] = 'action' in changes ? [changes] : changes
    const next = chainItem({
      desk: '0000000000000000' as DeskId,
      device,
      head: heads.get(device) ?? null,
      last,
      wall: { ms: Date.parse(utc), ...chicago, ...wall },
      operator,
      changes: list,
    })
    heads.set(device, next.head)
    last = next.item.at
    items.push(next.item)
    fold.add(next.item)
    return `${device}-${next.item.sequence}`
  }
  return { state: fold.state, items, heads: () => fold.heads(), at: record }
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
  patch: Object.entries(fields),
})
export const written = (id: string, text: string, more: Record<string, string | boolean> = {}): Change =>
  change('log.written', 'logEntry', id, { incident: 'incident', sort: 'note', text, ...more })

/** The night as it was: two laptops, an entry keyed box by box, a release, a correction, a line for counsel. */
export function aNight(): Journal & { ids: Record<'declared' | 'wrong' | 'right' | 'guess' | 'marked', string> } {
  const night = journal()
  const { at } = night
  at('2026-11-24T11:30:00Z', [
    change('device.joined', 'device', A, { label: 'Laptop A' }),
    change('firm.keyed', 'firm', 'firm', { name: 'Harbor Brokers', filerCode: '9K4' }),
    change('operator.keyed', 'operator', 'ortiz', { name: 'R. Ortiz', role: 'lead' }),
  ])
  const declared = at(
    '2026-11-24T11:40:12Z',
    change('incident.declared', 'incident', 'incident', {
      title: 'Mail server encrypted',
      declaredAt: '2026-11-24T05:40:12-06:00[America/Chicago]',
      declaredBy: 'R. Ortiz',
      lead: 'D. Chen',
    }),
  )
  at('2026-11-24T11:50:00Z', [
    change('reserve.number.taken', 'number', '9K4-0310001-8', { entry: 'E1' }),
    change('entry.opened', 'entry', 'E1', { entryNumber: '9K4-0310001-8', importerName: 'Harbor Glass' }),
  ])
  at('2026-11-24T11:51:00Z', change('entry.keyed', 'entry', 'E1', { portOfEntry: '2304' }))
  at('2026-11-24T11:51:20Z', change('entry.keyed', 'entry', 'E1', { importerNumber: '12-3456789XY' }))
  at('2026-11-24T11:51:40Z', change('line.added', 'line', 'L1', { entry: 'E1', order: '1' }))
  const wrong = at('2026-11-24T12:00:00Z', written('N1', 'CBP headquarters reached at the first try'))
  const right = at(
    '2026-11-24T12:04:00Z',
    written('N2', 'It was the watch commander, not headquarters', { sort: 'correction', corrects: wrong }),
  )
  const guess = at('2026-11-24T12:06:00Z', written('N3', 'It may have come by the invoice mail', { counsel: true }))
  const marked = at('2026-11-24T12:07:00Z', written('N4', 'The backup tape was not in its place'))
  at(
    '2026-11-24T12:08:00Z',
    change('log.counselMarked', 'counselMark', marked, { counsel: true, why: 'asked by counsel' }),
  )
  at(
    '2026-11-24T12:30:00Z',
    change('entry.released', 'fact', 'F1', {
      entry: 'E1',
      what: 'released',
      evidence: 'stamp on the 3461',
      by: 'Lopez',
      happenedAt: '2026-11-24T06:10:00-06:00[America/Chicago]',
    }),
    { device: B },
  )
  return { ...night, ids: { declared, wrong, right, guess, marked } }
}
