import type { Figures } from '../../domain/incident/figures'
import { coverSentence } from '../../domain/incident/figuresCover'
import type { FieldsOf } from '../../domain/kinds'
import { reconnectionOffices, type ReconnectionRow } from '../../domain/recover/reconnection'
import {
  missingWords,
  remediationCounts,
  type RemediationCounts,
  type RemediationRow,
} from '../../domain/recover/remediation'
import { printedMoment } from '../printed'
import type { Report, ReportBlock } from '../report'

/** All that goes into the evidence for CBP: pure values, so that the office can draw the same. */
export interface EvidencePack {
  version: number
  firm: FieldsOf<'firm'>
  incident: FieldsOf<'incident'>
  /** who leads, contact named for the line while it is watched */
  rows: readonly RemediationRow[]
  figures: Figures
  leave: readonly ReconnectionRow[]
  /** who signs, as printed under the line */
  signedBy: string
}

const stateWords: Readonly<Record<RemediationRow['state'], string>> = {
  open: 'open',
  done: 'done',
  notApplicable: 'does not apply',
}

/**
 * The evidence that the systems are clean, for CBP's leave to reconnect: items, hashes of their proofs, figures of the
 * incident, lines to sign. CBP publishes no list, and the paper says so; what is missing is named in red.
 */
export function evidencePackReport(pack: EvidencePack): Pick<Report, 'title' | 'under' | 'blocks'> {
  const counts = remediationCounts(pack.rows)
  const missing = pack.rows.filter((row) => row.missing !== undefined)
  return {
    title: `Evidence of remediation, version ${pack.version}`,
    under: `For CBP’s leave to reconnect to ACE. ${countWords(counts)}`,
    blocks: [
      {
        is: 'text',
        text: 'CBP asks for evidence of remediation before it authorizes reconnection, and has published no list of what it wants to see. These items were prepared by the broker; what else is wanted is provided on request.',
      },
      ...(missing.length === 0
        ? []
        : [
            {
              is: 'text',
              text: `Missing: ${missing.map(({ title }) => title).join('; ')}.`,
              strong: true,
              red: true,
            } as const,
          ]),
      { is: 'heading', text: 'Incident' },
      { is: 'table', head: ['', ''], parts: [30, 80], rows: incidentRows(pack) },
      { is: 'heading', text: 'Items', aside: 'prepared; no requirement of CBP is known' },
      itemsTable(pack.rows),
      { is: 'heading', text: 'Proofs', aside: 'SHA-256 of each file as it is kept sealed' },
      ...proofs(pack.rows),
      ...asked(pack.leave),
      { is: 'heading', text: 'Signed' },
      {
        is: 'text',
        text: 'To the best of my knowledge what is said above is so, and the files named are kept unchanged.',
      },
      {
        is: 'blanks',
        captions: [
          pack.signedBy === '' ? 'Officer of the firm: name, title' : `Signature: ${pack.signedBy}`,
          'Date and time',
        ],
      },
      { is: 'blanks', captions: ['Technical lead: name, signature', 'Date and time'] },
      { is: 'blanks', captions: ['CBP: taken by, name and title', 'Reference', 'Conditions'] },
    ],
  }
}

const countWords = ({ all, done, notApplicable, open, missing }: RemediationCounts): string =>
  `${all} items: ${done} done, ${notApplicable} not applicable, ${open} open; ${missing === 0 ? 'nothing is missing' : `${missing} with something missing`}.`

function itemsTable(rows: readonly RemediationRow[]): ReportBlock {
  const red = new Set(rows.flatMap(({ missing }, nth) => (missing === undefined ? [] : [nth])))
  return {
    is: 'table',
    head: ['No.', 'Item', 'State', 'What was done', 'By, when'],
    parts: [5, 30, 18, 38, 20],
    red,
    rows: rows.map((row, nth) => [
      String(nth + 1),
      row.title,
      row.missing === undefined ? stateWords[row.state] : `${stateWords[row.state]} (${missingWords[row.missing]})`,
      row.fields.what ?? '',
      [row.fields.by ?? '', row.fields.at === undefined ? '' : printedMoment(row.fields.at)].filter(Boolean).join(', '),
    ]),
  }
}

function proofs(rows: readonly RemediationRow[]): ReportBlock[] {
  const kept = rows.map((row, nth) => ({ row, nth })).filter(({ row }) => (row.fields.sha256 ?? '') !== '')
  if (kept.length === 0) return [{ is: 'text', text: 'No file is kept yet.', red: true }]
  return [
    {
      is: 'table',
      head: ['No.', 'SHA-256'],
      parts: [5, 100],
      rows: kept.map(({ row, nth }) => [String(nth + 1), row.fields.sha256 ?? '']),
    },
  ]
}

function incidentRows({ incident, firm, figures }: EvidencePack): string[][] {
  const moment = (text: string | undefined) => (text === undefined ? 'not keyed' : printedMoment(text))
  const { numbers } = figures
  return [
    ['Filer', [firm.name, firm.filerCode].filter(Boolean).join(', ')],
    ['SOC report', incident.socReportNumber ?? 'not keyed'],
    ['Outage began', moment(incident.outageBegan ?? incident.discoveredAt)],
    ['Declared', moment(incident.declaredAt)],
    ['Leads', incident.lead ?? 'not keyed'],
    ['Reached at', [firm.phone, firm.cleanEmail ?? firm.email].filter(Boolean).join(', ') || 'not keyed'],
    [
      'Entries on paper',
      `${figures.entriesAll} opened: ${figures.entries.released} released, ${figures.entries.void} void, ${figures.entriesAll - figures.entries.released - figures.entries.void} neither`,
    ],
    [
      'Numbers',
      `${numbers.size} in blocks: ${numbers.taken} taken (${numbers.keyed} keyed, ${numbers.voided} void, ${numbers.open} open, ${numbers.foundOnPaper} found on paper); ${numbers.outside} of the main system on paper`,
    ],
    ['Counted on', coverSentence(figures.covers, figures.at)],
  ]
}

function asked(leave: readonly ReconnectionRow[]): ReportBlock[] {
  if (leave.length === 0) return []
  return [
    { is: 'heading', text: 'Leave to reconnect' },
    {
      is: 'table',
      head: ['Asked of', 'When, how', 'Answer', 'Reference, conditions'],
      parts: [28, 28, 24, 34],
      rows: leave.map(({ fields }) => [
        [fields.askedAs === undefined ? '' : reconnectionOffices[fields.askedAs], fields.askedOf]
          .filter(Boolean)
          .join(': '),
        [fields.askedAt === undefined ? '' : printedMoment(fields.askedAt), fields.askedHow ?? '']
          .filter(Boolean)
          .join(', '),
        fields.state === 'granted' || fields.state === 'refused'
          ? [fields.state, fields.answeredBy ?? ''].filter(Boolean).join(' by ')
          : 'not answered yet',
        [fields.reference ?? '', fields.conditions ?? ''].filter(Boolean).join('; '),
      ]),
    },
  ]
}
