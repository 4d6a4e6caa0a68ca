import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { daySaid, momentSaid } from '../../domain/deadlines/words'
import type { FieldsOf } from '../../domain/kinds'
import type { LateRow } from '../../domain/recover/late'
import type { ReleasedHow } from '../../domain/recover/releasedHow'
import { canonicalJson } from '../../journal/canonical'
import { portName } from '../../knowledge/ports'
import type { Report, ReportBlock } from '../report'

/**
 * The attachment that goes with one late entry summary: the broker, the days of the discretion, the reasons (practice 28;
 * broker guidance of March 2024, as reported). Only for what was affected and not released on downtime.
 */
export interface AttachmentValues {
  /** how often one was made for this entry */
  number: number
  firm: FieldsOf<'firm'>
  /** entry number, and importer as its paper has them */
  row: Pick<LateRow, 'called' | 'partyName' | 'port' | 'entered' | 'due' | 'filedOn' | 'released'>
  importerNumber: string
  discretion: FieldsOf<'discretion'>
  /** stored moment; '' while none is keyed */
  outageBegan: string
  /** CBP's reference of the incident; '' none */
  incidentReference: string
  signedBy: string
}

const how: Readonly<Record<ReleasedHow, string>> = {
  notReleased: 'The goods are not released yet; they were not released on downtime.',
  beforeOutage: 'The goods were released in ACE before the outage began, not on downtime.',
  electronically: 'The goods were released electronically, not on downtime.',
  onDowntime: 'The goods were released on downtime.',
}

/** One page an entry. */
export function discretionAttachment(values: AttachmentValues): Pick<Report, 'title' | 'under' | 'blocks'> {
  const { number, firm, row, importerNumber, discretion, outageBegan, incidentReference, signedBy } = values
  const port = [row.port, portName(row.port) ?? ''].filter(Boolean).join(' ')
  const granted = [discretion.grantedBy, discretion.grantedAs].filter(Boolean).join(', ')
  return {
    title: `Attachment to the entry summary of ${row.called}`,
    under: `Cyber incident: discretion of CBP on a late entry summary${number > 1 ? `. Version ${number}; it takes the place of version ${number - 1}` : ''}.`,
    blocks: [
      facts('Entry', [
        ['Entry number', row.called],
        ['Importer of record', [row.partyName, importerNumber].filter(Boolean).join(', ')],
        ['Port of entry', port],
        [`Time of entry (${row.entered.words})`, daySaid(row.entered.day)],
        ['Entry summary was due', daySaid(row.due)],
        ['Entry summary filed', row.filedOn === undefined ? 'with this attachment' : daySaid(row.filedOn)],
      ]),
      facts('Broker', [
        ['Broker', firm.name ?? ''],
        ['Filer code', firm.filerCode ?? ''],
        ['Telephone', firm.phone ?? ''],
      ]),
      facts('Discretion', [
        ['Days covered', `${daySaid(discretion.from ?? '')} to ${daySaid(discretion.until ?? '')}`],
        ['Granted by', granted],
        ['Granted', discretion.grantedAt === undefined ? '' : momentSaid(discretion.grantedAt)],
        ['Reference', discretion.reference ?? ''],
        ['Ports', discretion.ports ?? 'all'],
        ...(discretion.conditions === undefined ? [] : [['Conditions', discretion.conditions] as const]),
      ]),
      { is: 'heading', text: 'Reason' },
      {
        is: 'text',
        text: `Because of a cyber incident at the broker${incidentReference === '' ? '' : ` (reference ${incidentReference})`}, its systems could not file entry summaries and deposit duties in ACE${outageBegan === '' ? '' : ` from ${momentSaid(outageBegan)} on`}. The entry summary of ${row.called} could therefore not be filed by ${daySaid(row.due)}.`,
      },
      { is: 'text', text: how[row.released] },
      { is: 'text', text: 'Interest on duties, taxes and fees that were paid late is not waived by this.' },
      { is: 'heading', text: 'Signed for the broker' },
      { is: 'text', text: signedBy },
      { is: 'blanks', captions: ['Signature', 'Title, license number', 'Day'] },
    ],
  }
}

const facts = (of: string, rows: readonly (readonly [string, string])[]): ReportBlock => ({
  is: 'table',
  head: [of, ''],
  parts: [30, 70],
  rows: rows.map(([name, value]) => [name, value === '' ? '________________________' : value]),
})

/** SHA-256, 64 hex, over what the attachment says: when it was printed and by whom is not in it. */
export const attachmentHash = (values: AttachmentValues): string => {
  const { title, under, blocks } = discretionAttachment(values)
  return bytesToHex(sha256(utf8ToBytes(canonicalJson({ title, under, blocks }))))
}
