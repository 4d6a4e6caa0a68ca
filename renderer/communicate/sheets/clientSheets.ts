import { clientStatus, clientsToTell, tellSince, type ClientStatus } from '../../../shared/domain/incident/clientStatus'
import { agreedWording, wordingFor, type AgreedWording } from '../../../shared/domain/incident/clientStatusWording'
import type { IncidentRow } from '../../../shared/domain/incident/incidents'
import { stageOf } from '../../../shared/domain/incident/notify'
import { partsOf } from '../../../shared/domain/incident/rows'
import { fieldsOf } from '../../../shared/domain/entryFile'
import { entityOf } from '../../../shared/journal/state'
import type { ClientSheet } from '../../../shared/sheets/status/clientSheet'
import type { StatusPaper } from '../../../shared/sheets/status/paper'
import type { Desk } from '../../store/types'
import { dayOf, momentOf, momentWords } from '../../words/times'
import { statusHead } from './useStatusPaper'

/** A client in the list: what its next sheet would say, and which it was given last. */
export interface ClientRow {
  importer: string
  name: string
  moved: number
  waits: number
  needs: number
  leftOut: ClientStatus['leftOut']
  last: { number: number; at: string; draft: boolean } | undefined
}

export interface ClientList {
  rows: readonly ClientRow[]
  withoutClient: number
  /** as the first client of the list reads it; with its fields where there is none */
  wording: AgreedWording
  readBy: string
}

const askedOf = (desk: Desk, { fields }: IncidentRow) => ({ since: tellSince(fields), today: dayOf(desk.now()) })

/** Every client that has something to be told, by name. */
export function clientList(desk: Desk, incident: IncidentRow): ClientList {
  const asked = askedOf(desk, incident)
  const { clients, withoutClient } = clientsToTell(desk.state, asked)
  const given = partsOf(desk.state, 'statusSheet', incident.id)
  const agreed = agreedWording(desk.state, incident.id, stageOf(incident.fields))
  const [first] = clients
  return {
    withoutClient,
    wording:
      first === undefined
        ? agreed
        : wordingFor(desk.state, incident.id, agreed, first.importer, momentOf(desk.now())).wording,
    readBy: first?.name ?? '',
    rows: clients.map(({ importer, name }): ClientRow => {
      const { entries, needs, leftOut } = clientStatus(desk.state, importer, asked)
      const last = given.findLast(({ fields }) => fields.importer === importer)?.fields
      return {
        importer,
        name,
        moved: entries.filter(({ group }) => group === 'moved').length,
        waits: entries.filter(({ group }) => group === 'waits').length,
        needs: needs.length + entries.reduce((sum, entry) => sum + entry.needs.length, 0),
        leftOut,
        last:
          last === undefined ? undefined : { number: last.number ?? 0, at: last.at ?? '', draft: last.draft === true },
      }
    }),
  }
}

/** The sheets of these clients as they would be printed now, in the order given. */
export function clientPaper(
  desk: Desk,
  incident: IncidentRow,
  importers: readonly string[],
): Extract<StatusPaper, { is: 'clients' }> {
  const asked = askedOf(desk, incident)
  const agreed = agreedWording(desk.state, incident.id, stageOf(incident.fields))
  const firm = fieldsOf('firm', entityOf(desk.state, 'firm', 'firm'))
  const given = partsOf(desk.state, 'statusSheet', incident.id)
  const at = momentOf(desk.now())
  const ways = [
    firm.phone === undefined ? '' : `ring ${firm.phone}`,
    firm.cleanEmail === undefined ? '' : `write to ${firm.cleanEmail}`,
  ].filter(Boolean)
  const reach =
    ways.length === 0
      ? ''
      : `Questions, or what we asked for: ${ways.join(' or ')}. If somebody rings you in our name, ring back on a number that you had before.`
  return {
    ...statusHead(desk),
    is: 'clients',
    sheets: importers.map((importer): ClientSheet => {
      const { wording, nextUpdate } = wordingFor(desk.state, incident.id, agreed, importer, at)
      return {
        status: clientStatus(desk.state, importer, asked),
        wording,
        number: 1 + given.filter(({ fields }) => fields.importer === importer).length,
        nextUpdate,
        reach,
        approvedAt: wording.approvedAt === '' ? '' : momentWords(wording.approvedAt),
      }
    }),
  }
}
