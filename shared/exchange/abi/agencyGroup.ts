import { addressParts } from '../../domain/address'
import type { EntryFile } from '../../domain/entryFile'
import type { DecidedLine } from '../../domain/pga/decided'
import type { Finding, PriorNotice } from '../../domain/pga/types'
import type { LeftOut } from './leftOut'
import { oi, pg01, pg02, pg06 } from './pgaGoodsTables'
import { pg19, pg20, pg22, pg23 } from './pgaPaperTables'
import { writeRecord, type RecordSpec, type RecordValues } from './record'
import { Telling } from './told'
import type { AgencyGroup } from './transaction'

/** Agencies of PG01 8-10 (Appendix V). Others that the desk knows have no agency data: a paper, or another record. */
const CODES: ReadonlySet<string> = new Set(
  `AMS APH ATF BIS CBC CDC CGD CPS DCM DEA DEE DTC ECO EPA FAA FAS FCC FDA FHA FMC FMS FSI FTZ FWS GIP ICE IRS MAR NHT
   NMF NRC OFA OFE OFM OMC OTX PHM TRP TSA TTB UTC`.split(/\s+/u),
)
/** Commerce's licenses stand on the entry summary, and have no agency data. */
const ON_THE_SUMMARY = 'ECO'

interface AgencyFacts {
  file: EntryFile
  decided: DecidedLine
  /** from 1 */
  nth: number
  notices: readonly PriorNotice[]
}

/**
 * OI and the PG records of one line: a disclaimer where an agency's program was disclaimed, and for one that applies what
 * there are codes for. Which records an agency wants stands in that agency's own guide, so the rest is named, not guessed.
 */
export function agencyGroup(facts: AgencyFacts): AgencyGroup {
  const telling = new Telling()
  const { decided, nth } = facts
  const line = facts.file.lines[nth - 1]
  const where = `line ${nth}`
  // Of one order whatever was found first, so that the same entry gives the same records.
  const told = [...decided.determination.findings]
    .sort((a, b) => (`${a.agency} ${a.program}` < `${b.agency} ${b.program}` ? -1 : 1))
    .filter((finding) => isTold(finding, where, telling))
  if (told.length === 0) return { records: [], leftOut: telling.leftOut }
  const description = telling.text(line?.fields.description, { record: 'OI', where, what: 'description' }, 70)
  if (description === undefined) {
    for (const { agency } of told)
      telling.note({ record: 'OI', where: `${where}, ${agency}`, what: 'description' }, 'aceAsksFor')
    return { records: [], leftOut: telling.leftOut }
  }
  const records: string[] = []
  const put = (spec: RecordSpec, values: RecordValues): void => {
    const written = writeRecord(spec, values)
    if (written.ok) records.push(written.value)
    else
      for (const fault of written.error.faults)
        telling.note({ record: spec.id, where, what: 'field' in fault ? fault.field : spec.title }, 'aceAsksFor')
  }
  put(oi, { description })
  const numbers = new Map<string, number>()
  const disclaimed = new Set<string>()
  for (const finding of told) {
    const { agency } = finding
    const program = programOf(finding)
    // Several programs of one agency, disclaimed as one: FDA takes its disclaimer for all of them (PG01).
    const once = `${agency} ${program} ${finding.disclaimCode}`
    if (finding.standing === 'disclaimed' && disclaimed.has(once)) continue
    const pgaLine = (numbers.get(agency) ?? 0) + 1
    numbers.set(agency, pgaLine)
    const head = { pgaLine: String(pgaLine), agency, program }
    if (finding.standing === 'disclaimed') {
      disclaimed.add(once)
      put(pg01, { ...head, disclaimer: finding.disclaimCode })
      continue
    }
    for (const [spec, values] of knownOf(finding, head, facts, telling)) put(spec, values)
    telling.note(
      { record: 'PG01', where: `${where}, ${agency}`, what: `further data of ${agency} ${program}` },
      'codesNotKnown',
    )
  }
  // An agency's text in another script is left out; the entry's own description is refused with the entry.
  for (const fault of telling.faults) if (fault.type === 'ValueRefused') telling.note(fault, 'otherScript')
  return { records, leftOut: sorted(telling.leftOut) }
}

/** Whether it is told at all; what is open, or has no place, is named. */
function isTold(finding: Finding, where: string, telling: Telling): boolean {
  const { agency, program, standing } = finding
  const place = { record: 'PG01', where: `${where}, ${agency}`, what: `${agency} ${program}`.trim() }
  if (standing === 'doesNotApply') return false
  if (standing === 'ask' || standing === 'notChecked') {
    telling.note(place, 'agencyOpen')
    return false
  }
  if (agency === ON_THE_SUMMARY) telling.note({ ...place, what: 'license number' }, 'notOfThisPart')
  else if (!CODES.has(agency)) telling.note(place, 'noPlace')
  else if (programOf(finding) === '') telling.note(place, 'codesNotKnown')
  else return true
  return false
}

/** FDA takes a disclaimer under the program FDA (likely); other programs have three letters or digits at most. */
function programOf({ agency, program, standing }: Finding): string {
  if (agency === 'FDA' && standing === 'disclaimed') return 'FDA'
  return program.length <= 3 ? program : ''
}

type Told = readonly [RecordSpec, RecordValues]

function knownOf(
  { agency, program }: Finding,
  head: RecordValues,
  facts: AgencyFacts,
  telling: Telling,
): readonly Told[] {
  const answer = (question: string): string => {
    const found = facts.decided.goods.answers.get(question)
    return found === undefined || found.expired || found.answer === 'notKnown' ? '' : found.answer.trim().toUpperCase()
  }
  const where = `line ${facts.nth}, ${agency}`
  switch (agency) {
    case 'FDA':
      return fdaRecords(program, head, answer, facts, telling)
    case 'NHT': {
      const box = answer('nht.box')
      const boxed: Told[] = /^(?:1[0-3]|2[AB]|[1-9])$/u.test(box) ? [[pg22, { conformance: box }]] : []
      if (boxed.length === 0) telling.note({ record: 'PG22', where, what: 'box of HS-7' }, 'aceAsksFor')
      return [[pg01, head], [pg02, { itemType: 'P' }], ...boxed]
    }
    case 'EPA': {
      // Declaration codes of PG22, not flags: EP4 positive, EP5 negative (EPA's tips for TSCA).
      const side = { POSITIVE: 'EP4', NEGATIVE: 'EP5' }[answer('epa.ts.certification')]
      const certified = answer('epa.ts.signed') === 'YES'
      if (program !== 'TS1' || side === undefined)
        return [
          [pg01, head],
          [pg02, { itemType: 'P' }],
        ]
      return [
        [pg01, head],
        [pg02, { itemType: 'P' }],
        [pg22, { declaration: side, certified: certified ? 'Y' : undefined }],
      ]
    }
    case 'AMS': {
      const number = answer('ams.or.certificate').replace(/[\s-]/gu, '')
      const processing = program !== 'OR' || number === '' ? undefined : number.length === 21 ? 'OR2' : 'OR1'
      if (processing !== undefined)
        telling.note({ record: 'PG14', where, what: 'import certificate number' }, 'codesNotKnown', number)
      return [
        [pg01, { ...head, processing }],
        [pg02, { itemType: 'P' }],
      ]
    }
    default:
      return [
        [pg01, head],
        [pg02, { itemType: 'P' }],
      ]
  }
}

/** FDA's codes come from notes on its guide: likely, and said so. */
function fdaRecords(
  program: string,
  head: RecordValues,
  answer: (question: string) => string,
  facts: AgencyFacts,
  telling: Telling,
): readonly Told[] {
  const where = `line ${facts.nth}, FDA`
  const food = program === 'FOO'
  const processing = program === 'DRU' ? answer('fda.dru.kind') : food ? answer('fda.foo.kind') : ''
  const code = answer(food ? 'fda.foo.productCode' : 'fda.productCode').replace(/[\s-]/gu, '')
  const hasCode = /^[A-Z0-9]{7}$/u.test(code)
  if (!hasCode) telling.note({ record: 'PG02', where, what: 'FDA product code' }, 'aceAsksFor')
  telling.note({ record: 'PG02', where, what: 'FDA’s codes for product, source and parties' }, 'codesLikely')
  const line = facts.file.lines[facts.nth - 1]?.fields ?? {}
  const origin = (line.countryOfOrigin ?? facts.file.entry.countryOfOrigin ?? '').toUpperCase()
  const confirmation = facts.notices.find(
    ({ lines, state }) => lines.includes(facts.decided.line) && state === 'fits',
  )?.confirmation
  if (food && confirmation === undefined)
    telling.note({ record: 'PG23', where, what: 'prior notice number' }, 'aceAsksFor')
  return [
    [pg01, { ...head, processing: processing === '' ? undefined : processing }],
    [pg02, hasCode ? { itemType: 'P', codeQualifier1: 'FDP', code1: code } : { itemType: 'P' }],
    // 39 production, 262 growth: food in its natural state names the place where it grew.
    ...(/^[A-Z]{2}$/u.test(origin)
      ? [[pg06, { sourceType: processing === 'NSF' ? '262' : '39', country: origin }] as const]
      : []),
    ...fdaParties(facts, where, telling),
    ...(food && confirmation !== undefined
      ? [
          [
            pg23,
            {
              affirmation: 'PNC',
              qualifier: telling.text(confirmation, { record: 'PG23', where, what: 'prior notice number' }, 70),
            },
          ] as const,
        ]
      : []),
  ]
}

/** Maker, importer and who gets delivery; the shipper is not kept with an entry and is named as lacking. */
function fdaParties({ file, nth }: AgencyFacts, where: string, telling: Telling): readonly Told[] {
  const { entry } = file
  const line = file.lines[nth - 1]?.fields ?? {}
  const same = entry.consigneeSame === true
  const parties = [
    ['MF', 'manufacturer', line.manufacturerName, line.manufacturerAddress],
    ['FD1', 'FDA importer', entry.importerName, entry.importerAddress],
    [
      'DP',
      'delivered to',
      same ? entry.importerName : entry.consigneeName,
      same ? entry.importerAddress : entry.consigneeAddress,
    ],
  ] as const
  telling.note({ record: 'PG19', where, what: 'shipper' }, 'aceAsksFor')
  return parties.flatMap(([role, what, name, address]): Told[] => {
    const place = { record: 'PG19', where, what }
    if ((name ?? '') === '') {
      telling.note(place, 'aceAsksFor')
      return []
    }
    const { street, city, state, postalCode, country } = addressParts(address ?? '\n\n\n\n')
    const region = state.trim().toUpperCase()
    const known = /^[A-Za-z]{2}$/u.test(country)
    if (city === '' || !known) telling.note(place, 'addressIncomplete')
    return [
      [
        pg19,
        {
          role,
          name: telling.text(name, place, 32),
          address1: telling.text(street, { ...place, what: `${what} street` }, 23),
        },
      ],
      [
        pg20,
        {
          city: telling.text(city, { ...place, what: `${what} city` }, 21),
          state: /^[A-Z0-9]{1,3}$/u.test(region) ? region : undefined,
          country: known ? country.toUpperCase() : undefined,
          postalCode:
            postalCode.length <= 9 ? telling.text(postalCode, { ...place, what: `${what} postal code` }, 9) : undefined,
        },
      ],
    ]
  })
}

const sorted = (leftOut: readonly LeftOut[]): readonly LeftOut[] =>
  [...leftOut].sort((a, b) => (a.where < b.where ? -1 : a.where > b.where ? 1 : 0))
