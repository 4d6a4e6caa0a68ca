import { useCallback, useState } from 'react'
import { fieldsOf } from '../../../shared/domain/entryFile'
import { entityOf } from '../../../shared/journal/state'
import type { StatusHead } from '../../../shared/sheets/status/page'
import type { StatusPaper } from '../../../shared/sheets/status/paper'
import { operatorName } from '../../frame/Rail'
import { drawStatus } from '../../paper/paper'
import { printPdf } from '../../paper/print'
import { saveFileOutside } from '../../paper/saveOutside'
import { useDeskHandle } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { writingErrorWords } from '../../words/errors'
import { dayOf, dayWords, timeOf } from '../../words/times'
import { workerEndWords } from '../../words/workers'

/** Whose paper it is, and how old: stands around every page. */
export function statusHead(desk: Desk): StatusHead {
  const firm = fieldsOf('firm', entityOf(desk.state, 'firm', 'firm'))
  const now = desk.now()
  return {
    over: [firm.name, firm.filerCode, firm.phone, firm.cleanEmail].filter(Boolean).join(' \u00b7 '),
    drill: desk.drill,
    printedAt: `${dayWords(dayOf(now))} ${timeOf(now)}`,
    by: operatorName(desk),
    printedAtMs: now.ms,
  }
}

export const WENT_TO_PRINT = 'It went to the print dialog. Look at the paper: no program can see it.'
export const savedWords = (where: string): string =>
  `Saved as ${where}. This file is not sealed: anyone who has it can read it. It is on the list of files to be destroyed.`

/** Prints one paper, or saves it as a file for people; it is made at the moment of asking. */
export function useStatusPaper(): {
  busy: boolean
  said: string | undefined
  print: (make: () => StatusPaper) => Promise<boolean>
  save: (make: () => StatusPaper, fileName: string) => Promise<boolean>
} {
  const desk = useDeskHandle()
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState<string>()

  const drawn = useCallback(
    async (make: () => StatusPaper, send: (pdf: Uint8Array) => Promise<[boolean, string]>): Promise<boolean> => {
      setBusy(true)
      try {
        const paper = await drawStatus(make())
        const [done, words] = paper.ok
          ? await send(paper.value.all)
          : ([false, `It was not printed. ${workerEndWords(paper.error)}`] as const)
        // What was drawn is not kept: a card may hold words that stand on paper alone.
        if (paper.ok) paper.value.all.fill(0)
        setSaid(words)
        return done
      } finally {
        setBusy(false)
      }
    },
    [],
  )
  const print = useCallback(
    (make: () => StatusPaper) =>
      drawn(make, async (pdf) => {
        const sent = await printPdf(pdf)
        return sent.ok ? [true, WENT_TO_PRINT] : [false, `It was not printed. ${workerEndWords(sent.error)}`]
      }),
    [drawn],
  )
  const save = useCallback(
    (make: () => StatusPaper, fileName: string) =>
      drawn(make, async (pdf) => {
        const name = `${fileName}${desk.drill ? ' EXERCISE' : ''}.pdf`
        const saved = await saveFileOutside(desk, { name, bytes: pdf, what: fileName })
        if (saved.ok) return [true, savedWords(saved.value)]
        return [false, writingErrorWords(saved.error)]
      }),
    [drawn, desk],
  )
  return { busy, said, print, save }
}
