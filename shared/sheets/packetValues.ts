import type { EntryFile } from '../domain/entryFile'
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
  /** the laptop's clock at the print; absent in a preview */
  printedAt: Wall | undefined
  operatorInitials: string
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
    incident: incidentOf(file),
    requirements: requirements.map(({ caption, field, source }) => ({ caption, field, source })),
    stops: context.diagnostics.filter((one) => one.class === 'stop').map(({ text, source }) => ({ text, source })),
    later: count('later'),
    notes: count('note'),
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

function incidentOf({ incident }: EntryFile): PacketValues['incident'] {
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
    authorisation: authorisation(incident),
  }
}

/** Letters say *requested at …* or *granted, reference …*, never nothing (practice 10). */
function authorisation(incident: EntryFile['incident']): string {
  const asked = incident.authorisationAskedAt === undefined ? '' : ` at ${printedMoment(incident.authorisationAskedAt)}`
  if (incident.authorisationState === 'granted') {
    const by = incident.authorisationBy === undefined ? '' : ` by ${incident.authorisationBy}`
    const at =
      incident.authorisationGrantedAt === undefined ? '' : ` on ${printedMoment(incident.authorisationGrantedAt)}`
    const reference =
      incident.authorisationReference === undefined
        ? 'no reference given'
        : `reference ${incident.authorisationReference}`
    return `Downtime authorization granted${by}${at}, ${reference}.`
  }
  if (incident.authorisationState === 'requested')
    return `Downtime authorization requested of CBP${asked}; no answer is on file yet.`
  return 'Downtime authorization has not been asked for yet.'
}
