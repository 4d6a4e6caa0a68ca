import { entityOf, textOf, type DeskState } from '../../journal/state'
import { portName } from '../../knowledge/ports'
import { momentMs } from '../calendar'
import { fieldsOf } from '../entryFile'
import { inOrder, type FactRow, type What } from '../facts'
import { entriesByProgress, entryCalled } from '../standing'
import type { Finding } from './afterAction'
import { linesOf } from './afterActionTargets'
import { timeSpan } from './timeSpan'

/** How long paper took at one port, milliseconds, from presented to released. */
export interface PortTimes {
  port: string
  entries: number
  medianMs: number
  longestMs: number
}

export interface CounterTimes {
  /** milliseconds from declared to the first packet printed; undefined when either is not recorded */
  firstPacketMs: number | undefined
  firstReleaseMs: number | undefined
  printed: number
  released: number
  ports: readonly PortTimes[]
  findings: readonly Finding[]
}

/** Ours: a first packet within the hour of declaring is good; what a firm sets itself stands in its plan. */
const FIRST_PACKET_MS = 60 * 60_000

export function counterTimes(state: DeskState, incident: string): CounterTimes {
  const { declaredAt } = fieldsOf('incident', entityOf(state, 'incident', incident))
  const began = declaredAt === undefined ? undefined : momentMs(declaredAt)
  const firsts: Partial<Record<'printed' | 'released', { ms: number; fact: FactRow; called: string }>> = {}
  const counts = { printed: 0, released: 0 }
  const waits = new Map<string, { ms: number; entry: string; called: string }[]>()
  for (const { id, entity, file } of entriesByProgress(state)) {
    const facts = inOrder(file.facts)
    const called = entryCalled(entity)
    for (const what of ['printed', 'released'] as const) {
      const fact = facts.find(({ fields }) => fields.what === what)
      const ms = fact === undefined ? undefined : momentOf(fact)
      if (fact === undefined || ms === undefined) continue
      counts[what] += 1
      if (began !== undefined && ms >= began && ms < (firsts[what]?.ms ?? Infinity)) firsts[what] = { ms, fact, called }
    }
    const wait = between(facts, 'presented', 'released')
    const port = textOf(entity, 'portOfEntry')
    if (wait !== undefined) waits.set(port, [...(waits.get(port) ?? []), { ms: wait, entry: id, called }])
  }
  const ports = [...waits]
    .map(([port, all]): PortTimes => {
      const sorted = all.map(({ ms }) => ms).sort((a, b) => a - b)
      return {
        port,
        entries: all.length,
        medianMs: sorted[Math.floor((sorted.length - 1) / 2)] ?? 0,
        longestMs: sorted.at(-1) ?? 0,
      }
    })
    .sort((a, b) => (a.port < b.port ? -1 : 1))
  const after = (what: 'printed' | 'released') =>
    firsts[what] === undefined || began === undefined ? undefined : firsts[what].ms - began
  const findings: Finding[] = []
  const first = after('printed')
  if (first !== undefined && firsts.printed !== undefined)
    findings.push({
      id: 'firstPacket',
      section: 'counter',
      tone: first <= FIRST_PACKET_MS ? 'good' : 'note',
      says: `First packet printed ${timeSpan(first)} after the incident was declared (${firsts.printed.called})`,
      lines: linesOf(state, 'fact', firsts.printed.fact.id),
    })
  const release = after('released')
  if (release !== undefined && firsts.released !== undefined)
    findings.push({
      id: 'firstRelease',
      section: 'counter',
      tone: 'note',
      says: `First release ${timeSpan(release)} after the incident was declared (${firsts.released.called})`,
      lines: linesOf(state, 'fact', firsts.released.fact.id),
    })
  for (const { port, entries, medianMs, longestMs } of ports) {
    const longest = waits.get(port)?.find(({ ms }) => ms === longestMs)
    findings.push({
      id: `port ${port}`,
      section: 'counter',
      tone: 'note',
      says: `Port ${port === '' ? 'not keyed' : `${port} ${portName(port) ?? ''}`.trim()}: ${entries} presented and released, half of them within ${timeSpan(medianMs)}, the longest ${timeSpan(longestMs)}${longest === undefined ? '' : ` (${longest.called})`}`,
      lines: [],
    })
  }
  return { firstPacketMs: first, firstReleaseMs: release, ...counts, ports, findings }
}

const momentOf = ({ fields }: FactRow): number | undefined =>
  fields.happenedAt === undefined ? undefined : momentMs(fields.happenedAt)

/** From the first of one to the first of the other after it; undefined where either has no time. */
function between(facts: readonly FactRow[], from: What, to: What): number | undefined {
  const begun = facts.find(({ fields }) => fields.what === from)
  const start = begun === undefined ? undefined : momentOf(begun)
  if (start === undefined) return undefined
  const ended = facts.find((fact) => fact.fields.what === to && (momentOf(fact) ?? -1) >= start)
  const end = ended === undefined ? undefined : momentOf(ended)
  return end === undefined ? undefined : end - start
}
