import { fieldsOf } from '../../domain/entryFile'
import { momentSaid } from '../../domain/deadlines/words'
import { toldAnswersOf } from '../../domain/incident/facts'
import { versionsOf, type Series, type Version } from '../../domain/incident/reports'
import { pendingOf } from '../../domain/incident/reportsPending'
import type { Firm, Incident } from '../../domain/kinds'
import { entityOf, type DeskState } from '../../journal/state'
import { importerListText } from './importerList'
import { reportName } from './reportNames'
import { breachSections, factSections, nothingNew, notAnswered, takenBack } from './reportSections'
import { writeText, type Section } from './sections'

/** Whoever makes a version, when, and what the program cannot know by itself. */
export interface Making {
  /** moment with zone */
  madeAt: string
  madeBy: string
  drill: boolean
  /** 16 random characters: without them the hash of a short list would betray the numbers in it to whoever tries them all */
  listReference: string
  /** SHA-256, 64 hex, of a text's UTF-8 bytes */
  sha256: (text: string) => string
}

export interface MadeReport {
  number: number
  text: string
  /** importer numbers in the clear, a text of its own; undefined where the version adds none */
  list: string | undefined
  includes: readonly string[]
}

/** The next version of a report as text: number 0 in whole, a supplement with what was added and changed alone. */
export function makeReport(state: DeskState, series: Series, making: Making): MadeReport {
  const versions = versionsOf(state, series)
  const former = versions.at(-1)
  const number = former === undefined ? 0 : (former.fields.number ?? 0) + 1
  const pending = pendingOf(state, series)
  const list = importerListText(pending, { ...making, number })
  const incident = fieldsOf('incident', entityOf(state, 'incident', series.incident))
  const firm = fieldsOf('firm', entityOf(state, 'firm', 'firm'))
  const listed = list === undefined ? undefined : making.sha256(list)
  const breach = breachSections(series, pending, number, listed, making.drill)
  const facts = factSections(pending)
  const sections: Section[] = [
    ...(series.report === 'breachReport' ? [...breach, ...facts] : [...facts, ...breach]),
    ...takenBack(pending),
    ...(number === 0 ? notAnswered(toldAnswersOf(state, series.incident)) : []),
  ]
  const text = writeText({
    exercise: making.drill,
    title: reportName(series.report, number).toUpperCase(),
    head: headOf(series, { number, former, firm, incident, making }),
    sections: sections.length === 0 ? [nothingNew(former)] : sections,
  })
  return { number, text, list, includes: pending.includes }
}

interface Around {
  number: number
  former: Version | undefined
  firm: Firm
  incident: Incident
  making: Making
}

function headOf(series: Series, { number, former, firm, incident, making }: Around): [string, string][] {
  const rows: [string, string | undefined][] = [
    ['Number', number === 0 ? '0, the report' : `${number}, what was added and changed alone`],
    [
      'Supplements',
      former && `${reportName(series.report, former.fields.number ?? 0)}, SHA-256 ${former.fields.sha256 ?? ''}`,
    ],
    ['To', 'CBP Office of Information and Technology, Security Operations Center'],
    ['From', [firm.name, firm.filerCode && `filer code ${firm.filerCode}`].filter(Boolean).join(', ')],
    ['Telephone', firm.phone],
    ['Clean mail', firm.cleanEmail],
    ['Incident', incident.title],
    ['Incident noticed', incident.discoveredAt && momentSaid(incident.discoveredAt)],
    ['Outage began', incident.outageBegan && momentSaid(incident.outageBegan)],
    ['Led by', incident.lead],
    ['Our reference', incident.reference],
    ['SOC report number', incident.socReportNumber],
    ['Made', `${momentSaid(making.madeAt)} by ${making.madeBy}`],
  ]
  return rows.flatMap(([name, value]): [string, string][] => (value ? [[name, value]] : []))
}
