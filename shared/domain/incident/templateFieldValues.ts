import { entitiesOf, entityOf, isRemoved, textOf, type DeskState } from '../../journal/state'
import { portName } from '../../knowledge/ports'
import { addMinutes } from '../calendar'
import { entryClocks } from '../clocks'
import { entryFile, fieldsOf, type EntryFile } from '../entryFile'
import type { Incident } from '../kinds'
import { dayWords } from '../pga/dayWords'
import { rememberBy } from '../remember'
import { standingWords } from '../respond/authorisationWords'
import { TELL_EVERY_MINUTES } from './incidents'
import type { Party } from './notifyParties'
import type { TemplateValues } from './templateFields'

/**
 * What the desk has for the fields of a message to one recipient. Entries of a client come from its own record alone.
 * @param at the moment as of which it is told (RFC 9557)
 */
export function templateValues(state: DeskState, incidentId: string, party: Party, at: string): TemplateValues {
  const firm = fieldsOf('firm', entityOf(state, 'firm', 'firm'))
  const incident = fieldsOf('incident', entityOf(state, 'incident', incidentId))
  const client = party.audience === 'client' ? party.importer : undefined
  const { released, waiting, ports } = entriesFor(state, client, firm.homePort)
  const clientName = client === undefined ? '' : textOf(entityOf(state, 'importer', client), 'name')
  return {
    firm: firm.name ?? '',
    filerCode: firm.filerCode ?? '',
    phone: firm.phone ?? '',
    cleanEmail: firm.cleanEmail ?? '',
    lead: incident.lead ?? '',
    recipient: [...new Set([party.name, clientName || party.organisation].filter(Boolean))].join(', '),
    client: clientName,
    incidentBegan: momentText(incident.outageBegan),
    incidentNoticed: momentText(incident.discoveredAt),
    expectedDuration: incident.expectedDuration ?? '',
    now: momentText(at),
    nextUpdate: momentText(nextNews(incident, at)),
    ports: ports.join(', '),
    socReportNumber: incident.socReportNumber ?? '',
    reference: incident.reference ?? '',
    authorisation: standingWords(state, at, momentText),
    entriesReleased: listed(released),
    entriesWaiting: listed(waiting),
    countReleased: String(released.length),
    countWaiting: String(waiting.length),
  }
}

/** `24 Nov 2026, 05:40 (Chicago time)`, in the zone in which it happened; '' for none. */
export function momentText(moment: string | undefined): string {
  if (moment === undefined) return ''
  const place = /\[(?:.*\/)?([^\]]+)\]/u.exec(moment)?.[1]?.replaceAll('_', ' ')
  const zone = place === undefined ? moment.slice(-6) : place === 'UTC' ? place : `${place} time`
  return `${dayWords(moment.slice(0, 10))}, ${moment.slice(11, 16)} (${zone})`
}

const QUARTER = 15

/** By when they hear again: the incident's own rhythm, at the next full quarter of an hour. */
function nextNews({ tellEveryMinutes = TELL_EVERY_MINUTES }: Incident, at: string): string {
  const exact = addMinutes(at, tellEveryMinutes)
  const past = Number(exact.slice(14, 16)) % QUARTER
  return past === 0 ? exact : addMinutes(exact, QUARTER - past)
}

interface ToldEntry {
  importer: string
  released: boolean
  port: string | undefined
  line: string
}
interface Told {
  released: readonly string[]
  waiting: readonly string[]
  ports: readonly string[]
}

/** Every entry whose number is not void, as it is told; counted once for all recipients. */
const toldEntries = rememberBy(['entry', 'fact', 'bill'], (state): ToldEntry[] =>
  [...entitiesOf(state, 'entry').values()].flatMap((entity) => {
    const file = isRemoved(entity) ? undefined : entryFile(state, entity.id)
    if (file === undefined) return []
    const { progress, release } = entryClocks(file)
    if (progress === 'void') return []
    const released = progress === 'released'
    const line = entryLine(file, released ? release.since : undefined)
    return [{ importer: file.entry.importer ?? '', released, port: file.entry.portOfEntry, line }]
  }),
)

/** Entries of one client, or of the whole firm. */
function entriesFor(state: DeskState, client: string | undefined, homePort: string | undefined): Told {
  const told = toldEntries(state).filter(({ importer }) => client === undefined || importer === client)
  const waiting = told.filter(({ released }) => !released)
  const ports = new Set(waiting.flatMap(({ port }) => port ?? []))
  if (ports.size === 0 && homePort !== undefined) ports.add(homePort)
  const lines = (rows: readonly ToldEntry[]) => rows.map(({ line }) => line).sort()
  return {
    released: lines(told.filter(({ released }) => released)),
    waiting: lines(waiting),
    ports: [...ports].sort().map((code) => `${portName(code) ?? 'port'} (${code})`),
  }
}

/** Number, bills and reference: what the client finds its shipment by. */
function entryLine({ entry, bills }: EntryFile, since: string | undefined): string {
  const parts = [
    entry.entryNumber ?? 'no entry number yet',
    bills.map(({ fields }) => [fields.scac, fields.billNumber].filter(Boolean).join(' ')).join(' '),
    entry.brokerReference === undefined ? '' : `our file ${entry.brokerReference}`,
    since === undefined ? '' : `released ${dayWords(since)}`,
  ]
  return parts.filter(Boolean).join(' · ')
}

const listed = (lines: readonly string[]): string => (lines.length === 0 ? 'none' : lines.join('\n'))
