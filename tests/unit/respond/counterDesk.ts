import type { Change } from '../../../shared/journal/item'
import { aDesk } from './aDesk'

type Desk = ReturnType<typeof aDesk>
type Values = Record<string, string | number | boolean>

/** A desk with some packets on paper, and short ways to say what happened to them. */
export function aCounterDesk(count = 5, entry: Values = {}) {
  const desk = aDesk()
  const ids = Array.from({ length: count }, (_, nth) => `E${nth + 1}`)
  ids.forEach((id, nth) => {
    put(desk, 'entry.opened', 'entry', id, {
      entryNumber: `000-031000${nth + 1}-${nth + 1}`,
      importerName: `Importer ${nth + 1}`,
      portOfEntry: '2304',
      modeOfTransport: '11',
      ...entry,
    })
    fact(desk, id, 'printed', { revision: 1, day: '2026-11-24' })
  })
  return { ...desk, ids, state: desk.state, desk }
}

export const put = (desk: Desk, action: string, kind: string, id: string, values: Values) =>
  desk.record({ action, kind, id, patch: Object.entries(values) })

const actions: Readonly<Record<string, string>> = {
  printed: 'entry.printed',
  presented: 'entry.presented',
  released: 'entry.released',
  held: 'entry.held',
  examOrdered: 'entry.examOrdered',
  refused: 'entry.refused',
  voided: 'entry.voided',
  keyedByOfficer: 'entry.presenceStated',
  acceptedInAce: 'entry.presenceStated',
  releasedConditionally: 'entry.conditionKeyed',
  conditionMet: 'entry.conditionKeyed',
  redeliveryOrdered: 'entry.conditionKeyed',
  redelivered: 'entry.conditionKeyed',
}
let last = 0

/** Records that something happened; each later than the one before. Its id comes back. */
export function fact(desk: Desk, entry: string, what: string, values: Values = {}): string {
  last += 1
  const id = `f${String(last).padStart(5, '0')}`
  put(desk, actions[what] ?? 'entry.followed', 'fact', id, { entry, what, ...values })
  return id
}

export const record = (desk: Desk, changes: readonly Change[]) => desk.record(...changes)
