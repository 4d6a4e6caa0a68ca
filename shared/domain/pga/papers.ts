import { isRemoved, rowsOfEntry, textOf, type DeskState, type Entity } from '../../journal/state'
import type { Paper } from '../../knowledge/pga/types'
import { fieldsOf, type EntryFile } from '../entryFile'
import { isMet } from './conditions'
import { paperRowId } from './ids'
import { numbersOf } from './numbers'
import { PRIOR_NOTICE_PAPER } from './priorNotice'
import type { DecidedLine } from './decided'
import type { FormToPrint, OwedPaper, PgaTables, PriorNotice } from './types'

/** Disclaim codes by which the data, and the papers for them, go to the agency all the same. */
const stillOwed = { C: 'filed by the agency’s other means', D: 'filed on paper' } as const
const owesPapers = (code: string): boolean => code in stillOwed

interface Wanted {
  paper: Paper
  agency: string
  program: string
  lines: string[]
  /** filed with the agency itself: our sheet is not needed */
  elsewhere: boolean
}

/** The papers that the lines' agencies want, each once, with its lines. */
export function wantedPapers(lines: readonly DecidedLine[], tables: PgaTables): readonly Wanted[] {
  const wanted = new Map<string, Wanted>()
  for (const { line, goods, determination } of lines)
    for (const { agency, program, standing, disclaimCode } of determination.findings) {
      if (standing !== 'applies' && !(standing === 'disclaimed' && owesPapers(disclaimCode))) continue
      const programs = new Set(
        determination.findings
          .filter((one) => one.agency === agency && (one.standing === 'applies' || one.standing === 'disclaimed'))
          .map((one) => one.program),
      )
      const digits = numbersOf(goods, undefined).deciding[0] ?? ''
      for (const paper of tables.knowledge.agency(agency)?.papers ?? []) {
        if (paper.program !== undefined && paper.program !== program) continue
        if (!isMet(paper.when, { goods, digits, programs })) continue
        const known = wanted.get(paper.id)
        if (known === undefined)
          wanted.set(paper.id, { paper, agency, program, lines: [line], elsewhere: disclaimCode === 'C' })
        else if (!known.lines.includes(line)) known.lines.push(line)
      }
    }
  return [...wanted.values()]
}

/** Each wanted paper with where it is; lines that have a row of their own stand apart. */
export function owedPapers(
  wanted: readonly Wanted[],
  file: EntryFile,
  state: DeskState,
  notices: readonly PriorNotice[],
  today: string,
): readonly OwedPaper[] {
  const rows = rowsOfEntry(state, 'pgaPaper', file.id).filter((one) => !isRemoved(one))
  const documents = [...documentsOf(state, file.id)]
  const found: OwedPaper[] = []
  for (const one of wanted) {
    const own = rows.filter((row) => textOf(row, 'paper') === one.paper.id)
    const apart = one.lines.filter((line) => own.some((row) => textOf(row, 'line') === line))
    const together = one.lines.filter((line) => !apart.includes(line))
    const owed = (line: string | undefined, lines: readonly string[]): OwedPaper =>
      owedPaper(one, line, lines, own, documents, file, notices, today)
    if (together.length > 0) found.push(owed(undefined, together))
    for (const line of apart) found.push(owed(line, [line]))
  }
  return found
}

function* documentsOf(state: DeskState, entry: string): Iterable<Entity> {
  for (const one of rowsOfEntry(state, 'document', entry)) if (!isRemoved(one)) yield one
}

function owedPaper(
  { paper, agency, elsewhere }: Wanted,
  line: string | undefined,
  lines: readonly string[],
  rows: readonly Entity[],
  documents: readonly Entity[],
  file: EntryFile,
  notices: readonly PriorNotice[],
  today: string,
): OwedPaper {
  const row = fieldsOf(
    'pgaPaper',
    rows.find((one) => textOf(one, 'line') === (line ?? '')),
  )
  const attached = new Set([
    ...(row.documents ?? '').split(' ').filter((id) => documents.some((one) => one.id === id)),
    ...documents
      .filter((one) => textOf(one, 'sort') === paper.id && belongs(textOf(one, 'line'), lines, line))
      .map(({ id }) => id),
  ])
  const validUntil = row.validUntil ?? ''
  const neededOn = file.entry.arrivalDate ?? today
  const noticed = paper.id === PRIOR_NOTICE_PAPER && lines.every((one) => hasNotice(notices, one))
  const number = row.number ?? (noticed ? [...new Set(notices.map((one) => one.confirmation))].join(' ') : '')
  const stateNow = (): OwedPaper['state'] => {
    if ((row.notOwedWhy ?? '').trim() !== '') return 'notOwed'
    if (validUntil !== '' && validUntil < neededOn) return 'expired'
    if (attached.size > 0) return 'attached'
    // A notice counts by its number alone, and that is keyed with it.
    if (paper.id === PRIOR_NOTICE_PAPER) return noticed ? 'numbered' : 'owed'
    if (number !== '') return 'numbered'
    return isDrawn(paper) && !elsewhere ? 'drawn' : 'owed'
  }
  return {
    id: paperRowId(file.id, line, paper.id),
    paper,
    agency,
    lines,
    state: stateNow(),
    documents: [...attached],
    number,
    validUntil,
    notOwedWhy: row.notOwedWhy ?? '',
    original: row.original ?? (paper.original ? 'awaited' : 'notNeeded'),
    originalWhere: row.originalWhere ?? '',
  }
}

const belongs = (of: string, lines: readonly string[], line: string | undefined): boolean =>
  line === undefined ? of === '' || lines.includes(of) : of === line

const hasNotice = (notices: readonly PriorNotice[], line: string): boolean =>
  notices.some(({ state, lines }) => state === 'fits' && lines.includes(line))

/** Our own sheet is the paper itself, once it is signed; a permit, a certificate and a confirmation are others'. */
const isDrawn = ({ form, kind, original }: Paper): boolean =>
  form !== undefined && !original && (kind === 'form' || kind === 'statement' || kind === 'record')

/**
 * The sheets that go into the packet: of each paper that is not there yet or is ours to draw, of each agency that would
 * have none a data sheet, and the statements of what is disclaimed.
 */
export function formsToPrint(
  wanted: readonly Wanted[],
  papers: readonly OwedPaper[],
  lines: readonly DecidedLine[],
): readonly FormToPrint[] {
  const forms: FormToPrint[] = []
  for (const { paper, agency, program, lines: ofPaper, elsewhere } of wanted) {
    if (paper.form === undefined || elsewhere) continue
    const drawn = ofPaper.filter((line) =>
      papers.some(
        (one) =>
          one.paper.id === paper.id && one.lines.includes(line) && one.state !== 'notOwed' && one.state !== 'attached',
      ),
    )
    if (drawn.length === 0) continue
    const same = forms.find((one) => one.form === paper.form && one.agency === agency)
    if (same === undefined) forms.push({ form: paper.form, agency, program, lines: drawn, paper: paper.id })
    else forms[forms.indexOf(same)] = { ...same, lines: [...new Set([...same.lines, ...drawn])] }
  }
  return [...forms, ...dataSheets(wanted, lines), ...statementSheets(lines)]
}

function dataSheets(wanted: readonly Wanted[], lines: readonly DecidedLine[]): readonly FormToPrint[] {
  const sheets = new Map<string, FormToPrint>()
  for (const { line, determination } of lines)
    for (const { agency, program, standing } of determination.findings) {
      if (standing !== 'applies') continue
      if (
        wanted.some(
          ({ paper, agency: of, lines: own }) => of === agency && paper.form !== undefined && own.includes(line),
        )
      )
        continue
      const known = sheets.get(agency)
      if (known === undefined) sheets.set(agency, { form: 'pga-data', agency, program, lines: [line], paper: '' })
      else if (!known.lines.includes(line)) sheets.set(agency, { ...known, lines: [...known.lines, line] })
    }
  return [...sheets.values()]
}

function statementSheets(lines: readonly DecidedLine[]): readonly FormToPrint[] {
  const sheets = new Map<string, FormToPrint>()
  for (const { line, determination } of lines)
    for (const { agency, program, standing } of determination.findings) {
      if (standing !== 'disclaimed') continue
      const known = sheets.get(agency)
      if (known === undefined)
        sheets.set(agency, { form: 'disclaim-statement', agency, program, lines: [line], paper: '' })
      else if (!known.lines.includes(line)) sheets.set(agency, { ...known, lines: [...known.lines, line] })
    }
  return [...sheets.values()]
}
