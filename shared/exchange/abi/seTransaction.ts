import type { EntryFile } from '../../domain/entryFile'
import { parseEntryNumber } from '../../domain/entryNumber'
import { wholeDollars } from '../../domain/money'
import { legalOrder, MOST_TARIFF_NUMBERS } from '../../domain/tariffNumber'
import { modeOfTransport } from '../../knowledge/modes'
import { err, ok } from '../../result'
import { seBillGroups } from './seBills'
import { MOST_INFORMAL_DOLLARS, seParties, withoutBlanks } from './seParties'
import { seRecords, type SeLine, type SeValues } from './seValues'
import { partyNumber, Telling, type Place } from './told'
import type { TransactionWish, WriteTransaction } from './transaction'

/** Types whose cargo release is coded here. */
const TYPES: ReadonlySet<string> = new Set(['01', '11'])
const MOST_LINES = 999
/** Update tells bills, port and location alone; cancel names the entry, who asks and why (SE-22 to 27). */
const HAS_BILLS: ReadonlySet<TransactionWish['action']> = new Set(['A', 'R', 'U'])
const HAS_LINES: ReadonlySet<TransactionWish['action']> = new Set(['A', 'R'])

/** The cargo release of an entry, types 01 and 11 (ACE Cargo Release, version 40). */
export const seTransaction: WriteTransaction = (file, wish) => {
  const { values, telling } = seValues(file, wish)
  if (telling.faults.length > 0) return err({ type: 'TransactionFaults', faults: telling.faults })
  const records = seRecords(values)
  if (!records.ok) return records
  return ok({ part: 'cargoRelease', records: records.value, leftOut: telling.leftOut })
}

/** The same as values, with what was left out and what stands in the way. */
export function seValues(file: EntryFile, wish: TransactionWish): { values: SeValues; telling: Telling } {
  const telling = new Telling()
  const { action } = wish
  const entryType = file.entry.entryType ?? ''
  if (!TYPES.has(entryType)) telling.faults.push({ type: 'EntryTypeNotWritten', entryType })
  const dollars = lineDollars(file, telling)
  const header = headerOf(file, action, dollars, telling)
  const parties = HAS_LINES.has(action) ? seParties(file, wish, telling) : { header: [], ofLine: () => [] }
  return {
    telling,
    values: {
      header,
      more: action === 'D' ? undefined : moreOf(file, wish, telling),
      contact: contactOf(file, wish, telling),
      billGroups: HAS_BILLS.has(action) ? seBillGroups(file, telling) : [],
      references: referencesOf(file, telling),
      parties: parties.header,
      lines: HAS_LINES.has(action) ? linesOf(file, wish, dollars, parties.ofLine, telling) : [],
    },
  }
}

/** Whole dollars of each line, half up (AE-186); they add up to the value of the header. */
function lineDollars(file: EntryFile, telling: Telling): readonly (number | undefined)[] {
  return file.lines.map(({ fields: { enteredValue } }, index) => {
    const place: Place = { record: 'SE60', where: `line ${index + 1}`, what: 'entered value' }
    if (enteredValue === undefined) {
      telling.lacking(place)
      return undefined
    }
    if (enteredValue % 100 !== 0) telling.note(place, 'roundedToDollars')
    return wholeDollars(enteredValue)
  })
}

function headerOf(
  file: EntryFile,
  action: TransactionWish['action'],
  dollars: readonly (number | undefined)[],
  telling: Telling,
): Record<string, string> {
  const { entry } = file
  const place = (what: string): Place => ({ record: 'SE10', where: '', what })
  const number = entryNumberParts(file, telling, place('entry number'))
  const importer = partyNumber(entry.importerNumber ?? '')
  if ((entry.importerNumber ?? '') === '') telling.lacking(place('importer number'))
  else if (importer === undefined) telling.refuse(place('importer number'), 'importerNumber')
  const mode = entry.modeOfTransport ?? ''
  if (mode === '') telling.lacking(place('mode of transport'))
  else if (modeOfTransport(mode) === undefined) telling.refuse(place('mode of transport'), 'noSuchCode', mode)
  const bondType = entry.bondType ?? ''
  if (bondType === '') telling.lacking(place('bond type'))
  else if (!['0', '8', '9'].includes(bondType)) telling.refuse(place('bond type'), 'noSuchCode', bondType)
  const value = dollars.reduce<number>((sum, one) => sum + (one ?? 0), 0)
  if (entry.entryType === '11' && value > MOST_INFORMAL_DOLLARS)
    telling.refuse(place('entered value'), 'tooLarge', String(value))
  const portOfEntry = telling.code(entry.portOfEntry, place('port of entry'), 5)
  // Blank, ACE takes it from the bill; the block is named after it, so it is wanted here.
  if (portOfEntry === undefined) telling.lacking(place('port of entry'))
  return withoutBlanks({
    action,
    ...number,
    entryType: entry.entryType,
    importerType: importer?.qualifier,
    importerNumber: importer?.number,
    modeOfTransport: mode,
    bondType,
    entryValue: String(value),
    portOfEntry,
    portOfUnlading: telling.code(entry.portOfUnlading, place('port of unlading'), 5),
  })
}

function entryNumberParts(
  file: EntryFile,
  telling: Telling,
  place: Place,
): { filerCode?: string; entryNumber?: string } {
  const { entryNumber = '' } = file.entry
  const [, filerCode = '', serial = '', digit = ''] = /^([A-Z0-9]{3})-(\d{7})-(\d)$/u.exec(entryNumber) ?? []
  if (entryNumber === '') telling.lacking(place)
  else if (filerCode === '') telling.refuse(place, 'entryNumber', entryNumber)
  else {
    // A filer that used up its ten million numbers may be allowed another digit (Appendix E, step 6): said, not refused.
    const { checkDigitFactor, drill } = file.firm
    if (!parseEntryNumber(entryNumber, { checkDigitFactor, drill }).ok) telling.note(place, 'checkDigit', entryNumber)
    return { filerCode, entryNumber: `${serial}${digit}` }
  }
  return {}
}

/** SE11. The elected day is told only where it was keyed and has not passed: ACE takes today or later. */
function moreOf(file: EntryFile, wish: TransactionWish, telling: Telling): Record<string, string> | undefined {
  const { entry } = file
  const place = (what: string): Place => ({ record: 'SE11', where: '', what })
  const elected = entry.electedEntryDate
  const past = elected !== undefined && elected < wish.today
  if (past) telling.note(place('elected entry date'), 'pastDay', elected)
  const values = withoutBlanks({
    electedEntryDate: past ? undefined : elected,
    firms: telling.code(entry.firms, place('location of goods'), 4),
    examSite: telling.code(entry.examSite, place('exam site'), 4),
    conveyanceName: telling.text(entry.conveyanceName, place('conveyance'), 20),
    voyage: telling.code(entry.voyage ?? entry.tripNumber, place('voyage, flight or trip number'), 5),
    goNumber: telling.code(entry.goNumber, place('general order number'), 20),
  })
  return Object.keys(values).length === 0 ? undefined : values
}

function contactOf(file: EntryFile, wish: TransactionWish, telling: Telling): Record<string, string> {
  const place = (what: string): Place => ({ record: 'SE13', where: '', what })
  const { signer, firm } = file
  const contactName = telling.personName(signer?.name || wish.contact?.name, place('contact name'), 40)
  const phone = signer?.phone || wish.contact?.phone || firm.phone || ''
  const contactPhone = phone.replace(/[^0-9A-Za-z]/gu, '').toUpperCase()
  if (contactName === undefined) telling.lacking(place('contact name'))
  if (contactPhone === '') telling.lacking(place('contact telephone'))
  else if (contactPhone.length > 15) telling.refuse(place('contact telephone'), 'tooLarge')
  const cancelReason = wish.action === 'D' ? wish.cancelReason : undefined
  if (wish.action === 'D' && !/^(?:0[1-9]|1[0-2])$/u.test(cancelReason ?? ''))
    telling.lacking(place('reason of the cancellation'))
  return withoutBlanks({ contactName, contactPhone, cancelReason })
}

/** Own reference, which comes back in the status notices; surety and amount of a single transaction bond. */
function referencesOf(file: EntryFile, telling: Telling): readonly Record<string, string>[] {
  const { entry } = file
  const place = (what: string): Place => ({ record: 'SE20', where: '', what })
  const references: Record<string, string>[] = []
  const own = telling.text(entry.brokerReference, place('broker reference'), 50)
  if (own !== undefined && own.length > 9) telling.note(place('broker reference'), 'tooLong', own)
  else if (own !== undefined) references.push({ qualifier: 'CR', reference: own })
  if (entry.bondType !== '9') return references
  const surety = telling.code(entry.suretyCode, place('surety code'), 3)
  if (surety === undefined) telling.lacking(place('surety code'))
  else references.push({ qualifier: 'V1', reference: surety })
  if (entry.bondAmount === undefined || entry.bondAmount === 0) telling.lacking(place('bond amount'))
  // Rounded up: a bond of less than was given would not cover it.
  else references.push({ qualifier: 'AMT', reference: String(Math.ceil(entry.bondAmount / 100)) })
  return references
}

function linesOf(
  file: EntryFile,
  wish: TransactionWish,
  dollars: readonly (number | undefined)[],
  partiesOf: (index: number) => SeLine['parties'],
  telling: Telling,
): readonly SeLine[] {
  if (file.lines.length === 0) telling.lacking({ record: 'SE40', where: '', what: 'line' })
  if (file.lines.length > MOST_LINES)
    telling.refuse({ record: 'SE40', where: '', what: 'lines' }, 'tooMany', String(file.lines.length))
  return file.lines.map((line, index) => {
    const where = `line ${index + 1}`
    const place = (record: string, what: string): Place => ({ record, where, what })
    const origin = (line.fields.countryOfOrigin ?? file.entry.countryOfOrigin ?? '').trim().toUpperCase()
    if (origin === '') telling.lacking(place('SE40', 'country of origin'))
    else if (!/^[A-Z]{2}$/u.test(origin)) telling.refuse(place('SE40', 'country of origin'), 'noSuchCode', origin)
    const agency = wish.agencyOf(line.id)
    telling.leftOut.push(...agency.leftOut)
    const numbers = tariffNumbers(line, place('SE60', 'tariff number'), telling)
    return {
      line: withoutBlanks({
        lineId: String(index + 1),
        countryOfOrigin: origin,
        description: telling.text(line.fields.description, place('SE40', 'description'), 70),
      }),
      parties: partiesOf(index),
      // The value and what the agencies want stand with the number of chapters 1 to 97, the last.
      tariffs: numbers.map((htsNumber, at) => {
        const last = at === numbers.length - 1
        const value = last ? dollars[index] : undefined
        return {
          tariff: withoutBlanks({ htsNumber, value: value === undefined ? undefined : String(value) }),
          agency: last ? agency.records : [],
        }
      }),
    }
  })
}

/** Without points, chapters 98 and 99 before the number of chapters 1 to 97. */
function tariffNumbers(line: EntryFile['lines'][number], place: Place, telling: Telling): readonly string[] {
  const keyed = [...line.tariffs.map(({ fields }) => fields.htsNumber ?? ''), line.fields.htsNumber ?? '']
    .map((number) => number.replace(/[.\s]/gu, ''))
    .filter((number) => number !== '')
  if (keyed.length === 0) telling.lacking(place)
  if (keyed.length > MOST_TARIFF_NUMBERS) telling.refuse(place, 'tooMany', String(keyed.length))
  for (const number of keyed)
    if (!(number.startsWith('98') || number.startsWith('99') ? /^\d{8}(?:\d\d)?$/u : /^\d{10}$/u).test(number))
      telling.refuse(place, 'noSuchCode', number)
  return legalOrder(keyed)
}
