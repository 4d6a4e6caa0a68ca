import { useCallback, useState } from 'react'
import { fieldsOf } from '../../shared/domain/entryFile'
import { entityOf } from '../../shared/journal/state'
import type { Report } from '../../shared/sheets/report'
import { operatorName } from '../frame/Rail'
import { useDeskHandle } from '../store/hooks'
import type { WorkerEnd } from '../store/runWorker'
import type { Desk } from '../store/types'
import { writingErrorWords } from '../words/errors'
import { dayWords, dayOf, timeOf } from '../words/times'
import { workerEndWords } from '../words/workers'
import { drawReports } from './paper'
import { printPdf } from './print'
import { saveFileOutside } from './saveOutside'

export type ReportBody = Pick<Report, 'title' | 'under' | 'blocks'>

export interface Reporting {
  busy: boolean
  /** what happened last, as a sentence */
  said: string | undefined
  /** true: it went to the print dialog. Several become one PDF, each on pages of its own. */
  print: (make: () => Reports) => Promise<boolean>
  save: (make: () => Reports, fileName: string) => Promise<boolean>
}
type Reports = ReportBody | readonly ReportBody[]
const listed = (made: Reports): readonly ReportBody[] => ('title' in made ? [made] : made)

interface Sent {
  done: boolean
  /** what happened, as a sentence */
  words: string
}
const notSent = (end: WorkerEnd): Sent => ({ done: false, words: `It was not printed. ${workerEndWords(end)}` })

/** Prints a report, or saves it as a file for people; the report is made at the moment of asking. */
export function useReport(): Reporting {
  const desk = useDeskHandle()
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState<string>()

  const drawn = useCallback(
    async (make: () => Reports, send: (pdf: Uint8Array) => Promise<Sent>): Promise<boolean> => {
      setBusy(true)
      try {
        const bodies = listed(make())
        const report = await drawReports(
          bodies.map((body) => headed(desk, body)),
          bodies[0]?.title ?? '',
        )
        const sent = report.ok ? await send(report.value) : notSent(report.error)
        setSaid(sent.words)
        return sent.done
      } finally {
        setBusy(false)
      }
    },
    [desk],
  )
  const print = useCallback(
    (make: () => Reports) =>
      drawn(make, async (pdf) => {
        const sent = await printPdf(pdf)
        return sent.ok
          ? { done: true, words: 'It went to the print dialog. Look at the paper: no program can see it.' }
          : notSent(sent.error)
      }),
    [drawn],
  )
  const save = useCallback(
    (make: () => Reports, fileName: string) =>
      drawn(make, async (pdf) => {
        const name = `${fileName}${desk.drill ? ' EXERCISE' : ''}.pdf`
        const saved = await saveFileOutside(desk, { name, bytes: pdf, what: fileName })
        if (saved.ok)
          return {
            done: true,
            words: `Saved as ${saved.value}. This file is not sealed: anyone who has it can read it. It is on the list of files to be destroyed.`,
          }
        const words = writingErrorWords(saved.error)
        return { done: false, words }
      }),
    [drawn, desk],
  )
  return { busy, said, print, save }
}

/** With our firm over it, and who made it when. */
export function headed(desk: Desk, body: ReportBody): Report {
  const firm = fieldsOf('firm', entityOf(desk.state, 'firm', 'firm'))
  const now = desk.now()
  return {
    ...body,
    over: [firm.name, firm.filerCode, firm.phone].filter(Boolean).join(' \u00b7 '),
    drill: desk.drill,
    printedAt: `${dayWords(dayOf(now))} ${timeOf(now)}`,
    by: operatorName(desk),
    printedAtMs: now.ms,
  }
}
