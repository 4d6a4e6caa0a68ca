import { useCallback, useState } from 'react'
import { nextSheetNumber, sheetHash, sheetLines } from '../../../shared/domain/respond/decisionSheet'
import type { VisitRow } from '../../../shared/domain/respond/visits'
import { entitiesOf, entityOf, textOf } from '../../../shared/journal/state'
import type { DecisionSheetValues } from '../../../shared/sheets/respond/decisionSheet'
import { operatorName } from '../../frame/Rail'
import { printPdf } from '../../paper/print'
import { useDeskHandle } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { recordErrorWords } from '../../words/errors'
import { dayOf, dayWords, momentOf, timeOf } from '../../words/times'
import { workerEndWords } from '../../words/workers'
import { portWords } from './counterWords'
import { drawDecisionSheet } from '../../paper/paper'

export interface SheetWish {
  port: string
  /** ids of the entries in the order of the paper */
  entries: readonly string[]
  visit: VisitRow | undefined
}

/** Prints a decision sheet and records it once the print dialog opened: a number that no paper bears is not given. */
export function usePrintSheet(): {
  busy: boolean
  said: string | undefined
  print: (wish: SheetWish) => Promise<boolean>
} {
  const desk = useDeskHandle()
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState<string>()
  const print = useCallback(
    async (wish: SheetWish): Promise<boolean> => {
      setBusy(true)
      try {
        const values = sheetValues(desk, wish)
        const at = momentOf(desk.now())
        const drawn = await drawDecisionSheet(values)
        const sent = drawn.ok ? await printPdf(drawn.value) : drawn
        if (!sent.ok) {
          setSaid(`It was not printed. ${workerEndWords(sent.error)}`)
          return false
        }
        const recorded = await desk.record({
          action: 'decisionSheet.printed',
          kind: 'decisionSheet',
          id: desk.randomId(),
          patch: [
            ['number', values.number],
            ['port', wish.port],
            ...(wish.visit === undefined ? [] : [['visit', wish.visit.id] as [string, string]]),
            ['entries', wish.entries.join(' ')],
            ['at', at],
            ['by', operatorName(desk)],
            ['sha256', values.hash],
          ],
        })
        setSaid(
          recorded.ok
            ? `Decision sheet ${values.number} went to the print dialog. Look at the paper: no program can see it.`
            : recordErrorWords(recorded.error),
        )
        return recorded.ok
      } finally {
        setBusy(false)
      }
    },
    [desk],
  )
  return { busy, said, print }
}

function sheetValues(desk: Desk, { port, entries, visit }: SheetWish): DecisionSheetValues {
  const now = desk.now()
  const firm = entityOf(desk.state, 'firm', 'firm')
  const number = nextSheetNumber(desk.state)
  const lines = sheetLines(desk.state, entries)
  const profile = [...entitiesOf(desk.state, 'portProfile').values()].find((one) => textOf(one, 'port') === port)
  return {
    number,
    port: portWords(port),
    firm: textOf(firm, 'name'),
    phone: textOf(firm, 'phone'),
    carriedBy: visit?.fields.carriedBy ?? '',
    drill: desk.drill,
    printedAt: `${dayWords(dayOf(now))} ${timeOf(now)}`,
    by: operatorName(desk),
    printedAtMs: now.ms,
    hash: sheetHash({ number, port, at: momentOf(now), lines }),
    symbology: textOf(profile, 'barcode') === 'code128' ? 'code128' : 'code39',
    lines,
  }
}
