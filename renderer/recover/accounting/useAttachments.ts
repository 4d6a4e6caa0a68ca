import { useState } from 'react'
import { fieldsOf } from '../../../shared/domain/entryFile'
import { letterIncident } from '../../../shared/domain/incident/letterIncident'
import { outageBegan, type LateRow } from '../../../shared/domain/recover/late'
import type { Change } from '../../../shared/journal/item'
import { entityOf, textOf, valueOf } from '../../../shared/journal/state'
import {
  attachmentHash,
  discretionAttachment,
  type AttachmentValues,
} from '../../../shared/sheets/recover/discretionAttachment'
import { operatorName } from '../../frame/Rail'
import { drawReports } from '../../paper/paper'
import { printPdf } from '../../paper/print'
import { headed } from '../../paper/useReport'
import { useDeskHandle } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { recordErrorWords } from '../../words/errors'
import { momentOf } from '../../words/times'
import { workerEndWords } from '../../words/workers'
import { signersOf } from './signers'

export interface Done {
  done: boolean
  words: string
}

/** Prints the attachments of some summaries in one go, one page each, and records each with its hash. */
export function useAttachments(): {
  busy: boolean
  print: (rows: readonly LateRow[]) => Promise<Done>
  sent: (row: LateRow, how: string) => Promise<boolean>
} {
  const desk = useDeskHandle()
  const [busy, setBusy] = useState(false)
  return {
    busy,
    print: async (rows) => {
      setBusy(true)
      try {
        return await printed(desk, rows)
      } finally {
        setBusy(false)
      }
    },
    sent: async (row, how) => {
      const patch: Change['patch'] = [
        ['sentAt', momentOf(desk.now())],
        ['sentBy', operatorName(desk)],
        ['sentHow', how],
      ]
      const sent = { action: 'discretionAttachment.sent', kind: 'discretionAttachment', id: row.entry, patch } as const
      return (await desk.record(sent)).ok
    },
  }
}

async function printed(desk: Desk, rows: readonly LateRow[]): Promise<Done> {
  const signedBy = signersOf(desk)[0]?.name ?? ''
  const made = rows.flatMap((row) => {
    const values = valuesOf(desk, row, signedBy)
    return values === undefined ? [] : [{ row, values }]
  })
  if (made.length === 0) return { done: false, words: 'No discretion covers these summaries.' }
  const pdf = await drawReports(
    made.map(({ values }) => headed(desk, discretionAttachment(values))),
    'Attachments to entry summaries',
  )
  if (!pdf.ok) return { done: false, words: `They were not printed. ${workerEndWords(pdf.error)}` }
  const sent = await printPdf(pdf.value)
  if (!sent.ok) return { done: false, words: `They were not printed. ${workerEndWords(sent.error)}` }
  const at = momentOf(desk.now())
  const recorded = await desk.record(
    made.map(({ row, values }) => recordOf(row, values, { at, by: operatorName(desk) })),
  )
  if (!recorded.ok) return { done: false, words: recordErrorWords(recorded.error) }
  const many = made.length === 1 ? 'The attachment' : `${made.length} attachments`
  return { done: true, words: `${many} went to the print dialog. Each goes with its own entry summary.` }
}

function recordOf(row: LateRow, values: AttachmentValues, { at, by }: { at: string; by: string }): Change {
  return {
    action: 'discretionAttachment.printed',
    kind: 'discretionAttachment',
    id: row.entry,
    patch: [
      ['entry', row.entry],
      ['discretion', row.discretion?.id ?? ''],
      ['number', values.number],
      ['at', at],
      ['by', by],
      ['sha256', attachmentHash(values)],
      // A page that was made anew was not sent yet.
      ['sentAt', null],
      ['sentBy', null],
      ['sentHow', null],
      ['removed', null],
    ],
  }
}

function valuesOf(desk: Desk, row: LateRow, signedBy: string): AttachmentValues | undefined {
  if (row.discretion === undefined || !['wanted', 'printed', 'sent'].includes(row.attachment)) return undefined
  const { state } = desk
  const before = Number(valueOf(entityOf(state, 'discretionAttachment', row.entry), 'number') ?? 0)
  return {
    number: before + 1,
    firm: fieldsOf('firm', entityOf(state, 'firm', 'firm')),
    row,
    importerNumber: textOf(entityOf(state, 'entry', row.entry), 'importerNumber'),
    discretion: row.discretion.fields,
    outageBegan: outageBegan(state),
    incidentReference: textOf(letterIncident(state), 'reference'),
    signedBy,
  }
}
