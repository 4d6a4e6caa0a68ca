import { modeFamily } from '../../knowledge/modes'
import { port, portsSource } from '../../knowledge/ports'
import { checkScac } from '../billOfLading'
import type { EntryFile } from '../entryFile'
import { parseEntryNumber } from '../entryNumber'
import { checkFirms } from '../firms'
import { parseImporterNumber } from '../importerNumber'
import { later, note, stop, type Diagnostic, type DiagnosticContext, type Theme } from './diagnostic'
import { wrong } from './wrong'

/** Check digits and forms of what was keyed. Nothing is called right that cannot be verified without asking. */
export const numbers: Theme = (file, context) => [
  ...entryNumber(file, context),
  ...partyNumbers(file),
  ...places(file),
  ...carriers(file),
  ...notVerifiable(file),
]

function entryNumber(file: EntryFile, context: DiagnosticContext): Diagnostic[] {
  const { entryNumber: text } = file.entry
  if (text === undefined) return []
  const rules = { drill: context.drill, checkDigitFactor: file.firm.checkDigitFactor }
  const found = wrong(
    stop,
    text,
    (keyed) => parseEntryNumber(keyed, rules),
    'EntryNumberWrong',
    file.id,
    'entryNumber',
    'Entry number',
    'ACE CATAIR Appendix E',
  )
  const { filerCode } = file.firm
  if (found.length > 0 || filerCode === undefined || text.startsWith(filerCode)) return found
  return [
    stop(
      'NotOurFilerCode',
      file.id,
      'entryNumber',
      `The number begins with ${text.slice(0, 3)}; the firm’s filer code is ${filerCode}. Look whose number it is.`,
      '19 CFR 142.3a',
    ),
  ]
}

const partyNumbers = (file: EntryFile): Diagnostic[] =>
  (
    [
      ['importerNumber', 'Importer number'],
      ['consigneeNumber', 'Consignee number'],
      ['referenceNumber', 'Reference number'],
    ] as const
  ).flatMap(([field, what]) => {
    const text = file.entry[field]
    if (text === 'SAME' && field === 'consigneeNumber') return []
    return wrong(
      stop,
      text,
      parseImporterNumber,
      'ImporterNumberWrong',
      file.id,
      field,
      what,
      '19 CFR 24.5; CBP Form 5106',
    )
  })

function places(file: EntryFile): Diagnostic[] {
  const { entry } = file
  const found: Diagnostic[] = []
  for (const [field, what] of [
    ['portOfEntry', 'Port of entry'],
    ['portOfUnlading', 'Port of unlading'],
  ] as const) {
    const code = entry[field]
    if (code === undefined) continue
    if (!/^\d{4}$/u.test(code))
      found.push(stop('PortWrong', file.id, field, `${what}: key the four digits of Schedule D.`, 'Schedule D'))
    else if (port(code) === undefined)
      found.push(
        note(
          'PortNotListed',
          file.id,
          field,
          `${what}: ${code} is not in the list here, which is not complete. Check it against the port’s own paper.`,
          portsSource.source,
        ),
      )
  }
  if (entry.foreignPort !== undefined && !/^\d{5}$/u.test(entry.foreignPort))
    found.push(
      later(
        'ForeignPortWrong',
        file.id,
        'foreignPort',
        'Foreign port: key the five digits of Schedule K.',
        'CBP Form 7501, box 19',
      ),
    )
  found.push(
    ...wrong(
      stop,
      entry.firms,
      checkFirms,
      'FirmsWrong',
      file.id,
      'firms',
      'Location of goods',
      'ACE Cargo Release: location of goods, 4 characters',
    ),
  )
  const firms = entry.firms === undefined ? undefined : checkFirms(entry.firms)
  if (firms?.ok === true && !firms.value.usual)
    found.push(
      note(
        'FirmsUnusual',
        file.id,
        'firms',
        `Location of goods: nearly every FIRMS code begins with a letter, and ${firms.value.firms} does not. Look again.`,
        'FIRMS codes in use',
      ),
    )
  return found
}

function carriers(file: EntryFile): Diagnostic[] {
  const { carrierCode, modeOfTransport } = file.entry
  if (carrierCode === undefined) return []
  if (modeFamily(modeOfTransport) !== 'air')
    return wrong(
      later,
      carrierCode,
      checkScac,
      'ScacWrong',
      file.id,
      'carrierCode',
      'Carrier code',
      'Standard Carrier Alpha Code, four letters',
    )
  if (/^[A-Z0-9*]{2}$/u.test(carrierCode) || /^[A-Z]{4}$/u.test(carrierCode)) return []
  return [
    later(
      'CarrierCodeWrong',
      file.id,
      'carrierCode',
      'Carrier code: an airline goes by its two characters of IATA.',
      'CBP Form 7501, box 8',
    ),
  ]
}

/** Said once for the entry: the form is right, and more cannot be known without a line to CBP. */
function notVerifiable(file: EntryFile): Diagnostic[] {
  const keyed = [
    file.entry.importerNumber !== undefined ? 'importer number' : '',
    file.entry.carrierCode !== undefined ? 'carrier code' : '',
    file.entry.firms !== undefined ? 'FIRMS code' : '',
    file.lines.some((line) => line.fields.mid !== undefined) ? 'manufacturer IDs' : '',
    file.lines.some((line) => line.fields.htsNumber !== undefined) ? 'tariff numbers' : '',
  ].filter(Boolean)
  if (keyed.length === 0) return []
  return [
    note(
      'FormatOnly',
      file.id,
      'importerNumber',
      `Only their form could be checked here: ${keyed.join(', ')}. Whether CBP has them on file is not verifiable offline.`,
      'No connection to ACE',
    ),
  ]
}
