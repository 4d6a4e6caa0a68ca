import { useState } from 'react'
import { fieldsOf } from '../../../shared/domain/entryFile'
import type { TriageRow } from '../../../shared/domain/respond/triage'
import { nextRequestNumber } from '../../../shared/domain/respond/triageRequests'
import { entityOf } from '../../../shared/journal/state'
import { statusRequestSheet, type AddressedTo } from '../../../shared/sheets/respond/statusRequest'
import { operatorName } from '../../frame/Rail'
import { drawReports } from '../../paper/paper'
import { printPdf } from '../../paper/print'
import { sha256Hex } from '../../store/bytes'
import { useDeskHandle } from '../../store/hooks'
import { recordErrorWords } from '../../words/errors'
import { dayOf, dayWords, momentOf, timeOf } from '../../words/times'
import { workerEndWords } from '../../words/workers'
import { portWords } from './triageText'

interface Asked {
  rows: readonly TriageRow[]
  /** code; '' where it is not known */
  port: string
  addressedTo: AddressedTo
}

/** Draws and prints a status request; it counts, and its number is used, once the print dialog has opened. */
export function useStatusRequest() {
  const desk = useDeskHandle()
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState<string>()

  const printed = async ({ rows, port, addressedTo }: Asked): Promise<string> => {
    const now = desk.now()
    const number = nextRequestNumber(desk.state)
    const firm = fieldsOf('firm', entityOf(desk.state, 'firm', 'firm'))
    const sheet = statusRequestSheet({ number, addressedTo, port: portWords(port), rows })
    const report = {
      ...sheet,
      over: [firm.name, firm.filerCode, firm.phone].filter(Boolean).join(' \u00b7 '),
      drill: desk.drill,
      printedAt: `${dayWords(dayOf(now))} ${timeOf(now)}`,
      by: operatorName(desk),
      printedAtMs: now.ms,
    }
    const pdf = await drawReports([report], sheet.title)
    if (!pdf.ok) return `It was not printed. ${workerEndWords(pdf.error)}`
    const sha256 = await sha256Hex(pdf.value)
    const sent = await printPdf(pdf.value)
    if (!sent.ok) return `It was not printed. ${workerEndWords(sent.error)}`
    const recorded = await desk.record({
      action: 'statusRequest.printed',
      kind: 'statusRequest',
      id: desk.randomId(),
      patch: [
        ['number', number],
        ['addressedTo', addressedTo],
        ...(port === '' ? [] : [['port', port] as [string, string]]),
        ['at', momentOf(now)],
        ['by', operatorName(desk)],
        ['includes', rows.map(({ id }) => id).join(' ')],
        ['sha256', sha256],
      ],
    })
    if (!recorded.ok) return recordErrorWords(recorded.error)
    return `Status request ${number} went to the print dialog. Look at the paper: no program can see it.`
  }
  return {
    busy,
    said,
    print: async (asked: Asked) => {
      setBusy(true)
      try {
        setSaid(await printed(asked))
      } finally {
        setBusy(false)
      }
    },
  }
}
