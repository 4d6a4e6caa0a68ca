import { queryAnswers, type QueryAnswer } from '../../../shared/domain/recover/queryAnswers'
import type { AskRow } from '../../../shared/domain/recover/queryLists'

/** 1 to 6, in the order of the boxes on the list. */
export const answerOfKey = (key: string): QueryAnswer | undefined =>
  /^[1-6]$/u.test(key) ? queryAnswers[Number(key) - 1] : undefined

export type AskOnly = 'open' | 'neverAsked' | 'asked' | 'all'

/** Which of the entries are shown: what is not known, of it what no list has, or what waits for an answer; or all. */
export const isShown = ({ open, asked }: AskRow, only: AskOnly): boolean =>
  only === 'all' || (open && (only === 'open' || (only === 'neverAsked') === (asked.length === 0)))

export function askShown(rows: readonly AskRow[], only: AskOnly, text: string): AskRow[] {
  const words = text.toLowerCase().split(/\s+/u).filter(Boolean)
  return rows.filter(
    (ask) =>
      isShown(ask, only) &&
      words.every((word) =>
        [ask.row.entryNumber, ask.row.entryNumber.replaceAll('-', ''), ...ask.row.bills, ask.row.port]
          .join(' ')
          .toLowerCase()
          .includes(word),
      ),
  )
}
