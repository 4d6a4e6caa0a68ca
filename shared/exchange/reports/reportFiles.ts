import type { Series } from '../../domain/incident/reports'
import type { Result } from '../../result'
import { emlOf, type MailError } from '../mail/eml'
import { listName, maskedList } from './importerList'
import { fileName, reportName } from './reportNames'

/** Where reports go by 19 CFR 111.21(b). An exercise is addressed to nobody: `.example` is no place (RFC 2606). */
export const socAddress = (drill: boolean): string => (drill ? 'soc@exercise.example' : 'cbpsoc@cbp.dhs.gov')

export interface ReportFile {
  name: string
  bytes: Uint8Array<ArrayBuffer>
}

export interface ForCleanMachine {
  report: Series['report']
  number: number
  text: string
  sha256: string
  list?: { text: string; inTheClear: boolean } | undefined
  firm: { name?: string | undefined; cleanEmail?: string | undefined; filerCode?: string | undefined }
  /** our reference and the SOC's, for the subject */
  reference: string
  /** moment with zone */
  date: string
  drill: boolean
}

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text)

/**
 * Files for a clean machine: the text (its bytes are those of the hash), the importer list beside it, and a mail with
 * both attached as files of their own, so that the list can be sealed as agreed with the SOC and put in again.
 */
export function reportFiles(wish: ForCleanMachine): Result<ReportFile[], MailError> {
  const { drill, number, list } = wish
  const text = { name: `${fileName(wish.report, number, drill)}.txt`, bytes: utf8(wish.text) }
  const listFile =
    list === undefined
      ? []
      : [
          {
            name: `${listName(number, drill)}${list.inTheClear ? '' : ' MASKED'}.txt`,
            bytes: utf8(list.inTheClear ? list.text : maskedList(list.text)),
          },
        ]
  const mail = emlOf({
    ...(wish.firm.cleanEmail ? { from: { name: wish.firm.name, address: wish.firm.cleanEmail } } : {}),
    to: { name: 'CBP Security Operations Center', address: socAddress(drill) },
    subject: subjectOf(wish),
    date: wish.date,
    text: `${wish.text}\nSHA-256 of the attached text: ${wish.sha256}\n`,
    attachments: [text, ...listFile].map((file) => ({ ...file, mime: 'text/plain' })),
  })
  if (!mail.ok) return mail
  const eml = { name: `${fileName(wish.report, number, drill)}.eml`, bytes: mail.value }
  return { ok: true, value: [text, ...listFile, eml] }
}

const subjectOf = ({ drill, report, number, firm, reference }: ForCleanMachine): string =>
  [
    drill && 'EXERCISE',
    reportName(report, number),
    [firm.name, firm.filerCode && `filer code ${firm.filerCode}`].filter(Boolean).join(', '),
    reference,
  ]
    .filter(Boolean)
    .join(' - ')
