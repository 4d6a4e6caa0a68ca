import { useState } from 'react'
import type { TriageRow } from '../../../shared/domain/respond/triage'
import { flightAnswerWords, type SaidAs } from '../../../shared/domain/respond/triageWords'
import type { FlightAnswer } from '../../../shared/knowledge/flightDecisions'
import { operatorName } from '../../frame/Rail'
import { useDeskHandle } from '../../store/hooks'
import { useRecord } from '../../ui/useRecord'
import { momentOf } from '../../words/times'
import { flightName } from './triageText'

/** Who is on the telephone: asked once, and it holds for the answers that follow. */
export interface Answering {
  saidBy: string
  saidAs: SaidAs
}
export interface Asking {
  row: TriageRow
  answer?: FlightAnswer | undefined
}

/** As it is read aloud when it is recorded; on the screen the list shows it. */
export const answeredWords = (row: TriageRow, answer: FlightAnswer): string =>
  `${flightName(row)}: ${flightAnswerWords[answer]}.`

/** Answers as they are keyed down the list: each is one item of the journal. */
export function useAnswers() {
  const desk = useDeskHandle()
  const [from, setFrom] = useState<Answering>()
  const { busy, refusal, record } = useRecord()
  return {
    from,
    setFrom,
    busy,
    refusal,
    record: (row: TriageRow, answer: FlightAnswer, who: Answering, note = ''): Promise<boolean> => {
      return record({
        action: 'inFlight.answered',
        kind: 'flightAnswer',
        id: desk.randomId(),
        patch: [
          ['inFlight', row.id],
          ['answer', answer],
          ['saidBy', who.saidBy],
          ['saidAs', who.saidAs],
          ['at', momentOf(desk.now())],
          ['by', operatorName(desk)],
          ...(note === '' ? [] : [['note', note] as [string, string]]),
        ],
      })
    },
  }
}
