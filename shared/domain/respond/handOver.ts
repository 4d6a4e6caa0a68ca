import { entitiesOf, entityOf, isRemoved, rowsOfEntry, textOf, type DeskState, type Entity } from '../../journal/state'
import type { RoadId } from '../../knowledge/roads'
import { entryFile } from '../entryFile'
import * as give from './handOverFields'
import { picked, type Given } from './handOverFields'
import { authorisationOf, type Authorisation } from './roadsHanded'
import { roadOf, shipmentsOf, type Shipment } from './roads'
import type { Subject } from './subject'

export interface HandedEntry {
  id: string
  fields: Given
  lines: readonly Given[]
  /** of the line with the same place: its chapter 98 and 99 numbers */
  tariffs: readonly (readonly Given[])[]
  bills: readonly Given[]
  containers: readonly Given[]
  facts: readonly Given[]
  answers: readonly Given[]
  verdicts: readonly Given[]
  papers: readonly Given[]
  notices: readonly Given[]
}

export interface HandedDocument {
  /** id of the sealed document */
  id: string
  name: string
  bytes: number
  sha256: string
  sort: string
  entryNumber: string
}

/** One client’s data and nobody else’s, for whoever takes its shipments over (19 CFR 111.24). */
export interface HandOver {
  importer: string
  road: 'serviceCentre' | 'otherBroker'
  to: string
  client: Given
  /** our own code: a service center files under it; to another broker it says whose the numbers are */
  filerCode: string
  authorisation: Authorisation
  entries: readonly HandedEntry[]
  arrivals: readonly Given[]
  inFlight: readonly Given[]
  documents: readonly HandedDocument[]
  /** the shipments that are in it */
  shipments: readonly Shipment[]
  /** left out because it is not certain whose they are: their names, for the screen alone */
  doubtful: readonly string[]
}

/** What is handed of a client on one of the two roads on which somebody else files: its open shipments that take it. */
export function handOverOf(state: DeskState, importer: string, road: HandOver['road']): HandOver {
  const client = entityOf(state, 'importer', importer)
  const taking = shipmentsOf(state).filter(
    (one) => one.importer === importer && !one.done && roadOf(state, one.subject, one.of).road === road,
  )
  const sure = taking.filter((one) => !isDoubtful(state, one, client))
  const of = (subject: Shipment['subject']) => sure.filter((one) => one.subject === subject).map((one) => one.of)
  return {
    importer,
    road,
    to: takerOf(state, importer, road, taking),
    client: picked(client, give.clientFields),
    filerCode: textOf(entityOf(state, 'firm', 'firm'), 'filerCode'),
    authorisation: authorisationOf(state, 'importer', importer),
    entries: of('entry').map((id) => handedEntry(state, id)),
    arrivals: of('arrival').map((id) => picked(entityOf(state, 'arrival', id), give.arrivalFields)),
    inFlight: of('inFlight').map((id) => picked(entityOf(state, 'inFlight', id), give.flightFields)),
    documents: of('entry').flatMap((id) => documentsOf(state, id)),
    shipments: sure,
    doubtful: taking.filter((one) => !sure.includes(one)).map(({ name }) => name),
  }
}

/** The client’s own choice names who takes it; else the first of its shipments that does. */
function takerOf(state: DeskState, importer: string, road: RoadId, taking: readonly Shipment[]): string {
  const client = roadOf(state, 'importer', importer)
  if (client.road === road && (client.fields.to ?? '') !== '') return client.fields.to ?? ''
  for (const { subject, of } of taking) {
    const { to = '' } = roadOf(state, subject, of).fields
    if (to !== '') return to
  }
  return ''
}

/**
 * Whose it is must be certain: two laptops may name two importers, and a number may have been keyed over that belongs
 * to another client. Such a shipment stays out until a person has settled it.
 */
function isDoubtful(state: DeskState, { subject, of }: Shipment, client: Entity | undefined): boolean {
  const entity = entityOf(state, subject, of)
  if (entity === undefined) return true
  if (whose.some((field) => entity.conflicts?.[field] !== undefined)) return true
  const number = textOf(entity, 'importerNumber')
  const name = textOf(entity, 'importerName')
  return [...entitiesOf(state, 'importer').values()].some(
    (other) =>
      other.id !== client?.id &&
      !isRemoved(other) &&
      ((number !== '' && textOf(other, 'importerNumber') === number && textOf(client, 'importerNumber') !== number) ||
        (name !== '' && textOf(other, 'name') === name && textOf(client, 'name') !== name)),
  )
}
const whose = ['importer', 'importerNumber', 'importerName'] as const

function handedEntry(state: DeskState, id: string): HandedEntry {
  const file = entryFile(state, id)
  const rows = (kind: string, fields: readonly string[]) =>
    rowsOfEntry(state, kind, id)
      .filter((row) => !isRemoved(row))
      .sort((a, b) => (a.born.at < b.born.at ? -1 : 1))
      .map((row) => picked(row, fields))
  const products = new Set(file?.lines.map(({ fields }) => fields.product).filter((product) => product !== undefined))
  const ofProducts = (kind: string, fields: readonly string[]) => {
    const found: Given[] = []
    if (products.size > 0)
      for (const row of entitiesOf(state, kind).values())
        if (!isRemoved(row) && textOf(row, 'about') === 'product' && products.has(textOf(row, 'of')))
          found.push(picked(row, fields))
    return found
  }
  return {
    id,
    fields: picked(file?.entity, give.entryFields),
    lines: file?.lines.map(({ entity }) => picked(entity, give.lineFields)) ?? [],
    tariffs: file?.lines.map(({ tariffs }) => tariffs.map(({ entity }) => picked(entity, give.tariffFields))) ?? [],
    bills: file?.bills.map(({ entity }) => picked(entity, give.billFields)) ?? [],
    containers: file?.containers.map(({ entity }) => picked(entity, give.containerFields)) ?? [],
    facts: file?.facts.map(({ entity }) => picked(entity, give.factFields)) ?? [],
    answers: [...ofProducts('pgaAnswer', give.answerFields), ...rows('pgaAnswer', give.answerFields)],
    verdicts: [...ofProducts('pgaVerdict', give.verdictFields), ...rows('pgaVerdict', give.verdictFields)],
    papers: rows('pgaPaper', give.paperFields),
    notices: rows('priorNotice', give.noticeFields),
  }
}

function documentsOf(state: DeskState, entry: string): HandedDocument[] {
  const file = entryFile(state, entry)
  return (
    file?.documents.map(({ id, fields }) => ({
      id,
      name: fields.name ?? 'document',
      bytes: fields.bytes ?? 0,
      sha256: fields.sha256 ?? '',
      sort: fields.sort ?? '',
      entryNumber: file.entry.entryNumber ?? '',
    })) ?? []
  )
}

/** Whose filer code and numbers these are: said on the cover and in the file. */
export const numbersSentence = ({ road, filerCode }: Pick<HandOver, 'road' | 'filerCode'>): string =>
  road === 'serviceCentre'
    ? `File under our filer code ${filerCode || '(not keyed here)'}: the code is ours. Use only numbers that we set apart for you; the numbers in here are drawn already.`
    : `The entry numbers in here are ours${filerCode === '' ? '' : ` (filer code ${filerCode})`}, for reference alone: file under your own filer code and numbers.`

/** The records on which a hand-over of this pack stands: the client’s for those that follow it, else each one’s own. */
export function handedRecords(state: DeskState, pack: Pick<HandOver, 'shipments'>): { subject: Subject; of: string }[] {
  const records = new Map<string, { subject: Subject; of: string }>()
  for (const { subject, of } of pack.shipments) {
    const { record, fields } = roadOf(state, subject, of)
    if (record !== '') records.set(record, { subject: fields.subject ?? subject, of: fields.of ?? of })
  }
  return [...records.values()]
}
