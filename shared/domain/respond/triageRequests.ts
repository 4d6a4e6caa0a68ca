import { entitiesOf, isRemoved, valueOf, type DeskState } from '../../journal/state'
import type { TriageRow } from './triage'

/** The number of the next status request; two laptops that have not seen each other may give the same one. */
export const nextRequestNumber = (state: DeskState): number =>
  [...entitiesOf(state, 'statusRequest').values()].reduce(
    (highest, one) => (isRemoved(one) ? highest : Math.max(highest, Number(valueOf(one, 'number') ?? 0))),
    0,
  ) + 1

export interface PortToAsk {
  /** '' where the list does not say */
  port: string
  toAsk: number
  all: number
}

/** The ports of the entries in flight, each with what is still to be asked there. */
export function portsToAsk(rows: readonly TriageRow[]): PortToAsk[] {
  const ports = new Map<string, PortToAsk>()
  for (const row of rows) {
    const port = row.fields.portOfEntry ?? ''
    const there = ports.get(port) ?? { port, toAsk: 0, all: 0 }
    ports.set(port, { port, toAsk: there.toAsk + Number(row.toAsk), all: there.all + 1 })
  }
  return [...ports.values()].sort((a, b) => (a.port < b.port ? -1 : 1))
}

/** What a request to one port asks: what CBP has said nothing of; all of them where it is asked again. */
export const askedAt = (rows: readonly TriageRow[], port: string, again: boolean): TriageRow[] =>
  rows.filter((row) => (row.fields.portOfEntry ?? '') === port && (again || row.toAsk))
