import { addressParts } from '../../../domain/address'
import type { EntryFile } from '../../../domain/entryFile'
import { parseEntryNumber } from '../../../domain/entryNumber'
import { wholeDollars } from '../../../domain/money'
import { modeFamily, modeOfTransport } from '../../../knowledge/modes'
import { stateCode } from '../../../knowledge/usStates'
import { partyNumber } from '../told'
import type { TransactionWish } from '../transaction'
import { ae10, ae11, ae20, ae21, ae31, ae33 } from './headerTables'
import { leaveOut, needed, put, refuse, wireText, type AeDraft } from './draft'

/** Filer code and number of the entry; undefined where it has none, or one that is none. */
export function entryNumberOf(draft: AeDraft, file: EntryFile): { filerCode: string; digits: string } | undefined {
  const keyed = needed(draft, '10', '', 'entry number', file.entry.entryNumber)
  if (keyed === undefined || keyed === '') return undefined
  const { drill, checkDigitFactor } = file.firm
  const read = parseEntryNumber(keyed, { drill, checkDigitFactor })
  // CBP gave some filers digits of their own (APE, step 6): a digit that fails is said and not refused.
  if (!read.ok && read.error.type !== 'CheckDigitWrong')
    return refuse(draft, '10', '', 'entry number', keyed, 'entryNumber')
  if (!read.ok) leaveOut(draft, '10', '', 'entry number', 'checkDigit', keyed)
  const bare = keyed.replace(/[\s-]/gu, '').toUpperCase()
  return { filerCode: bare.slice(0, 3), digits: bare.slice(3) }
}

/** 10: the entry, its port and type, signature, payment. A delete is this record alone, 36 to 80 spaces. */
export function putHeader(draft: AeDraft, file: EntryFile, wish: TransactionWish): void {
  const { entry, importer } = file
  const number = entryNumberOf(draft, file)
  const deleted = wish.action === 'D'
  const reference = wireText(draft, '10', '', 'broker reference', entry.brokerReference)
  if (reference.length > 9) leaveOut(draft, '10', '', 'broker reference', 'tooLong', reference)
  const common = {
    action: wish.action,
    filerCode: number?.filerCode,
    entryNumber: number?.digits,
    portOfEntry: needed(draft, '10', '', 'port of entry', entry.portOfEntry),
    brokerReferenceNumber: reference.length > 9 ? undefined : reference,
    entryType: entry.entryType,
  }
  if (deleted) return put(draft, ae10, '', common)
  const formal = entry.entryType === '01'
  const mode = formal ? needed(draft, '10', '', 'mode of transport', entry.modeOfTransport) : entry.modeOfTransport
  if (mode !== undefined && mode !== '' && modeOfTransport(mode) === undefined)
    refuse(draft, '10', '', 'mode of transport', mode, 'noSuchCode')
  put(draft, ae10, '', {
    ...common,
    modeOfTransport: mode,
    bondWaiver: entry.bondType === '0' ? '0' : undefined,
    electronicSignature: 'X',
    paymentType: paymentTypeOf(draft, importer?.paymentType ?? ''),
  })
}

/** A statement needs its print day, which nobody keys here; a single payment needs none. */
function paymentTypeOf(draft: AeDraft, keyed: string): string | undefined {
  if (keyed === '1') return keyed
  if (keyed === '') leaveOut(draft, '10', '', 'payment type', 'notKeyed')
  else leaveOut(draft, '10', '', 'payment type', 'needsStatementDay', keyed)
  return undefined
}

/** 11: parties and days. The date of entry is what a paper or a person said, never the day of writing. */
export function putContent(draft: AeDraft, file: EntryFile): void {
  const { entry } = file
  const formal = entry.entryType === '01'
  const party = (what: string, number: string | undefined, must: boolean): string | undefined => {
    const value = must ? needed(draft, '11', '', what, number) : number
    if (value === undefined || value === '') return undefined
    // Its value is not repeated: it may be a Social Security number.
    return partyNumber(value)?.number ?? refuse(draft, '11', '', what, '', 'importerNumber')
  }
  const importerNumber = party('importer number', entry.importerNumber, true)
  const consigneeNumber =
    entry.consigneeSame === true ? importerNumber : party('consignee number', entry.consigneeNumber, formal)
  const notifyParty = partyNumber(entry.referenceNumber ?? '')?.number
  if ((entry.referenceNumber ?? '') !== '' && notifyParty === undefined)
    leaveOut(draft, '11', '', 'reference number', 'noPlace')
  const entryDate = entry.electedEntryDate ?? entry.entryDate
  if (entryDate === undefined) leaveOut(draft, '11', '', 'date of entry', 'notKeyed')
  if (entry.importDate === undefined) leaveOut(draft, '11', '', 'import date', 'notKeyed')
  put(draft, ae11, '', {
    importerNumber,
    consigneeNumber,
    notifyPartyNumber: notifyParty,
    entryDate,
    importDate: entry.importDate,
    stateOfDestination: stateOf(draft, file, formal),
  })
}

/** The 7501 has the state of destination in the consignee’s address; so has the entry. PR and VI count, Guam does not. */
function stateOf(draft: AeDraft, { entry }: EntryFile, formal: boolean): string | undefined {
  const leaf = entry.consigneeSame === true ? entry.importerAddress : entry.consigneeAddress
  const state = leaf === undefined ? undefined : stateCode(addressParts(leaf).state)
  if (state !== undefined && state !== 'GU') {
    leaveOut(draft, '11', '', 'state of destination', 'stateFromAddress', state)
    return state
  }
  if (formal) needed(draft, '11', '', 'state of destination, in the consignee’s address', undefined)
  return undefined
}

/** 20 and 21: how the goods came; what the mode makes mandatory is named where it lacks (AE-140 to 145). */
export function putCargo(draft: AeDraft, file: EntryFile, inBond: boolean): void {
  const { entry } = file
  const family = modeFamily(entry.modeOfTransport)
  const vessel = entry.modeOfTransport === '10' || entry.modeOfTransport === '11'
  const must = (when: boolean, what: string, value: string | undefined) =>
    when ? needed(draft, '20', '', what, value) : value
  const carrierCode = must(vessel || family === 'air', 'carrier code', entry.carrierCode?.toUpperCase())
  const portOfUnlading = must(vessel || family === 'air', 'port of unlading', entry.portOfUnlading)
  const place = { record: '20', where: '', what: 'vessel name' }
  const vesselName = vessel ? draft.telling.text(must(true, 'vessel name', entry.conveyanceName), place, 20) : undefined
  if (inBond) needed(draft, '20', '', 'I.T. date', entry.itDate)
  put(draft, ae20, '', {
    carrierCode,
    portOfUnlading,
    arrivalDate: entry.arrivalDate,
    firms: entry.firms?.toUpperCase(),
    conveyanceName: vesselName,
    inBondDate: inBond ? entry.itDate : undefined,
  })
  const trip = tripOf(draft, file, family === 'air')
  if (trip !== undefined) put(draft, ae21, '', { trip })
}

/** Voyage, flight or trip in five positions; a flight is three or four digits with a letter or none behind. */
function tripOf(draft: AeDraft, { entry }: EntryFile, air: boolean): string | undefined {
  const keyed = wireText(draft, '21', '', 'voyage, flight or trip', entry.voyage ?? entry.tripNumber)
  if (keyed === '') {
    if (modeOfTransport(entry.modeOfTransport)?.voyageNeeded === true)
      leaveOut(draft, '21', '', 'voyage, flight or trip', 'notKeyed')
    return undefined
  }
  if (air) {
    const bare = keyed.replace(/[\s-]/gu, '')
    const carrier = (entry.carrierCode ?? '').toUpperCase()
    const flight = carrier !== '' && bare.startsWith(carrier) ? bare.slice(carrier.length) : bare
    const [, digits = '', letter = ''] = /^0*(\d{1,4})([A-Z]?)$/u.exec(flight) ?? []
    if (digits !== '') return digits.padStart(3, '0') + letter
    return refuse(draft, '21', '', 'flight', keyed, 'characters')
  }
  if (keyed.length <= 5) return keyed
  leaveOut(draft, '21', '', 'voyage, flight or trip', 'tooLong', keyed)
  return undefined
}

/** 31: the bond. Without one the 10 says so instead. */
export function putBond(draft: AeDraft, { entry }: EntryFile): void {
  const { bondType } = entry
  if (bondType === undefined || bondType === '') return leaveOut(draft, '31', '', 'bond', 'notKeyed')
  if (bondType === '0') return
  if (bondType !== '8' && bondType !== '9') return refuse(draft, '31', '', 'bond type', bondType, 'noSuchCode')
  const single = bondType === '9'
  if (single && entry.bondAmount === undefined) needed(draft, '31', '', 'bond amount', undefined)
  put(draft, ae31, '', {
    bondType,
    bondDesignation: 'B',
    suretyCode: needed(draft, '31', '', 'surety code', entry.suretyCode),
    bondAmount: single && entry.bondAmount !== undefined ? String(wholeDollars(entry.bondAmount)) : undefined,
  })
}

/** 33: codes of missing documents, where codes are what was keyed. */
export function putMissingDocuments(draft: AeDraft, { entry }: EntryFile): void {
  const keyed = (entry.missingDocuments ?? '').trim()
  if (keyed === '') return
  const codes = keyed.split(/[\s,;]+/u)
  if (codes.length > 2 || !codes.every((code) => MISSING.has(code)))
    return leaveOut(draft, '33', '', 'missing documents', 'noPlace', keyed)
  put(draft, ae33, '', { document1: codes[0], document2: codes[1] })
}
const MISSING = new Set('01 10 11 14 15 16 17 18 19 20 21 22 23 26 98 99'.split(' '))
