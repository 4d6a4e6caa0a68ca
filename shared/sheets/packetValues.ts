import type { EntryFile } from '../domain/entryFile'
import { incidentsOwnRow, type Cover } from '../domain/respond/authorisation'
import type { EntryTotals } from '../domain/totals'
import type { Wall } from '../journal/item'
import { entryType } from '../knowledge/entryTypes'
import { letterRequirements } from '../knowledge/letterRequirements'
import { modeOfTransport } from '../knowledge/modes'
import { portName } from '../knowledge/ports'
import { entryValues, modeOf } from './entryValues'
import { reader } from './keyed'
import { billValues, emptyBill, emptyLine, lineValues } from './lineValues'
import { addressLines, printedDay, printedMoment, printedWall } from './printed'
import { totalValues } from './totalValues'
import type { LineValues, PacketValues, Value } from './values'

/** What a packet takes besides the entry: computed elsewhere and passed in, so that every screen shows the same figures. */
export interface PacketContext {
  totals: EntryTotals
  diagnostics: readonly { class: 'stop' | 'later' | 'note'; text: string; source: string }[]
  drill: boolean
  /** the revision that this print would be, from 1 */
  revision: number
  /** the printed revision that it takes the place of, and why */
  replaces: number | null
  replacesReason: string
  /** what covers the entry at the print, or now in a preview; absent: what the incident itself says */
  leave?: Cover
  /** the laptop's clock at the print; absent in a preview */
  printedAt: Wall | undefined
  operatorInitials: string
  /** the review of a second person in a sentence; '' or absent: none is wanted */
  review?: string
  /** title of an agency's paper by its id (`knowledge/pga`), for documents that are one */
  paperTitle?: (paper: string) => string | undefined
}

export function packetValues(file: EntryFile, context: PacketContext): PacketValues {
  const { modeOfTransport: modeCode, entryType: typeCode, portOfEntry } = file.entry
  const requirements = letterRequirements(modeCode)
  const entry = entryValues(file, requirements)
  const lines = file.lines.map((line, index) => lineValues(line, index, context.totals.lines[index]))
  const bills = file.bills.map(billValues)
  const count = (kind: 'later' | 'note') => context.diagnostics.filter((one) => one.class === kind).length
  return {
    entry: { ...entry, description: described(entry.description, lines) },
    mode: modeOf(modeCode),
    typeName: [typeCode, entryType(typeCode)?.name].filter(Boolean).join(' '),
    portName: portName(portOfEntry) ?? '',
    modeName: modeOfTransport(modeCode)?.name ?? '',
    addressee: file.portProfile?.addressee ?? '',
    bills: bills.length === 0 ? [emptyBill] : bills,
    containers: file.containers.map((row) => {
      const read = reader(row.entity)
      return { number: read('containerNumber'), seal: read('seal') }
    }),
    lines: lines.length === 0 ? [emptyLine] : lines,
    totals: totalValues(context.totals),
    declaration: declarationOf(file),
    firm: firmOf(file),
    bondEvidence: bondEvidence(file),
    signer: signerOf(file),
    incident: incidentOf(file, context.leave),
    requirements: requirements.map(({ caption, field, source }) => ({ caption, field, source })),
    stops: context.diagnostics.filter((one) => one.class === 'stop').map(({ text, source }) => ({ text, source })),
    later: count('later'),
    notes: count('note'),
    ...(context.review !== undefined && context.review !== '' && { review: context.review }),
    barcode: file.portProfile?.barcode ?? 'code39',
    drill: context.drill,
    revision: context.revision,
    replaces: context.replaces,
    replacesReason: context.replacesReason,
    printedAt: context.printedAt === undefined ? '' : printedWall(context.printedAt),
    operatorInitials: context.operatorInitials,
  }
}

/** Not keyed, the description of the whole is the descriptions of the lines. */
function described(keyed: Value, lines: readonly LineValues[]): Value {
  if (keyed.text !== '') return keyed
  const texts = new Set(lines.map((line) => line.description.text).filter(Boolean))
  return { ...keyed, text: [...texts].join('; ') }
}

/** No statement is on by default: a box is ticked only where it was keyed (practice 11). */
const declarationOf = ({ entry }: EntryFile): PacketValues['declaration'] => ({
  importer: entry.declarant === 'importer',
  agent: entry.declarant === 'agent',
  purchased: entry.purchased === 'yes',
  notPurchased: entry.purchased === 'no',
})

const firmOf = ({ firm }: EntryFile): PacketValues['firm'] => ({
  name: firm.name ?? '',
  address: firm.address === undefined ? [] : addressLines(firm.address),
  filerCode: firm.filerCode ?? '',
  licenceNumber: firm.licenceNumber ?? '',
  permitNumber: firm.permitNumber ?? '',
  phone: firm.phone ?? '',
  email: firm.email ?? '',
  cleanEmail: firm.cleanEmail ?? '',
})

/** Only what is evidenced is said of a bond (practice 11). */
function bondEvidence({ importer }: EntryFile): string {
  const day = importer?.bondCheckedOn
  return day === undefined ? '' : `on our records checked ${printedDay(day)}`
}

function signerOf({ id, signer, firm }: EntryFile): PacketValues['signer'] {
  const field = `${id}/signer`
  return {
    name: { text: signer?.name ?? '', field, needed: true, called: 'Signer: name' },
    title: { text: signer?.title ?? '', field },
    licenceNumber: signer?.licenceNumber ?? firm.licenceNumber ?? '',
    phone: signer?.phone ?? firm.phone ?? '',
  }
}

function incidentOf({ incident }: EntryFile, leave: Cover | undefined): PacketValues['incident'] {
  const began = incident.outageBegan
  return {
    outageBegan: {
      text: began === undefined ? '' : printedMoment(began),
      needed: true,
      called: 'When the outage began',
      field: 'incident/outageBegan',
    },
    reference: incident.reference ?? '',
    socReportNumber: incident.socReportNumber ?? '',
    expectedDuration: incident.expectedDuration ?? '',
    authorisation: authorisation(leave ?? incidentsCover(incident)),
  }
}

function incidentsCover(incident: EntryFile['incident']): Cover {
  const row = incidentsOwnRow('incident', incident, 'incident')
  return row === undefined
    ? { state: 'none', row }
    : { state: row.fields.state === 'granted' ? 'granted' : 'requested', row }
}

/** Letters say *requested at …* or *granted, reference …, until …*, never nothing (practice 10). */
function authorisation({ state, row }: Cover): string {
  const { answeredBy, answeredAt, askedOf, askedAt, askedAs, reference, from, until } = row?.fields ?? {}
  const at = (word: string, moment: string | undefined) =>
    moment === undefined ? '' : ` ${word} ${printedMoment(moment)}`
  const by = answeredBy === undefined ? '' : ` by ${answeredBy}`
  const asked = `requested of ${askedWords(askedAs, askedOf)}${at('at', askedAt)}`
  const named = reference === undefined ? 'no reference given' : `reference ${reference}`
  switch (state) {
    case 'granted': {
      const end = until === undefined ? (row?.ofIncident === true ? '' : ', no end stated') : `,${at('until', until)}`
      return `Downtime authorization granted${by}${at('on', answeredAt)}, ${named}${end}.`
    }
    case 'requested':
      return `Downtime authorization ${asked}; no answer is on file yet.`
    case 'notYet':
      return `Downtime authorization granted${by}, ${named}, holds${at('from', from)}; it was ${asked}.`
    case 'ended':
      return answeredAt === undefined
        ? `Downtime authorization was ${asked}; the request did not stand any more${at('from', until)}.`
        : `Downtime authorization granted${by}, ${named}, ended${at('on', until)}; no other is on file yet.`
    case 'refused':
      return `Downtime authorization was ${asked} and refused${by}${at('on', answeredAt)}.`
    case 'elsewhere':
      return 'Downtime authorization for this port and mode has not been asked for yet.'
    case 'none':
      return 'Downtime authorization has not been asked for yet.'
  }
}

const askedOffices = {
  cbpHeadquarters: 'CBP headquarters',
  port: 'the port',
  centre: 'the CBP Center',
  clientRepresentative: 'the CBP client representative',
} as const

const askedWords = (as: keyof typeof askedOffices | undefined, of: string | undefined): string =>
  as === undefined ? 'CBP' : [askedOffices[as], of === undefined ? '' : `(${of})`].filter(Boolean).join(' ')
