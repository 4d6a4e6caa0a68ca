import { addDays } from '../calendar'
import type { EntryFile } from '../entryFile'
import type { Entry, Importer } from '../kinds'
import { hasOtherScript } from '../latin'
import { authorisationRows, coverAt, scopeOf } from '../respond/authorisation'
import { partiesOf, standingOf, stopsCounter, type PartyRole } from '../respond/screening'
import { later, note, stop, type Diagnostic, type DiagnosticContext, type Theme } from './diagnostic'

/** Whether we may act for the importer: power of attorney, screening, bond; and whether the entry still says what the kit says. */
export const parties: Theme = (file, context) => [
  ...authority(file, context),
  ...screened(file, context),
  ...bond(file),
  ...kitBond(file, context),
  ...unlikeKit(file),
  ...downtime(file, context),
]

const SCREENING = 'CBP guidance of April 2023: screening goes on during an incident'

function authority(file: EntryFile, { today }: DiagnosticContext): Diagnostic[] {
  const { importer, entry, id } = file
  if (importer === undefined) {
    if (entry.importerName === undefined && entry.importerNumber === undefined) return []
    return [
      stop(
        'ImporterNotInKit',
        id,
        'importer',
        'This importer was typed here: neither a power of attorney nor a screening is on record. Add it under Prepare, Clients, with both, and choose it.',
        `19 CFR 141.46; ${SCREENING}`,
      ),
    ]
  }
  const found: Diagnostic[] = []
  if (importer.poaOnFile !== true)
    found.push(
      stop(
        'NoPowerOfAttorney',
        id,
        'importer',
        'No power of attorney of this importer is on file: get one (CBP Form 5291) before you act for it.',
        '19 CFR 141.46',
      ),
    )
  else if (importer.poaExpires !== undefined && importer.poaExpires < today)
    found.push(
      stop(
        'PowerOfAttorneyEnded',
        id,
        'importer',
        `The power of attorney of this importer ended on ${importer.poaExpires}: get a new one (CBP Form 5291).`,
        '19 CFR 141.34',
      ),
    )
  if (importer.screenedOn === undefined)
    found.push(
      stop(
        'NotScreened',
        id,
        'importer',
        'This importer has not been screened: have a named person screen it from the clean machine and key the result.',
        SCREENING,
      ),
    )
  else if (!/^(no match|clear)/iu.test(importer.screenedResult ?? ''))
    found.push(
      stop(
        'ScreeningOpen',
        id,
        'importer',
        `The screening of ${importer.screenedOn} says “${importer.screenedResult ?? 'nothing'}”: a named person must clear it first.`,
        SCREENING,
      ),
    )
  return found
}

const called: Readonly<Record<PartyRole, string>> = {
  importer: 'Importer',
  consignee: 'Consignee',
  manufacturer: 'Manufacturer',
  seller: 'Seller',
  buyer: 'Buyer',
  shipTo: 'Ship-to party',
  consolidator: 'Consolidator',
}

/** A party typed at the desk stops the counter until a named person screened it on the clean machine (practice 12). */
function screened(file: EntryFile, { state }: DiagnosticContext): Diagnostic[] {
  const told = new Set<string>()
  return partiesOf(state, file.entity).flatMap((party) => {
    const standing = standingOf(state, party)
    // A client typed here is told with the power of attorney that it lacks.
    const isTold = party.role === 'importer' && standing === 'notScreened'
    if (!stopsCounter(standing) || isTold || told.has(party.id)) return []
    told.add(party.id)
    const onForm = party.entity === file.id || file.lines.some(({ id }) => id === party.entity)
    const latin = hasOtherScript(party.name) ? 'The lists are in Latin letters: give the name in Latin letters. ' : ''
    const words = {
      notScreened: `nobody has screened it. ${latin}Carry the name to the clean machine and key the result on the page Screening.`,
      possibleMatch:
        'its screening says a possible match. A named person clears it on the page Screening, or the goods wait.',
      match: 'its screening says a match. The goods wait: ring counsel and the client representative.',
    }[standing as 'notScreened' | 'possibleMatch' | 'match']
    return [
      stop(
        standing === 'notScreened' ? 'PartyNotScreened' : 'PartyMatch',
        onForm ? party.entity : file.id,
        onForm ? party.field : '',
        `${called[party.role]} ${party.name}: ${words}`,
        SCREENING,
      ),
    ]
  })
}

function bond(file: EntryFile): Diagnostic[] {
  const { bondType, suretyCode, bondAmount } = file.entry
  const { id } = file
  const found: Diagnostic[] = []
  if (bondType !== undefined && !['0', '8', '9'].includes(bondType))
    found.push(
      stop(
        'BondTypeUnknown',
        id,
        'bondType',
        `Bond type ${bondType} does not exist: 8 continuous, 9 single transaction, 0 none required.`,
        'CBP Form 7501, box 5',
      ),
    )
  if (suretyCode !== undefined && !/^\d{3}$/u.test(suretyCode))
    found.push(later('SuretyCodeWrong', id, 'suretyCode', 'Surety code: three digits.', 'CBP Form 7501, box 4'))
  if ((bondType === '8' || bondType === '9') && suretyCode === undefined)
    found.push(
      later('NoSurety', id, 'suretyCode', 'The bond has no surety code: key its three digits.', 'CBP Form 7501, box 4'),
    )
  if (bondType === '9' && bondAmount === undefined)
    found.push(
      stop('NoBondAmount', id, 'bondAmount', 'A single transaction bond needs its amount.', 'CBP Form 3461, box 6'),
    )
  return found
}

function kitBond(file: EntryFile, { today }: DiagnosticContext): Diagnostic[] {
  const expires = file.importer?.bondExpires
  if (file.entry.bondType !== '8' || expires === undefined) return []
  const source = '19 CFR 113; bond as of the kit'
  if (expires < today)
    return [
      stop(
        'BondExpired',
        file.id,
        'bondType',
        `The continuous bond ended on ${expires}: get a new one, or a single transaction bond.`,
        source,
      ),
    ]
  return expires <= addDays(today, 30)
    ? [note('BondEndsSoon', file.id, 'bondType', `The continuous bond ends on ${expires}.`, source)]
    : []
}

const fromKit: readonly (readonly [entry: keyof Entry & string, importer: keyof Importer & string, what: string])[] = [
  ['importerNumber', 'importerNumber', 'Importer number'],
  ['importerName', 'name', 'Importer name'],
  ['importerAddress', 'address', 'Importer address'],
  ['bondType', 'bondType', 'Bond type'],
  ['suretyCode', 'suretyCode', 'Surety code'],
  ['bondNumber', 'bondNumber', 'Bond number'],
]

/** Shown, never applied behind one's back: the entry keeps what it took. */
function unlikeKit(file: EntryFile): Diagnostic[] {
  const { importer } = file
  if (importer === undefined) return []
  return fromKit.flatMap(([field, kitField, what]) => {
    const [here, kit] = [file.entry[field], importer[kitField]]
    if (here === undefined || kit === undefined || here === kit) return []
    return [
      note(
        'UnlikeKit',
        file.id,
        field,
        `${what} differs from the kit, which has ${String(kit).replaceAll('\n', ', ')}.`,
        'The kit as it is now',
      ),
    ]
  })
}

/** As of the whole day: an authorization that ends within it is told by the clock of the packet, not here. */
function downtime({ id, entry }: EntryFile, { state, today }: DiagnosticContext): Diagnostic[] {
  const noonMs = Date.parse(`${today}T12:00:00Z`)
  const cover = coverAt(authorisationRows(state), scopeOf(entry), noonMs - ANY_ZONE_MS, noonMs + ANY_ZONE_MS)
  if (cover.state === 'granted' || cover.state === 'requested') return []
  return [
    note(
      'AuthorisationNotAsked',
      id,
      'downtimeRemark',
      cover.state === 'none'
        ? 'The letter says that no authorization was asked for: ask CBP Office of Field Operations headquarters, and record it.'
        : 'No authorization of CBP covers this port and mode now, and the letter says so: ask for one, and record it.',
      'CBP guidance of April 2023: downtime procedures are confirmed by OFO headquarters',
    ),
  ]
}

/** A calendar day in any zone lies within this of its noon in UTC. */
const ANY_ZONE_MS = 26 * 3_600_000
