import { useState } from 'react'
import type { IncidentRow } from '../../../shared/domain/incident/incidents'
import type { Change } from '../../../shared/journal/item'
import type { ClientSheet } from '../../../shared/sheets/status/clientSheet'
import { operatorName } from '../../frame/Rail'
import { drawStatus } from '../../paper/paper'
import type { DrawnStatus } from '../../paper/paperWords'
import { printPdf } from '../../paper/print'
import { saveFileOutside } from '../../paper/saveOutside'
import { useDeskHandle } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { recordErrorWords, writingErrorWords } from '../../words/errors'
import { momentOf } from '../../words/times'
import { workerEndWords } from '../../words/workers'
import { clientPaper } from './clientSheets'

/** `print`: one job. `one`: one file of all. `each`: a file for each client, to be sent to nobody else. */
export type Send = 'print' | 'one' | 'each'

/**
 * Client sheets: drawn, each kept sealed with its hash and recorded, and only then printed or saved, so that no paper is
 * unknown to the journal.
 */
export function useClientPrinting(incident: IncidentRow): {
  busy: boolean
  said: string | undefined
  send: (importers: readonly string[], how: Send) => Promise<void>
} {
  const desk = useDeskHandle()
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState<string>()
  const send = async (importers: readonly string[], how: Send) => {
    setBusy(true)
    setSaid(undefined)
    try {
      const from = performance.now()
      const paper = clientPaper(desk, incident, importers)
      const drawn = await drawStatus(paper)
      if (!drawn.ok) return setSaid(`Nothing was printed. ${workerEndWords(drawn.error)}`)
      const kept = await keep(desk, incident, paper.sheets, drawn.value)
      if (typeof kept === 'string') return setSaid(kept)
      const seconds = ((performance.now() - from) / 1_000).toFixed(1)
      setSaid(await sent(desk, how, paper.sheets, drawn.value, seconds))
    } finally {
      setBusy(false)
    }
  }
  return { busy, said, send }
}

const fileName = (desk: Desk, { number, status }: ClientSheet): string =>
  `Status sheet ${number} ${status.name.replace(/[^\p{L}\p{N} .-]+/gu, ' ').trim()}${desk.drill ? ' EXERCISE' : ''}.pdf`

/** undefined: all are recorded, in one item. Else why not, as a sentence. */
async function keep(
  desk: Desk,
  incident: IncidentRow,
  sheets: readonly ClientSheet[],
  { each }: DrawnStatus,
): Promise<string | undefined> {
  const changes: Change[] = []
  const at = momentOf(desk.now())
  for (const [nth, sheet] of sheets.entries()) {
    const bytes = each[nth]
    if (bytes === undefined) continue
    const sha256 = await hexOf(bytes)
    const put = await desk.putDocument(bytes, { name: fileName(desk, sheet), mime: 'application/pdf' })
    if (!put.ok) {
      const words = writingErrorWords(put.error)
      return `Nothing was printed. ${words}`
    }
    const { status, wording, number } = sheet
    changes.push(put.value, {
      action: 'statusSheet.printed',
      kind: 'statusSheet',
      id: desk.randomId(),
      patch: [
        ['incident', incident.id],
        ['importer', status.importer],
        ['number', number],
        ['at', at],
        ['by', operatorName(desk)],
        ['sha256', sha256],
        ['draft', wording.draft],
        ...(wording.draft ? [] : [['approvedDigest', wording.digest] as [string, string]]),
        ['document', put.value.id],
      ],
    })
  }
  const recorded = await desk.record(changes)
  return recorded.ok ? undefined : recordErrorWords(recorded.error)
}

async function hexOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

async function sent(
  desk: Desk,
  how: Send,
  sheets: readonly ClientSheet[],
  { all, each, pages }: DrawnStatus,
  seconds: string,
): Promise<string> {
  const made = `${sheets.length === 1 ? '1 sheet' : `${sheets.length} sheets`} on ${pages === 1 ? '1 page' : `${pages} pages`}, made and recorded in ${seconds} s`
  if (how === 'print') {
    const printed = await printPdf(all)
    return printed.ok
      ? `${made}. They went to the print dialog. Look at the paper: no program can see it.`
      : `${made}, but the print dialog did not open. ${workerEndWords(printed.error)}`
  }
  const files =
    how === 'one'
      ? [{ name: `Status sheets${desk.drill ? ' EXERCISE' : ''}.pdf`, bytes: all, what: 'Status sheets of clients' }]
      : sheets.flatMap((sheet, nth) => {
          const bytes = each[nth]
          return bytes === undefined
            ? []
            : [{ name: fileName(desk, sheet), bytes, what: `Status sheet ${sheet.number} for ${sheet.status.name}` }]
        })
  for (const [nth, file] of files.entries()) {
    const saved = await saveFileOutside(desk, file)
    if (saved.ok) continue
    const words = writingErrorWords(saved.error)
    return `${nth} of ${files.length} files are saved. ${words}`
  }
  return `${made}. Saved as ${files.length === 1 ? 'one file' : `${files.length} files`}, not sealed: anyone who has one can read it. ${files.length === 1 ? 'It is' : 'They are'} on the list of files to be destroyed.`
}
