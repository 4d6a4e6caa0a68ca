import { useState } from 'react'
import { answerChanges, queryAnswerWords, type QueryAnswer } from '../../../shared/domain/recover/queryAnswers'
import { queryLists, type AskRow } from '../../../shared/domain/recover/queryLists'
import type { DeskState } from '../../../shared/journal/state'
import { operatorName } from '../../frame/Rail'
import { useDeskHandle } from '../../store/hooks'
import { useRecord } from '../../ui/useRecord'
import { momentOf } from '../../words/times'

/** Who is on the telephone, or at the portal: asked once, and it holds for the answers that follow. */
export interface QueryAnswering {
  by: string
  how: string
}

/** The last list that asks for it, else the last that was made; '' while there is none. */
const listOf = (state: DeskState, entry: string): string => {
  const lists = queryLists(state)
  return (lists.find(({ entries }) => entries.includes(entry)) ?? lists[0])?.id ?? ''
}

/** Answers as they are keyed down the list: each is one item, a fact and the list that it answers. */
export function useQueryAnswers() {
  const desk = useDeskHandle()
  const { busy, refusal, record } = useRecord()
  const [said, setSaid] = useState('')
  return {
    busy,
    refusal,
    said,
    record: async (row: AskRow, answer: QueryAnswer, differs: string, from: QueryAnswering): Promise<boolean> => {
      const queryList = listOf(desk.state, row.id)
      const source = {
        queryList,
        by: from.by,
        at: momentOf(desk.now()),
        name: from.how === '' ? 'keyed by hand' : from.how,
        sha256: '',
        document: '',
      }
      const changes = answerChanges([{ entry: row.id, answer, differs, line: 0 }], source, {
        by: operatorName(desk),
        newId: () => desk.randomId(),
      })
      // Said before any list was made: the fact alone.
      const told = queryList === '' ? changes.slice(0, 1).map(withoutList) : changes
      const saved = await record(told)
      if (saved) setSaid(`${row.row.entryNumber}: ${queryAnswerWords[answer]}.`)
      return saved
    },
  }
}

const withoutList = (change: ReturnType<typeof answerChanges>[number]) => ({
  ...change,
  patch: change.patch.filter(([field]) => field !== 'queryList'),
})
